// Engines that know true and false only get the guideline in two writings.
// As their users write: what is not known is not met. Or in numbers, 0 no, 1 unknown, 2 yes: then the smallest is "all of"
// and the largest "any of", which is Kleene's logic. Of several ways to spell it out, this is the fastest in both.

import type { Fact } from '@lende/engine'
import type { Dialect } from './sheet.ts'

/** What a two-valued engine can write. Comparing a fact without a value is left to nobody. */
export interface TwoValued<Written> extends Dialect<Written> {
  /** Does the fact, as rules read it, have a value? */
  readonly hasValue: (fact: Fact) => Written
  readonly number: (value: number) => Written
  readonly smallest: (parts: readonly Written[]) => Written
  readonly largest: (parts: readonly Written[]) => Written
  readonly sum: (parts: readonly Written[]) => Written
  readonly twoLess: (part: Written) => Written
  readonly isAtLeast: (part: Written, value: number) => Written
  readonly choose: (condition: Written, then: Written, otherwise: Written) => Written
}

export const unknownIsNo = <Written>(plain: TwoValued<Written>): Dialect<Written> => ({
  ...plain,
  compares: (fact, comparison, value) => plain.all([plain.hasValue(fact), plain.compares(fact, comparison, value)]),
})

export function inNumbers<Written>(plain: TwoValued<Written>): Dialect<Written> {
  const [no, unknown, yes] = [plain.number(0), plain.number(1), plain.number(2)]
  const ofTruth = (condition: Written): Written => plain.choose(condition, yes, no)
  const ofValue = (fact: Fact, met: Written): Written => plain.choose(plain.hasValue(fact), ofTruth(met), unknown)
  const count = (parts: readonly Written[], least: number): Written =>
    plain.sum(parts.map((part) => plain.choose(plain.isAtLeast(part, least), plain.number(1), plain.number(0))))
  return {
    constant: (holds) => (holds ? yes : no),
    all: plain.smallest,
    any: plain.largest,
    atLeast: (n, parts) =>
      plain.choose(
        plain.isAtLeast(count(parts, 2), n),
        yes,
        plain.choose(plain.isAtLeast(count(parts, 1), n), unknown, no),
      ),
    opposite: plain.twoLess,
    rule: plain.rule,
    isOneOf: (fact, options) => ofValue(fact, plain.isOneOf(fact, options)),
    compares: (fact, comparison, value) => ofValue(fact, plain.compares(fact, comparison, value)),
    isAnswered: (fact) => ofTruth(plain.isAnswered(fact)),
  }
}
