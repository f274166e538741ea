// When the pain began, as precisely as somebody remembers: always two days between which it was.

export interface Onset {
  readonly onsetFrom: string
  readonly onsetTo: string
}

export const agoUnits = ['day', 'week', 'month', 'year'] as const
export type AgoUnit = (typeof agoUnits)[number]

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

const partsOf = (day: string): readonly [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month - 1, date]
}

const daysBefore = (day: string, days: number): string => {
  const [year, month, date] = partsOf(day)
  return dayOf(year, month, date - days)
}

/** The same day of so many months ago, or the last of that month where it has none. */
const monthsBefore = (day: string, months: number): string => {
  const [year, month, date] = partsOf(day)
  const last = Number(dayOf(year, month - months + 1, 0).slice(8))
  return dayOf(year, month - months, Math.min(date, last))
}

/** A month (0 to 11) of a year, up to today. */
export const inMonth = (year: number, month: number, today: string): Onset => ({
  onsetFrom: dayOf(year, month, 1),
  onsetTo: earliest(dayOf(year, month + 1, 0), today),
})

const earliest = (...days: readonly string[]): string => days.toSorted()[0] ?? ''

/** About so long ago: every day that rounds to it, half a unit to either side; who counts days means that day. */
export function about(count: number, unit: AgoUnit, today: string): Onset {
  if (unit === 'day') return { onsetFrom: daysBefore(today, count), onsetTo: daysBefore(today, count) }
  if (unit === 'week') return { onsetFrom: daysBefore(today, 7 * count + 3), onsetTo: daysBefore(today, 7 * count - 3) }
  if (unit === 'year')
    return { onsetFrom: monthsBefore(today, 12 * count + 6), onsetTo: monthsBefore(today, 12 * count - 6) }
  const middle = monthsBefore(today, count)
  return { onsetFrom: daysBefore(middle, 15), onsetTo: daysBefore(middle, -15) }
}

export type Precision =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'month'; readonly day: string }
  | { readonly kind: 'between'; readonly from: string; readonly to: string }

/** How precise it is, to be said in words: a day, a whole month, or between two days. */
export function precisionOf({ onsetFrom, onsetTo }: Onset): Precision {
  if (onsetFrom === onsetTo) return { kind: 'day', day: onsetFrom }
  const [year, month, date] = partsOf(onsetFrom)
  const isMonth = date === 1 && onsetTo === dayOf(year, month + 1, 0)
  return isMonth ? { kind: 'month', day: onsetFrom } : { kind: 'between', from: onsetFrom, to: onsetTo }
}
