// Why: a smallest set of answers that still forces a conclusion. Take one away and it no longer follows.

import type { Answer, Answers } from './answer.ts'
import { isKnown } from './answer.ts'
import type { Node, Program } from './lower.ts'
import { KNOWN_NO } from './lower.ts'
import type { PatientRecord } from './record.ts'
import type { Truth } from './truth.ts'
import { fromBits, NO, not, toBits, UNKNOWN, YES } from './truth.ts'

/** One reason: a fact with its answer, or a fact of which nothing is known. */
export type Reason =
  | { readonly fact: string; readonly answer: Answer }
  /** Nothing is known of it; `notIndicated` when nothing pointed to that examination. */
  | { readonly fact: string; readonly notKnown: true; readonly notIndicated?: true }

export interface Explanation {
  readonly rule: string
  readonly truth: Truth
  /** For yes and no: what forces it. For unknown: what is still open in it. */
  readonly because: readonly Reason[]
}

/** The truth of one rule of the program for a record, walking only what it needs. */
export const truthInProgram = (program: Program, index: number, record: PatientRecord): Truth =>
  fromBits(truthsInProgram(program, record)({ rule: index }))

const notYet = 2

/** Truths of nodes as bits, each rule worked out once. */
function truthsInProgram(program: Program, record: PatientRecord): (node: Node) => number {
  const memo = new Uint8Array(program.rules.length).fill(notYet)
  const ofRule = (rule: number): number => {
    if (memo[rule] === notYet) memo[rule] = ofNode((program.rules[rule] as Program['rules'][number]).node)
    return memo[rule] as number
  }
  const ofNode = (node: Node): number => {
    if ('slot' in node) return ofCells(record[node.slot] as number, node.set)
    if ('rule' in node) return ofRule(node.rule)
    if ('not' in node) return toBits(not(fromBits(ofNode(node.not))))
    if ('constant' in node) return node.constant ? YES : NO
    return ofCount(node.atLeast, node.of, ofNode)
  }
  return ofNode
}

/** At least `n` of the parts, stopping as soon as the count is settled. */
function ofCount(n: number, parts: readonly Node[], ofNode: (node: Node) => number): number {
  let certain = 0
  let conceivable = parts.length
  if (n <= 0) return YES
  for (const part of parts) {
    const bits = ofNode(part)
    if (bits === YES) certain++
    if (bits === NO) conceivable--
    if (certain >= n) return YES
    if (conceivable < n) return NO
  }
  return conceivable < n ? NO : UNKNOWN
}

function ofCells(cells: number, set: number): number {
  if ((cells & ~set) === 0) return YES
  return (cells & set) === 0 ? NO : UNKNOWN
}

/** The slots a rule can look at, through every rule it uses. */
export function supportOf(program: Program, index: number): number[] {
  const slots = new Set<number>()
  const seen = new Set<number>()
  const visit = (node: Node): void => {
    if ('slot' in node) slots.add(node.slot)
    else if ('not' in node) visit(node.not)
    else if ('atLeast' in node) node.of.forEach(visit)
    else if ('rule' in node && !seen.has(node.rule)) {
      seen.add(node.rule)
      visit((program.rules[node.rule] as Program['rules'][number]).node)
    }
  }
  visit({ rule: index })
  return [...slots].sort((a, b) => a - b)
}

/**
 * Explains one rule for a record: drops what is known, last asked first, as long as the conclusion stands.
 * @returns a subset-minimal set of reasons, in interview order.
 */
export function explain(program: Program, rule: string, record: PatientRecord, answers: Answers): Explanation {
  const index = program.ruleIndex.get(rule)
  if (index === undefined) throw new ReferenceError(`the guideline has no rule ${rule}`)
  const truth = truthInProgram(program, index, record)
  const support = supportOf(program, index)
  if (truth === 'unknown') return { rule, truth, because: openIn(program, index, record, answers) }
  const trial = record.slice()
  const slotsOf = Map.groupBy(support, (slot) => (program.slots[slot] as Program['slots'][number]).fact)
  const forcing: number[] = []
  for (const slots of [...slotsOf.values()].reverse()) {
    for (const slot of slots) trial[slot] = (program.slots[slot] as Program['slots'][number]).all
    if (truthInProgram(program, index, trial) === truth) continue
    for (const slot of slots) trial[slot] = record[slot] as number
    forcing.unshift(...slots)
  }
  return { rule, truth, because: reasonsFrom(program, forcing, record, answers) }
}

/** The answers that leave a rule unknown: what is open in the parts of it that are open. */
function openIn(program: Program, index: number, record: PatientRecord, answers: Answers): Reason[] {
  const truths = truthsInProgram(program, record)
  const slots = new Set<number>()
  const seen = new Set<Node>()
  const visit = (node: Node): void => {
    if (seen.has(node) || truths(node) !== UNKNOWN) return
    seen.add(node)
    if ('slot' in node) slots.add(node.slot)
    else if ('not' in node) visit(node.not)
    else if ('atLeast' in node) node.of.forEach(visit)
    else if ('rule' in node) visit((program.rules[node.rule] as Program['rules'][number]).node)
  }
  visit({ rule: index })
  const facts = [...slots].sort((a, b) => a - b).map((slot) => (program.slots[slot] as Program['slots'][number]).fact)
  return [...new Set(facts)].map((fact) => {
    const answer = answers.get(fact)
    return answer !== undefined && isKnown(answer) ? { fact, answer } : { fact, notKnown: true }
  })
}

function reasonsFrom(program: Program, slots: readonly number[], record: PatientRecord, answers: Answers): Reason[] {
  const reasons = new Map<string, Reason>()
  for (const slot of slots) {
    const { fact, reads } = program.slots[slot] as Program['slots'][number]
    const answer = answers.get(fact)
    if (answer !== undefined && isKnown(answer)) reasons.set(fact, { fact, answer })
    else if (reads === 'known' && record[slot] === KNOWN_NO) {
      const relevance = program.relevanceOf.get(fact)
      const notIndicated = relevance !== undefined && truthInProgram(program, relevance, record) === 'no'
      reasons.set(fact, { fact, notKnown: true, ...(notIndicated ? { notIndicated } : {}) })
    }
  }
  return [...reasons.values()]
}
