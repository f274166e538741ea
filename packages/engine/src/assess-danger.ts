// Scope, urgency and the serious causes: what holds, and what could still come of it.

import type { Advice, ConditionResult } from './advice.ts'
import { UNDECIDED } from './fact.ts'
import type { Urgency } from './guideline.ts'
import { rankOf } from './guideline.ts'
import type { NumberedDanger } from './numbered.ts'
import type { Pass } from './pass.ts'
import { NO, UNKNOWN, YES } from './truth.ts'

export function scopeOf({ engine, bits, why }: Pass): Advice['scope'] {
  const { outside, scope } = engine.numbered()
  const is = bits[outside]
  const groups = scope.filter(({ rule }) => bits[rule] === YES)
  return {
    status: is === YES ? 'outside' : is === NO ? 'in' : 'open',
    groups: groups.map(({ id }) => id),
    because: is === UNKNOWN ? why(outside) : groups.flatMap(({ rule }) => why(rule)),
  }
}

/** Floor and ceiling: what holds now, and what an answer still to come could make of it. */
export function urgencyOf({ engine, bits, why, stillOpen }: Pass): Advice['urgency'] {
  const { urgencies } = engine.numbered()
  const now = urgencies.find(({ rule }) => bits[rule] === YES)
  const level = now?.urgency ?? 'none'
  const possibleUpTo = urgencies.find(({ rule }) => bits[rule] !== NO || stillOpen(rule))?.urgency ?? 'none'
  const canRise = rankOf(possibleUpTo) > rankOf(level)
  return {
    level,
    possibleUpTo,
    settled: !(canRise && rankOf(possibleUpTo) >= rankOf('within-days')),
    because: now === undefined ? [] : why(now.rule),
  }
}

export function suspect({ danger, tiers }: NumberedDanger, pass: Pass): ConditionResult {
  const { bits, why, answers, stillOpen } = pass
  const standing = tiers.filter(({ rule }) => bits[rule] === YES)
  const conceivable = tiers.filter(({ rule }) => bits[rule] !== NO || stillOpen(rule))
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
    counts: standing.some((one) => bits[one.standing] === YES),
    because: decisive ? why(decisive.rule) : [],
  }
}

const highestOf = (tiers: NumberedDanger['tiers']): Urgency =>
  tiers.reduce<Urgency>((highest, { urgency }) => (rankOf(urgency) > rankOf(highest) ? urgency : highest), 'none')
