// What stands in `content/instruments` is complete, consistent and of our own wording, and every worked case holds.

import { describe, expect, it } from 'vitest'
import type { Instrument, Outcome, Score } from '../src/index.ts'
import { change, interpret, outcomes, score } from '../src/index.ts'
import {
  administered,
  chosen,
  filled,
  instrumentNamed,
  instrumentNames,
  instruments,
  nrs,
  psk,
  qbpds,
  total,
  worked,
} from './content.ts'

const yesNo = (holds: boolean): string => (holds ? 'yes' : 'no')

const rounded = (value: unknown, step: number): unknown => {
  if (Array.isArray(value)) return value.map((one) => rounded(one, step))
  return typeof value === 'number' ? (Math.sign(value) * Math.round(Math.abs(value) / step)) / (1 / step) : value
}

function scoreAsWritten({ instrument: _instrument, version: _version, unvalidated, ...result }: Score): unknown {
  const bounds = result.status === 'incomplete' ? { bounds: rounded(result.bounds, 0.001) } : {}
  return { ...result, ...bounds, unvalidated: yesNo(unvalidated) }
}

function changeAsWritten(changed: ReturnType<typeof change>): unknown {
  if (!changed.comparable) return { because: changed.because }
  return {
    difference: rounded(changed.difference ?? changed.differenceBounds, 0.001),
    percent: rounded(changed.percent ?? changed.percentBounds ?? 'none', 0.1),
    direction: changed.direction,
    'beyond-measurement-error': changed.beyondMeasurementError,
    'important-by-points': changed.importantByPoints,
    'important-by-percent': changed.importantByPercent,
  }
}

describe.each(instrumentNames)('the worked cases of %s', (name) => {
  const instrument = instrumentNamed(name)
  const { instrument: of, cases } = worked(name)

  it('are of this instrument, each named once', () => {
    expect(of).toBe(name)
    expect(new Set(cases.map((one) => one.case)).size).toBe(cases.length)
  })

  it.each(cases.map((one) => [one.case, one] as const))('%s', (_, { earlier, given, scores, changes, outcome }) => {
    const before = earlier === undefined ? undefined : administered(instrument, earlier)
    const after = administered(instrument, given)
    if (scores !== undefined) expect(scoreAsWritten(score(instrument, after))).toEqual(scores)
    if (changes !== undefined && before !== undefined)
      expect(changeAsWritten(change(instrument, before, after))).toEqual(changes)
    expect(changes === undefined).toBe(before === undefined)
    expect(interpret(instrument, before, after)).toBe(outcome)
  })
})

describe('an instrument in content', () => {
  it.each(instruments)('$instrument lies in the folder of its name', (instrument) => {
    expect(instrumentNames).toContain(instrument.instrument)
  })

  it.each(
    instruments,
  )('$instrument says which way it runs, what it may be used for, and that the words are ours', (one) => {
    expect(one.direction).toBe('higher-is-worse')
    expect(one.licence.notice).not.toBe('')
    expect(one.wording.validated).toBe('no')
    expect(one.wording.note).toContain('geen gevalideerde tekst')
  })

  it.each(
    instruments,
  )('$instrument has only whole scale ends, from zero, and thresholds that can be reached', (one) => {
    const { min, max } = one.structure.scale
    expect(min.value).toBe(0)
    expect(Number.isInteger(max.value) && max.value > 0).toBe(true)
    const { error, important } = one.change
    expect(error['within-below'] ?? 0).toBeLessThanOrEqual(error['beyond-from'] ?? 0)
    expect([important.points.unit, important.percent.unit]).toEqual(['points', 'percent'])
  })

  it.each(instruments)('$instrument uses yes and no as words, never as truth values', (instrument) => {
    expect(JSON.stringify(instrument)).not.toMatch(/:(true|false|null)[,}]/)
  })

  it('has every item of the QBPDS in one of its groups, in order, with a label of its own', () => {
    if (qbpds.structure.kind !== 'items') throw new Error('the QBPDS has items')
    const { items, groups } = qbpds.structure
    expect(items.map(({ item }) => item)).toEqual(Array.from({ length: 20 }, (_, index) => `q${index + 1}`))
    expect([...new Set(items.map(({ group }) => group))]).toEqual(Object.keys(groups))
    expect(new Set(items.map(({ label }) => label)).size).toBe(20)
  })

  it('sorts the items of the QBPDS in six groups: 3, 3, 3, 3, 4 and 4', () => {
    if (qbpds.structure.kind !== 'items') throw new Error('the QBPDS has items')
    const { items, groups } = qbpds.structure
    const sizes = Object.keys(groups).map((group) => items.filter((item) => item.group === group).length)
    expect(sizes).toEqual([3, 3, 3, 3, 4, 4])
  })
})

describe('the sentences of an instrument', () => {
  const numbers = (to: number): number[] => Array.from({ length: to + 1 }, (_, index) => index)
  const some = [0, 2, 7, 9]
  const declined = 'declined'
  const everything: Readonly<Record<string, readonly unknown[]>> = {
    [nrs.instrument]: [...numbers(10), declined],
    [psk.instrument]: [
      ...some.flatMap((a) => some.flatMap((b) => some.map((c) => chosen(a, b, c)))),
      chosen(1, 2, undefined),
      declined,
    ],
    [qbpds.instrument]: [...numbers(100).map(total), filled(3, { q1: declined }), declined],
  }

  function reachable(instrument: Instrument): Set<Outcome> {
    const found = new Set<Outcome>()
    const administrations = (everything[instrument.instrument] ?? []).map((raw) => administered(instrument, raw))
    const other = { ...administered(instrument, declined), version: 'another' }
    for (const later of administrations)
      for (const earlier of [undefined, other, ...administrations]) found.add(interpret(instrument, earlier, later))
    return found
  }

  it.each(instruments)('are there for every outcome of $instrument that can occur, and for no other', (instrument) => {
    const written = outcomes.filter((outcome) => instrument.decisions[outcome] !== undefined)
    expect(written).toEqual(outcomes.filter((outcome) => reachable(instrument).has(outcome)))
    expect(Object.keys(instrument.decisions).sort()).toEqual([...written].sort())
  })
})
