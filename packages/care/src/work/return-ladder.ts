// A ladder of weeks from what is done now to what is usual. It follows the calendar, and nothing that happens meanwhile.

import type { CivilDate } from '@lende/engine'
import { dayAfter } from '../programme/quota.ts'
import type { PlanWeek, WorkPlan } from './work-plan.ts'

export interface Ladder {
  /** What a week usually holds; nobody climbs above it. */
  readonly usual: number
  readonly now: number
  /** The first day of the first week. */
  readonly from: CivilDate
  readonly weeks: number
  /** What amounts are rounded to. */
  readonly step: number
}

/** One week or more; never less than the week before, never above the usual, and the usual in the end. */
export function returnLadder({ usual, now, from, weeks, step }: Ladder): readonly PlanWeek[] {
  const count = Math.max(1, Math.floor(weeks))
  const start = Math.min(now, usual)
  return Array.from({ length: count }, (_, place) => {
    const share = (place + 1) / count
    const near = Math.round((start + (usual - start) * share) / step) * step
    const amount = place === count - 1 ? usual : Math.min(usual, Math.max(start, near))
    return { from: dayAfter(from, place * 7), amount }
  })
}

/** The plan laid out anew in so many weeks, once it is known from what to what and when; tasks stay with their week. */
export function laidOut(plan: WorkPlan, weeks: number, step: number): WorkPlan {
  const { usual, now, from, weeks: before = [], ...rest } = plan
  if (usual === undefined || now === undefined || from === undefined)
    return { ...rest, ...(usual !== undefined && { usual }), ...(now !== undefined && { now }), ...(from && { from }) }
  const ladder = returnLadder({ usual, now, from, weeks, step })
  const withTasks = ladder.map((one, place) => {
    const tasks = before[place]?.tasks
    return tasks === undefined ? one : { ...one, tasks }
  })
  return { ...rest, usual, now, from, weeks: withTasks }
}

/** The same weeks from another day: what was agreed for each stays. */
export function movedTo(plan: WorkPlan, from: CivilDate): WorkPlan {
  const weeks = plan.weeks?.map((one, place) => ({ ...one, from: dayAfter(from, place * 7) }))
  return { ...plan, from, ...(weeks && { weeks }) }
}

/** In which week of the plan a day is: the first is 0; before it begins and after it ends, none. */
export function planWeekOn({ weeks = [] }: WorkPlan, on: CivilDate): number | undefined {
  const place = weeks.findLastIndex((one) => one.from <= on)
  const week = weeks[place]
  return week !== undefined && on < dayAfter(week.from, 7) ? place : undefined
}
