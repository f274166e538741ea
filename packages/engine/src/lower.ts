// From a guideline to a program over numbered slots: what the generated evaluator and the decision diagram are made of.
// A slot is a fact's value, cut into cells by the thresholds that rules use, or whether anything is known of it.

import type { Comparison, Condition } from './condition.ts'
import { factsIn } from './condition.ts'
import type { Fact, NumberDomain } from './fact.ts'
import { optionsOf } from './fact.ts'
import type { Guideline } from './guideline.ts'
import { stepsOf } from './quantity.ts'

export type Node =
  | { readonly constant: boolean }
  /** The slot's cell lies in `set`, one bit a cell. */
  | { readonly slot: number; readonly set: number }
  | { readonly rule: number }
  | { readonly not: Node }
  | { readonly atLeast: number; readonly of: readonly Node[] }

export interface Slot {
  readonly fact: string
  readonly reads: 'value' | 'known'
  /** How many cells; `known` has two, no before yes. */
  readonly cells: number
  /** All cells as bits. */
  readonly all: number
}

export interface Program {
  readonly slots: readonly Slot[]
  readonly valueSlotOf: ReadonlyMap<string, number>
  readonly knownSlotOf: ReadonlyMap<string, number>
  /** For number facts: the step at which each cell but the first begins. */
  readonly cutsOf: ReadonlyMap<string, readonly number[]>
  readonly rules: readonly { readonly id: string; readonly node: Node }[]
  readonly ruleIndex: ReadonlyMap<string, number>
  /** For examinations: the rule that says whether history points to them. */
  readonly relevanceOf: ReadonlyMap<string, number>
  readonly constraints: readonly Node[]
  /** Rules that others take as one answer in the diagram, by index, in order. */
  readonly apart: readonly number[]
}

/** The largest number of cells a fact may be cut into: bits of a 32-bit integer, the sign left alone. */
export const MOST_CELLS = 30

export const KNOWN_NO = 0b01
export const KNOWN_YES = 0b10

const relevanceRule = (fact: string): string => `${fact}.relevant`

/** Lowers every rule, in order, with the relevance of examinations made explicit. */
export function lower(guideline: Pick<Guideline, 'facts' | 'rules' | 'constraints'>): Program {
  const facts = new Map(guideline.facts.map((fact) => [fact.id, fact]))
  const written = writtenRules(guideline)
  const conditions = [...written.map((rule) => rule.when), ...guideline.constraints.map(({ never }) => never)]
  const layout = layOut(guideline.facts, conditions)
  const ruleIndex = new Map(written.map((rule, index) => [rule.id, index]))
  const relevanceOf = new Map(
    guideline.facts
      .filter((fact) => fact.relevantWhen !== undefined)
      .map((fact) => [fact.id, ruleIndex.get(relevanceRule(fact.id)) as number]),
  )
  const toNode = (condition: Condition): Node => lowerCondition(condition, { facts, layout, ruleIndex, relevanceOf })
  const rules = written.map(({ id, when, unless }) => ({
    id,
    node: allOf([toNode(when), ...unless.map((name) => ({ not: { rule: ruleIndex.get(name) as number } }))]),
  }))
  return {
    ...layout,
    rules,
    ruleIndex,
    relevanceOf,
    constraints: guideline.constraints.map(({ never }) => toNode(never)),
    apart: written.flatMap((rule, index) => (rule.apart ? [index] : [])),
  }
}

interface WrittenRule {
  readonly id: string
  readonly when: Condition
  readonly unless: readonly string[]
  readonly apart?: true
}

/** The rules with one more for the relevance of each examination, each after those it needs. */
function writtenRules(guideline: Pick<Guideline, 'facts' | 'rules'>): WrittenRule[] {
  const relevant = guideline.facts.flatMap(({ id, relevantWhen }) =>
    relevantWhen === undefined ? [] : [{ id: relevanceRule(id), when: relevantWhen, unless: [] }],
  )
  const waiting = new Map<string, WrittenRule>([...relevant, ...guideline.rules].map((rule) => [rule.id, rule]))
  const ordered: WrittenRule[] = []
  const place = (rule: WrittenRule): void => {
    if (!waiting.delete(rule.id)) return
    for (const name of needs(rule, relevant)) {
      const needed = waiting.get(name)
      if (needed) place(needed)
    }
    ordered.push(rule)
  }
  for (const rule of [...waiting.values()]) place(rule)
  return ordered
}

function needs(rule: WrittenRule, relevant: readonly WrittenRule[]): string[] {
  const asked = new Set(factsIn(rule.when).map(relevanceRule))
  return [...rule.unless, ...namesIn(rule.when), ...relevant.filter(({ id }) => asked.has(id)).map(({ id }) => id)]
}

function namesIn(condition: Condition): string[] {
  if ('atLeast' in condition) return condition.of.flatMap(namesIn)
  return 'rule' in condition ? [condition.rule] : []
}

type Layout = Pick<Program, 'slots' | 'valueSlotOf' | 'knownSlotOf' | 'cutsOf'>

function layOut(facts: readonly Fact[], conditions: readonly Condition[]): Layout {
  const leaves = conditions.flatMap(leavesIn)
  const asksWhetherKnown = new Set(leaves.filter((leaf) => 'known' in leaf).map((leaf) => leaf.fact))
  const slots: Slot[] = []
  const valueSlotOf = new Map<string, number>()
  const knownSlotOf = new Map<string, number>()
  const cutsOf = new Map<string, readonly number[]>()
  for (const fact of decisionsFirst(facts)) {
    if (fact.domain.kind === 'date') continue
    if (fact.relevantWhen !== undefined || asksWhetherKnown.has(fact.id)) {
      knownSlotOf.set(fact.id, slots.length)
      slots.push({ fact: fact.id, reads: 'known', cells: 2, all: KNOWN_NO | KNOWN_YES })
    }
    const cuts = fact.domain.kind === 'number' ? cutsFor(fact.id, fact.domain, leaves) : []
    const cells = fact.domain.kind === 'number' ? cuts.length + 1 : optionsOf(fact.domain).length
    if (cells > MOST_CELLS) throw new RangeError(`${fact.id} is cut into ${cells} cells, more than ${MOST_CELLS}`)
    cutsOf.set(fact.id, cuts)
    valueSlotOf.set(fact.id, slots.length)
    slots.push({ fact: fact.id, reads: 'value', cells, all: 2 ** cells - 1 })
  }
  return { slots, valueSlotOf, knownSlotOf, cutsOf }
}

/**
 * Decisions come first, the rest in the order of the interview: a decision is always known, taken or not, and what is
 * known at the top of a diagram costs nothing to walk past.
 */
const decisionsFirst = (facts: readonly Fact[]): Fact[] => [
  ...facts.filter(({ domain }) => domain.kind === 'decision'),
  ...facts.filter(({ domain }) => domain.kind !== 'decision'),
]

type FactLeaf = Extract<Condition, { fact: string }>

function leavesIn(condition: Condition): FactLeaf[] {
  if ('atLeast' in condition) return condition.of.flatMap(leavesIn)
  return 'fact' in condition ? [condition] : []
}

function cutsFor(fact: string, domain: NumberDomain, leaves: readonly FactLeaf[]): number[] {
  const cuts = leaves.flatMap((leaf) =>
    leaf.fact === fact && 'compare' in leaf ? [cutOf(leaf.compare, leaf.value, domain.step)] : [],
  )
  const first = stepsOf(domain.min, domain.step)
  const last = stepsOf(domain.max, domain.step)
  return [...new Set(cuts)].filter((cut) => cut > first && cut <= last).sort((a, b) => a - b)
}

/** The step at which the comparison turns: `> 25 cm` in steps of 1 turns at 26. */
function cutOf(comparison: Comparison, value: number, step: number): number {
  const steps = stepsOf(value, step)
  return comparison === '>' || comparison === '<=' ? steps + 1 : steps
}

interface Scope {
  readonly facts: ReadonlyMap<string, Fact>
  readonly layout: Layout
  readonly ruleIndex: ReadonlyMap<string, number>
  readonly relevanceOf: ReadonlyMap<string, number>
}

function lowerCondition(condition: Condition, scope: Scope): Node {
  if ('atLeast' in condition)
    return { atLeast: condition.atLeast, of: condition.of.map((part) => lowerCondition(part, scope)) }
  if ('rule' in condition) {
    const node = { rule: scope.ruleIndex.get(condition.rule) as number }
    return condition.is === 'yes' ? node : { not: node }
  }
  if ('known' in condition)
    return { slot: scope.layout.knownSlotOf.get(condition.fact) as number, set: condition.known ? KNOWN_YES : KNOWN_NO }
  return lowerLeaf(condition, scope)
}

/** An unasked examination reads as normal where history does not point to it; any finding counts. */
function lowerLeaf(leaf: Exclude<FactLeaf, { known: boolean }>, scope: Scope): Node {
  const fact = scope.facts.get(leaf.fact) as Fact
  const slot = scope.layout.valueSlotOf.get(leaf.fact) as number
  const cuts = scope.layout.cutsOf.get(leaf.fact) ?? []
  const set = setOf(leaf, fact, cuts)
  const found: Node = { slot, set }
  const relevance = scope.relevanceOf.get(leaf.fact)
  if (relevance === undefined || fact.normal === undefined) return found
  const examined: Node = { slot: scope.layout.knownSlotOf.get(leaf.fact) as number, set: KNOWN_YES }
  const counts: Node = { atLeast: 1, of: [examined, { rule: relevance }] }
  const normalHolds = (set & (1 << cellOf(fact, fact.normal, cuts))) !== 0
  return normalHolds ? { atLeast: 1, of: [{ not: counts }, found] } : { atLeast: 2, of: [counts, found] }
}

function setOf(leaf: Exclude<FactLeaf, { known: boolean }>, fact: Fact, cuts: readonly number[]): number {
  if ('is' in leaf) return leaf.is.reduce((set, option) => set | (1 << cellOf(fact, option, cuts)), 0)
  const { step, min } = fact.domain as NumberDomain
  const cut = cutOf(leaf.compare, leaf.value, step)
  const upward = leaf.compare === '>=' || leaf.compare === '>'
  const starts = [stepsOf(min, step), ...cuts]
  return starts.reduce((set, start, cell) => (start >= cut === upward ? set | (1 << cell) : set), 0)
}

/** The cell in which a value of the fact lies. */
export function cellOf(fact: Fact, value: string | number, cuts: readonly number[]): number {
  if (fact.domain.kind !== 'number') {
    const cell = optionsOf(fact.domain).indexOf(String(value))
    if (cell < 0) throw new RangeError(`${fact.id} has no such option`)
    return cell
  }
  const steps = stepsOf(Number(value), fact.domain.step)
  return cuts.filter((cut) => steps >= cut).length
}

const allOf = (nodes: readonly [Node, ...Node[]]): Node =>
  nodes.length === 1 ? nodes[0] : { atLeast: nodes.length, of: nodes }
