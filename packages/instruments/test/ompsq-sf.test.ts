// The short Örebro form: reversed items, a first item that starts at 1, one cut-off, and one version only.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Administration, Score } from '../src/index.ts'
import { change, readAdministration, score } from '../src/index.ts'
import { administered, itemsOf, orebro } from './content.ts'

const bands = [
  '0-1-weeks',
  '1-2-weeks',
  '3-4-weeks',
  '4-5-weeks',
  '6-8-weeks',
  '9-11-weeks',
  '3-6-months',
  '6-9-months',
  '9-12-months',
  'over-1-year',
]
const reversed = [3, 4, 8]

/** The form as the patient fills it in, the duration as its place from 1; undefined is left out. */
const form = (answers: readonly (number | undefined)[]): unknown => ({
  items: Object.fromEntries(
    answers.flatMap((answer, index) => {
      if (answer === undefined) return []
      return [[`item-${index + 1}`, index === 0 ? bands[answer - 1] : answer]]
    }),
  ),
})
const scored = (answers: readonly (number | undefined)[]): Score => score(orebro, administered(orebro, form(answers)))
const official = (total: number): unknown => ({ total, form: 'official', version: 'ompsq-sf-months-3' })

/** Counted by hand: what each answer adds. */
const counted = (answers: readonly number[]): number =>
  answers.reduce((sum, answer, index) => sum + (reversed.includes(index + 1) ? 10 - answer : answer), 0)

const anyAnswers = fc.tuple(fc.integer({ min: 1, max: 10 }), ...Array.from({ length: 9 }, () => fc.nat(10)))

describe('the total', () => {
  it.each([
    ['best', [1, 0, 10, 10, 0, 0, 0, 10, 0, 0], 1, 'below-cut-off'],
    ['worst', [10, 10, 0, 0, 10, 10, 10, 0, 10, 10], 100, 'increased-risk'],
    ['all fives', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5], 50, 'increased-risk'],
    ['a point less', [4, 5, 5, 5, 5, 5, 5, 5, 5, 5], 49, 'below-cut-off'],
    ['a point more', [6, 5, 5, 5, 5, 5, 5, 5, 5, 5], 51, 'increased-risk'],
    ['a published vector', [1, 0, 6, 9, 3, 4, 1, 5, 0, 2], 21, 'below-cut-off'],
  ])('of %s is as published', (_, answers, total, group) => {
    expect(scored(answers)).toMatchObject({ status: 'complete', value: total, class: group })
  })

  it('is what is counted by hand, for any answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const found = scored(answers)
        expect(found.status === 'complete' && found.value).toBe(counted(answers))
      }),
    )
  })

  it('without reversal turns the best form from 1 into 31: each reversed item matters by itself', () => {
    const structure = itemsOf(orebro)
    const forgetting = (items: readonly number[]) => ({
      ...orebro,
      structure: {
        ...structure,
        items: structure.items.map(({ reversed: far, ...item }, index) =>
          far === undefined || items.includes(index + 1) ? item : { ...item, reversed: far },
        ),
      },
    })
    const best = administered(orebro, form([1, 0, 10, 10, 0, 0, 0, 10, 0, 0]))
    const total = (items: readonly number[]) => score(forgetting(items), best)
    expect(total([])).toMatchObject({ value: 1 })
    expect(total(reversed)).toMatchObject({ value: 31 })
    for (const item of reversed) expect(total([item])).toMatchObject({ value: 11 })
    expect(structure.items.flatMap((item, index) => (item.reversed === 'yes' ? [index + 1] : []))).toEqual(reversed)
  })

  it('rises with every answer but the reversed ones, where it falls', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(9), (answers, place) => {
        const more = answers.map((answer, index) => (index === place ? answer + 1 : answer))
        fc.pre((more[place] as number) <= 10)
        const [before, after] = [scored(answers), scored(more)]
        if (before.status !== 'complete' || after.status !== 'complete') throw new Error('these are complete')
        expect(after.value - before.value).toBe(reversed.includes(place + 1) ? -1 : 1)
      }),
    )
  })
})

describe('two groups and no third', () => {
  it.each([
    [1, 'below-cut-off'],
    [49, 'below-cut-off'],
    [50, 'increased-risk'],
    [51, 'increased-risk'],
    [100, 'increased-risk'],
  ])('a total of %i is %s', (total, group) => {
    expect(score(orebro, administered(orebro, official(total)))).toMatchObject({ class: group, unvalidated: false })
  })

  it('whatever the answers', () => {
    const groups = Array.from(
      { length: 100 },
      (_, index) => score(orebro, administered(orebro, official(index + 1))).class,
    )
    expect(new Set(groups)).toEqual(new Set(['below-cut-off', 'increased-risk']))
  })

  it.each([0, 101])('a total of %i does not exist', (total) => {
    expect(readAdministration(orebro, official(total), [])).toMatchObject({
      problems: [{ kind: 'out-of-range', path: ['total'], expected: ['1 - 100 points'] }],
    })
  })
})

describe('a missing item', () => {
  it('near the cut-off leaves the group open, and never counts as nothing', () => {
    expect(scored([5, undefined, 5, 5, 5, 5, 5, 5, 5, 5])).toMatchObject({
      status: 'incomplete',
      missing: ['item-2'],
      bounds: [45, 55],
      class: null,
      possibleClasses: ['below-cut-off', 'increased-risk'],
    })
  })

  it('has bounds of which every completion keeps, and whose ends are reached; the group is that of all or open', () => {
    const some = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(anyAnswers, some, (answers, left) => {
        const found = scored(answers.map((answer, index) => (left[index] ? undefined : answer)))
        const least = answers.reduce(
          (sum, answer, index) => sum + (left[index] ? (index === 0 ? 1 : 0) : partOf(answer, index)),
          0,
        )
        const most = answers.reduce((sum, answer, index) => sum + (left[index] ? 10 : partOf(answer, index)), 0)
        const bounds = found.status === 'complete' ? [found.value, found.value] : found.bounds
        expect(bounds).toEqual([least, most])
        expect(found.class).toBe(most < 50 ? 'below-cut-off' : least >= 50 ? 'increased-risk' : null)
      }),
    )
  })

  it('of somebody without work is not filled in', () => {
    const raw = { items: { ...itemsOfForm([5, 5, 5, 5, 5, 5, 5, 5, 5, 5]), 'item-8': 'not-possible' } }
    expect(score(orebro, administered(orebro, raw))).toMatchObject({ missing: ['item-8'], bounds: [45, 55] })
  })
})

const partOf = (answer: number, index: number): number => (reversed.includes(index + 1) ? 10 - answer : answer)
const itemsOfForm = (answers: readonly number[]): object => (form(answers) as { items: object }).items

describe('the version', () => {
  const version = 'ompsq-sf-months-3'
  const read = (raw: unknown) => readAdministration(orebro, raw, ['it'])

  it('must be stated of an official form, items and totals alike, since another goes by the same name', () => {
    const missing = { kind: 'missing-key', path: ['it'], name: 'version', expected: [`version: ${version}`] }
    expect(read({ total: 50, form: 'official' })).toEqual({ ok: false, problems: [missing] })
    expect(read({ items: {}, form: 'official' })).toEqual({ ok: false, problems: [missing] })
    expect(read({ total: 50, form: 'official', version }).ok).toBe(true)
    expect(read({ items: {}, form: 'official', version }).ok).toBe(true)
    expect(read({ items: {} }).ok).toBe(true)
  })

  it('of weeks and six months is refused: it is never counted as this one', () => {
    const other = { kind: 'other-version', path: ['it', 'version'], expected: [version] }
    for (const raw of [
      { total: 50, form: 'official', version: 'ompsq-sf-weeks-6' },
      { items: {}, version: 'ompsq-sf-weeks-6' },
      { items: {}, version: 7 },
    ])
      expect(read(raw)).toEqual({ ok: false, problems: [other] })
  })

  it('is recognised when it was nearly right', () => {
    expect(read({ items: {}, version: 'ompsq-sf-month-3' })).toMatchObject({ problems: [{ nearest: version }] })
  })

  it('stands in the score, and scores of two versions or directions are not compared', () => {
    const mine = administered(orebro, official(50))
    expect(score(orebro, mine)).toMatchObject({ version })
    const other: Administration = { ...mine, version: 'ompsq-sf-weeks-6' }
    const turned: Administration = { ...mine, direction: 'higher-is-better' }
    for (const [earlier, later, because] of [
      [other, mine, 'different-version'],
      [mine, other, 'different-version'],
      [turned, mine, 'different-direction'],
      [mine, turned, 'different-direction'],
    ] as const)
      expect(change(orebro, earlier, later)).toEqual({ comparable: false, because })
  })
})

describe('a number', () => {
  it('is the points of a duration, or a place on a scale, and nothing outside', () => {
    expect(scored([10, 0, 10, 10, 0, 0, 0, 10, 0, 0])).toMatchObject({ value: 10 })
    const byPoints = { items: { ...itemsOfForm([1, 0, 10, 10, 0, 0, 0, 10, 0, 0]), 'item-1': 10 } }
    expect(score(orebro, administered(orebro, byPoints))).toMatchObject({ value: 10 })
    for (const [item, raw, kind] of [
      ['item-1', 0, 'unknown-option'],
      ['item-1', 11, 'unknown-option'],
      ['item-1', '2-3-weeks', 'unknown-option'],
      ['item-3', 11, 'out-of-range'],
      ['item-3', -1, 'out-of-range'],
      ['item-3', 5.5, 'not-a-step'],
      ['item-3', 'agree', 'not-a-number'],
    ] as const)
      expect(readAdministration(orebro, { items: { [item]: raw } }, [])).toMatchObject({
        problems: [{ kind, path: ['items', item], name: item }],
      })
  })
})
