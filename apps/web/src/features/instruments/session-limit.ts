// How many sessions a rule of the guideline allows: the number stands in its criterion, not here.

import type { Condition, Guideline } from '@lende/engine'

/** The number below which a rule still holds for a count of sessions; undefined when no rule, or more than one, sets it. */
export function sessionsBelow({ rules, facts }: Pick<Guideline, 'rules' | 'facts'>, fact: string): number | undefined {
  const domain = facts.find(({ id }) => id === fact)?.domain
  if (domain?.kind !== 'number' || domain.unit !== 'sessions') return undefined
  const limits = new Set(rules.flatMap(({ when }) => limitsIn(when, fact)))
  return limits.size === 1 ? [...limits][0] : undefined
}

function limitsIn(condition: Condition, fact: string): readonly number[] {
  if ('atLeast' in condition) return condition.of.flatMap((one) => limitsIn(one, fact))
  return 'compare' in condition && condition.fact === fact && condition.compare === '<' ? [condition.value] : []
}
