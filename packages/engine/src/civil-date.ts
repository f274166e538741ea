// Dates as people write them on a form: a day in a calendar, no clock and no time zone.

/** A day as `YYYY-MM-DD`. */
export type CivilDate = string & { readonly civilDate?: never }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const millisecondsPerDay = 86_400_000

/** Is this text a day that exists? */
export function isCivilDate(text: unknown): text is CivilDate {
  const [, year, month, day] = (typeof text === 'string' ? shape.exec(text) : null) ?? []
  return day !== undefined && Number(day) > 0 && Number(day) <= daysIn(Number(year), Number(month))
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return (daysOfMonths[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0)
}

/** Days from `start` to `on`; the same day is 0, a later start is negative. */
export function elapsedDays(start: CivilDate, on: CivilDate): number {
  return (Date.parse(`${on}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / millisecondsPerDay
}

/** The calendar day that `on` is, counting `first` as day 1. */
export const calendarDay = (first: CivilDate, on: CivilDate): number => elapsedDays(first, on) + 1
