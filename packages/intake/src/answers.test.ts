// What the consult takes over: what was said, counted from the day it was said, and never a no that nobody said.

import type { CivilDate, Fact } from '@lende/engine'
import { CASE_SCHEMA, harmlessOf, readCase } from '@lende/engine'
import { instrumentReader } from '@lende/instruments'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFilled, anyIntake, facts, fullest, instruments, shipped, shippedForm, theDay } from '../test/intakes.ts'
import type { FilledIntake, Intake, Said } from './index.ts'
import { answersFrom, decodeIntake, encodeIntake, intakeForm, itemAsk, itemOf } from './index.ts'

const intakeAndFilled = anyIntake.chain((intake) => {
  const form = intakeForm(intake, facts, instruments)
  return fc.tuple(fc.constant(intake), fc.constant(form), anyFilled(form))
})

const said = (...answers: readonly (readonly [string, Said])[]): FilledIntake => ({
  on: theDay,
  language: 'nl',
  helped: false,
  said: new Map(answers),
})

const caseOf = (filled: FilledIntake, intake: Intake) =>
  readCase(
    {
      schema: CASE_SCHEMA,
      assessments: [{ on: filled.on, answers: Object.fromEntries(answersFrom(filled, facts, intake)) }],
    },
    facts,
    instrumentReader(instruments),
  )

const factOf = (id: string): Fact | undefined => facts.find((fact) => fact.id === id)

/** Was something said of it: by itself, or of an item of it? */
const wasSaid = (ask: string, filled: FilledIntake): boolean =>
  filled.said.has(ask) ||
  [...filled.said.keys()].some((one) => itemOf(one)?.instrument === ask) ||
  shipped.pages.some(({ also = {}, 'items-of': form }) => also[ask] !== undefined && wasSaid(form ?? '', filled))

describe('the answers of an intake', () => {
  it('can be read as those of a case, whatever was said on whatever form', () => {
    fc.assert(
      fc.property(intakeAndFilled, ([intake, , filled]) => {
        expect(caseOf(filled, intake)).toMatchObject({ ok: true })
      }),
      { numRuns: 400 },
    )
    expect(caseOf(fullest(shippedForm), shipped)).toMatchObject({ ok: true })
  })

  it('hold nothing that was not answered, before the code and after it', () => {
    fc.assert(
      fc.property(intakeAndFilled, ([intake, form, filled]) => {
        const read = decodeIntake(form, encodeIntake(form, filled), '2099-01-01')
        if (!read.ok) throw new Error(read.problem)
        for (const one of [filled, read.value])
          for (const [ask] of answersFrom(one, facts, intake)) expect(wasSaid(ask, filled)).toBe(true)
      }),
    )
  })

  it('say a no only where it was said', () => {
    fc.assert(
      fc.property(intakeAndFilled, ([intake, , filled]) => {
        for (const [ask, raw] of answersFrom(filled, facts, intake)) {
          const fact = factOf(ask)
          if (fact !== undefined && raw === (harmlessOf(fact) ?? 'no'))
            expect(filled.said.get(ask)).toStrictEqual({ kind: 'value', raw })
        }
      }),
    )
  })

  it('say that somebody does not know, where nobody was sure', () => {
    fc.assert(
      fc.property(anyIntake, (intake) => {
        const asked = intakeForm(intake, facts, instruments).fields.filter(({ kind }) => kind !== 'chosen')
        const filled = said(...asked.map(({ id }) => [id, { kind: 'not-sure' }] as const))
        const asks = new Set(asked.map(({ id }) => itemOf(id)?.instrument ?? id))
        expect(answersFrom(filled, facts, intake)).toStrictEqual([...asks].map((ask) => [ask, 'does-not-know']))
      }),
    )
  })

  it('leave a yes open that does not say which, and take one that has a meaning', () => {
    const yes: Said = { kind: 'value', raw: 'yes' }
    const filled = said(['reported-weakness', yes], ['saddle-numbness', yes], ['fever', yes])
    expect(answersFrom(filled, facts, shipped)).toStrictEqual([
      ['saddle-numbness', 'yes'],
      ['fever', 'yes'],
    ])
  })

  it('leave out what is wanted or feared, which is no fact', () => {
    const filled = said(['matters', { kind: 'chosen', choices: ['work'] }], ['wishes', { kind: 'not-sure' }])
    expect(answersFrom(filled, facts, { pages: [] })).toStrictEqual([])
  })

  it('name the place and the time of a score where the page did', () => {
    const filled = said(['nrs-pain', { kind: 'value', raw: 6 }])
    const page = { page: 'pain', title: 'Hoeveel pijn?', instrument: 'nrs-pain' }
    expect(answersFrom(filled, facts, { pages: [page] })).toStrictEqual([['nrs-pain', 6]])
    expect(answersFrom(filled, facts, { pages: [{ ...page, site: 'back', recall: 'last-week' }] })).toStrictEqual([
      ['nrs-pain', { value: 6, site: 'back', recall: 'last-week' }],
    ])
  })
})

describe('an option with a name of its own', () => {
  const saying = (sex: string, ...besides: readonly (readonly [string, Said])[]) =>
    new Map(answersFrom(said(['sex', { kind: 'value', raw: sex }], ...besides), facts, shipped))

  it('says an answer of its fact, and of another only what its words say', () => {
    expect([...saying('female-not-pregnant')]).toStrictEqual([
      ['sex', 'female'],
      ['pregnancy', 'no'],
    ])
    for (const open of ['female', 'female-maybe-pregnant']) expect([...saying(open)]).toStrictEqual([['sex', 'female']])
    expect([...saying('male')]).toStrictEqual([['sex', 'male']])
    expect(answersFrom(said(['sex', { kind: 'not-sure' }]), facts, shipped)).toStrictEqual([['sex', 'does-not-know']])
  })

  it('gives way to what was said by itself', () => {
    const possible: Said = { kind: 'value', raw: 'possible' }
    expect(saying('female-not-pregnant', ['pregnancy', possible]).get('pregnancy')).toBe('possible')
  })
})

describe('a questionnaire of items', () => {
  const [list = [], alone = []] = shipped.pages.flatMap(({ items }) => (items === undefined ? [] : [items]))
  const saying = (answers: Readonly<Record<string, string>>) =>
    new Map(
      answersFrom(
        said(
          ...Object.entries(answers).map(([item, raw]): readonly [string, Said] => [
            itemAsk('start-back', item),
            raw === '?' ? { kind: 'not-sure' } : { kind: 'value', raw },
          ]),
        ),
        facts,
        shipped,
      ),
    )
  const denied = Object.fromEntries(list.map((item) => [item, 'disagree']))

  it('is one answer, in our own words, with what its being filled in says', () => {
    const answers = saying({ ...denied, 'item-9': 'slightly' })
    expect([...answers]).toStrictEqual([
      ['risk-tool', 'start-back'],
      ['start-back', { items: { ...denied, 'item-9': 'slightly' }, form: 'own-labels' }],
    ])
    expect(alone).toStrictEqual(['item-9'])
  })

  it('that was left out in part has nothing in its place, and says nothing else', () => {
    expect([...saying({ 'item-9': 'slightly' })]).toStrictEqual([
      ['start-back', { items: { 'item-9': 'slightly' }, form: 'own-labels' }],
    ])
    expect([...saying({})]).toStrictEqual([])
  })

  it('keeps a doubt about one item, and is itself not known when everything was doubted', () => {
    expect(saying({ ...denied, 'item-6': '?', 'item-9': 'slightly' }).get('start-back')).toMatchObject({
      items: { 'item-5': 'disagree', 'item-6': 'does-not-know' },
    })
    expect([...saying({ 'item-1': '?', 'item-9': '?' })]).toStrictEqual([['start-back', 'does-not-know']])
  })
})

describe('so long ago', () => {
  const onsetFrom = (count: number, unit: 'days' | 'weeks' | 'months', on: CivilDate) =>
    answersFrom({ ...said(['onset-date', { kind: 'ago', count, unit }]), on }, facts, shipped)[0]?.[1]

  it('is counted from the day of filling in, whenever it is read', () => {
    const early = encodeIntake(shippedForm, {
      ...said(['onset-date', { kind: 'ago', count: 3, unit: 'weeks' }]),
      on: '2026-03-01',
    })
    const [first, second] = ['2026-03-01', '2027-03-01'].map((today) => {
      const read = decodeIntake(shippedForm, early, today)
      return read.ok ? answersFrom(read.value, facts, shipped) : read.problem
    })
    expect(first).toStrictEqual([['onset-date', { from: '2026-02-05', to: '2026-02-11' }]])
    expect(second).toStrictEqual(first)
  })

  it('is as exact as people remember: a day, a week, a month', () => {
    expect(onsetFrom(4, 'days', '2026-03-01')).toStrictEqual({ from: '2026-02-25', to: '2026-02-25' })
    expect(onsetFrom(1, 'weeks', '2026-03-01')).toStrictEqual({ from: '2026-02-19', to: '2026-02-25' })
    expect(onsetFrom(2, 'months', '2026-03-01')).toStrictEqual({ from: '2025-12-15', to: '2026-01-14' })
  })

  it('is never after the day of filling in', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.constantFrom('days', 'weeks', 'months'), (count, unit) => {
        const range = onsetFrom(count, unit, theDay) as { readonly from: string; readonly to: string }
        expect(range.from <= range.to && range.to <= theDay).toBe(true)
      }),
    )
  })
})
