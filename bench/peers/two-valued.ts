// Peers that know true and false only. Their users take unknown for "not met"; or they write every rule twice.
// Twice is Kleene's logic spelt out: is it met for certain, and can it still be met?

import type { Fact } from '@lende/engine'
import type { Dialect } from './sheet.ts'

/** A two-valued dialect, in which a comparison with nothing must not be made. */
export interface TwoValued<Written> extends Dialect<Written> {
  /** Does the fact, as rules read it, have a value? */
  readonly hasValue: (fact: Fact) => Written
}

/** As its users would: what is not known is not met, and the opposite of what is not met holds. */
export const unknownIsNo = <Written>(plain: TwoValued<Written>): Dialect<Written> => ({
  ...plain,
  compares: (fact, comparison, value) => plain.all([plain.hasValue(fact), plain.compares(fact, comparison, value)]),
})

export interface Twice<Written> {
  readonly certain: Written
  readonly possible: Written
}

/** The name under which a rule stands the second time. */
export const possibly = (rule: string): string => `${rule}.possible`

export function writtenTwice<Written>(plain: TwoValued<Written>): Dialect<Twice<Written>> {
  const each = (parts: readonly Twice<Written>[], write: (parts: readonly Written[]) => Written): Twice<Written> => ({
    certain: write(parts.map(({ certain }) => certain)),
    possible: write(parts.map(({ possible }) => possible)),
  })
  const alike = (written: Written): Twice<Written> => ({ certain: written, possible: written })
  const ofValue = (fact: Fact, met: Written): Twice<Written> => ({
    certain: plain.all([plain.hasValue(fact), met]),
    possible: plain.any([plain.opposite(plain.hasValue(fact)), met]),
  })
  return {
    constant: (holds) => alike(plain.constant(holds)),
    all: (parts) => each(parts, plain.all),
    any: (parts) => each(parts, plain.any),
    atLeast: (n, parts) => each(parts, (some) => plain.atLeast(n, some)),
    opposite: ({ certain, possible }) => ({ certain: plain.opposite(possible), possible: plain.opposite(certain) }),
    rule: (id) => ({ certain: plain.rule(id), possible: plain.rule(possibly(id)) }),
    isOneOf: (fact, options) => {
      const met = plain.isOneOf(fact, options)
      return { ...ofValue(fact, met), certain: met }
    },
    compares: (fact, comparison, value) => ofValue(fact, plain.compares(fact, comparison, value)),
    isAnswered: (fact) => alike(plain.isAnswered(fact)),
  }
}
