// What every part of the page reads: the consult, what follows from it, and the plan as it stands.

import type { PlanOffer, WorkKind, WorkPlan, WorkPlanContent } from '@lende/care'
import type { Words } from '@lende/wording'
import { dayIn } from '@lende/wording'
import type { View } from '../consult/view.ts'

export interface WorkView extends View {
  readonly content: WorkPlanContent
  readonly plan: WorkPlan | undefined
  /** What counts as work for this person; null while nobody chose. */
  readonly kind: WorkKind | null
}

/** The parts that are there only while a plan may be made. */
export interface PlanView extends WorkView {
  readonly plan: WorkPlan
  readonly kind: WorkKind
  readonly offer: PlanOffer
  readonly change: (plan: WorkPlan) => void
}

/** How much a week can hold at most, and in what it is counted. */
export const bounds = ({ plan, content }: PlanView): { readonly most: number; readonly step: number } =>
  content.steps.units.find((one) => one.unit === plan.unit) ?? { most: 168, step: 1 }

/** A day as it is said beside others: the year only where it is another than that of the consult. */
export function shortDay(words: Words, day: string, on: string): string {
  const year = day.slice(0, 4) === on.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  return dayIn(words, day, { weekday: 'short', day: 'numeric', month: 'short', ...year })
}

/** A day, or from when to when it can be. */
export const shortDays = (
  words: Words,
  { from, to }: { readonly from: string; readonly to: string },
  on: string,
  between: (from: string, to: string) => string,
): string => (from === to ? shortDay(words, from, on) : between(shortDay(words, from, on), shortDay(words, to, on)))

/** A number of a range of days: `31`, or `28-34`. */
export const dayNumber = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? String(from) : `${from}-${to}`
