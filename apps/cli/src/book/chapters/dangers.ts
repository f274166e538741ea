// A serious cause as a section: which sign raises which tier, where to go, and what the signs are worth.

import type { Danger } from '@lende/engine'
import { optionsOf, urgencies } from '@lende/engine'
import { countries, labelOf, optionLabel, wordsFor } from '@lende/wording'
import { rangeInWords, shortly } from '../axis-words.ts'
import { codesOf } from '../codes.ts'
import type { Block, Text } from '../document/block.ts'
import { joined, paragraph, table } from '../document/block.ts'
import type { Weight } from '../findings/sign-table.ts'
import type { BookSource } from '../source.ts'

/** Everything of a danger but its rules. */
export function dangerBlocks(danger: Danger, source: BookSource): Block[] {
  return [
    ...signs(danger, source),
    destinations(danger, source),
    ...worth(danger, source),
    ...(danger.codes.length === 0 ? [] : [paragraph(codesOf(danger.codes, source.words), 'quiet')]),
  ]
}

function signs(danger: Danger, source: BookSource): Block[] {
  const { say, word, labelled } = source.words
  const found = source.findings.signTables.get(danger.id)
  if (found === undefined || found.rows.length === 0) return []
  return [
    table(
      [
        say('sign'),
        ...found.columns.map(({ tier, urgency }) => labelled(word('tier', tier), word('urgency', urgency))),
      ],
      found.rows.map(({ sign, critical, weights }): Text[] => [
        critical ? labelOf(sign, source.words) : `${labelOf(sign, source.words)} (${say('supporting')})`,
        ...weights.map((one) => weighed(sign, one, source)),
      ]),
      say('signTable'),
    ),
    paragraph(
      [
        { mark: '●', says: '' },
        `\u00a0${say('raisesAlone')}${say('semicolon')}`,
        { mark: '○', says: '' },
        `\u00a0${say('raisesTogether')}.`,
      ],
      'quiet',
    ),
  ]
}

/** The answers that raise a tier: those that do so alone first. */
function weighed(sign: string, weights: readonly Weight[], source: BookSource): Text {
  const { say, heading } = source.words
  const says = {
    alone: heading(say('raisesAlone')),
    together: heading(say('raisesTogether')),
  }
  const parts = (['alone', 'together'] as const).flatMap((does): Text[] => {
    const answers = weights.filter((one) => one.does === does).map(({ answer }) => answer)
    if (answers.length === 0) return []
    return [
      [{ mark: does === 'alone' ? '●' : '○', says: says[does] }, `\u00a0${answersInWords(sign, answers, source)}`],
    ]
  })
  return joined(parts, ' ')
}

/** Many answers are named by the few that are left. */
function answersInWords(sign: string, answers: readonly Weight['answer'][], source: BookSource): string {
  const fact = source.guideline.facts.find(({ id }) => id === sign)
  const others = fact === undefined ? [] : optionsOf(fact.domain).filter((option) => !answers.includes(option))
  const named = (some: readonly Weight['answer'][]): string =>
    source.words.series(some.map((answer) => answerOf(sign, answer, source)))
  return answers.length > 2 && others.length > 0 && others.length <= 2
    ? source.words.say('otherThan', { names: named(others) })
    : named(answers)
}

function answerOf(sign: string, answer: Weight['answer'], { guideline, words }: BookSource): string {
  const fact = guideline.facts.find(({ id }) => id === sign)
  if (typeof answer === 'string' || fact === undefined) return shortly(optionLabel(sign, String(answer), words))
  return rangeInWords(answer, fact, words)
}

/** Where to go, by urgency and country. */
function destinations({ destination }: Danger, { words, compiled }: BookSource): Block {
  const { say, word } = words
  const inCountry = countries.map((country) => wordsFor(words.language, country, compiled.wordings[words.language]))
  const rows = urgencies.toReversed().flatMap((urgency) => {
    const to = destination[urgency]
    return to === undefined ? [] : [[word('urgency', urgency), ...inCountry.map((one) => one.word('destination', to))]]
  })
  return table([say('destination'), ...countries.map((country) => word('country', country))], rows)
}

/** Published accuracy and other notes of the signs. */
function worth({ signs: { critical, supporting } }: Danger, { words }: BookSource): Block[] {
  const noted = [...critical, ...supporting].filter((sign) => words.has(`fact.${sign}.note`))
  if (noted.length === 0) return []
  return [
    table(
      [words.say('sign'), words.say('worth')],
      noted.map((sign) => [labelOf(sign, words), words.text(`fact.${sign}.note`)]),
    ),
  ]
}
