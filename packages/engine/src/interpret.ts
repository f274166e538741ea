// The plain interpreter: walks the tree as it is written. Slow and obvious, it is what the fast forms are compared with.

import type { Answers } from './answer.ts'
import type { Guideline, Rule } from './guideline.ts'
import type { Truth } from './truth.ts'
import { all, not } from './truth.ts'
import { truthOf } from './truth-of.ts'

export type Truths = ReadonlyMap<string, Truth>

/** The truth of every rule for what is known; a rule holds when its condition does and no exception does. */
export function interpret(guideline: Pick<Guideline, 'facts' | 'rules'>, answers: Answers): Truths {
  const truthOfRule = interpreter(guideline)(answers)
  return new Map(guideline.rules.map((rule) => [rule.id, truthOfRule(rule.id)]))
}

/** The truth of single rules on demand: `interpreter(guideline)(answers)(rule)`. */
export function interpreter(
  guideline: Pick<Guideline, 'facts' | 'rules'>,
): (answers: Answers) => (rule: string) => Truth {
  const facts = new Map(guideline.facts.map((fact) => [fact.id, fact]))
  const rules = new Map(guideline.rules.map((rule) => [rule.id, rule]))
  return (answers) => {
    const truths = new Map<string, Truth>()
    const truthOfRule = (id: string): Truth => {
      const settled = truths.get(id)
      if (settled !== undefined) return settled
      const truth = truthOfWhole(found(rules, id))
      truths.set(id, truth)
      return truth
    }
    const reading = { factOf: (id: string) => found(facts, id), truthOfRule, answers }
    const truthOfWhole = (rule: Rule): Truth =>
      all([truthOf(rule.when, reading), ...rule.unless.map((id) => not(truthOfRule(id)))])
    return truthOfRule
  }
}

function found<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id)
  if (value === undefined) throw new ReferenceError(`the guideline has no ${id}`)
  return value
}
