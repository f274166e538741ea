// "Three weeks ago" as days of a calendar: people remember long ago less sharply than last week.

import type { CivilDate } from '@lende/engine'
import type { AgoUnit } from './said.ts'

/** The largest count of each unit that a code can hold. */
export const furthestAgo: Readonly<Record<AgoUnit, number>> = { days: 365, weeks: 260, months: 1200 }

export type DateRange = { readonly from: CivilDate; readonly to: CivilDate }

/** To the day for days, to the week for weeks, to the month for months; never after the day itself. */
export function daysAgo(count: number, unit: AgoUnit, on: CivilDate): DateRange {
  if (unit === 'days' || count === 0) return { from: daysBefore(on, count), to: daysBefore(on, count) }
  const [length, half] = unit === 'weeks' ? [7, 3] : [30.44, 15]
  const middle = Math.round(count * length)
  return { from: daysBefore(on, middle + half), to: daysBefore(on, Math.max(0, middle - half)) }
}

const daysBefore = (day: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
