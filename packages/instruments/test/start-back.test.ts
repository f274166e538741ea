// STarT Back, exhaustively: every way to fill it in, every way to leave one item out, every pair of totals on paper.
// The oracle counts by hand and completes forms by enumeration; it knows nothing of the code or of the content.

import { describe, expect, it } from 'vitest'
import type { Score } from '../src/index.ts'
import { readAdministration, score } from '../src/index.ts'
import { administered, startBack } from './content.ts'

const hindrances = ['not-at-all', 'slightly', 'moderately', 'very-much', 'extremely'] as const
const pointsOfHindrance = [0, 0, 0, 1, 1]

type Risk = 'low' | 'medium' | 'high'
type Points = readonly number[]

const sum = (points: Points): number => points.reduce((total, one) => total + one, 0)
const psychosocial = (points: Points): number => sum(points.slice(4))

function riskOf(points: Points): Risk {
  if (sum(points) <= 3) return 'low'
  return psychosocial(points) >= 4 ? 'high' : 'medium'
}

/** Every list of so many noughts and ones. */
const binary = (length: number): number[][] =>
  Array.from({ length: 2 ** length }, (_, bits) => Array.from({ length }, (_one, place) => (bits >> place) & 1))

/** The form with these points; undefined is left out. */
function form(points: readonly (number | undefined)[], hindrance?: string): unknown {
  const agreed = points.slice(0, 8).flatMap((one, index) => {
    return one === undefined ? [] : [[`item-${index + 1}`, one === 1 ? 'agree' : 'disagree']]
  })
  const ninth = hindrance ?? { 0: 'moderately', 1: 'extremely' }[points[8] ?? -1]
  return { items: Object.fromEntries(ninth === undefined ? agreed : [...agreed, ['item-9', ninth]]) }
}

const scored = (raw: unknown): Score => score(startBack, administered(startBack, raw))

const count = (risks: readonly unknown[]): Record<string, number> =>
  Object.fromEntries(['low', 'medium', 'high'].map((risk) => [risk, risks.filter((one) => one === risk).length]))

describe('every complete form', () => {
  const patterns = binary(8).flatMap((first) => hindrances.map((hindrance, index) => ({ first, hindrance, index })))

  it('of 1280 has its total, its subscale and its risk: 353 low, 719 medium, 208 high', () => {
    const risks = patterns.map(({ first, hindrance, index }) => {
      const points = [...first, pointsOfHindrance[index] as number]
      const found = scored(form(first, hindrance))
      expect(found).toMatchObject({
        status: 'complete',
        value: sum(points),
        subscales: { psychosocial: { status: 'complete', value: psychosocial(points) } },
        class: riskOf(points),
        possibleClasses: [riskOf(points)],
        attention: { 'low-mood': points[7] === 1 ? 'yes' : 'no' },
        unvalidated: true,
      })
      return found.class
    })
    expect(risks).toHaveLength(1280)
    expect(count(risks)).toEqual({ low: 353, medium: 719, high: 208 })
  })

  it('of 512 in points: 130 low, 286 medium, 96 high', () => {
    const risks = binary(9).map((points) => scored(form(points)).class)
    expect(count(risks)).toEqual({ low: 130, medium: 286, high: 96 })
  })
})

describe('one item left out', () => {
  const gaps = binary(8).flatMap((known) => Array.from({ length: 9 }, (_, missing) => ({ known, missing })))
  const completed = ({ known, missing }: (typeof gaps)[number], filling: number): number[] => [
    ...known.slice(0, missing),
    filling,
    ...known.slice(missing),
  ]

  it('of 2304 forms leaves the risk certain in 1500 and open in 804, and never counts as nothing', () => {
    const certain = gaps.map((gap) => {
      const both = [completed(gap, 0), completed(gap, 1)]
      const risks = [...new Set(both.map(riskOf))]
      const blank = completed(gap, 0).map((one, index) => (index === gap.missing ? undefined : one))
      const found = scored(form(blank))
      expect(found).toMatchObject({
        status: 'incomplete',
        missing: [`item-${gap.missing + 1}`],
        bounds: both.map(sum),
        class: risks.length === 1 ? risks[0] : null,
        subscales: {
          psychosocial:
            gap.missing < 4
              ? { status: 'complete', value: psychosocial(both[0] as number[]) }
              : { status: 'incomplete', bounds: both.map(psychosocial) },
        },
        attention: { 'low-mood': gap.missing === 7 ? 'unknown' : both[0]?.[7] === 1 ? 'yes' : 'no' },
      })
      expect([...(found.possibleClasses ?? [])].sort()).toEqual(risks.sort())
      return found.class !== null
    })
    expect(certain).toHaveLength(2304)
    expect(certain.filter(Boolean)).toHaveLength(1500)
    expect(certain.filter((one) => !one)).toHaveLength(804)
  })
})

describe('any items left out', () => {
  /** Each item yes, no or left out: every fifth of the 3^9 forms, and 5 shares nothing with 3. */
  const forms = Array.from({ length: 3 ** 9 }, (_, index) => index)
    .filter((index) => index % 5 === 0)
    .map((index) => Array.from({ length: 9 }, (_, place) => [0, 1, undefined][Math.floor(index / 3 ** place) % 3]))

  it('name exactly the risks that some way to complete the form gives', () => {
    for (const points of forms) {
      const completions = points.reduce<number[][]>(
        (all, one) => all.flatMap((before) => (one === undefined ? [0, 1] : [one]).map((next) => [...before, next])),
        [[]],
      )
      const found = scored(form(points)).possibleClasses
      expect([...(found ?? [])].sort()).toEqual([...new Set(completions.map(riskOf))].sort())
    }
  })
})

describe('totals of an official form', () => {
  const paper = (total: number, sub?: number): unknown => ({
    total,
    ...(sub === undefined ? {} : { subscales: { psychosocial: sub } }),
    form: 'official',
  })
  const formsOf = (total: number, sub?: number): number[][] =>
    binary(9).filter((points) => sum(points) === total && (sub === undefined || psychosocial(points) === sub))

  it('with a subscale are taken only when some form comes to both', () => {
    for (let total = 0; total <= 9; total++)
      for (let sub = 0; sub <= 5; sub++) {
        const possible = formsOf(total, sub)
        const read = readAdministration(startBack, paper(total, sub), ['start-back'])
        expect(read.ok, `${total} with ${sub}`).toBe(possible.length > 0)
        if (!read.ok) {
          expect(read.problems).toHaveLength(1)
          expect(read.problems).toMatchObject([
            { kind: 'part-against-total', path: ['start-back', 'subscales', 'psychosocial'], name: 'psychosocial' },
          ])
          continue
        }
        expect(score(startBack, read.value)).toMatchObject({
          status: 'complete',
          value: total,
          subscales: { psychosocial: { status: 'complete', value: sub } },
          class: riskOf(possible[0] as number[]),
          unvalidated: false,
        })
      }
  })

  it('that cannot go together say what would', () => {
    const refusal = (raw: unknown): unknown => readAdministration(startBack, raw, [])
    const place = { kind: 'part-against-total', path: ['subscales', 'psychosocial'], name: 'psychosocial' }
    expect(refusal(paper(3, 4))).toEqual({ ok: false, problems: [{ ...place, expected: ['0 - 3 points'] }] })
    expect(refusal(paper(9, 3))).toEqual({ ok: false, problems: [{ ...place, expected: ['5 points'] }] })
    expect(refusal(paper(0, 1))).toEqual({ ok: false, problems: [{ ...place, expected: ['0 points'] }] })
    expect(refusal(paper(8, 3))).toEqual({ ok: false, problems: [{ ...place, expected: ['4 - 5 points'] }] })
  })

  it('without a subscale bound it: 8 leaves at least 4, 4 leaves anything from 0', () => {
    for (let total = 0; total <= 9; total++) {
      const possible = formsOf(total)
      const subs = possible.map(psychosocial)
      const [least, most] = [Math.min(...subs), Math.max(...subs)]
      const risks = [...new Set(possible.map(riskOf))]
      const moods = new Set(possible.map((points) => points[7]))
      expect(scored(paper(total))).toMatchObject({
        status: 'complete',
        value: total,
        subscales: {
          psychosocial:
            least === most ? { status: 'complete', value: least } : { status: 'incomplete', bounds: [least, most] },
        },
        class: risks.length === 1 ? risks[0] : null,
        attention: { 'low-mood': moods.size > 1 ? 'unknown' : moods.has(1) ? 'yes' : 'no' },
      })
    }
    expect(scored(paper(8)).class).toBe('high')
    expect(scored(paper(4)).possibleClasses).toEqual(['medium', 'high'])
  })

  it('with two subscales are held against each other too', () => {
    const physical = { name: 'physical', items: ['item-1', 'item-2', 'item-3', 'item-4'] }
    const subscales = { ...startBack.scoring.subscales, physical }
    const divided = { ...startBack, scoring: { ...startBack.scoring, subscales } }
    const read = (total: number, psychosocial: number, rest: number) =>
      readAdministration(divided, { total, subscales: { psychosocial, physical: rest }, form: 'official' }, [])
    expect(read(5, 2, 3).ok).toBe(true)
    expect(read(5, 2, 2)).toEqual({ ok: false, problems: [{ kind: 'part-against-total', path: ['subscales'] }] })
    expect(read(5, 0, 4)).toMatchObject({ problems: [{ path: ['subscales', 'psychosocial'] }] })
    expect(read(1, 2, 2)).toMatchObject({ problems: [{ name: 'psychosocial' }, { name: 'physical' }] })
    const alone = readAdministration(divided, { total: 5, subscales: { physical: 3 }, form: 'official' }, [])
    expect(alone.ok && score(divided, alone.value).subscales).toEqual({
      psychosocial: { status: 'complete', value: 2 },
      physical: { status: 'complete', value: 3 },
    })
  })

  it('keep to the range of the form', () => {
    const problems = (raw: unknown): unknown => {
      const read = readAdministration(startBack, raw, [])
      return read.ok ? [] : read.problems
    }
    expect(problems(paper(10))).toEqual([{ kind: 'out-of-range', path: ['total'], expected: ['0 - 9 points'] }])
    expect(problems(paper(5, 6))).toEqual([
      { kind: 'out-of-range', path: ['subscales', 'psychosocial'], expected: ['0 - 5 points'] },
    ])
    expect(problems(paper(5, -1))).toMatchObject([{ kind: 'out-of-range' }])
    expect(problems(paper(5, 1.5))).toMatchObject([{ kind: 'not-a-step', path: ['subscales', 'psychosocial'] }])
    expect(problems({ total: 5, subscales: { psychosocial: 2 } })).toMatchObject([
      { kind: 'missing-key', name: 'form', expected: ['form: official'] },
    ])
    expect(problems({ total: 5, subscales: { psychosocal: 2 }, form: 'official' })).toMatchObject([
      { kind: 'unknown-key', path: ['subscales'], nearest: 'psychosocial' },
    ])
    expect(problems({ total: 5, subscales: 2, form: 'official' })).toMatchObject([
      { kind: 'not-a-mapping', path: ['subscales'] },
    ])
    expect(problems({ items: {}, subscales: { psychosocial: 2 }, form: 'official' })).toMatchObject([
      { kind: 'unknown-key', path: [] },
    ])
    expect(problems({ total: 5, subscales: {}, form: 'official' })).toEqual([])
  })
})

describe('answers to items', () => {
  const read = (items: unknown) => readAdministration(startBack, { items }, [])

  it('are taken by name, or by points where only one answer has them', () => {
    const named = scored({ items: { 'item-1': 'agree', 'item-2': 'disagree' } })
    expect(scored({ items: { 'item-1': 1, 'item-2': 0 } })).toEqual(named)
    expect(named).toMatchObject({ bounds: [1, 8] })
  })

  it.each([
    0, 1, 2, 4,
  ])('never take %i for the hindrance: it could be the place of one answer and the points of another', (number) => {
    expect(read({ 'item-9': number })).toEqual({
      ok: false,
      problems: [
        {
          kind: 'unknown-option',
          path: ['items', 'item-9'],
          name: 'item-9',
          expected: [...hindrances, 'declined', 'does-not-know', 'not-possible'],
        },
      ],
    })
  })

  it.each([
    ['item-1', 2],
    ['item-1', -1],
    ['item-1', true],
    ['item-1', 'yes'],
    ['item-1', 'very-much'],
    ['item-9', 'agree'],
    ['item-9', null],
    ['item-9', 'toString'],
  ])('are refused where they do not belong: %s %j', (item, raw) => {
    const result = read({ [item]: raw })
    expect(result.ok ? [] : result.problems).toMatchObject([{ kind: 'unknown-option', path: ['items', item] }])
  })

  it('name a near answer, and a stray item with the nearest one', () => {
    expect(read({ 'item-9': 'very-mutch', 'item-10': 'agree' })).toMatchObject({
      problems: [
        { kind: 'unknown-key', path: ['items', 'item-10'], name: 'item-10', nearest: 'item-1' },
        { kind: 'unknown-option', nearest: 'very-much' },
      ],
    })
  })

  it('may be absent, and stay missing', () => {
    expect(scored({ items: { 'item-8': 'declined', 'item-9': 'does-not-know' } })).toMatchObject({
      status: 'incomplete',
      attention: { 'low-mood': 'unknown' },
    })
  })
})
