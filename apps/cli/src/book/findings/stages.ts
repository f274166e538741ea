// The stages of an assessment, in the order in which they decide, each with the groups of questions it reads itself.

import type { Classification, Guideline } from '@lende/engine'
import { OUTSIDE, sourcesOf, urgencyRule } from '@lende/engine'
import { dependenceOf } from './dependence.ts'

export type Stage = { readonly groups: readonly { readonly group: string; readonly questions: number }[] } & (
  | { readonly kind: 'scope' }
  | { readonly kind: 'dangers' }
  | { readonly kind: 'classification'; readonly classification: string }
  | { readonly kind: 'plan'; readonly guideline: string; readonly recommendations: number }
)

/** Scope, dangers, classifications, then the advice of each rule set. */
export function stagesOf(guideline: Guideline): readonly Stage[] {
  const { scope, dangers, classifications, recommendations, rules } = guideline
  const reads = readerOf(guideline)
  const sets = [...new Set(recommendations.map((one) => one.guideline))]
  return [
    { kind: 'scope', groups: reads(scope.map(({ rule }) => rule)) },
    { kind: 'dangers', groups: reads(dangers.flatMap(({ tiers }) => tiers.map(({ rule }) => rule))) },
    ...inOrder(classifications, rules).map(({ id, classes }) => ({
      kind: 'classification' as const,
      classification: id,
      groups: reads(classes.flatMap(({ proposed, effective }) => [proposed, effective])),
    })),
    ...sets.map((set) => {
      const advice = recommendations.filter((one) => one.guideline === set)
      return {
        kind: 'plan' as const,
        guideline: set,
        recommendations: advice.length,
        groups: reads(advice.map(({ rule }) => rule)),
      }
    }),
  ]
}

/** A classification comes after those whose classes it reads; rules already stand in that order. */
const inOrder = (classifications: readonly Classification[], rules: Guideline['rules']): readonly Classification[] => {
  const placeOf = ({ classes }: Classification): number =>
    Math.max(...classes.map(({ proposed }) => rules.findIndex(({ id }) => id === proposed)))
  return classifications.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Groups of the interview that some rules read, without looking behind the results of other stages. */
function readerOf(guideline: Guideline): (rules: readonly string[]) => Stage['groups'] {
  const results = resultsOf(guideline)
  return (rules) => {
    const { facts } = dependenceOf(guideline, rules, (rule) => results.has(rule) && !rules.includes(rule))
    const asked = new Set([...facts].flatMap((fact) => [fact, ...sourcesBehind(fact, guideline)]))
    return guideline.interview.flatMap((group) => {
      const questions = group.facts.filter((fact) => asked.has(fact)).length
      return questions === 0 ? [] : [{ group: group.group, questions }]
    })
  }
}

function resultsOf({ scope, dangers, classifications, rules }: Guideline): ReadonlySet<string> {
  const isUrgency = new Set((['watch', 'routine', 'within-days', 'same-day', 'emergency'] as const).map(urgencyRule))
  return new Set([
    OUTSIDE,
    ...scope.map(({ rule }) => rule),
    ...dangers.flatMap(({ tiers }) => tiers.flatMap(({ rule, standing }) => [rule, standing])),
    ...classifications.flatMap(({ classes }) => classes.flatMap(({ proposed, effective }) => [proposed, effective])),
    ...rules.flatMap(({ id, generated }) => (generated && isUrgency.has(id) ? [id] : [])),
  ])
}

/** What is asked to derive a fact, through facts that are derived themselves. */
function sourcesBehind(fact: string, guideline: Guideline): string[] {
  const derived = guideline.facts.find(({ id }) => id === fact)?.derived
  return derived === undefined
    ? []
    : sourcesOf(derived).flatMap((source) => [source, ...sourcesBehind(source, guideline)])
}
