import type { Answer, Assessment } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { administered, chosen, filled, instrumentNamed, instruments, nrs, psk, total } from '../test/content.ts'
import { change } from './change.ts'
import { instrumentDerivation, readings } from './derive-from-instruments.ts'

const derive = instrumentDerivation(instruments)

/** A case with one assessment for each of these; undefined is an assessment without the instrument. */
const course = (name: string, raws: readonly unknown[]): Assessment[] =>
  raws.map((raw, index) => ({
    on: `2026-01-0${index + 1}` as NonNullable<Assessment['on']>,
    answers: new Map(),
    instruments: new Map(raw === undefined ? [] : [[name, administered(instrumentNamed(name), raw)]]),
  }))

const read = (name: string, reads: string, ...raws: unknown[]): Answer | undefined =>
  derive({ kind: 'instrument', instrument: name, reads }, course(name, raws))

const value = (points: number): Answer => ({ kind: 'value', value: points })
const interval = (from: number, to: number): Answer => ({ kind: 'interval', from, to })
const absent = (because: 'declined' | 'does-not-know' | 'not-possible'): Answer => ({ kind: 'absent', because })

describe('the latest score', () => {
  const latest = (name: string, ...raws: unknown[]) => read(name, 'latest', ...raws)

  it('is that of the last time it was taken', () => {
    expect(latest('nrs-pain', 8, 5)).toStrictEqual(value(5))
    expect(latest('nrs-pain', 8, 5, undefined)).toStrictEqual(value(5))
    expect(latest('qbpds', filled(2))).toStrictEqual(value(40))
  })

  it('is a mean to a tenth for complaints', () => {
    expect(latest('psk', chosen(8, 6, 8))).toStrictEqual(value(7.3))
    expect(latest('psk', chosen(5, 5, 5, 6))).toStrictEqual(value(5.3))
  })

  it('is an interval where items are missing', () => {
    expect(latest('qbpds', filled(2, { q1: undefined, q2: 'declined' }))).toStrictEqual(interval(36, 46))
    expect(latest('psk', chosen(4, 5, undefined))).toStrictEqual(interval(3, 6.3))
  })

  it('stands when it was declined later or left blank', () => {
    expect(latest('nrs-pain', 8, 'declined')).toStrictEqual(value(8))
    expect(latest('qbpds', filled(2), { items: {} })).toStrictEqual(value(40))
  })

  it('is absent when it was only ever declined, and to be asked when nothing was filled in', () => {
    expect(latest('nrs-pain', 'does-not-know', 'declined')).toStrictEqual(absent('declined'))
    expect(latest('nrs-pain', 'declined', undefined)).toStrictEqual(absent('declined'))
    expect(latest('qbpds', { items: {} })).toBeUndefined()
    expect(latest('qbpds', { items: { q1: 'declined' } })).toBeUndefined()
    expect(latest('nrs-pain')).toBeUndefined()
    expect(latest('nrs-pain', undefined)).toBeUndefined()
  })
})

describe('the change since the baseline', () => {
  const since = (name: string, ...raws: unknown[]) => read(name, 'change-since-baseline', ...raws)
  const percent = (name: string, ...raws: unknown[]) => read(name, 'percent-change-since-baseline', ...raws)

  it('is from the first to the last, in points and in percent, negative for better', () => {
    expect(since('nrs-pain', 8, 3, 6)).toStrictEqual(value(-2))
    expect(percent('nrs-pain', 8, 3, 6)).toStrictEqual(value(-25))
    expect(since('psk', chosen(8, 6, 7), chosen(4, 5, 6))).toStrictEqual(value(-2))
    expect(percent('psk', chosen(8, 6, 7), chosen(4, 5, 6))).toStrictEqual(value(-28.6))
    expect(since('qbpds', total(45), total(30))).toStrictEqual(value(-15))
    expect(percent('qbpds', total(45), total(30))).toStrictEqual(value(-33.3))
  })

  it('rounds a gain and a loss alike', () => {
    expect(since('psk', chosen(5, 5, 5, 5), chosen(4, 5, 5, 5))).toStrictEqual(value(-0.3))
    expect(since('psk', chosen(4, 5, 5, 5), chosen(5, 5, 5, 5))).toStrictEqual(value(0.3))
    expect(since('nrs-pain', 5, 5)).toStrictEqual(value(0))
  })

  it('starts at the first score that the last can be compared with', () => {
    const swapped = (score: number) => ({ activities: ['a', 'b', 'x'].map((activity) => ({ activity, score })) })
    expect(since('psk', chosen(9, 9, 9), swapped(6), chosen(8, 8, 8), swapped(5))).toStrictEqual(value(-1))
    expect(since('psk', chosen(9, 9, undefined), chosen(8, 8, 8), chosen(5, 5, 5))).toStrictEqual(value(-3))
  })

  it('is of the site and recall that the latest score is of', () => {
    const pain = (site: string, points: number) => ({ site, recall: 'now', value: points })
    const both = [pain('back', 4), pain('leg', 1)]
    expect(since('nrs-pain', pain('leg', 9), [pain('back', 6), pain('leg', 2)], both)).toStrictEqual(value(-2))
    expect(since('nrs-pain', pain('leg', 9), both)).toStrictEqual(absent('not-possible'))
  })

  it('is an interval where items are missing', () => {
    expect(since('qbpds', total(80), filled(1, { q1: 'declined' }))).toStrictEqual(interval(-61, -56))
    expect(percent('qbpds', total(80), filled(1, { q1: 'declined' }))).toStrictEqual(interval(-76.3, -70))
  })

  it('cannot be known today when there is nothing to compare with, and is asked again at the next visit', () => {
    for (const reading of [since, percent]) {
      expect(reading('psk', chosen(8, 6, 7))).toStrictEqual(absent('not-possible'))
      expect(reading('psk', chosen(8, 6, undefined))).toStrictEqual(absent('not-possible'))
      expect(reading('psk', chosen(8, 6, 7), chosen(1, 1, 1, 1))).toStrictEqual(absent('not-possible'))
      expect(reading('psk', chosen(8, 6, 7), undefined)).toBeUndefined()
    }
  })

  it('cannot be known without an earlier assessment that has the instrument', () => {
    expect(since('nrs-pain')).toStrictEqual({ kind: 'absent', because: 'not-possible' })
    expect(since('nrs-pain', undefined)).toStrictEqual({ kind: 'absent', because: 'not-possible' })
    expect(since('nrs-pain', undefined, undefined)).toStrictEqual({ kind: 'absent', because: 'not-possible' })
  })

  it('is of today: what was given at the visit before does not speak for a visit without it', () => {
    expect(since('psk', chosen(8, 6, 7), chosen(1, 1, 1, 1), undefined)).toBeUndefined()
  })

  it('has its baseline at any earlier assessment, not only the first', () => {
    expect(since('psk', undefined, chosen(8, 6, 7), undefined)).toBeUndefined()
  })

  it('has no baseline in today itself, nor in a form left blank', () => {
    expect(since('psk', 'declined')).toStrictEqual(absent('not-possible'))
    expect(since('qbpds', { items: {} }, { items: { q1: 3 } })).toStrictEqual(absent('not-possible'))
  })

  it('is still to be asked while what is missing today could make it comparable', () => {
    expect(since('psk', chosen(8, 6, 7), chosen(4, 5, undefined))).toBeUndefined()
    expect(since('qbpds', filled(2), { items: {} })).toBeUndefined()
    expect(since('qbpds', { items: {} }, filled(2))).toStrictEqual(absent('not-possible'))
  })

  it('stands when the form was declined later, and is absent when there was none before', () => {
    expect(since('nrs-pain', 8, 6, 'declined')).toStrictEqual(value(-2))
    expect(since('nrs-pain', 8, 'declined')).toStrictEqual(absent('declined'))
    expect(since('nrs-pain', 'declined', 8)).toStrictEqual(absent('not-possible'))
  })

  it('has no percentage of a baseline of 0, and does not know one of a baseline that may be 0', () => {
    expect(percent('nrs-pain', 0, 5)).toStrictEqual(absent('not-possible'))
    expect(percent('nrs-pain', 0, 5, undefined)).toStrictEqual(absent('not-possible'))
    expect(percent('qbpds', filled(0, { q1: undefined }), filled(1, { q1: undefined }))).toBeUndefined()
    expect(since('nrs-pain', 0, 5)).toStrictEqual(value(5))
  })
})

describe('rounding to a tenth', () => {
  it('never carries a change of complaints across a threshold', () => {
    const scores = fc.array(fc.tuple(fc.nat(10), fc.nat(10)), { minLength: 3, maxLength: 5 })
    fc.assert(
      fc.property(scores, (pairs) => {
        const [earlier, later] = [chosen(...pairs.map(([one]) => one)), chosen(...pairs.map(([, one]) => one))]
        const exact = change(psk, administered(psk, earlier), administered(psk, later))
        const points = read('psk', 'change-since-baseline', earlier, later)
        const percent = read('psk', 'percent-change-since-baseline', earlier, later)
        if (!exact.comparable || points?.kind !== 'value') throw new Error('these compare')
        expect(Math.abs(Number(points.value)) >= 2 ? 'yes' : 'no').toBe(exact.importantByPoints)
        if (percent?.kind === 'value')
          expect(Math.abs(Number(percent.value)) >= 30 ? 'yes' : 'no').toBe(exact.importantByPercent)
      }),
    )
  })

  it('never carries a percentage of hindrance across a threshold', () => {
    for (let earlier = 1; earlier <= 100; earlier++)
      for (let later = 0; later <= 100; later++) {
        const rounded = Math.round((1000 * Math.abs(later - earlier)) / earlier) / 10
        expect(rounded >= 30).toBe(10 * Math.abs(later - earlier) >= 3 * earlier)
      }
  })
})

describe('a derivation that does not exist', () => {
  it('is a mistake in the content, and is not passed over', () => {
    expect(() => read('nrs-pain', 'worst', 8)).toThrow(new RangeError('no such reading of an instrument'))
    expect(() => derive({ kind: 'instrument', instrument: 'oswestry', reads: 'latest' }, [])).toThrow(
      new RangeError('no instrument of that name'),
    )
  })

  it('is none of these three', () => {
    expect(readings).toEqual(['latest', 'change-since-baseline', 'percent-change-since-baseline'])
    expect(nrs.instrument).toBe('nrs-pain')
  })
})
