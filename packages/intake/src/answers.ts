// What was said, as a case file writes it, for the clinician to take over.

import type { Fact } from '@lende/engine'
import { absencesOf, optionsOf } from '@lende/engine'
import type { DateRange } from './ago.ts'
import { daysAgo } from './ago.ts'
import type { Intake, IntakePage } from './content.ts'
import type { FilledIntake, Said } from './said.ts'

type Score = { readonly site?: string; readonly recall?: string; readonly value: number }

/** An answer as a case file writes it. */
export type Raw = string | number | DateRange | Score

const NOT_SURE = 'does-not-know'

/**
 * An answer for each fact and instrument that something was said of, in the order in which it was said. Left out, so
 * that it is asked: what was not answered, a yes that does not say which, and what is wanted or feared, which is no fact.
 */
export function answersFrom(
  { on, said }: FilledIntake,
  facts: readonly Fact[],
  { pages }: Pick<Intake, 'pages'>,
): readonly (readonly [ask: string, raw: Raw])[] {
  return [...said].flatMap(([ask, answer]) => {
    const fact = facts.find(({ id }) => id === ask)
    const page = pages.find(({ instrument }) => instrument === ask)
    const raw = fact === undefined ? scoreOf(answer, page) : answerTo(fact, answer, on)
    return raw === undefined ? [] : [[ask, raw] as const]
  })
}

function answerTo(fact: Fact, said: Said, on: FilledIntake['on']): Raw | undefined {
  switch (said.kind) {
    case 'not-sure':
      return absencesOf(fact).find((absence) => absence === NOT_SURE)
    case 'ago':
      return daysAgo(said.count, said.unit, on)
    case 'value':
      return isAnswer(fact, said.raw) ? said.raw : undefined
    case 'chosen':
      return undefined
  }
}

/** A tick says yes; a fact with several answers and no word for yes is not answered by it. */
function isAnswer({ domain, aliases }: Fact, raw: string | number): boolean {
  const options = optionsOf(domain)
  return typeof raw === 'number' || options.includes(raw) || options.includes(aliases[raw] ?? '')
}

/** A number, with the place and the time that the page asked for. */
function scoreOf(said: Said, page: IntakePage | undefined): Raw | undefined {
  if (page === undefined) return undefined
  if (said.kind === 'not-sure') return NOT_SURE
  if (said.kind !== 'value' || typeof said.raw !== 'number') return undefined
  const { site, recall } = page
  if (site === undefined && recall === undefined) return said.raw
  return { value: said.raw, ...(site === undefined ? {} : { site }), ...(recall === undefined ? {} : { recall }) }
}
