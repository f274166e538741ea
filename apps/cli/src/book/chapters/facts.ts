// The chapter of facts: every question, its answers, and what an examination is worth.

import type { Fact } from '@lende/engine'
import { optionsOf, sourcesOf } from '@lende/engine'
import type { Words } from '@lende/wording'
import { decimal, labelOf, optionLabel } from '@lende/wording'
import type { Block, Chapter, Text } from '../document/block.ts'
import { section, table } from '../document/block.ts'
import type { BookSource } from '../source.ts'

/** One table a group of the interview, and one for what nobody is asked. */
export function factsChapter(source: BookSource): Chapter {
  const { guideline, words } = source
  const groups = guideline.interview.map(({ group, facts }) => {
    const members = guideline.facts.filter(({ id, derived }) =>
      [id, ...sourcesOfFact(derived)].some((one) => facts.includes(one)),
    )
    return [`facts-${group}`, words.text(`interview.${group}`), members] as const
  })
  const placed = new Set(groups.flatMap(([, , facts]) => facts))
  const rest = ['facts-other', words.say('otherFacts'), guideline.facts.filter((fact) => !placed.has(fact))] as const
  return {
    file: 'facts.md',
    title: words.say('chapterFacts'),
    blocks: [...groups, rest].flatMap(([anchor, title, facts]): Block[] =>
      facts.length === 0 ? [] : [section(anchor, title), factTable(facts, source)],
    ),
  }
}

const sourcesOfFact = (derived: Fact['derived']): readonly string[] => (derived === undefined ? [] : sourcesOf(derived))

/** A column that is empty in all rows is left out. */
function factTable(facts: readonly Fact[], { words }: BookSource): Block {
  const { say } = words
  const heads = [say('asked'), say('answersColumn'), say('askedPatient'), say('worth')]
  const rows = facts.map((fact): Text[] => [
    [{ strong: labelOf(fact.id, words) }, ' ', { code: fact.id }, asked(fact.id, words)],
    answersOf(fact, words),
    optional(`fact.${fact.id}.ask-patient`, words),
    optional(`fact.${fact.id}.note`, words),
  ])
  const filled = heads.map((_, column) => rows.some((row) => row[column] !== ''))
  const only = <Kind>(cells: readonly Kind[]): Kind[] => cells.filter((_, column) => filled[column])
  return { ...table(only(heads), rows.map(only)), widths: only([34, 24, 22, 20]) }
}

const asked = (fact: string, words: Words): string =>
  words.has(`fact.${fact}.ask`) ? ` ${words.text(`fact.${fact}.ask`)}` : ''

const optional = (key: string, words: Words): string => (words.has(key) ? words.text(key) : '')

function answersOf({ id, domain, derived }: Fact, words: Words): string {
  if (derived !== undefined) {
    const from = sourcesOf(derived).map((source) => labelOf(source, words))
    return words.say('derivedFrom', { source: from.length === 0 ? words.say('theCase') : from.join(', ') })
  }
  switch (domain.kind) {
    case 'date':
      return words.say('dateExpected')
    case 'number': {
      const grain = domain.step === 1 ? '' : ` (${decimal(domain.step, words)})`
      return `${decimal(domain.min, words)}–${decimal(domain.max, words)} ${words.word('unit', domain.unit)}${grain}`
    }
    default:
      return words.series(optionsOf(domain).map((option) => optionLabel(id, option, words)))
  }
}
