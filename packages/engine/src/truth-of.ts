// The plain interpreter of conditions: reads a tree against what is known, and says yes, no or unknown.

import type { Answer, Answers } from './answer.ts'
import { isKnown } from './answer.ts'
import type { Comparison, Condition } from './condition.ts'
import type { Fact, NumberDomain } from './fact.ts'
import { optionsOf, UNDECIDED } from './fact.ts'
import type { Truth } from './truth.ts'
import { atLeast, not } from './truth.ts'

/** What a condition is read against. */
export interface WhatIsKnown {
  readonly factOf: (id: string) => Fact
  readonly truthOfRule: (id: string) => Truth
  readonly answers: Answers
}

/** The truth of a condition for what is known now: the plain interpreter, oracle of every faster form. */
export function truthOf(condition: Condition, known: WhatIsKnown): Truth {
  if ('atLeast' in condition)
    return atLeast(
      condition.atLeast,
      condition.of.map((part) => truthOf(part, known)),
    )
  if ('rule' in condition) {
    const truth = known.truthOfRule(condition.rule)
    return condition.is === 'yes' ? truth : not(truth)
  }
  const answer = known.answers.get(condition.fact)
  if ('known' in condition) return isKnown(answer) === condition.known ? 'yes' : 'no'
  return truthOfLeaf(condition, known.factOf(condition.fact), answer, known)
}

type Comparing = Extract<Condition, { compare: Comparison }>
export type Leaf = Exclude<Condition, { atLeast: number } | { rule: string } | { known: boolean }>

function truthOfLeaf(leaf: Leaf, fact: Fact, answer: Answer | undefined, known: WhatIsKnown): Truth {
  const read = isKnown(answer) ? answer : unaskedReading(fact, known)
  return 'is' in leaf ? isOneOf(leaf.is, optionsLeft(read, fact)) : compares(leaf, rangeLeft(read, fact))
}

/** What an unanswered fact reads as, where the absence of a question means something. */
function unaskedReading(fact: Fact, known: WhatIsKnown): Answer | undefined {
  if (fact.domain.kind === 'decision') return { kind: 'value', value: UNDECIDED }
  if (fact.relevantWhen === undefined || fact.normal === undefined) return undefined
  return truthOf(fact.relevantWhen, known) === 'no' ? { kind: 'value', value: fact.normal } : undefined
}

/** The options that may still be it: the one answered, or all. */
const optionsLeft = (read: Answer | undefined, fact: Fact): readonly string[] =>
  read?.kind === 'value' ? [String(read.value)] : optionsOf(fact.domain)

function isOneOf(wanted: readonly string[], left: readonly string[]): Truth {
  const fitting = left.filter((option) => wanted.includes(option)).length
  if (fitting === left.length) return 'yes'
  return fitting === 0 ? 'no' : 'unknown'
}

/** The lowest and highest that may still be it: as answered, or the whole scale. */
function rangeLeft(read: Answer | undefined, fact: Fact): readonly [number, number] {
  if (read?.kind === 'interval') return [read.from, read.to]
  const { min, max } = fact.domain as NumberDomain
  return read?.kind === 'value' ? [Number(read.value), Number(read.value)] : [min, max]
}

function compares({ compare, value }: Comparing, [from, to]: readonly [number, number]): Truth {
  const ends = [from, to].filter((end) => holds(exact(end), compare, value)).length
  if (ends === 2) return 'yes'
  return ends === 0 ? 'no' : 'unknown'
}

/** A tenth summed three times is three tenths: rounding noise far below any scale's grain is taken off. */
const exact = (value: number): number => Number(value.toFixed(6))

function holds(value: number, comparison: Comparison, threshold: number): boolean {
  switch (comparison) {
    case '>=':
      return value >= threshold
    case '>':
      return value > threshold
    case '<=':
      return value <= threshold
    case '<':
      return value < threshold
  }
}
