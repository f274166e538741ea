// Scope, urgency and the serious causes: what holds, and what could still come of it.

import type { Advice, ConditionResult } from './advice.ts'
import { UNDECIDED } from './fact.ts'
import type { Danger, Guideline, Urgency } from './guideline.ts'
import { OUTSIDE, rankOf, urgencies, urgencyRule } from './guideline.ts'
import type { Pass } from './pass.ts'

export function scopeOf({ engine, truth, why }: Pass): Advice['scope'] {
  const outside = truth(OUTSIDE)
  const groups = engine.guideline.scope.filter(({ rule }) => truth(rule) === 'yes').map(({ id }) => id)
  return {
    status: outside === 'yes' ? 'outside' : outside === 'no' ? 'in' : 'open',
    groups,
    because: outside === 'unknown' ? why(OUTSIDE) : groups.flatMap((id) => why(ruleOfScope(engine.guideline, id))),
  }
}

const ruleOfScope = (guideline: Guideline, id: string): string =>
  (guideline.scope.find((group) => group.id === id) as Guideline['scope'][number]).rule

/** Floor and ceiling: what holds now, and what an answer still to come could make of it. */
export function urgencyOf({ truth, why, stillOpen }: Pass): Advice['urgency'] {
  const highest = (holds: (rule: string) => boolean): Urgency =>
    [...urgencies].reverse().find((urgency) => urgency === 'none' || holds(urgencyRule(urgency))) as Urgency
  const level = highest((rule) => truth(rule) === 'yes')
  const possibleUpTo = highest((rule) => truth(rule) !== 'no' || stillOpen(rule))
  const canRise = rankOf(possibleUpTo) > rankOf(level)
  return {
    level,
    possibleUpTo,
    settled: !(canRise && rankOf(possibleUpTo) >= rankOf('within-days')),
    because: level === 'none' ? [] : why(urgencyRule(level)),
  }
}

export function suspect(danger: Danger, { truth, why, answers, stillOpen }: Pass): ConditionResult {
  const standing = danger.tiers.filter(({ rule }) => truth(rule) === 'yes')
  const conceivable = danger.tiers.filter(
    (one) => standing.includes(one) || stillOpen(one.rule) || truth(one.rule) !== 'no',
  )
  const urgency = highestOf(standing)
  const tier: ConditionResult['tier'] =
    standing.length > 0
      ? standing.some((one) => one.tier === 'suspected')
        ? 'suspected'
        : 'possible'
      : conceivable.length > 0
        ? 'open'
        : 'not-indicated'
  const decisive = standing.find((one) => one.urgency === urgency)
  const judged = danger.judgement === undefined ? undefined : answers.get(danger.judgement)
  return {
    id: danger.id,
    tier,
    urgency,
    possibleUpTo: highestOf(conceivable),
    destination: danger.destination[urgency] ?? null,
    judgement:
      judged?.kind === 'value' && judged.value !== UNDECIDED
        ? { value: String(judged.value), reason: judged.reason ?? null }
        : null,
    // A tier that does not hold does not stand either.
    counts: standing.some((one) => truth(one.standing) === 'yes'),
    because: decisive ? why(decisive.rule) : [],
  }
}

const highestOf = (tiers: Danger['tiers']): Urgency =>
  tiers.reduce<Urgency>((highest, { urgency }) => (rankOf(urgency) > rankOf(highest) ? urgency : highest), 'none')
