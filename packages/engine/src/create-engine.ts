// The engine of one guideline: its program, evaluator and diagram, and who its interview is for.

import type { Answers } from './answer.ts'
import { isFor } from './audience.ts'
import { rulesIn } from './condition.ts'
import type { GuidelineDiagram } from './decision-diagram.ts'
import { buildDiagram } from './decision-diagram.ts'
import type { Fact } from './fact.ts'
import type { Evaluate } from './generate-evaluator.ts'
import type { Guideline, Rule, Urgency } from './guideline.ts'
import { rankOf, urgencies, urgencyRule } from './guideline.ts'
import type { Program } from './lower.ts'
import { lower } from './lower.ts'
import type { QuestionFinder } from './next-questions.ts'
import { questionFinder } from './next-questions.ts'
import type { Numbered, NumberedRecommendation } from './numbered.ts'
import { numbered } from './numbered.ts'
import type { PatientRecord } from './record.ts'
import { recorder } from './record.ts'

export interface Engine {
  readonly guideline: Guideline
  readonly program: Program
  readonly record: (answers: Answers) => PatientRecord
  readonly evaluate: Evaluate
  readonly diagram: () => GuidelineDiagram
  readonly factNamed: (id: string) => Fact | undefined
  readonly ruleNamed: (id: string) => Rule | undefined
  /** Every rule that one rule reads, through all it names, itself included. */
  readonly rulesBehind: (rule: string) => ReadonlySet<string>
  /** Made when advice is first given. */
  readonly numbered: () => Numbered
  /** Of the tiers of dangers and what holds plans back: a 1, by place in the program, for each that an answer still to come can change. */
  readonly stillOpen: (cells: Int32Array) => Uint8Array
  /** Those that are meant for this role in this country. */
  readonly recommendationsFor: (role: string, country: string) => readonly NumberedRecommendation[]
  readonly finderFor: (
    role: string,
    country: string,
  ) => {
    readonly finder: QuestionFinder
    readonly targets: readonly Target[]
    /** Of the targets, those that would make it urgent: by position, with the place of the rule in the program. */
    readonly urgent: readonly { readonly position: number; readonly index: number }[]
  }
}

/** What a question is asked for; the classes of one classification are one. */
export interface Purpose {
  readonly kind: 'scope' | 'urgency' | 'classification' | 'recommendation'
  readonly id: string
}

export interface Target extends Purpose {
  readonly rule: string
  /** The same object for what has the same name. */
  readonly purpose: Purpose
}

/** Makes an engine of a guideline and its generated evaluator; the diagram is loaded, or built, when first needed. */
export function createEngine(guideline: Guideline, evaluate: Evaluate, loadDiagram?: () => GuidelineDiagram): Engine {
  const program = lower(guideline)
  const diagram = once(loadDiagram ?? (() => buildDiagram(program)))
  const finderFor = kept((role, country) => {
    const targets = targetsFor(guideline, role, country)
    const indexes = targets.map(({ rule }) => program.ruleIndex.get(rule) as number)
    const roots = indexes.map((index) => diagram().roots[index] as number)
    const urgent = indexes.flatMap((index, position) =>
      isUrgent(targets[position] as Target) ? [{ position, index }] : [],
    )
    return { finder: questionFinder(diagram(), roots), targets, urgent }
  })
  const rules = new Map(guideline.rules.map((rule) => [rule.id, rule]))
  const behind = rulesBehind(rules)
  const places = once(() => numbered(guideline, program, behind))
  const recommendationsFor = kept((role, country) =>
    places().recommendations.filter(({ recommendation }) => isFor(recommendation, { role, country })),
  )
  const facts = new Map(guideline.facts.map((fact) => [fact.id, fact]))
  return {
    guideline,
    program,
    factNamed: (id) => facts.get(id),
    ruleNamed: (id) => rules.get(id),
    record: recorder(guideline, program),
    evaluate,
    diagram,
    rulesBehind: behind,
    numbered: places,
    stillOpen: watcher(places, program, diagram),
    recommendationsFor,
    finderFor,
  }
}

/** Would it lift the urgency to within-days or above? */
const isUrgent = ({ kind, id }: Target): boolean => kind === 'urgency' && rankOf(id as Urgency) >= rankOf('within-days')

/** Finds which watched rules are open; watching one makes no question of it. */
function watcher(places: () => Numbered, { rules }: Program, diagram: () => GuidelineDiagram): Engine['stillOpen'] {
  const watching = once(() => {
    const { dangers, urgencies, recommendations, reassuranceHeld } = places()
    const tiers = dangers.flatMap((danger) => danger.tiers.map(({ rule }) => rule))
    const holding = recommendations.flatMap(({ heldBy }) => heldBy ?? [])
    const watched = [...new Set([...tiers, ...urgencies.map(({ rule }) => rule), reassuranceHeld, ...holding])]
    const roots = watched.map((rule) => diagram().roots[rule] as number)
    return { watched, finder: questionFinder(diagram(), roots) }
  })
  return (cells) => {
    const { watched, finder } = watching()
    const open = new Uint8Array(rules.length)
    for (const position of finder.open(cells)) open[watched[position] as number] = 1
    return open
  }
}

/** Made once for each role and country. */
function kept<Value extends object>(
  make: (role: string, country: string) => Value,
): (role: string, country: string) => Value {
  const made = new Map<string, Value>()
  return (role, country) => {
    const key = `${role} ${country}`
    const value = made.get(key) ?? make(role, country)
    made.set(key, value)
    return value
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The rule set that every role shares; classes of another count for the roles it advises. */
const SHARED = 'safety'

/** What the interview is for, in order: scope, urgency, classes, the recommendations of this role. */
export function targetsFor(guideline: Guideline, role: string, country: string): Target[] {
  const mine = guideline.recommendations.filter((one) => isFor(one, { role, country }))
  const advising = new Set([SHARED, ...mine.map((recommendation) => recommendation.guideline)])
  const named = (kind: Target['kind'], id: string, rules: readonly string[]): Target[] => {
    const purpose = { kind, id }
    return rules.map((rule) => ({ kind, id, rule, purpose }))
  }
  return [
    ...guideline.scope.flatMap(({ id, rule }) => named('scope', id, [rule])),
    ...urgencies.slice(1).flatMap((id) => named('urgency', id, [urgencyRule(id)])),
    ...guideline.classifications
      .filter((one) => advising.has(one.guideline))
      .flatMap(({ id, classes }) =>
        named(
          'classification',
          id,
          classes.map(({ effective }) => effective),
        ),
      ),
    ...mine.flatMap(({ id, rule }) => named('recommendation', id, [rule])),
  ]
}

function rulesBehind(rules: ReadonlyMap<string, Rule>): Engine['rulesBehind'] {
  const known = new Map<string, ReadonlySet<string>>()
  const behind = (id: string): ReadonlySet<string> => {
    const found = known.get(id)
    if (found !== undefined) return found
    const rule = rules.get(id)
    const named = rule === undefined ? [] : [...rulesIn(rule.when), ...rule.unless]
    const all = new Set([id, ...named.flatMap((name) => [...behind(name)])])
    known.set(id, all)
    return all
  }
  return behind
}
