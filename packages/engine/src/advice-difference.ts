// In what one advice differs from another on the same patient, for who has to do something about it. What waits is not given.

import type { Advice, RecommendationResult } from './advice.ts'

export interface AdviceDifference {
  readonly urgency: { readonly before: string; readonly after: string } | null
  /** Recommendations that are given now and were not before, and the other way round. */
  readonly added: readonly string[]
  readonly gone: readonly string[]
  /** Recommendations that are given before and after, the other way: to do or not to do, or with something else to check. */
  readonly changed: readonly string[]
  /** Serious causes that are judged otherwise: how likely, how urgent, or where to go. */
  readonly dangers: readonly string[]
  /** Anything else that somebody would act on: scope, how urgent it may still be, classes, reassurance, what to check first. */
  readonly elsewhere: boolean
}

/** Compared is what is advised, not why, nor what is still to be asked. */
export function adviceDifference(before: Advice, after: Advice): AdviceDifference {
  const [then, now] = [given(before), given(after)]
  const [from, to] = [before.urgency.level, after.urgency.level]
  return {
    urgency: from === to ? null : { before: from, after: to },
    added: [...now.keys()].filter((id) => !then.has(id)),
    gone: [...then.keys()].filter((id) => !now.has(id)),
    changed: [...now].flatMap(([id, told]) => (then.has(id) && then.get(id) !== told ? [id] : [])),
    dangers: otherDangers(before, after),
    elsewhere: rest(before) !== rest(after),
  }
}

export const isNoDifference = ({ urgency, added, gone, changed, dangers, elsewhere }: AdviceDifference): boolean =>
  urgency === null && [added, gone, changed, dangers].every(({ length }) => length === 0) && !elsewhere

/** By id, what is told with it. */
const given = ({ recommendations }: Advice): ReadonlyMap<string, string> =>
  new Map(recommendations.flatMap((one) => (one.held ? [] : [[one.id, told(one)]])))

const told = ({ action, direction, checklist }: RecommendationResult): string =>
  JSON.stringify([action, direction, checklist.map(({ rule }) => rule)])

function otherDangers(before: Advice, after: Advice): readonly string[] {
  const [then, now] = [dangers(before), dangers(after)]
  return [...new Set([...then.keys(), ...now.keys()])].filter((id) => then.get(id) !== now.get(id))
}

/** What is not indicated is as if it were not there: an edition may know of more. */
const dangers = ({ conditions }: Advice): ReadonlyMap<string, string> =>
  new Map(
    conditions.flatMap(({ id, tier, urgency, destination, counts }) =>
      tier === 'not-indicated' ? [] : [[id, JSON.stringify([tier, urgency, destination, counts])]],
    ),
  )

const rest = ({ scope, urgency, classifications, reassurance, checkFirst }: Advice): string =>
  JSON.stringify([
    scope.status,
    scope.groups,
    urgency.possibleUpTo,
    urgency.settled,
    Object.entries(classifications).map(([id, { effective }]) => [id, effective]),
    reassurance.held,
    checkFirst.map(({ id }) => id),
  ])
