// A quota follows the plan and the calendar: never the pain of the day, never beyond what was agreed.

import { elapsedDays } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { content } from '../../test/programme-content.ts'
import { lowered, withChosen, withSteps, withTried } from './compose.ts'
import type { LegAfter, Programme, Unit } from './programme.ts'
import { legAfter, units } from './programme.ts'
import { withLogged } from './progress.ts'
import { dayAfter, goalDay, mean, quotaOn, startFrom, trainingDays, unitOf, weekOn } from './quota.ts'

const days = fc.integer({ min: 0, max: 3000 }).map((count) => dayAfter('2024-01-01', count))
const unit: fc.Arbitrary<Unit> = fc.constantFrom(...units)
const tried = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 })

const builtUp = (from: string, of: Unit, managed: readonly number[]): Programme =>
  withTried(
    withChosen(null, { activity: 'walking', unit: of }, { on: from, way: 'time-contingent', content }),
    0,
    managed,
    content,
  )

const firstOf = ({ items: [first] }: Programme) => {
  if (first?.steps === undefined || first.amount === undefined) throw new Error('nothing is built up')
  return { ...first, steps: first.steps, amount: first.amount }
}

describe('where it begins', () => {
  it('is never above the mean of what was managed, and below it whenever the unit allows', () => {
    fc.assert(
      fc.property(unit, tried, (of, managed) => {
        const start = startFrom(managed, of, content) ?? 0
        expect(Number.isInteger(start)).toBe(true)
        expect(start).toBeGreaterThanOrEqual(1)
        expect(start).toBeLessThanOrEqual(mean(managed))
        if (mean(managed) > 1) expect(start).toBeLessThan(mean(managed))
      }),
    )
  })

  it('is nowhere as long as nothing was tried', () => {
    expect(startFrom([], 'times', content)).toBeUndefined()
    const programme = withChosen(
      null,
      { activity: 'walking', unit: 'minutes' },
      { on: '2026-11-22', way: 'time-contingent', content },
    )
    expect(programme.items.map((one) => quotaOn(one, '2026-12-01'))).toEqual([null])
  })

  it('is the same however the computer rounds: four fifths of 35 is 28', () => {
    expect(startFrom([35], 'times', content)).toBe(28)
    expect(startFrom([35], 'seconds', content)).toBe(25)
    expect(startFrom([3], 'seconds', content)).toBe(2)
  })
})

describe('how it goes on', () => {
  it('goes up in equal steps, as often as agreed, and never above the goal', () => {
    fc.assert(
      fc.property(
        days,
        unit,
        tried,
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(...content.every.of),
        (from, of, managed, wished, every) => {
          const item = firstOf(withSteps(builtUp(from, of, managed), 0, { every, to: wished }, content))
          const due = Array.from({ length: 120 }, (_, day) => quotaOn(item, dayAfter(from, day)) ?? 0)
          expect(due[0]).toBe(item.amount)
          for (const [day, amount] of due.entries()) {
            expect(amount).toBeLessThanOrEqual(Math.max(item.steps.to, item.amount))
            const more = amount - (due[day - 1] ?? amount)
            expect([0, item.steps.by]).toContain(more)
            if (more > 0) expect(day % every).toBe(0)
          }
        },
      ),
    )
  })

  it('comes to its goal on the day that is told', () => {
    fc.assert(
      fc.property(days, unit, tried, (from, of, managed) => {
        const item = firstOf(builtUp(from, of, managed))
        const day = goalDay(item, item.steps)
        expect(quotaOn(item, day)).toBe(item.steps.to)
        if (day > from) expect(quotaOn(item, dayAfter(day, -1))).toBeLessThan(item.steps.to)
      }),
    )
  })

  it('is the same on every day, whatever is written in the log', () => {
    const weeks = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 7 }), fc.constantFrom<LegAfter>(...legAfter)),
    )
    fc.assert(
      fc.property(days, unit, tried, weeks, (from, of, managed, log) => {
        const programme = builtUp(from, of, managed)
        const logged = log.reduce((so, [week, kept, after]) => withLogged(so, week, kept, after), programme)
        for (const day of trainingDays(programme))
          expect(logged.items.map((one) => quotaOn(one, day))).toEqual(programme.items.map((one) => quotaOn(one, day)))
      }),
    )
  })

  it('is lighter after it was lowered, towards a goal that is not higher', () => {
    fc.assert(
      fc.property(days, unit, tried, fc.integer({ min: 0, max: 40 }), (from, of, managed, later) => {
        const before = firstOf(builtUp(from, of, managed))
        const on = dayAfter(from, later)
        const after = firstOf(lowered(builtUp(from, of, managed), on, content))
        const [was, is] = [quotaOn(before, on) ?? 0, quotaOn(after, on) ?? 0]
        expect(is).toBeLessThanOrEqual(was)
        if (was > 1) expect(is).toBeLessThan(was)
        expect(after.steps.to).toBeLessThanOrEqual(before.steps.to)
        expect(after.steps.to).toBeGreaterThanOrEqual(after.amount)
      }),
    )
  })

  it('never proposes more than the most of a unit', () => {
    fc.assert(
      fc.property(unit, tried, (of, managed) => {
        const { steps, amount } = firstOf(builtUp('2026-01-01', of, managed))
        expect(steps.to).toBeLessThanOrEqual(Math.max(unitOf(of, content).most, amount))
      }),
    )
  })
})

describe('the days', () => {
  it('come in order, as many as agreed in each week, also over leap days and changes of the clock', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 20 }), (from, sessions, weeks) => {
        const programme = { ...builtUp(from, 'times', [10]), sessions, weeks }
        const all = trainingDays(programme)
        expect(all).toHaveLength(sessions * weeks)
        expect(all[0]).toBe(from)
        expect(all).toEqual([...new Set(all)].toSorted())
        for (let week = 1; week <= weeks; week++)
          expect(all.filter((day) => weekOn(programme, day) === week)).toHaveLength(sessions)
        expect(elapsedDays(from, all.at(-1) ?? from)).toBeLessThan(weeks * 7)
      }),
    )
  })

  it('count 29 February and both days on which the clock changes', () => {
    const daily = { ...builtUp('2028-02-27', 'times', [10]), sessions: 7, weeks: 1 }
    expect(trainingDays(daily)).toEqual([
      '2028-02-27',
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
      '2028-03-02',
      '2028-03-03',
      '2028-03-04',
    ])
    expect(dayAfter('2026-03-28', 2)).toBe('2026-03-30')
    expect(dayAfter('2026-10-24', 2)).toBe('2026-10-26')
  })

  it('before it begins there is no week yet', () => {
    const programme = builtUp('2026-11-22', 'times', [10])
    expect(weekOn(programme, '2026-11-21')).toBe(0)
    expect(weekOn(programme, '2026-11-22')).toBe(1)
    expect(weekOn(programme, '2026-11-29')).toBe(2)
  })
})
