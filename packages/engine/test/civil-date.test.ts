// Days are counted as on a calendar, through leap years and turns of the year (specification 3.7, 4.1, 4.2).

import { calendarDay, elapsedDays, isCivilDate } from '@lende/engine'
import { describe, expect, it } from 'vitest'

const lengths = (year: number): number[] => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

const two = (number: number): string => String(number).padStart(2, '0')
const written = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`

const daysOf = (year: number): string[] =>
  lengths(year).flatMap((length, month) => Array.from({ length }, (_, day) => written(year, month + 1, day + 1)))

describe('a day', () => {
  it.each([1900, 2000, 2023, 2024, 2025, 2026, 2100])('of %i exists exactly when the calendar has it', (year) => {
    const exists = new Set(daysOf(year))
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++) {
        const text = written(year, month, day)
        expect(isCivilDate(text), text).toBe(exists.has(text))
      }
  })

  it.each([
    '',
    '2026-03',
    '2026-3-2',
    '26-03-02',
    '2026-03-02 ',
    ' 2026-03-02',
    '2026-03-02T00:00',
    '2026/03/02',
    '２０２６-03-02',
    '2026-03-02\n',
  ])('is not written %j', (text) => {
    expect(isCivilDate(text)).toBe(false)
  })

  it.each([20260302, new Date(0), null, undefined, {}])('is not %j', (value) => {
    expect(isCivilDate(value)).toBe(false)
  })
})

describe('4.1 elapsed days', () => {
  it('go up by one a day, over four years with a leap day', () => {
    const all = [2023, 2024, 2025, 2026].flatMap(daysOf)
    const [first] = all as [string]
    expect(all.map((day) => elapsedDays(first, day))).toStrictEqual([...all.keys()])
    expect(all.map((day) => elapsedDays(day, first))).toStrictEqual([...all.keys()].map((count) => 0 - count))
  })

  it('do not notice that clocks are put forward or back', () => {
    expect(elapsedDays('2026-03-28', '2026-03-30')).toBe(2)
    expect(elapsedDays('2026-10-24', '2026-10-26')).toBe(2)
  })

  it('span centuries: 1900 was no leap year, 2000 was', () => {
    expect(elapsedDays('1900-02-28', '1900-03-01')).toBe(1)
    expect(elapsedDays('2000-02-28', '2000-03-01')).toBe(2)
  })
})

describe('4.2 the calendar day', () => {
  it('is 1 on the first day and one more than what has elapsed', () => {
    expect(calendarDay('2026-03-02', '2026-03-02')).toBe(1)
    for (const day of daysOf(2024)) expect(calendarDay('2024-01-01', day)).toBe(elapsedDays('2024-01-01', day) + 1)
  })
})
