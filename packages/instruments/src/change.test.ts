import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { administered, chosen, filled, nrs, psk, qbpds, total } from '../test/content.ts'
import type { Administration } from './administration.ts'
import type { Change, MeasuredChange } from './change.ts'
import { change } from './change.ts'
import type { Instrument } from './instrument.ts'

const between = (instrument: Instrument, earlier: unknown, later: unknown): Change =>
  change(instrument, administered(instrument, earlier), administered(instrument, later))

function measured(instrument: Instrument, earlier: unknown, later: unknown): MeasuredChange {
  const changed = between(instrument, earlier, later)
  if (!changed.comparable) throw new Error(changed.because)
  return changed
}

describe('a change', () => {
  it('answers each question apart', () => {
    expect(between(qbpds, total(45), total(30))).toStrictEqual({
      comparable: true,
      difference: -15,
      differenceBounds: [-15, -15],
      percent: -100 / 3,
      percentBounds: [-100 / 3, -100 / 3],
      direction: 'better',
      beyondMeasurementError: 'unknown',
      importantByPoints: 'no',
      importantByPercent: 'yes',
      unvalidated: false,
    })
  })

  it('is unvalidated when either form was in our own words', () => {
    expect(measured(qbpds, total(45), filled(2)).unvalidated).toBe(true)
    expect(measured(qbpds, filled(2), total(45)).unvalidated).toBe(true)
    expect(measured(qbpds, filled(2), filled(3)).unvalidated).toBe(true)
  })

  it('of complaints is taken from the sums, so that two points are two points', () => {
    expect(measured(psk, chosen(8, 7, 7), chosen(6, 5, 5))).toMatchObject({ difference: -2, importantByPoints: 'yes' })
    for (let sum = 6; sum <= 30; sum++) {
      const [a, b] = [Math.floor(sum / 3), Math.floor((sum - Math.floor(sum / 3)) / 2)]
      const earlier = [a, b, sum - a - b]
      const later = earlier.map((one) => one - 2)
      expect(measured(psk, chosen(...earlier), chosen(...later)).importantByPoints).toBe('yes')
    }
  })

  it.each([
    [1, 'no'],
    [2, 'yes'],
    [3, 'yes'],
  ])('of %i points of pain is important by points: %s, either way', (points, important) => {
    const expected = { importantByPoints: important, beyondMeasurementError: important }
    expect(measured(nrs, 10, 10 - points)).toMatchObject(expected)
    expect(measured(nrs, 10 - points, 10)).toMatchObject(expected)
  })

  it.each([
    [0, 'no', 'no'],
    [1, 'no', 'no'],
    [14, 'no', 'no'],
    [15, 'unknown', 'no'],
    [16, 'unknown', 'no'],
    [19, 'unknown', 'no'],
    [20, 'yes', 'yes'],
    [21, 'yes', 'yes'],
  ])('of %i points of hindrance is beyond error: %s, important: %s, either way', (points, beyond, important) => {
    const expected = { beyondMeasurementError: beyond, importantByPoints: important }
    expect(measured(qbpds, total(90), total(90 - points))).toMatchObject(expected)
    expect(measured(qbpds, total(90 - points), total(90))).toMatchObject(expected)
  })

  it.each([
    [71, 'no'],
    [70, 'yes'],
    [69, 'yes'],
    [129, 'no'],
    [130, 'yes'],
    [131, 'yes'],
  ])('is important by percent from thirty on: 100 to %i, %s', (later, important) => {
    const wide = {
      ...nrs,
      structure: { ...nrs.structure, scale: { min: { value: 0, label: '' }, max: { value: 200, label: '' } } },
    }
    expect(measured(wide, 100, later).importantByPercent).toBe(important)
  })

  it.each([
    [5, 7, 'worse'],
    [7, 5, 'better'],
    [5, 5, 'same'],
  ])('from %i to %i is %s', (earlier, later, direction) => {
    expect(measured(nrs, earlier, later).direction).toBe(direction)
  })

  it('runs the other way where higher is better', () => {
    const psfs: Instrument = { ...psk, instrument: 'psfs', direction: 'higher-is-better' }
    expect(measured(psfs, chosen(5, 5, 5), chosen(7, 7, 7))).toMatchObject({ difference: 2, direction: 'better' })
    expect(measured(psfs, chosen(7, 7, 7), chosen(5, 5, 5))).toMatchObject({ difference: -2, direction: 'worse' })
  })

  it('where no measurement error is established: none for no change, unknown for any other', () => {
    expect(measured(psk, chosen(5, 5, 5), chosen(4, 5, 6)).beyondMeasurementError).toBe('no')
    expect(measured(psk, chosen(5, 5, 5), chosen(4, 5, 5)).beyondMeasurementError).toBe('unknown')
    expect(measured(psk, chosen(10, 10, 10), chosen(0, 0, 0)).beyondMeasurementError).toBe('unknown')
  })
})

describe('of nothing there is no percentage', () => {
  it('when the earlier score is 0', () => {
    const undefinedPercent = { percent: null, percentBounds: null, importantByPercent: 'not-defined' }
    expect(measured(nrs, 0, 2)).toMatchObject({ ...undefinedPercent, difference: 2, importantByPoints: 'yes' })
    expect(measured(qbpds, total(0), total(0))).toMatchObject({ ...undefinedPercent, direction: 'same' })
  })

  it('while it is unknown when the earlier score may be 0', () => {
    expect(measured(qbpds, filled(0, { q1: undefined }), total(0))).toMatchObject({
      difference: null,
      differenceBounds: [-5, 0],
      percent: null,
      percentBounds: null,
      importantByPercent: 'unknown',
    })
  })
})

describe('an incomplete score still decides what its bounds decide', () => {
  it('when both ends agree', () => {
    expect(measured(qbpds, total(80), filled(1, { q1: 'declined' }))).toMatchObject({
      difference: null,
      differenceBounds: [-61, -56],
      percent: null,
      percentBounds: [-76.25, -70],
      direction: 'better',
      beyondMeasurementError: 'yes',
      importantByPoints: 'yes',
      importantByPercent: 'yes',
    })
    expect(measured(qbpds, filled(1, { q1: 'declined' }), total(80))).toMatchObject({
      differenceBounds: [56, 61],
      percentBounds: [5600 / 24, 6100 / 19],
      direction: 'worse',
      beyondMeasurementError: 'yes',
    })
  })

  it('and leaves open what they do not', () => {
    const change = measured(qbpds, total(77), filled(3, { q1: 'declined' }))
    expect(change).toMatchObject({ differenceBounds: [-20, -15], beyondMeasurementError: 'unknown' })
    expect(change).toMatchObject({ importantByPoints: 'unknown', importantByPercent: 'no', direction: 'better' })
  })

  it.each([
    [60, [-3, 2], 'unknown'],
    [57, [0, 5], 'unknown'],
    [62, [-5, 0], 'unknown'],
    [56, [1, 6], 'worse'],
    [63, [-6, -1], 'better'],
  ])('against %i of 100 it lies in %j: %s', (earlier, differenceBounds, direction) => {
    const change = measured(qbpds, total(earlier), filled(3, { q1: 'declined' }))
    expect(change).toMatchObject({ differenceBounds, direction, importantByPoints: 'no', beyondMeasurementError: 'no' })
  })

  it('even when the ends are far apart on both sides of none', () => {
    const half = { items: Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`q${index + 1}`, 3])) }
    expect(measured(qbpds, total(55), half)).toMatchObject({
      differenceBounds: [-25, 25],
      direction: 'unknown',
      beyondMeasurementError: 'unknown',
      importantByPoints: 'unknown',
      importantByPercent: 'unknown',
    })
  })
})

describe('what cannot be compared is not subtracted', () => {
  const not = (because: string): unknown => ({ comparable: false, because })
  const answers = administered(psk, chosen(5, 5, 5))
  const altered = (alteration: Partial<Administration>): Administration =>
    ({ ...answers, ...alteration }) as Administration

  it.each([
    ['different-direction', { direction: 'higher-is-better' as const, instrument: 'psfs' }],
    ['different-instrument', { instrument: 'qbpds' }],
    ['different-version', { version: 'psk-vas' }],
  ])('%s', (because, alteration) => {
    expect(change(psk, altered(alteration), answers)).toStrictEqual(not(because))
    expect(change(psk, answers, altered(alteration))).toStrictEqual(not(because))
  })

  it('another site or recall of pain', () => {
    const pain = (site: string, recall: string) => ({ site, recall, value: 4 })
    const back = pain('back', 'now')
    for (const other of [
      pain('leg', 'now'),
      pain('back', 'last-week'),
      4,
      [pain('leg', 'now'), pain('back', 'last-week')],
    ])
      expect(between(nrs, back, other)).toStrictEqual(not('different-site-or-recall'))
    expect(between(nrs, 4, back)).toStrictEqual(not('different-site-or-recall'))
  })

  it('but what two lists of pain have in common is compared, the site of most interest first', () => {
    const pain = (site: string, value: number, recall = 'now') => ({ site, recall, value })
    expect(measured(nrs, [pain('back', 8), pain('leg', 6)], pain('leg', 1)).difference).toBe(-5)
    expect(measured(nrs, [pain('leg', 6), pain('back', 8)], [pain('leg', 1), pain('back', 5)]).difference).toBe(-3)
  })

  it('other activities, or fewer, or more', () => {
    const swapped = { activities: ['a', 'b', 'x'].map((activity) => ({ activity, score: 5 })) }
    for (const other of [swapped, chosen(5, 5, 5, 5), { total: 15, 'activities-rated': 3, form: 'official' }]) {
      expect(between(psk, chosen(5, 5, 5), other)).toStrictEqual(not('different-activities'))
      expect(between(psk, other, chosen(5, 5, 5))).toStrictEqual(not('different-activities'))
    }
    const paper = { total: 15, 'activities-rated': 3, form: 'official' }
    expect(between(psk, paper, paper)).toStrictEqual(not('different-activities'))
  })

  it('while the order and capitals of activities do not matter', () => {
    const later = { activities: [' C', 'a ', 'B'].map((activity) => ({ activity, score: 3 })) }
    expect(measured(psk, chosen(5, 5, 5), later).difference).toBe(-2)
  })

  it('activities without a score, before or after', () => {
    expect(between(psk, chosen(5, 5, undefined), chosen(5, 5, 5))).toStrictEqual(not('incomplete'))
    expect(between(psk, chosen(5, 5, 5), chosen(5, 5, undefined))).toStrictEqual(not('incomplete'))
  })

  it('a form that was declined, before or after', () => {
    for (const [instrument, raw] of [
      [nrs, 4],
      [psk, chosen(1, 2, 3)],
      [qbpds, filled(1)],
    ] as const) {
      expect(between(instrument, raw, 'declined')).toStrictEqual(not('incomplete'))
      expect(between(instrument, 'not-possible', raw)).toStrictEqual(not('incomplete'))
    }
  })

  it('an observation against a form of another shape', () => {
    const misread = { ...administered(nrs, 4), kind: 'total', total: 4, rated: 1 } as Administration
    expect(change(nrs, misread, administered(nrs, 4))).toStrictEqual(not('different-site-or-recall'))
    expect(change(nrs, administered(nrs, 4), misread)).toStrictEqual(not('different-site-or-recall'))
  })
})

describe('for any two measurements', () => {
  const points = fc.integer({ min: 0, max: 100 })
  const items = fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 20, maxLength: 20 })
  const asItems = (values: readonly (number | null)[]): unknown => ({
    items: Object.fromEntries(values.flatMap((value, index) => (value === null ? [] : [[`q${index + 1}`, value]]))),
  })

  it('change is antisymmetric: there and back is as far', () => {
    const opposite = { better: 'worse', worse: 'better', same: 'same', unknown: 'unknown' }
    fc.assert(
      fc.property(items, items, (one, other) => {
        const there = measured(qbpds, asItems(one), asItems(other))
        const back = measured(qbpds, asItems(other), asItems(one))
        expect(back.differenceBounds[0] + there.differenceBounds[1]).toBe(0)
        expect(back.differenceBounds[1] + there.differenceBounds[0]).toBe(0)
        expect(back.direction).toBe(opposite[there.direction])
        expect(back.beyondMeasurementError).toBe(there.beyondMeasurementError)
        expect(back.importantByPoints).toBe(there.importantByPoints)
      }),
    )
  })

  it('what an incomplete pair decides, every completion of it decides the same', () => {
    const fill = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(items, items, fill, (one, other, answers) => {
        const open = measured(qbpds, asItems(one), asItems(other))
        const settled = measured(
          qbpds,
          asItems(one.map((value, index) => value ?? answers[index] ?? 0)),
          asItems(other.map((value, index) => value ?? answers[20 + index] ?? 0)),
        )
        for (const question of [
          'direction',
          'beyondMeasurementError',
          'importantByPoints',
          'importantByPercent',
        ] as const)
          if (open[question] !== 'unknown') expect(settled[question]).toBe(open[question])
        const { difference, percent } = settled
        expect(open.differenceBounds[0] <= (difference ?? 999) && (difference ?? 999) <= open.differenceBounds[1]).toBe(
          true,
        )
        if (open.percentBounds !== null && percent !== null)
          expect(open.percentBounds[0] <= percent && percent <= open.percentBounds[1]).toBe(true)
      }),
    )
  })

  it('points and percent are decided by whole numbers, without rounding', () => {
    fc.assert(
      fc.property(points, points, (earlier, later) => {
        const changed = measured(qbpds, total(earlier), total(later))
        const size = Math.abs(later - earlier)
        expect(changed.importantByPoints).toBe(size >= 20 ? 'yes' : 'no')
        const byPercent = 10 * size >= 3 * earlier ? 'yes' : 'no'
        expect(changed.importantByPercent).toBe(earlier === 0 ? 'not-defined' : byPercent)
      }),
    )
  })
})
