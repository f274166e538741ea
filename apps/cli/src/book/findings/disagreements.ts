// Where two guidelines pull one action opposite ways for somebody: both are shown, and neither is merged away.

import type { Guideline, Recommendation } from '@lende/engine'
import { areOpposed, buildDiagram, findPatient, lower, rootOf } from '@lende/engine'

export interface Disagreement {
  readonly action: string
  readonly pair: readonly [Recommendation, Recommendation]
  /** The roles that are told both. */
  readonly roles: readonly string[]
}

/** Every opposed pair that can hold for one patient and one role. */
export function disagreementsIn(guideline: Guideline): readonly Disagreement[] {
  const program = lower(guideline)
  const built = buildDiagram(program)
  const canMeet = (a: Recommendation, b: Recommendation): boolean =>
    findPatient(built, { yes: [rootOf(built, program, a.rule), rootOf(built, program, b.rule)], no: [] }) !== undefined
  return opposedPairs(guideline.recommendations).filter(({ pair: [a, b] }) => canMeet(a, b))
}

function opposedPairs(recommendations: readonly Recommendation[]): Disagreement[] {
  return recommendations.flatMap((one, index) =>
    recommendations.slice(index + 1).flatMap((other): Disagreement[] => {
      if (one.action !== other.action || one.guideline === other.guideline) return []
      const roles = one.roles.filter((role) => other.roles.includes(role))
      return roles.length > 0 && areOpposed(one.direction, other.direction)
        ? [{ action: one.action, pair: [one, other], roles }]
        : []
    }),
  )
}
