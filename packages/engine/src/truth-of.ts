// The plain interpreter of conditions: reads a tree against what is known, and says yes, no or unknown.

import type { Answer, Answers } from './answer.ts'
import { isKnown } from './answer.ts'
import type { Comparison, Condition } from './condition.ts'
import type { Fact } from './fact.ts'
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

export type Leaf = Exclude<Condition, { atLeast: number } | { rule: string } | { known: boolean }>

function truthOfLeaf(leaf: Leaf, fact: Fact, answer: Answer | undefined, known: WhatIsKnown): Truth {
  const read = answer !== undefined && isKnown(answer) ? answer : unaskedReading(fact, known)
  return read === undefined ? withoutAnswer(leaf, fact) : holdsFor(leaf, read)
}

/** What an unanswered fact reads as, where the absence of a question means something. */
function unaskedReading(fact: Fact, known: WhatIsKnown): Answer | undefined {
  if (fact.domain.kind === 'decision') return { kind: 'value', value: UNDECIDED }
  if (fact.relevantWhen === undefined || fact.normal === undefined) return undefined
  return truthOf(fact.relevantWhen, known) === 'no' ? { kind: 'value', value: fact.normal } : undefined
}

/** With nothing known, a leaf is settled only when its whole domain agrees. */
function withoutAnswer(leaf: Leaf, fact: Fact): Truth {
  if ('compare' in leaf) {
    const domain = fact.domain
    return domain.kind === 'number' ? holdsFor(leaf, { kind: 'interval', from: domain.min, to: domain.max }) : 'unknown'
  }
  return optionsOf(fact.domain).every((option) => leaf.is.includes(option)) ? 'yes' : 'unknown'
}

function holdsFor(leaf: Leaf, answer: Answer): Truth {
  if (answer.kind === 'absent' || answer.kind === 'date') return 'unknown'
  if ('is' in leaf) return answer.kind === 'value' && leaf.is.includes(String(answer.value)) ? 'yes' : 'no'
  const [from, to] =
    answer.kind === 'interval' ? [answer.from, answer.to] : [Number(answer.value), Number(answer.value)]
  const low = compares(exact(from), leaf.compare, leaf.value)
  const high = compares(exact(to), leaf.compare, leaf.value)
  if (low && high) return 'yes'
  return low || high ? 'unknown' : 'no'
}

/** A tenth summed three times is three tenths: rounding noise far below any scale's grain is taken off. */
const exact = (value: number): number => Number(value.toFixed(6))

function compares(value: number, comparison: Comparison, threshold: number): boolean {
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
