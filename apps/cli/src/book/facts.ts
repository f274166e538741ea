// The chapter of facts: every question, its answers, and what an examination is worth.

import type { Fact } from '@lende/engine'
import { optionsOf, sourceOf } from '@lende/engine'
import { labelOf, optionLabel } from '@lende/wording'
import { table } from './markdown.ts'
import type { BookSource } from './source.ts'

/** One table a group of the interview, and one for what nobody is asked. */
export function factsChapter(source: BookSource): string {
  const { guideline, words } = source
  const grouped = guideline.interview.map(({ group, facts }) => {
    const members = guideline.facts.filter(
      (fact) => facts.includes(fact.id) || (fact.derived !== undefined && facts.includes(sourceOf(fact.derived))),
    )
    return [words.text(`interview.${group}`), members] as const
  })
  const placed = new Set(grouped.flatMap(([, facts]) => facts))
  const rest = guideline.facts.filter((fact) => !placed.has(fact))
  return [...grouped, [words.say('decided', { name: '' }).replace(/[\s:]+$/, ''), rest] as const]
    .filter(([, facts]) => facts.length > 0)
    .map(([title, facts]) => `## ${title}\n\n${factTable(facts, source)}`)
    .join('\n\n')
}

function factTable(facts: readonly Fact[], { words }: BookSource): string {
  const { say } = words
  return table(
    [say('asked'), say('answersColumn'), say('askedPatient'), say('worth')],
    facts.map((fact) => [
      `**${labelOf(fact.id, words)}** (\`${fact.id}\`). ${optional(`fact.${fact.id}.ask`, words)}${codesOf(fact.codes, words)}`,
      answersOf(fact, words),
      optional(`fact.${fact.id}.ask-patient`, words),
      optional(`fact.${fact.id}.note`, words),
    ]),
  )
}

/** Codes with how far each was verified; no logic rests on them. */
export const codesOf = (codes: Fact['codes'], words: BookSource['words']): string =>
  codes.length === 0
    ? ''
    : ` ${words.say('codes')}: ${codes.map(({ system, code, verified }) => `${system} ${code} (${words.word('verified', verified)})`).join(', ')}.`

const optional = (key: string, words: BookSource['words']): string => (words.has(key) ? words.text(key) : '')

function answersOf(fact: Fact, words: BookSource['words']): string {
  if (fact.derived !== undefined) return words.say('derivedFrom', { source: labelOf(sourceOf(fact.derived), words) })
  if (fact.domain.kind === 'date') return words.say('dateExpected')
  if (fact.domain.kind !== 'number')
    return optionsOf(fact.domain)
      .map((option) => optionLabel(fact.id, option, words))
      .join('; ')
  const { min, max, unit, step } = fact.domain
  return `${min} - ${max} ${words.word('unit', unit)}${step === 1 ? '' : ` (${step})`}`
}
