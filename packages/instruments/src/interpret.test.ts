import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { administered, chosen, filled, nrs, psk, qbpds, startBack, total } from '../test/content.ts'
import type { Instrument } from './instrument.ts'
import { interpret } from './interpret.ts'
import { outcomes } from './outcome.ts'

const outcome = (instrument: Instrument, earlier: unknown, later: unknown) =>
  interpret(
    instrument,
    earlier === undefined ? undefined : administered(instrument, earlier),
    administered(instrument, later),
  )

describe('the first measurement', () => {
  it('is a baseline when complete, and incomplete otherwise', () => {
    expect(outcome(nrs, undefined, 6)).toBe('baseline')
    expect(outcome(psk, undefined, chosen(1, 2, undefined))).toBe('incomplete')
    expect(outcome(qbpds, undefined, filled(2, { q9: undefined }))).toBe('incomplete')
  })
})

describe('a later measurement', () => {
  it.each([
    ['unchanged', 80, 80],
    ['improvement-within-error', 80, 66],
    ['improvement', 80, 65],
    ['important-improvement', 80, 60],
    ['important-improvement-in-doubt', 45, 30],
    ['important-improvement-in-doubt', 20, 14],
    ['worsening-within-error', 66, 80],
    ['worsening', 65, 80],
    ['important-worsening', 60, 80],
    ['important-worsening-in-doubt', 30, 45],
    ['important-worsening-in-doubt', 10, 13],
  ])('is %s from %i to %i', (expected, earlier, later) => {
    expect(outcome(qbpds, total(earlier), total(later))).toBe(expected)
  })

  it('that is certainly beyond error but not important is called by its direction', () => {
    const { points, percent } = qbpds.change.important
    if (points === undefined || percent === undefined) throw new Error('the QBPDS has published thresholds')
    const important = {
      ...qbpds.change.important,
      points: { ...points, value: 50 },
      percent: { ...percent, value: 90 },
    }
    const strict: Instrument = { ...qbpds, change: { ...qbpds.change, important } }
    expect(outcome(strict, total(80), total(60))).toBe('improvement')
    expect(outcome(strict, total(60), total(80))).toBe('worsening')
  })

  it('counts as important by percent only within error, but in doubt', () => {
    expect(outcome(nrs, 3, 2)).toBe('important-improvement-in-doubt')
    expect(outcome(nrs, 8, 6)).toBe('important-improvement')
  })

  it('is judged by points alone when there is no percentage', () => {
    expect(outcome(nrs, 0, 1)).toBe('worsening-within-error')
    expect(outcome(nrs, 0, 2)).toBe('important-worsening')
  })

  it('has a direction and no verdict where no threshold is published', () => {
    expect(outcome(startBack, total(5), total(4))).toBe('improvement-unjudged')
    expect(outcome(startBack, total(4), total(9))).toBe('worsening-unjudged')
    expect(outcome(startBack, total(4), total(4))).toBe('unchanged')
    expect(outcome(startBack, total(0), total(2))).toBe('worsening-unjudged')
  })

  it('is judged by the one threshold that is published', () => {
    const { points, percent, note } = qbpds.change.important
    if (points === undefined || percent === undefined) throw new Error('the QBPDS has published thresholds')
    const judgedBy = (important: Instrument['change']['important']): Instrument => ({
      ...qbpds,
      change: { ...qbpds.change, important },
    })
    expect(outcome(judgedBy({ points, note }), total(20), total(14))).toBe('improvement-within-error')
    expect(outcome(judgedBy({ percent, note }), total(20), total(14))).toBe('important-improvement-in-doubt')
    expect(outcome(judgedBy({ percent, note }), total(90), total(70))).toBe('improvement')
    expect(outcome(judgedBy({ percent, note }), total(0), total(70))).toBe('worsening-unjudged')
  })

  it('is undecided while missing items leave its direction or its importance open', () => {
    const oneMissing = filled(3, { q1: 'declined' })
    expect(outcome(qbpds, total(60), oneMissing)).toBe('undecided')
    expect(outcome(qbpds, total(77), oneMissing)).toBe('undecided')
    expect(outcome(qbpds, total(90), oneMissing)).toBe('important-improvement')
    expect(outcome(qbpds, total(66), oneMissing)).toBe('improvement-within-error')
  })

  it('is incomplete when the comparison cannot do without what is missing', () => {
    expect(outcome(psk, chosen(5, 5, 5), chosen(5, 5, undefined))).toBe('incomplete')
    expect(outcome(nrs, 5, 'declined')).toBe('incomplete')
  })

  it('is not comparable when it is about something else', () => {
    expect(outcome(psk, chosen(5, 5, 5), chosen(5, 5, 5, 5))).toBe('not-comparable')
    expect(outcome(nrs, 5, { site: 'leg', recall: 'now', value: 5 })).toBe('not-comparable')
  })
})

describe('for any two measurements', () => {
  it('a fall is never called worse, nor a rise better', () => {
    const points = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(points, points, (earlier, later) => {
        const named = outcome(qbpds, total(earlier), total(later))
        if (later < earlier) expect(named).toContain('improvement')
        else if (later > earlier) expect(named).toContain('worsening')
        else expect(named).toBe('unchanged')
      }),
    )
  })

  it('outcomes have names of their own', () => {
    expect(outcomes).toHaveLength(15)
    expect(new Set(outcomes).size).toBe(15)
  })
})
