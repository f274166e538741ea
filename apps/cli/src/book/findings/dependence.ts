// Which rules and facts a rule rests on, itself included, as far as a given rule may be looked behind.

import type { Guideline, Rule } from '@lende/engine'
import { factsIn, rulesIn } from '@lende/engine'

export interface Dependence {
  readonly rules: ReadonlySet<string>
  readonly facts: ReadonlySet<string>
}

/** Follows names down from rules; what `stopAt` says is named, but not looked behind. */
export function dependenceOf(
  guideline: Guideline,
  from: readonly string[],
  stopAt: (rule: string) => boolean = () => false,
): Dependence {
  const byId = new Map(guideline.rules.map((rule) => [rule.id, rule]))
  const relevance = new Map(guideline.facts.map((fact) => [fact.id, fact.relevantWhen]))
  const rules = new Set<string>()
  const facts = new Set<string>()
  const visit = (id: string): void => {
    if (rules.has(id)) return
    rules.add(id)
    const rule = byId.get(id)
    if (rule === undefined || (stopAt(id) && !from.includes(id))) return
    for (const fact of factsIn(rule.when)) {
      facts.add(fact)
      for (const named of rulesIn(relevance.get(fact) ?? nothing)) visit(named)
    }
    for (const named of namedBy(rule)) visit(named)
  }
  for (const id of from) visit(id)
  return { rules, facts }
}

const nothing: Rule['when'] = { atLeast: 0, of: [] }

const namedBy = ({ when, unless }: Rule): string[] => [...rulesIn(when), ...unless]
