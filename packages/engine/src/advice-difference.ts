// In what one advice differs from another on the same patient, for who has to do something about it. What waits is not given.

import type { Advice, ConditionResult, RecommendationResult } from './advice.ts'
import type { Urgency } from './guideline.ts'

/** How likely and how urgent a serious cause is; one that an edition does not know of is not indicated. */
export type Judged = Pick<ConditionResult, 'tier' | 'urgency'>

export interface AdviceDifference {
  readonly urgency: { readonly before: Urgency; readonly after: Urgency } | null
  /** With the groups outside which the patient falls now. */
  readonly scope: { readonly before: string; readonly after: string; readonly groups: readonly string[] } | null
  /** Recommendations that are given now and were not before, and the other way round. */
  readonly added: readonly string[]
  readonly gone: readonly string[]
  /** Recommendations that are given before and after, the other way: to do or not to do, or with something else to check. */
  readonly changed: readonly string[]
  /** Serious causes that are judged otherwise: how likely, how urgent, or where to go. */
  readonly dangers: readonly { readonly id: string; readonly before: Judged; readonly after: Judged }[]
  /** Anything else that somebody would act on: how urgent it may still be, classes, reassurance, what to check first. */
  readonly elsewhere: boolean
  /** It was settled that nothing urgent is missed, and is not any more: an answer still to come can make it a matter of days or less. */
  readonly isOpenAgain: boolean
}

/** Compared is what is advised, not why, nor what is still to be asked. */
export function adviceDifference(before: Advice, after: Advice): AdviceDifference {
  const [then, now] = [given(before), given(after)]
  const [from, to] = [before.urgency.level, after.urgency.level]
  return {
    urgency: from === to ? null : { before: from, after: to },
    scope: otherScope(before, after),
    added: [...now.keys()].filter((id) => !then.has(id)),
    gone: [...then.keys()].filter((id) => !now.has(id)),
    changed: [...now].flatMap(([id, told]) => (then.has(id) && then.get(id) !== told ? [id] : [])),
    dangers: otherDangers(before, after),
    elsewhere: rest(before) !== rest(after),
    isOpenAgain: before.urgency.settled && !after.urgency.settled,
  }
}

export const isNoDifference = ({
  urgency,
  scope,
  added,
  gone,
  changed,
  dangers,
  elsewhere,
}: AdviceDifference): boolean =>
  urgency === null &&
  scope === null &&
  [added, gone, changed, dangers].every(({ length }) => length === 0) &&
  !elsewhere

/** By id, what is told with it. */
const given = ({ recommendations }: Advice): ReadonlyMap<string, string> =>
  new Map(recommendations.flatMap((one) => (one.held ? [] : [[one.id, told(one)]])))

const told = ({ action, direction, checklist }: RecommendationResult): string =>
  JSON.stringify([action, direction, checklist.map(({ rule }) => rule)])

function otherScope({ scope: before }: Advice, { scope: after }: Advice): AdviceDifference['scope'] {
  const isSame = before.status === after.status && before.groups.join() === after.groups.join()
  return isSame ? null : { before: before.status, after: after.status, groups: after.groups }
}

const notIndicated: Judged = { tier: 'not-indicated', urgency: 'none' }

function otherDangers(before: Advice, after: Advice): AdviceDifference['dangers'] {
  const [then, now] = [dangers(before), dangers(after)]
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((id) => {
    const [from, to] = [then.get(id), now.get(id)]
    return judged(from) === judged(to) ? [] : [{ id, before: shown(from), after: shown(to) }]
  })
}

const dangers = ({ conditions }: Advice): ReadonlyMap<string, ConditionResult> =>
  new Map(conditions.map((one) => [one.id, one]))

/** What is not indicated is as if it were not there: an edition may know of more. */
const judged = (one: ConditionResult | undefined): string =>
  one === undefined || one.tier === 'not-indicated'
    ? ''
    : JSON.stringify([one.tier, one.urgency, one.destination, one.counts])

const shown = ({ tier, urgency }: Judged = notIndicated): Judged => ({ tier, urgency })

const rest = ({ urgency, classifications, reassurance, checkFirst }: Advice): string =>
  JSON.stringify([
    urgency.possibleUpTo,
    urgency.settled,
    Object.entries(classifications).map(([id, { effective }]) => [id, effective]),
    reassurance.held,
    checkFirst.map(({ id }) => id),
  ])
