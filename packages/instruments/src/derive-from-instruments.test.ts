import type { Answer, Assessment } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  administered,
  chosen,
  filled,
  instrumentNamed,
  instruments,
  nrs,
  psk,
  startBack,
  total,
} from '../test/content.ts'
import { change } from './change.ts'
import { instrumentDerivation, readings, readingsOf } from './derive-from-instruments.ts'

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

describe('a part of the latest score', () => {
  const sub = (...raws: unknown[]) => read('start-back', 'psychosocial', ...raws)
  const mood = (...raws: unknown[]) => read('start-back', 'item-8', ...raws)
  const physical = { 'item-1': 'agree', 'item-2': 'agree', 'item-3': 'agree', 'item-4': 'agree' }
  const worried = { 'item-5': 'agree', 'item-6': 'agree', 'item-7': 'disagree', 'item-9': 'very-much' }
  const sad = { items: { ...physical, ...worried, 'item-8': 'agree' } }

  it('is a subscale by its name, and the points of an item by its own', () => {
    expect(read('start-back', 'latest', sad)).toStrictEqual(value(8))
    expect(sub(sad)).toStrictEqual(value(4))
    expect(mood(sad)).toStrictEqual(value(1))
    expect(read('start-back', 'item-9', sad)).toStrictEqual(value(1))
    expect(mood({ items: { ...sad.items, 'item-8': 'disagree' } })).toStrictEqual(value(0))
    expect(read('qbpds', 'q7', filled(3))).toStrictEqual(value(3))
  })

  it('is what a reversed item scores, not what was written', () => {
    expect(read('ompsq-sf', 'item-3', { items: { 'item-3': 9 } })).toStrictEqual(value(1))
    expect(read('ompsq-sf', 'item-6', { items: { 'item-6': 7 } })).toStrictEqual(value(7))
    expect(read('ompsq-sf', 'item-1', { items: { 'item-1': 'over-1-year' } })).toStrictEqual(value(10))
  })

  it('is an interval where some of its items are missing', () => {
    expect(sub({ items: { ...physical, ...worried } })).toStrictEqual(interval(3, 4))
    expect(sub({ items: { 'item-5': 'agree' } })).toStrictEqual(interval(1, 5))
    expect(sub({ items: { 'item-5': 'disagree' } })).toStrictEqual(interval(0, 4))
  })

  it('is still to be asked while none of its items was, and absent when all were tried', () => {
    expect(sub({ items: physical })).toBeUndefined()
    expect(mood({ items: physical })).toBeUndefined()
    expect(mood({ items: { ...physical, 'item-8': 'declined' } })).toStrictEqual(absent('declined'))
    const tried = Object.fromEntries([5, 6, 7, 8, 9].map((item) => [`item-${item}`, 'does-not-know']))
    expect(sub({ items: { ...physical, ...tried } })).toStrictEqual(absent('does-not-know'))
    expect(sub({ items: { ...physical, ...tried, 'item-7': undefined } })).toBeUndefined()
    expect(mood()).toBeUndefined()
    expect(mood('declined')).toStrictEqual(absent('declined'))
    expect(sub({ items: {} })).toBeUndefined()
  })

  it('of totals on paper is what they allow, and cannot be known where they allow anything', () => {
    const paper = (points: number, psychosocial?: number) => ({
      total: points,
      ...(psychosocial === undefined ? {} : { subscales: { psychosocial } }),
      form: 'official',
    })
    expect(sub(paper(5, 2))).toStrictEqual(value(2))
    expect(sub(paper(8))).toStrictEqual(interval(4, 5))
    expect(sub(paper(3))).toStrictEqual(interval(0, 3))
    expect(sub(paper(5))).toStrictEqual(interval(1, 5))
    expect(sub(paper(4))).toStrictEqual(interval(0, 4))
    expect(mood(paper(5, 2))).toStrictEqual(absent('not-possible'))
    expect(mood(paper(6, 5))).toStrictEqual(value(1))
    expect(mood(paper(4, 0))).toStrictEqual(value(0))
    const orebroTotal = (points: number) => ({ ...paper(points), version: 'ompsq-sf-months-3' })
    expect(read('ompsq-sf', 'item-6', orebroTotal(95))).toStrictEqual(interval(5, 10))
    expect(read('ompsq-sf', 'item-6', orebroTotal(4))).toStrictEqual(interval(0, 3))
    expect(read('ompsq-sf', 'item-6', orebroTotal(50))).toStrictEqual(absent('not-possible'))
  })

  it('is of the same form as the latest score, so that the two always fit', () => {
    const paper = { total: 2, form: 'official' }
    expect(read('start-back', 'latest', sad, paper)).toStrictEqual(value(2))
    expect(sub(sad, paper)).toStrictEqual(interval(0, 2))
    expect(sub(sad, paper, 'declined', { items: {} }, undefined)).toStrictEqual(interval(0, 2))
    expect(mood(sad, { items: physical })).toBeUndefined()
  })

  it('is none of an instrument without parts', () => {
    expect(readingsOf(nrs)).toEqual([...readings])
    expect(readingsOf(psk)).toEqual([...readings])
    expect(readingsOf(startBack)).toEqual([
      ...readings,
      'psychosocial',
      ...Array.from({ length: 9 }, (_, index) => `item-${index + 1}`),
    ])
    expect(() => read('start-back', 'item-10', sad)).toThrow(new RangeError('no such reading of an instrument'))
    expect(() => read('start-back', 'total', sad)).toThrow(new RangeError('no such reading of an instrument'))
    expect(() => read('psk', 'psychosocial')).toThrow(new RangeError('no such reading of an instrument'))
  })
})

describe('a change without published thresholds', () => {
  it('is still a number of points', () => {
    expect(read('start-back', 'change-since-baseline', { total: 6, form: 'official' }, total(4))).toStrictEqual(
      value(-2),
    )
    expect(read('start-back', 'change-since-baseline', { total: 6, form: 'official' })).toStrictEqual(
      absent('not-possible'),
    )
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
