// The recommendations of a role: which hold, which wait for danger or scope, and where guidelines disagree.

import type { Advice, ClassificationResult, HeldBecause, RecommendationResult } from './advice.ts'
import { holdingRule } from './audience.ts'
import type { Fact } from './fact.ts'
import type { Direction, Recommendation } from './guideline.ts'
import { OUTSIDE, REASSURANCE_HELD } from './guideline.ts'
import type { Pass } from './pass.ts'
import type { Truth } from './truth.ts'
import { truthOf } from './truth-of.ts'

/** Plans and reassurance wait while danger or scope is not clear; reassurance waits for the clinician's ease as well. */
function heldBecause({ truth, stillOpen }: Pass, held: string): HeldBecause | null {
  if (truth(held) === 'yes') return 'danger'
  if (truth(OUTSIDE) === 'yes') return 'outside-scope'
  if (truth(held) === 'unknown' || stillOpen(held)) return 'open-danger'
  return truth(OUTSIDE) === 'unknown' ? 'open-scope' : null
}

export function reassuranceOf(pass: Pass): Advice['reassurance'] {
  const because = heldBecause(pass, REASSURANCE_HELD)
  return { held: because !== null, because }
}

function holds(recommendation: Recommendation, pass: Pass): HeldBecause | null {
  const rule = holdingRule(recommendation)
  return rule === null ? null : heldBecause(pass, rule)
}

export function recommended(
  recommendation: Recommendation,
  pass: Pass,
  classifications: Readonly<Record<string, ClassificationResult>>,
): RecommendationResult[] {
  const truth = pass.truth(recommendation.rule)
  if (truth === 'no' || (truth === 'unknown' && recommendation.whileUnknown !== 'check-first')) return []
  const held = holds(recommendation, pass)
  const rule = pass.engine.ruleNamed(recommendation.rule)
  const { id, guideline, action, direction, roles, strength, levels, quality, currency } = recommendation
  return [
    {
      id,
      guideline,
      action,
      direction,
      truth,
      held: held !== null,
      heldBecause: held,
      provisional: restsOnProposal(recommendation, pass, classifications),
      roles,
      strength,
      levels,
      quality,
      reading: rule?.provenance?.reading ?? '',
      attested: rule?.provenance?.attested ?? '',
      sources: rule?.provenance?.sources ?? [],
      currency,
      checklist: recommendation.checklist.map((one) => ({ rule: one, criteria: criteriaOf(one, pass) })),
      because: pass.why(recommendation.rule),
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

/** Does it rest, directly or through other rules, on a class that is only proposed? */
function restsOnProposal(
  { rule }: Recommendation,
  { engine }: Pass,
  classifications: Readonly<Record<string, ClassificationResult>>,
): boolean {
  const behind = engine.rulesBehind(rule)
  return engine.guideline.classifications.some(
    ({ id, classes }) =>
      classifications[id]?.provisional === true && classes.some(({ effective }) => behind.has(effective)),
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
