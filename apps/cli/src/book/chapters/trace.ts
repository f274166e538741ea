// Traceability both ways: every statement with the rules that encode it, every rule with the statements it rests on,
// and how many cases try each.

import { proposedRule } from '@lende/engine'
import { ruleName } from '@lende/wording'
import type { Block, Chapter, Row, Text } from '../document/block.ts'
import { joined, paragraph, section, table } from '../document/block.ts'
import { classAnchor, ruleAnchor, statementAnchor } from '../rule-entry.ts'
import type { BookSource } from '../source.ts'

/** Counts first; then one table a document, and one of all rules. */
export function traceChapter(source: BookSource): Chapter {
  const { say } = source.words
  return {
    file: 'traceability.md',
    title: say('chapterTrace'),
    blocks: [
      paragraph(counts(source), 'lead'),
      paragraph(say('casesLegend'), 'quiet'),
      ...documents(source),
      section('trace-rules', say('traceRules')),
      ruleTable(source),
    ],
  }
}

function counts({ guideline, findings, words }: BookSource): string {
  const having = (status: string): number => guideline.statements.filter((one) => one.status === status).length
  const open = having('open')
  const rules = guideline.rules.filter(({ generated }) => !generated)
  const ruleCases = [...findings.tried.ruleCases.values()].reduce((sum, cases) => sum + cases, 0)
  return [
    words.say('traceStatements', {
      total: guideline.statements.length,
      encoded: having('rule'),
      without: having('no-rule'),
    }),
    open === 0 ? words.say('noneOpen') : words.say('someOpen', { open }),
    words.say('traceCounts', { rules: rules.length, cases: ruleCases }),
  ].join(' ')
}

function documents(source: BookSource): Block[] {
  const { compiled, guideline, words } = source
  const { say, text } = words
  const rulesOf = rulesByStatement(source)
  return compiled.content.sources
    .flatMap(({ value }) => value.documents)
    .flatMap(({ document }) => {
      const rows = guideline.statements
        .filter((one) => one.document === document)
        .map(
          ({ id, status }): Row => ({
            anchor: statementAnchor(id),
            cells: [
              { strong: id },
              text(`statement.${id}.place`),
              said(id, source),
              account(id, status, rulesOf.get(id) ?? [], source),
            ],
          }),
        )
      const superseded = words.has(`document.${document}.superseded`)
        ? ` ${text(`document.${document}.superseded`)}`
        : ''
      return [
        section(`document-${document}`, text(`document.${document}.title`)),
        paragraph(`${text(`document.${document}.licence`)}${superseded}`, 'quiet'),
        {
          ...table([say('statement'), say('place'), say('says'), say('rulesColumn')], []),
          rows,
          widths: [13, 15, 40, 32],
        },
      ]
    })
}

function rulesByStatement({ guideline }: BookSource): Map<string, string[]> {
  const rulesOf = new Map<string, string[]>()
  for (const { id, provenance } of guideline.rules)
    for (const { statement } of provenance?.sources ?? [])
      rulesOf.set(statement, [...(rulesOf.get(statement) ?? []), id])
  return rulesOf
}

function said(id: string, { words }: BookSource): Text {
  const says = words.text(`statement.${id}.says`)
  return words.has(`statement.${id}.caution`)
    ? [says, ' ', { strong: words.say('caution') }, words.say('colon'), words.text(`statement.${id}.caution`)]
    : says
}

function account(id: string, status: string, rules: readonly string[], source: BookSource): Text {
  const { say, text } = source.words
  if (status === 'open') return say('openStatement')
  if (status === 'no-rule') return say('noRule', { why: text(`statement.${id}.no-rule-because`) })
  const distinct = [...new Map(rules.map((rule) => [anchorOf(rule, source), rule])).values()]
  return joined(
    distinct.map((rule): Text => [referenceTo(rule, source), ` (${casesOf(rule, source)})`]),
    say('semicolon'),
  )
}

/** A class has its place with its classification. */
function anchorOf(rule: string, { guideline }: BookSource): string {
  const classification = guideline.classifications.find(({ id, classes }) =>
    classes.some((one) => rule === proposedRule(id, one.id)),
  )
  return classification === undefined ? ruleAnchor(rule) : classAnchor(classification.id)
}

function referenceTo(rule: string, source: BookSource) {
  const { guideline } = source
  const classification = guideline.classifications.find(({ classes }) => classes.some((one) => one.proposed === rule))
  return { see: anchorOf(rule, source), text: { code: classification?.id ?? rule } }
}

/** Cases of the rule itself, and worked patients. */
function casesOf(rule: string, { findings }: BookSource): string {
  const small = findings.tried.ruleCases.get(rule) ?? 0
  const worked = findings.tried.worked.get(rule)?.length ?? 0
  return `${small} + ${worked}`
}

function ruleTable(source: BookSource): Block {
  const { guideline, words, findings } = source
  const { say } = words
  const rows = guideline.rules
    .filter(({ generated }) => !generated)
    .map(({ id, provenance }): Text[] => [
      [{ see: anchorOf(id, source), text: { code: id } }, ` ${shown(id, source)}`],
      (provenance?.sources ?? []).map(({ statement }) => statement).join(', '),
      String(findings.tried.ruleCases.get(id) ?? 0),
      workedCases(findings.tried.worked.get(id) ?? []),
    ])
  const heads = [say('rulesColumn'), say('statement'), say('casesLabel'), say('workedLabel')]
  return { ...table(heads, rows), widths: [46, 22, 8, 24] }
}

const shown = (id: string, { guideline, words }: BookSource): string => ruleName(id, guideline, words)

/** The number is enough to find a worked patient by. */
const workedCases = (names: readonly string[]): string => names.map((name) => name.split('-')[0]).join(', ')
