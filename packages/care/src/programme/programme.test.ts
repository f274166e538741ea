// A programme from a case file is taken as it is or refused, with the place of each mistake.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { content } from '../../test/programme-content.ts'
import {
  beginningOn,
  changedFor,
  inWay,
  isSame,
  lowered,
  withChosen,
  withoutItem,
  withTried,
  withUnit,
} from './compose.ts'
import type { Programme } from './programme.ts'
import { programmeWays, readProgramme } from './programme.ts'
import { withLogged } from './progress.ts'
import { quotaOn } from './quota.ts'

const whole: Programme = {
  from: '2026-11-22',
  weeks: 6,
  sessions: 5,
  way: 'time-contingent',
  items: [
    {
      exercise: 'bridge',
      unit: 'times',
      from: '2026-11-22',
      tried: [9, 10, 11],
      amount: 8,
      steps: { by: 1, every: 3, to: 15 },
    },
    { activity: 'walking', unit: 'minutes', from: '2026-11-22' },
  ],
  log: [{ week: 1, kept: 4 }],
  changes: [{ on: '2026-11-29', reason: 'too-heavy' }],
}
const [bridge, walking] = whole.items

const placesOf = (raw: unknown): readonly string[] => {
  const read = readProgramme(raw, ['agreed', 'programme'])
  return read.ok ? [] : read.problems.map(({ kind, path }) => `${path.slice(2).join('.')}: ${kind}`)
}

describe('reading', () => {
  it('takes a whole programme as it is', () => {
    expect(readProgramme(whole, [])).toEqual({ ok: true, value: whole })
  })

  it.each([
    [{ ...whole, items: [] }, 'items: missing-item'],
    [{ ...whole, items: [{ unit: 'times', from: '2026-11-22' }] }, 'items.0.exercise: missing-key'],
    [{ ...whole, items: [{ ...walking, exercise: 'bridge' }] }, 'items.0.activity: contradiction'],
    [{ ...whole, items: [{ ...bridge, steps: { by: 2, every: 3, to: 15 } }] }, 'items.0.steps.to: not-a-step'],
    [{ ...whole, items: [{ ...bridge, steps: { by: 1, every: 3, to: 7 } }] }, 'items.0.steps.to: out-of-range'],
    [{ ...whole, items: [{ ...walking, steps: { by: 1, every: 3, to: 7 } }] }, 'items.0.amount: missing-key'],
    [{ ...whole, items: [{ ...walking, unit: 'hours' }] }, 'items.0.unit: unknown-option'],
    [{ ...whole, items: [{ ...walking, amount: 0 }] }, 'items.0.amount: out-of-range'],
    [
      {
        ...whole,
        log: [
          { week: 1, kept: 3 },
          { week: 1, kept: 4 },
        ],
      },
      'log.1.week: stands-twice',
    ],
    [{ ...whole, log: [{ week: 1, kept: 8 }] }, 'log.0.kept: out-of-range'],
    [{ ...whole, pain: 7 }, 'pain: unknown-key'],
    [{ ...whole, from: '2026-02-30' }, 'from: not-a-date'],
    [null, ': not-a-mapping'],
  ])('refuses %j', (raw, place) => {
    expect(placesOf(raw)).toContain(place)
  })

  it.each(['pain-guided', 'free'] as const)('refuses fixed steps in a programme that is %s', (way) => {
    expect(placesOf({ ...whole, way })).toEqual(['items.0.steps: contradiction'])
  })

  it('never throws, whatever stands there', () => {
    fc.assert(fc.property(fc.anything(), (raw) => void readProgramme(raw, [])))
  })
})

describe('putting together', () => {
  const choices = fc.array(
    fc.oneof(
      fc
        .constantFrom('walking', 'cycling', 'own words')
        .map(
          (activity) => (so: Programme | null) =>
            withChosen(so, { activity, unit: 'minutes' }, { on: '2026-11-22', way: 'time-contingent', content }),
        ),
      fc
        .constantFrom('bridge', 'bird-dog', 'squat')
        .map(
          (exercise) => (so: Programme | null) =>
            withChosen(so, { exercise, unit: 'times' }, { on: '2026-11-24', way: 'time-contingent', content }),
        ),
      fc
        .array(fc.integer({ min: 1, max: 90 }), { maxLength: 3 })
        .map((tried) => (so: Programme | null) => so && withTried(so, 0, tried, content)),
      fc
        .constantFrom(...programmeWays)
        .map((way) => (so: Programme | null) => so && inWay(so, way, '2026-11-25', content)),
      fc.constant((so: Programme | null) => so && withoutItem(so, 0)),
      fc.constant((so: Programme | null) => so && withUnit(so, 0, 'seconds')),
      fc.constant((so: Programme | null) => so && lowered(so, '2026-12-20', content)),
      fc.constant((so: Programme | null) => so && beginningOn(so, '2026-11-23')),
      fc.constant((so: Programme | null) => so && withLogged(so, 2, 3)),
      fc.constant((so: Programme | null) => so && changedFor(so, '2026-12-20', 'bored')),
    ),
    { maxLength: 14 },
  )

  it('gives, after each choice, a programme that a case file takes, or none', () => {
    fc.assert(
      fc.property(choices, (all) => {
        let so: Programme | null = null
        for (const choose of all) {
          so = choose(so)
          expect(so === null ? [] : placesOf(so)).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('holds no more than the content says, and nothing twice', () => {
    fc.assert(
      fc.property(choices, (all) => {
        const items = all.reduce<Programme | null>((so, choose) => choose(so), null)?.items ?? []
        expect(items.length).toBeLessThanOrEqual(content.items.most)
        for (const one of items) expect(items.filter((other) => isSame(one, other))).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
  })

  it('guided by pain there is no step by the calendar, whatever was agreed before', () => {
    fc.assert(
      fc.property(choices, (all) => {
        const so = all.reduce<Programme | null>((programme, choose) => choose(programme), null)
        for (const one of so === null ? [] : inWay(so, 'pain-guided', '2026-11-25', content).items)
          expect(one.steps).toBeUndefined()
      }),
    )
  })

  it('in another way it begins anew on that day: no step is made up for', () => {
    const free = {
      ...whole,
      way: 'free',
      items: [{ exercise: 'bridge', unit: 'times', from: '2026-11-01', tried: [10], amount: 8 }],
    } as const
    const [first] = inWay(free, 'time-contingent', '2026-11-22', content).items
    expect(first?.steps).toBeDefined()
    expect(first && quotaOn(first, '2026-11-22')).toBe(8)
  })
})
