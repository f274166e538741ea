// Why: a smallest set of answers that still forces a conclusion. Take one away and it no longer follows.

import type { Answer, Answers } from './answer.ts'
import { isKnown } from './answer.ts'
import type { Node, Program } from './lower.ts'
import { KNOWN_NO } from './lower.ts'
import type { PatientRecord } from './record.ts'
import type { Truth } from './truth.ts'
import { atLeast, not } from './truth.ts'

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
export function truthInProgram(program: Program, index: number, record: PatientRecord): Truth {
  const memo = new Map<number, Truth>()
  const ofRule = (rule: number): Truth => {
    const known = memo.get(rule)
    if (known !== undefined) return known
    const truth = ofNode((program.rules[rule] as Program['rules'][number]).node)
    memo.set(rule, truth)
    return truth
  }
  const ofNode = (node: Node): Truth => {
    if ('constant' in node) return node.constant ? 'yes' : 'no'
    if ('slot' in node) return cellTruth(record[node.slot] as number, node.set)
    if ('rule' in node) return ofRule(node.rule)
    if ('not' in node) return not(ofNode(node.not))
    return atLeast(node.atLeast, node.of.map(ofNode))
  }
  return ofRule(index)
}

function cellTruth(cells: number, set: number): Truth {
  if ((cells & ~set) === 0) return 'yes'
  return (cells & set) === 0 ? 'no' : 'unknown'
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
  if (truth === 'unknown') return { rule, truth, because: openIn(program, support, answers) }
  const trial = record.slice()
  const kept = support.filter((slot) => !isFree(program, slot, record))
  for (const slot of [...kept].reverse()) {
    const known = trial[slot] as number
    trial[slot] = (program.slots[slot] as Program['slots'][number]).all
    if (truthInProgram(program, index, trial) !== truth) trial[slot] = known
  }
  const forcing = kept.filter((slot) => trial[slot] !== (program.slots[slot] as Program['slots'][number]).all)
  return { rule, truth, because: reasonsFrom(program, forcing, record, answers) }
}

const isFree = (program: Program, slot: number, record: PatientRecord): boolean =>
  record[slot] === (program.slots[slot] as Program['slots'][number]).all

function openIn(program: Program, support: readonly number[], answers: Answers): Reason[] {
  const facts = new Set(support.map((slot) => (program.slots[slot] as Program['slots'][number]).fact))
  return [...facts].flatMap((fact) => (isKnown(answers.get(fact)) ? [] : [{ fact, notKnown: true as const }]))
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
