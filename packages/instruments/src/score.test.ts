import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { administered, chosen, filled, nrs, psk, qbpds, total } from '../test/content.ts'
import type { Administration } from './administration.ts'
import { perObservation } from './administration.ts'
import type { Instrument } from './instrument.ts'
import type { Bounds } from './score.ts'
import { score } from './score.ts'

const scored = (instrument: Instrument, raw: unknown) => score(instrument, administered(instrument, raw))

describe('a score', () => {
  it('carries the instrument, its version and whether the wording was validated', () => {
    expect(scored(nrs, 6)).toStrictEqual({
      instrument: 'nrs-pain',
      version: 'nrs-11',
      unvalidated: true,
      status: 'complete',
      value: 6,
      sum: 6,
      n: 1,
    })
  })

  it('keeps the version under which the form was filled in', () => {
    expect(score(nrs, { ...administered(nrs, 6), version: 'nrs-101' })).toMatchObject({ version: 'nrs-101' })
  })

  it('is that of the site and recall of most interest, and each can be had apart', () => {
    const both = administered(nrs, [
      { site: 'leg', recall: 'now', value: 9 },
      { site: 'back', recall: 'now', value: 3 },
    ])
    expect(score(nrs, both)).toMatchObject({ value: 3, sum: 3, n: 1 })
    expect(perObservation(both).map((one) => score(nrs, one))).toMatchObject([{ value: 3 }, { value: 9 }])
    expect(perObservation(both)[1]).toStrictEqual({ ...both, observations: [{ site: 'leg', recall: 'now', value: 9 }] })
    const complaints = administered(psk, chosen(1, 2, 3))
    expect(perObservation(complaints)).toStrictEqual([complaints])
  })

  it('of complaints is the mean, not rounded, beside the sum and the number rated', () => {
    expect(scored(psk, chosen(8, 6, 8))).toMatchObject({ value: 22 / 3, sum: 22, n: 3 })
    expect(scored(psk, chosen(10, 0, 1, 2, 4))).toMatchObject({ value: 3.4, sum: 17, n: 5 })
    expect(scored(psk, { total: 50, 'activities-rated': 5, form: 'official' })).toMatchObject({
      value: 10,
      sum: 50,
      n: 5,
      unvalidated: false,
    })
  })

  it('is refused for an administration of another instrument', () => {
    expect(() => score(psk, administered(nrs, 6))).toThrow(
      new RangeError('an administration is scored by its own instrument'),
    )
  })
})

describe('a missing item is never zero', () => {
  it('leaves bounds, and names the item', () => {
    expect(scored(qbpds, filled(2, { q4: 'declined', q20: undefined }))).toStrictEqual({
      instrument: 'qbpds',
      version: 'qbpds-20',
      unvalidated: true,
      status: 'incomplete',
      missing: ['q4', 'q20'],
      bounds: [36, 46],
    })
  })

  it('leaves bounds of the mean, and names activities by their place, not by their words', () => {
    expect(scored(psk, chosen(undefined, 6, 8, undefined))).toMatchObject({
      status: 'incomplete',
      missing: ['activity-1', 'activity-4'],
      bounds: [3.5, 8.5],
    })
  })

  it('leaves the full range when nothing was answered', () => {
    const items = Array.from({ length: 20 }, (_, index) => `q${index + 1}`)
    const activities = ['activity-1', 'activity-2', 'activity-3']
    expect(scored(qbpds, { items: {} })).toMatchObject({ missing: items, bounds: [0, 100] })
    expect(scored(qbpds, 'declined')).toMatchObject({ missing: items, bounds: [0, 100] })
    expect(scored(psk, chosen(undefined, undefined, undefined))).toMatchObject({ missing: activities, bounds: [0, 10] })
    expect(scored(psk, 'not-possible')).toMatchObject({ missing: activities, bounds: [0, 10] })
    expect(scored(nrs, 'does-not-know')).toMatchObject({ missing: ['value'], bounds: [0, 10], unvalidated: true })
  })

  it('counts from the bottom of the scale, where that is not zero', () => {
    const scale = { min: { value: 1, label: '' }, max: { value: 4, label: '' } }
    const shifted = { ...qbpds, structure: { ...qbpds.structure, scale } }
    expect(scored(shifted, filled(1, { q1: 'declined' }))).toMatchObject({ bounds: [20, 23] })
  })
})

describe('for any patient', () => {
  const ratings = fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 20, maxLength: 20 })
  const asItems = (values: readonly (number | null)[]): Administration =>
    administered(qbpds, {
      items: Object.fromEntries(values.flatMap((value, index) => (value === null ? [] : [[`q${index + 1}`, value]]))),
    })
  const within = (value: number, [least, most]: Bounds): boolean => least <= value && value <= most
  const totalOf = (administration: Administration): number => {
    const result = score(qbpds, administration)
    return result.status === 'complete' ? result.value : Number.NaN
  }

  it('the bounds hold the score of every completion, and the two ends are reached', () => {
    fc.assert(
      fc.property(
        ratings,
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 20, maxLength: 20 }),
        (given, later) => {
          const result = score(qbpds, asItems(given))
          const completedWith = (fill: (index: number) => number): number =>
            totalOf(asItems(given.map((value, index) => value ?? fill(index))))
          const bounds: Bounds = result.status === 'complete' ? [result.value, result.value] : result.bounds
          expect(
            within(
              completedWith((index) => later[index] ?? 0),
              bounds,
            ),
          ).toBe(true)
          expect([completedWith(() => 0), completedWith(() => 5)]).toEqual(bounds)
        },
      ),
    )
  })

  it('answering one more item never widens the bounds', () => {
    fc.assert(
      fc.property(ratings, fc.nat(19), fc.integer({ min: 0, max: 5 }), (given, place, value) => {
        const ends = (result: ReturnType<typeof score>): Bounds =>
          result.status === 'complete' ? [result.value, result.value] : result.bounds
        const wide = ends(score(qbpds, asItems(given.map((one, index) => (index === place ? null : one)))))
        const narrow = ends(score(qbpds, asItems(given.map((one, index) => (index === place ? value : one)))))
        expect(within(narrow[0], wide) && within(narrow[1], wide)).toBe(true)
      }),
    )
  })

  it('a better answer never scores worse', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 5 }),
        fc.nat(4),
        (given, place) => {
          const better = given.map((value, index) => (index === place ? Math.max(0, value - 1) : value))
          const [before, after] = [scored(psk, chosen(...given)), scored(psk, chosen(...better))]
          expect(before.status === 'complete' && after.status === 'complete' && after.value <= before.value).toBe(true)
        },
      ),
    )
  })

  it('a total from paper scores as its items do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 20, maxLength: 20 }), (given) => {
        expect(totalOf(asItems(given))).toBe(
          totalOf(administered(qbpds, total(given.reduce((sum, one) => sum + one, 0)))),
        )
      }),
    )
  })
})
