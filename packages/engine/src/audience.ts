// For whom a recommendation is meant, and what holds it back.

import type { Recommendation } from './guideline.ts'
import { PLAN_HELD, REASSURANCE_HELD } from './guideline.ts'

/** Is it meant for this role in this country? */
export const isFor = (
  { roles, countries }: Pick<Recommendation, 'roles' | 'countries'>,
  { role, country }: { readonly role: string; readonly country: string },
): boolean => roles.includes(role) && (countries.length === 0 || countries.includes(country))

/** The rule that holds a recommendation back; none for what stays true in danger. */
export function holdingRule({ heldBy }: Pick<Recommendation, 'heldBy'>): string | null {
  if (heldBy === 'nothing') return null
  return { danger: PLAN_HELD, reassurance: REASSURANCE_HELD }[heldBy] ?? heldBy
}
