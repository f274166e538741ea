// One small, total expression tree: everything a rule can say.
// `atLeast` is the one connective; negation stands only at a leaf and in a rule's named exceptions.

import type { Unit } from './quantity.ts'

export const comparisons = ['>=', '>', '<=', '<'] as const
export type Comparison = (typeof comparisons)[number]

export type Condition =
  | { readonly atLeast: number; readonly of: readonly Condition[] }
  | { readonly rule: string; readonly is: 'yes' | 'no' }
  /** The fact has one of these values. */
  | { readonly fact: string; readonly is: readonly string[] }
  | { readonly fact: string; readonly compare: Comparison; readonly value: number; readonly unit: Unit }
  /** Is anything known of the fact? Not asked and cannot be known both mean that nothing is. */
  | { readonly fact: string; readonly known: boolean }

/** Every fact named in a condition itself, not those behind the rules it names. */
export function factsIn(condition: Condition): string[] {
  if ('atLeast' in condition) return condition.of.flatMap(factsIn)
  return 'fact' in condition ? [condition.fact] : []
}

/** Every rule named in a condition. */
export function rulesIn(condition: Condition): string[] {
  if ('atLeast' in condition) return condition.of.flatMap(rulesIn)
  return 'rule' in condition ? [condition.rule] : []
}
