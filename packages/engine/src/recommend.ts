// The recommendations of a role: which hold, which wait for danger or scope, and where guidelines disagree.

import type { Advice, ClassificationResult, HeldBecause, RecommendationResult } from './advice.ts'
import type { Fact } from './fact.ts'
import type { Direction } from './guideline.ts'
import type { NumberedRecommendation } from './numbered.ts'
import type { Pass } from './pass.ts'
import type { Truth } from './truth.ts'
import { NO, UNKNOWN, YES } from './truth.ts'
import { truthOf } from './truth-of.ts'

/** Plans and reassurance wait while danger or scope is not clear; reassurance waits for the clinician's ease as well. */
function heldBecause({ engine, bits, stillOpen }: Pass, held: number): HeldBecause | null {
  const { outside } = engine.numbered()
  if (bits[held] === YES) return 'danger'
  if (bits[outside] === YES) return 'outside-scope'
  if (bits[held] === UNKNOWN || stillOpen(held)) return 'open-danger'
  return bits[outside] === UNKNOWN ? 'open-scope' : null
}

export function reassuranceOf(pass: Pass): Advice['reassurance'] {
  const because = heldBecause(pass, pass.engine.numbered().reassuranceHeld)
  return { held: because !== null, because }
}

export function recommended(
  { recommendation, rule: index, heldBy, restsOn }: NumberedRecommendation,
  pass: Pass,
  classifications: Readonly<Record<string, ClassificationResult>>,
): RecommendationResult[] {
  const { bits } = pass
  if (bits[index] === NO || (bits[index] === UNKNOWN && recommendation.whileUnknown !== 'check-first')) return []
  const held = heldBy === null ? null : heldBecause(pass, heldBy)
  const rule = pass.engine.ruleNamed(recommendation.rule)
  const { id, guideline, action, direction, roles, strength, levels, quality, currency } = recommendation
  return [
    {
      id,
      guideline,
      action,
      direction,
      truth: bits[index] === YES ? 'yes' : 'unknown',
      held: held !== null,
      heldBecause: held,
      provisional: restsOn.some((one) => classifications[one]?.provisional),
      roles,
      strength,
      levels,
      quality,
      reading: rule?.provenance?.reading ?? '',
      attested: rule?.provenance?.attested ?? '',
      sources: rule?.provenance?.sources ?? [],
      currency,
      checklist: recommendation.checklist.map((one) => ({ rule: one, criteria: criteriaOf(one, pass) })),
      because: pass.why(index),
    },
  ]
}

/** The truth of each criterion of a rule, in the order in which they are written. */
function criteriaOf(id: string, { engine, answers, truth }: Pass): Truth[] {
  const rule = engine.ruleNamed(id)
  const criteria = rule === undefined ? [] : 'atLeast' in rule.when ? rule.when.of : [rule.when]
  return criteria.map((criterion) =>
    truthOf(criterion, { factOf: (fact) => engine.factNamed(fact) as Fact, truthOfRule: truth, answers }),
  )
}

/** Opposed advice on one action between guidelines; within one guideline the proof forbids it. */
export function disagreements(results: readonly RecommendationResult[]): Advice['disagreements'] {
  const actions = [...new Set(results.map(({ action }) => action))]
  return actions.flatMap((action) => {
    const about = results.filter((result) => result.action === action)
    const opposed = about.some((a) =>
      about.some((b) => a.guideline !== b.guideline && areOpposed(a.direction, b.direction)),
    )
    return opposed ? [{ action, recommendations: about.map(({ id }) => id) }] : []
  })
}

const isInFavour = (direction: Direction): boolean => direction === 'do' || direction === 'consider'

/** Do two directions pull an action opposite ways? */
export const areOpposed = (a: Direction, b: Direction): boolean => isInFavour(a) !== isInFavour(b)
