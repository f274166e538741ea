// A ladder only climbs, in even weeks, and ends where people usually are.

import { elapsedDays } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laidOut, movedTo, planWeekOn, returnLadder } from './return-ladder.ts'
import type { WorkPlan } from './work-plan.ts'
import { readWorkPlan } from './work-plan.ts'

const halves = (most: number) => fc.integer({ min: 0, max: most * 2 }).map((n) => n / 2)
const ladder = fc.record({
  usual: halves(80),
  now: halves(80),
  from: fc.constant('2026-11-23'),
  weeks: fc.integer({ min: -2, max: 12 }),
  step: fc.constantFrom(0.5, 1),
})

describe('a ladder of weeks', () => {
  it('has one week at least, never falls, never passes the usual, and ends at it', () => {
    fc.assert(
      fc.property(ladder, (one) => {
        const amounts = returnLadder(one).map(({ amount }) => amount)
        expect(amounts.length).toBe(Math.max(1, one.weeks))
        expect(amounts.every((amount, place) => amount >= (amounts[place - 1] ?? 0))).toBe(true)
        expect(amounts.every((amount) => amount <= one.usual && amount >= Math.min(one.now, one.usual))).toBe(true)
        expect(amounts.at(-1)).toBe(one.usual)
      }),
    )
  })

  it('goes up every seven days from its first day on', () => {
    fc.assert(
      fc.property(ladder, (one) => {
        for (const [place, { from }] of returnLadder(one).entries()) expect(elapsedDays(one.from, from)).toBe(place * 7)
      }),
    )
  })

  it('begins above nothing for who does nothing now', () => {
    expect(returnLadder({ usual: 38, now: 0, from: '2026-11-23', weeks: 4, step: 0.5 })).toEqual([
      { from: '2026-11-23', amount: 9.5 },
      { from: '2026-11-30', amount: 19 },
      { from: '2026-12-07', amount: 28.5 },
      { from: '2026-12-14', amount: 38 },
    ])
  })
})

const half: WorkPlan = { kind: 'paid', unit: 'hours', usual: 38, now: 19, from: '2026-11-23' }

describe('a plan', () => {
  it('can be read back as it was laid out, whatever people fill in', () => {
    fc.assert(
      fc.property(ladder, ({ usual, now, from, weeks, step }) => {
        const plan = laidOut({ kind: 'care', unit: 'blocks', usual, now, from }, weeks, step)
        expect(readWorkPlan(JSON.parse(JSON.stringify(plan)), [])).toEqual({ ok: true, value: plan })
      }),
    )
  })

  it('keeps the tasks of a week when hours or days change', () => {
    const plan = laidOut(half, 2, 1)
    const [first, second] = plan.weeks ?? []
    if (first === undefined || second === undefined) throw new ReferenceError('a plan of two weeks has two')
    const withTasks: WorkPlan = { ...plan, weeks: [{ ...first, tasks: 'packing' }, second] }
    expect(laidOut({ ...withTasks, usual: 30 }, 3, 1).weeks?.map(({ tasks }) => tasks)).toEqual([
      'packing',
      undefined,
      undefined,
    ])
    expect(movedTo(withTasks, '2026-12-07').weeks).toEqual([
      { ...first, from: '2026-12-07', tasks: 'packing' },
      { ...second, from: '2026-12-14' },
    ])
  })

  it('is laid out only once it is known from what to what, and since when', () => {
    expect(laidOut({ kind: 'paid', unit: 'hours', usual: 38 }, 4, 1).weeks).toBeUndefined()
  })

  it('knows its own week: none before it begins or after its last', () => {
    const plan = laidOut(half, 2, 1)
    const days = ['2026-11-22', '2026-11-23', '2026-11-30', '2026-12-06', '2026-12-07']
    expect(days.map((day) => planWeekOn(plan, day))).toEqual([undefined, 0, 1, 1, undefined])
  })
})

describe('a plan in a case file is refused', () => {
  it.each<[slip: string, raw: unknown, kind: string]>([
    ['with more than the usual', { ...half, weeks: [{ from: '2026-11-23', amount: 40 }] }, 'out-of-range'],
    [
      'with weeks that do not follow each other',
      {
        ...half,
        weeks: [
          { from: '2026-11-23', amount: 20 },
          { from: '2026-12-07', amount: 30 },
        ],
      },
      'date-order',
    ],
    ['with a diagnosis', { ...half, diagnosis: 'low back pain' }, 'unknown-key'],
    ['with a barrier twice', { ...half, barriers: [{ barrier: 'travel' }, { barrier: 'travel' }] }, 'stands-twice'],
    ['with a consent that is neither yes nor no', { ...half, consent: { employer: 'perhaps' } }, 'unknown-option'],
  ])('%s', (_, raw, kind) => {
    const read = readWorkPlan(raw, [])
    expect(read.ok ? [] : read.problems.map((problem) => problem.kind)).toContain(kind)
  })
})
