// The laws of three-valued logic (specification 1.1 to 1.5), for any number of criteria.

import type { Truth } from '@lende/engine'
import { all, any, atLeast, fromBits, NO, not, toBits, UNKNOWN, YES } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import './fixed-seed.ts'

const truths: readonly Truth[] = ['no', 'unknown', 'yes']
const truth = fc.constantFrom(...truths)
const several = fc.array(truth, { maxLength: 6 })
const count = fc.integer({ min: 0, max: 7 })

/** Unknown may turn out either way; what is known stays. */
const completions = (given: readonly Truth[]): Truth[][] =>
  given.reduce<Truth[][]>(
    (made, one) =>
      made.flatMap((rest) => (one === 'unknown' ? (['no', 'yes'] as const) : [one]).map((value) => [...rest, value])),
    [[]],
  )

describe('1.1 the opposite', () => {
  it('of the opposite is the thing itself', () => {
    expect(truths.map((one) => not(not(one)))).toStrictEqual(truths)
  })
})

describe('1.2, 1.3 all and any', () => {
  it('are each other’s opposite (De Morgan)', () => {
    fc.assert(
      fc.property(several, (given) => {
        expect(not(all(given))).toBe(any(given.map(not)))
        expect(not(any(given))).toBe(all(given.map(not)))
      }),
      { numRuns: 300 },
    )
  })

  it('do not mind the order', () => {
    fc.assert(
      fc.property(several, count, (given, n) => {
        expect(atLeast(n, given)).toBe(atLeast(n, [...given].reverse()))
        expect(atLeast(n, given)).toBe(atLeast(n, [...given].sort()))
      }),
      { numRuns: 300 },
    )
  })
})

describe('1.4 at least n', () => {
  it('is certain exactly when every way in which the unknowns turn out agrees', () => {
    fc.assert(
      fc.property(several, count, (given, n) => {
        const outcomes = new Set(completions(given).map((sure) => sure.filter((one) => one === 'yes').length >= n))
        const expected = outcomes.size === 2 ? 'unknown' : outcomes.has(true) ? 'yes' : 'no'
        expect(atLeast(n, given)).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('never takes back what was certain when more is learned', () => {
    fc.assert(
      fc.property(several, count, fc.nat(), fc.constantFrom<Truth>('no', 'yes'), (given, n, place, learned) => {
        const before = atLeast(n, given)
        const after = given.map((one, at) => (one === 'unknown' && at === place % given.length ? learned : one))
        if (before !== 'unknown') expect(atLeast(n, after)).toBe(before)
      }),
      { numRuns: 500 },
    )
  })

  it('is the opposite of at least so many failing', () => {
    fc.assert(
      fc.property(several, count, (given, n) => {
        expect(not(atLeast(n, given))).toBe(atLeast(given.length - n + 1, given.map(not)))
      }),
      { numRuns: 300 },
    )
  })

  it('with more asked for is never more true', () => {
    const rank = (one: Truth): number => truths.indexOf(one)
    fc.assert(
      fc.property(several, count, (given, n) => {
        expect(rank(atLeast(n + 1, given))).toBeLessThanOrEqual(rank(atLeast(n, given)))
      }),
      { numRuns: 300 },
    )
  })
})

describe('truths as bits', () => {
  it('are 00, 01 and 11, and back', () => {
    expect(truths.map(toBits)).toStrictEqual([NO, UNKNOWN, YES])
    expect([NO, UNKNOWN, YES]).toStrictEqual([0b00, 0b01, 0b11])
    expect(truths.map((one) => fromBits(toBits(one)))).toStrictEqual(truths)
  })

  it('10 is no truth', () => {
    expect(() => fromBits(0b10)).toThrow(RangeError)
  })

  it.each(truths.flatMap((a) => truths.map((b) => [a, b] as const)))('%s and, or %s are & and |', (a, b) => {
    expect(fromBits(toBits(a) & toBits(b))).toBe(all([a, b]))
    expect(fromBits(toBits(a) | toBits(b))).toBe(any([a, b]))
  })
})
