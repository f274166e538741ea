// The specification as a page of the manual: each sentence with the examples that are run to hold it.

import { conditionText } from './criteria.ts'
import type { Sketch } from './sketch.ts'
import { sketchText } from './sketch.ts'
import type { Example, Found, Section, Sentence, TruthTable } from './specification.ts'

/** The page in Markdown; the same specification gives the same page. */
export function referencePage(sections: readonly Section[]): string {
  const opening = [
    '# What the engine promises',
    '',
    '<!-- Made from packages/engine/spec by `node scripts/spec-page.ts`; do not edit. -->',
    '',
    'Each sentence is run with its examples by `packages/engine/spec/spec.test.ts`; other tests cite its number.',
    'Where it is not said otherwise, advice is for the physiotherapist in Belgium on 2026-03-02. Words are used as in the glossary.',
    '',
  ]
  return [...opening, ...sections.flatMap((section, place) => sectionLines(section, place + 1))].join('\n')
}

function sectionLines({ title, about, sentences }: Section, number: number): string[] {
  const shared = sharedGuideline(sentences)
  const lines = sentences.flatMap((sentence, place) => {
    const before = sentences[place - 1]?.examples?.at(-1)?.guideline
    return sentenceLines(sentence, { shared, before })
  })
  const opening = shared === undefined ? [] : guidelineLines('The guideline of these examples:', shared)
  return [`## ${number} ${title}`, '', about, '', ...opening, ...lines]
}

/** What most sentences of a section are about is shown once, at its head. */
function sharedGuideline(sentences: readonly Sentence[]): Sketch | undefined {
  const uses = sentences.flatMap(({ examples = [] }) => distinct(examples.map(({ guideline }) => guideline)))
  const counts = Map.groupBy(uses, (guideline) => guideline)
  return [...counts].find(([, used]) => used.length * 2 > sentences.length)?.[0]
}

const guidelineLines = (says: string, guideline: Sketch): string[] => [
  says,
  '',
  ...sketchText(guideline).map((line) => `- ${line}`),
  '',
]

/** The guidelines that a reader has just seen: at the head of the section, and with the sentence before. */
interface Seen {
  readonly shared: Sketch | undefined
  readonly before: Sketch | undefined
}

function sentenceLines({ number, says, tables = [], examples = [] }: Sentence, seen: Seen): string[] {
  const groups = distinct(examples.map(({ guideline }) => guideline))
  return [
    `### ${number}`,
    '',
    says,
    '',
    ...tables.flatMap(truthTableLines),
    ...groups.flatMap((guideline) => [
      ...opening(guideline, seen),
      ...exampleLines(examples.filter((example) => example.guideline === guideline)),
    ]),
  ]
}

function opening(guideline: Sketch, { shared, before }: Seen): string[] {
  if (guideline === shared) return []
  return guideline === before ? ['With the same guideline:', ''] : guidelineLines('With this guideline:', guideline)
}

const distinct = (guidelines: readonly Sketch[]): Sketch[] => [...new Set(guidelines)]

const tableLines = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${heads.join(' | ')} |`,
  `|${heads.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
]

/** Of two criteria a square, of any other number a list. */
function truthTableLines({ of, rows }: TruthTable): string[] {
  const name = typeof of === 'string' ? of : `at least ${of.atLeast}`
  if (rows.length === 9) return squareLines(name, rows)
  const given = rows.map((row) => [row.given.length === 0 ? 'nothing' : row.given.join(', '), row.is])
  return tableLines(['given', `**${name}**`], given)
}

function squareLines(name: string, rows: TruthTable['rows']): string[] {
  const truths = ['yes', 'unknown', 'no']
  const found = (a: string, b: string): string => rows.find(({ given }) => given[0] === a && given[1] === b)?.is ?? ''
  const square = truths.map((a) => [`**${a}**`, ...truths.map((b) => found(a, b))])
  return tableLines([`**${name}**`, ...truths.map((truth) => `**${truth}**`)], square)
}

function exampleLines(examples: readonly Example[]): string[] {
  const heads = examples[0] === undefined ? [] : headsOf(examples[0])
  return tableLines(
    [...heads, 'found'],
    examples.map((example) => [...cellsOf(example), foundText(example.expect)]),
  )
}

function headsOf({ ask }: Example): string[] {
  switch (ask) {
    case 'condition':
      return ['answers', 'condition']
    case 'why':
      return ['answers', 'why']
    case 'what-would-change':
      return ['answers', 'to']
    case 'proof':
      return ['proof of']
    case 'pathway':
      return ['at']
    case 'reading':
      return ['file']
    case 'standing':
      return ['visits', 'on']
    case 'truth':
    case 'advice':
      return ['answers']
  }
}

function cellsOf(example: Example): string[] {
  switch (example.ask) {
    case 'condition':
      return [answersText(example.answers), code(conditionText(example.when))]
    case 'why':
      return [answersText(example.answers), code(example.about)]
    case 'what-would-change':
      return [answersText(example.answers), code(`${example.about} is ${example.goal}`)]
    case 'proof':
      return ['the guideline above']
    case 'pathway':
      return [code(Object.values(example.stage).join(', '))]
    case 'reading':
      return [code(JSON.stringify(example.file))]
    case 'standing':
      return [visitsText(example.file), example.on]
    case 'truth':
      return [answersText(example.answers)]
    case 'advice':
      return [
        answersText(example.answers) +
          (example.role === 'general-practitioner' ? '; for the general practitioner' : '') +
          (example.country === 'nl' ? '; in the Netherlands' : ''),
      ]
  }
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

const answersText = (answers: Readonly<Record<string, unknown>>): string => {
  const each = Object.entries(answers).map(([fact, answer]) => code(`${fact}: ${rawText(answer)}`))
  return each.length === 0 ? 'none' : each.join(', ')
}

function rawText(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return String(answer)
  return `{${Object.entries(answer)
    .map(([key, value]) => `${key}: ${rawText(value)}`)
    .join(', ')}}`
}

interface Visits {
  readonly assessments: readonly { readonly on: string; readonly answers: Readonly<Record<string, unknown>> }[]
}

const visitsText = (file: unknown): string =>
  (file as Visits).assessments.map(({ on, answers }) => `${on} ${answersText(answers)}`).join('<br>')

const foundText = (expect: Readonly<Record<string, Found>>): string =>
  Object.entries(expect)
    .map(([name, found]) => `${name}: **${typeof found === 'string' ? found : listText(found)}**`)
    .join('<br>')

const listText = (found: readonly string[]): string => (found.length === 0 ? 'none' : found.join('; '))
