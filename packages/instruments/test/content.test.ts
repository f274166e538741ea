// What stands in `content/instruments` is complete, consistent and of our own wording, and every worked case holds.

import { describe, expect, it } from 'vitest'
import type { Instrument, Outcome, PartScore, Scale, Score } from '../src/index.ts'
import { change, interpret, outcomes, score } from '../src/index.ts'
import {
  administered,
  chosen,
  filled,
  instrumentNamed,
  instrumentNames,
  instruments,
  itemsOf,
  nrs,
  orebro,
  psk,
  qbpds,
  startBack,
  total,
  worked,
} from './content.ts'

function scalesOf({ structure }: Instrument): Scale[] {
  if (structure.kind !== 'items') return [structure.scale]
  return [structure, ...structure.items].flatMap(({ scale }) => scale ?? [])
}

const yesNo = (holds: boolean): string => (holds ? 'yes' : 'no')

const rounded = (value: unknown, step: number): unknown => {
  if (Array.isArray(value)) return value.map((one) => rounded(one, step))
  return typeof value === 'number' ? (Math.sign(value) * Math.round(Math.abs(value) / step)) / (1 / step) : value
}

/** As in the cases: a class alone where it is certain, else those that are possible. */
function scoreAsWritten(score: Score): unknown {
  const { instrument: _instrument, version: _version, unvalidated, possibleClasses, subscales, ...result } = score
  const bounds = result.status === 'incomplete' ? { bounds: rounded(result.bounds, 0.001) } : {}
  const parts = subscales === undefined ? {} : { subscales: mapped(subscales, partAsWritten) }
  const classes = result.class === null ? { class: 'open', 'possible-classes': possibleClasses } : {}
  return { ...result, ...bounds, ...parts, ...classes, unvalidated: yesNo(unvalidated) }
}

const partAsWritten = (part: PartScore): unknown => (part.status === 'complete' ? part.value : part.bounds)

const mapped = <Value>(record: Readonly<Record<string, Value>>, to: (value: Value) => unknown): unknown =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]))

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
    for (const { min, max } of scalesOf(one)) {
      expect(min.value).toBe(0)
      expect(Number.isInteger(max.value) && max.value > 0).toBe(true)
    }
    const { error, important } = one.change
    expect(error['within-below'] ?? 0).toBeLessThanOrEqual(error['beyond-from'] ?? 0)
    expect(important.points?.unit ?? 'points').toBe('points')
    expect(important.percent?.unit ?? 'percent').toBe('percent')
  })

  it('has published thresholds of change, or none at all: those of risk have none', () => {
    const published = instruments.filter(({ change }) => change.important.points && change.important.percent)
    expect(published).toEqual([nrs, psk, qbpds])
    for (const { change } of [startBack, orebro])
      expect([change.important.points, change.important.percent, change.error.published]).toEqual([
        undefined,
        undefined,
        [],
      ])
  })

  it.each(instruments)('$instrument uses yes and no as words, never as truth values', (instrument) => {
    expect(JSON.stringify(instrument)).not.toMatch(/:(true|false|null)[,}]/)
  })

  it('has every item of the QBPDS in one of its groups, in order, with a label of its own', () => {
    const { items, groups = {} } = itemsOf(qbpds)
    expect(items.map(({ item }) => item)).toEqual(Array.from({ length: 20 }, (_, index) => `q${index + 1}`))
    expect([...new Set(items.map(({ group }) => group))]).toEqual(Object.keys(groups))
    expect(new Set(items.map(({ label }) => label)).size).toBe(20)
  })

  it('sorts the items of the QBPDS in six groups: 3, 3, 3, 3, 4 and 4', () => {
    const { items, groups = {} } = itemsOf(qbpds)
    const sizes = Object.keys(groups).map((group) => items.filter((item) => item.group === group).length)
    expect(sizes).toEqual([3, 3, 3, 3, 4, 4])
  })
})

describe('an instrument with parts and classes', () => {
  const withItems = instruments.filter(({ structure }) => structure.kind === 'items')
  const idsOf = (instrument: Instrument): string[] => itemsOf(instrument).items.map(({ item }) => item)

  it.each(withItems)('$instrument names every item once, and only items that it has', (instrument) => {
    const ids = idsOf(instrument)
    expect(new Set(ids).size).toBe(ids.length)
    const named = [
      ...Object.values(instrument.scoring.subscales ?? {}).flatMap(({ items }) => items),
      ...Object.values(instrument.attention ?? {}).map(({ item }) => item),
    ]
    expect(named.filter((item) => !ids.includes(item))).toEqual([])
  })

  it.each(withItems)('$instrument bounds its classes by parts that it has, in whole points', (instrument) => {
    const parts = ['total', ...Object.keys(instrument.scoring.subscales ?? {})]
    for (const { when } of Object.values(instrument.scoring.classes ?? {})) {
      expect(Object.keys(when).filter((part) => !parts.includes(part))).toEqual([])
      for (const range of Object.values(when)) {
        expect(Object.keys(range).filter((end) => end !== 'from' && end !== 'to')).toEqual([])
        expect(Object.values(range).every(Number.isInteger)).toBe(true)
      }
    }
  })

  it.each([
    startBack,
    orebro,
  ])('$instrument calls its own labels short: none is a sentence of a questionnaire', (one) => {
    for (const { label } of itemsOf(one).items) {
      expect(label.split(' ').length).toBeLessThanOrEqual(6)
      expect(label).not.toMatch(/[.?]|\b(ik|mijn|mij|me)\b/i)
    }
  })

  it.each([startBack, orebro])('$instrument sends the clinician to the person where mood is low', (one) => {
    const [attention] = Object.values(one.attention ?? {})
    expect(attention?.sentence).toMatch(/zelfdoding.*niet alleen.*gesprek/s)
    expect(attention?.note).toContain('Vraag er zelf naar')
  })

  it.each([startBack, orebro])('$instrument never lets a class speak of what it cannot know', (one) => {
    for (const { sentence } of Object.values(one.scoring.classes ?? {}))
      expect(sentence).toContain('niets over een ernstige oorzaak')
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
    [startBack.instrument]: [...numbers(9).map(total), { items: { 'item-1': 'agree' } }, declined],
    [orebro.instrument]: [
      ...[1, 49, 50, 100].map((points) => ({ total: points, form: 'official', version: orebro.version })),
      { items: { 'item-2': 5 } },
      declined,
    ],
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
