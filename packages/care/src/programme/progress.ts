// What the log of the weeks says next: one proposal, the first that fits. The log never changes what is due.

import type { CivilDate } from '@lende/engine'
import type { ProgrammeContent } from './offer.ts'
import type { LegAfter, Logged, Programme } from './programme.ts'
import { isAtGoal, weekOn } from './quota.ts'

export type Proposal = ProgrammeContent['proposals'][number]

/** The weeks that are written down, the latest first. */
const latestFirst = ({ log = [] }: Programme): readonly Logged[] => log.toSorted((one, other) => other.week - one.week)

export const loggedIn = ({ log = [] }: Programme, week: number): Logged | undefined =>
  log.find((one) => one.week === week)

/** The programme with a week written down, in place of what stood there. */
export function withLogged(programme: Programme, week: number, kept: number, after?: LegAfter): Programme {
  const others = (programme.log ?? []).filter((one) => one.week !== week)
  const entry = { week, kept, ...(after === undefined ? {} : { after }) }
  return { ...programme, log: [...others, entry].toSorted((one, other) => one.week - other.week) }
}

/** The weeks of the programme that have begun, the latest first. */
export const weeksBegun = (programme: Programme, on: CivilDate): readonly number[] =>
  Array.from({ length: Math.min(weekOn(programme, on), programme.weeks) }, (_, place) => place + 1).reverse()

/** What is proposed on a day. */
export const proposalOn = (
  { proposals }: ProgrammeContent,
  programme: Programme,
  on: CivilDate,
): Proposal | undefined =>
  proposals.find(({ ways, when }) => ways.includes(programme.way) && saysTheLog(when, programme, on))

function saysTheLog(when: Proposal['when'], programme: Programme, on: CivilDate): boolean {
  const week = weekOn(programme, on)
  const unvaried = when['unvaried-in-week']
  return [
    when.unlogged === undefined || isUnlogged(programme, week - 1),
    when.after === undefined || latestFirst(programme)[0]?.after === when.after,
    isKeptBelow(when['kept-below'], programme),
    unvaried === undefined || (week >= unvaried && programme.items.every(({ from }) => from === programme.from)),
    when['at-goal'] === undefined || isAtGoal(programme, on),
  ].every(Boolean)
}

const isUnlogged = (programme: Programme, week: number): boolean =>
  week >= 1 && week <= programme.weeks && loggedIn(programme, week) === undefined

function isKeptBelow(below: Proposal['when']['kept-below'], programme: Programme): boolean {
  if (below === undefined) return true
  const last = latestFirst(programme).slice(0, below.weeks)
  const follow = last.every(({ week }, place) => week === (last[0]?.week ?? 0) - place)
  return last.length === below.weeks && follow && last.every(({ kept }) => kept < below.share * programme.sessions)
}
