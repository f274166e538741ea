// What somebody else may read of a plan and of the answers: only with the patient's yes, and only function and work.

import type { Answer, Answers } from '@lende/engine'
import type { WorkPlanContent } from './standing.ts'
import type { PlanBarrier, PlanReader, PlanWeek, WorkKind, WorkPlan, WorkUnit } from './work-plan.ts'

export interface ShownPlan {
  readonly kind: WorkKind
  readonly unit: WorkUnit
  readonly from?: string
  readonly usual?: number
  readonly weeks: readonly PlanWeek[]
  /** In words of people: none of these for an employer. */
  readonly rung?: string
  readonly goal?: string
  readonly barriers: readonly PlanBarrier[]
  /** The answers of the consult that go with it. */
  readonly answers: ReadonlyMap<string, Answer>
}

/** The part of a plan for one reader; without the patient's yes, nothing. */
export function shownTo(
  reader: PlanReader,
  plan: WorkPlan,
  answers: Answers,
  { barriers, readers }: WorkPlanContent,
): ShownPlan | null {
  if (plan.consent?.[reader] !== 'yes') return null
  const { kind, unit, from, usual, weeks = [] } = plan
  const hours = { kind, unit, weeks, ...(from !== undefined && { from }), ...(usual !== undefined && { usual }) }
  if (reader === 'employer') return { ...hours, barriers: [], answers: new Map() }
  const may = barriers.filter((one) => one['may-go-to'].includes(reader)).map((one) => one.barrier)
  const named = readers.find((one) => one.reader === reader)?.facts ?? []
  return {
    ...hours,
    ...(plan.rung !== undefined && { rung: plan.rung }),
    ...(plan.goal !== undefined && { goal: plan.goal }),
    barriers: (plan.barriers ?? []).filter((one) => may.includes(one.barrier)),
    answers: new Map([...answers].filter(([fact]) => named.includes(fact))),
  }
}
