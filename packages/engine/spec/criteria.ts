// Conditions in one line each, and how a condition reads in words: the language of the content files.

import type { Comparison, Condition, Unit } from '@lende/engine'

export const is = (fact: string, ...values: readonly string[]): Condition => ({ fact, is: values })
export const compare = (fact: string, comparison: Comparison, value: number, unit: Unit): Condition => ({
  fact,
  compare: comparison,
  value,
  unit,
})
export const known = (fact: string): Condition => ({ fact, known: true })
export const unknown = (fact: string): Condition => ({ fact, known: false })
export const holds = (rule: string): Condition => ({ rule, is: 'yes' })
export const fails = (rule: string): Condition => ({ rule, is: 'no' })
export const atLeastOf = (n: number, ...of: readonly Condition[]): Condition => ({ atLeast: n, of })
export const allOf = (...of: readonly Condition[]): Condition => ({ atLeast: of.length, of })
export const anyOf = (...of: readonly Condition[]): Condition => ({ atLeast: 1, of })

/** `all of (fever is yes, age >= 50 years)` */
export function conditionText(condition: Condition): string {
  if ('atLeast' in condition) return connectiveText(condition.atLeast, condition.of.map(conditionText))
  if ('rule' in condition) return `${condition.rule} is ${condition.is}`
  if ('known' in condition) return `${condition.fact} is ${condition.known ? 'known' : 'unknown'}`
  if ('compare' in condition) return `${condition.fact} ${condition.compare} ${condition.value} ${condition.unit}`
  return `${condition.fact} is ${condition.is.join(' or ')}`
}

function connectiveText(n: number, parts: readonly string[]): string {
  if (n <= 0 || n > parts.length) return n <= 0 ? 'always' : 'never'
  const listed = `(${parts.join(', ')})`
  if (n === parts.length) return parts.length === 1 ? (parts[0] as string) : `all of ${listed}`
  return n === 1 ? `any of ${listed}` : `at least ${n} of ${listed}`
}
