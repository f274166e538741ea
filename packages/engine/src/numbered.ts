// The guideline by the place of each rule in the program instead of its name: what is looked up for every patient.

import { holdingRule } from './audience.ts'
import type { Classification, Danger, Guideline, Recommendation, Tier, Urgency } from './guideline.ts'
import { OUTSIDE, REASSURANCE_HELD, urgencies, urgencyRule } from './guideline.ts'
import type { Program } from './lower.ts'

export interface Numbered {
  readonly outside: number
  readonly reassuranceHeld: number
  readonly scope: readonly { readonly id: string; readonly rule: number }[]
  /** The highest first; without `none`. */
  readonly urgencies: readonly { readonly urgency: Urgency; readonly rule: number }[]
  readonly dangers: readonly NumberedDanger[]
  readonly classifications: readonly NumberedClassification[]
  readonly recommendations: readonly NumberedRecommendation[]
}

export interface NumberedDanger {
  readonly danger: Danger
  readonly tiers: readonly {
    readonly tier: Tier
    readonly urgency: Urgency
    readonly rule: number
    readonly standing: number
  }[]
}

export interface NumberedClassification {
  readonly classification: Classification
  readonly classes: readonly { readonly id: string; readonly proposed: number; readonly effective: number }[]
}

export interface NumberedRecommendation {
  readonly recommendation: Recommendation
  readonly rule: number
  /** The rule that holds it back; null for what stays true in danger. */
  readonly heldBy: number | null
  /** The classifications on which it rests, directly or through other rules. */
  readonly restsOn: readonly string[]
}

/**
 * @param behind every rule that a rule reads, through all it names.
 * @throws ReferenceError where a rule is missing: a danger that nobody can look up never reads as no danger.
 */
export function numbered(
  guideline: Guideline,
  program: Program,
  behind: (rule: string) => ReadonlySet<string>,
): Numbered {
  const numberOf = (rule: string): number => {
    const number = program.ruleIndex.get(rule)
    if (number === undefined) throw new ReferenceError(`the guideline has no rule ${rule}`)
    return number
  }
  const heldBy = (recommendation: Recommendation): number | null => {
    const rule = holdingRule(recommendation)
    return rule === null ? null : numberOf(rule)
  }
  const restsOn = ({ rule }: Recommendation): string[] =>
    guideline.classifications
      .filter(({ classes }) => classes.some(({ effective }) => behind(rule).has(effective)))
      .map(({ id }) => id)
  return {
    outside: numberOf(OUTSIDE),
    reassuranceHeld: numberOf(REASSURANCE_HELD),
    scope: guideline.scope.map(({ id, rule }) => ({ id, rule: numberOf(rule) })),
    urgencies: urgencies
      .slice(1)
      .map((urgency) => ({ urgency, rule: numberOf(urgencyRule(urgency)) }))
      .reverse(),
    dangers: guideline.dangers.map((danger) => ({
      danger,
      tiers: danger.tiers.map((tier) => ({ ...tier, rule: numberOf(tier.rule), standing: numberOf(tier.standing) })),
    })),
    classifications: guideline.classifications.map((classification) => ({
      classification,
      classes: classification.classes.map(({ id, proposed, effective }) => ({
        id,
        proposed: numberOf(proposed),
        effective: numberOf(effective),
      })),
    })),
    recommendations: guideline.recommendations.map((recommendation) => ({
      recommendation,
      rule: numberOf(recommendation.rule),
      heldBy: heldBy(recommendation),
      restsOn: restsOn(recommendation),
    })),
  }
}
