// May a plan be made now, and with which lines? Only on advice that is given and does not wait.

import type { Advice, HeldBecause, RecommendationResult } from '@lende/engine'
import { givenNow } from './absence-marks.ts'
import type { WorkPlanContent } from './standing.ts'
import type { WorkKind } from './work-plan.ts'

/** Offered, or why not: somebody looks further first, or no advice says so. */
export type PlanOffer = 'offered' | HeldBecause | 'no-advice'

export type Advised = Pick<Advice, 'reassurance' | 'recommendations'>

export function planOffer(
  kind: WorkKind,
  { kinds }: WorkPlanContent,
  { reassurance, recommendations }: Advised,
): PlanOffer {
  if (reassurance.because !== null) return reassurance.because
  if (reassurance.held) return 'danger'
  const named = kinds.find((one) => one.kind === kind)?.with ?? []
  return givenNow(recommendations).some(({ id }) => named.includes(id)) ? 'offered' : 'no-advice'
}

/** The advice about work that is given now, and that which waits. */
export function workAdvice(
  { actions }: WorkPlanContent,
  { recommendations }: Pick<Advice, 'recommendations'>,
): { readonly now: readonly RecommendationResult[]; readonly waits: readonly RecommendationResult[] } {
  const about = recommendations.filter(({ action }) => actions.includes(action))
  return { now: givenNow(about), waits: about.filter(({ truth, held }) => truth === 'yes' && held) }
}

interface Offered {
  readonly with?: readonly string[] | undefined
  readonly kinds?: readonly WorkKind[] | undefined
  readonly countries?: readonly string[] | undefined
}

/** What is for this kind of work, in this country, and, where it rests on advice, on advice that is given now. */
export function fitting<One extends Offered>(
  all: readonly One[],
  kind: WorkKind,
  { country, recommendations }: Pick<Advice, 'country' | 'recommendations'>,
): readonly One[] {
  const given = new Set(givenNow(recommendations).map(({ id }) => id))
  return all.filter(
    (one) =>
      (one.kinds?.includes(kind) ?? true) &&
      (one.countries?.includes(country) ?? true) &&
      (one.with?.some((id) => given.has(id)) ?? true),
  )
}
