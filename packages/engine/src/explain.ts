// Why: a smallest set of answers that still forces a conclusion. Take one away and it no longer follows.

import type { Answer, Answers } from './answer.ts'
import { isKnown } from './answer.ts'
import type { Node, Program } from './lower.ts'
import { KNOWN_NO } from './lower.ts'
import { readsOf, supportOf } from './reads.ts'
import type { PatientRecord } from './record.ts'
import type { Truth } from './truth.ts'
import { fromBits, UNKNOWN } from './truth.ts'
import type { Walker } from './walk.ts'
import { walkerOf } from './walk.ts'

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
  const walker = walkerOf(program)
  walker.begin(record)
  return fromBits(walker.ofRule(index))
}

/**
 * Explains one rule for a record: drops what is known, last asked first, as long as the conclusion stands.
 * @returns a subset-minimal set of reasons, in interview order.
 */
export function explain(program: Program, rule: string, record: PatientRecord, answers: Answers): Explanation {
  const index = program.ruleIndex.get(rule)
  if (index === undefined) throw new ReferenceError(`the guideline has no rule ${rule}`)
  const { truth, slots } = groundsOf(program, index, record)
  const reasons = truth === 'unknown' ? openReasons : reasonsFrom
  return { rule, truth, because: reasons(program, slots, { record, answers }) }
}

/** What one rule comes to, and the slots that force it; where it is unknown, those that leave it open. */
interface Grounds {
  readonly truth: Truth
  readonly slots: readonly number[]
}

/** Where nothing that the rule reads has changed since it was last asked, its grounds are the same. */
function groundsOf(program: Program, index: number, record: PatientRecord): Grounds {
  const behind = behindOf(program, index)
  const { slots, last } = behind
  if (last !== null && slots.every((slot, place) => record[slot] === last.cells[place])) return last
  const trial = trialOf(program, record)
  const walker = walkerOf(program)
  walker.begin(trial)
  const truth = fromBits(walker.ofRule(index))
  const found =
    truth === 'unknown' ? openIn(program, index, walker) : forcing(program, index, { behind, walker, trial })
  behind.last = { truth, slots: found, cells: slots.map((slot) => record[slot] as number) }
  return behind.last
}

const trials = new WeakMap<Program, PatientRecord>()

/** A copy of the record to drop facts from, in the same memory each time. */
function trialOf(program: Program, record: PatientRecord): PatientRecord {
  const trial = trials.get(program) ?? record.slice()
  trials.set(program, trial)
  trial.set(record)
  return trial
}

interface Trial {
  readonly behind: Behind
  /** Begun on the trial. */
  readonly walker: Walker
  readonly trial: PatientRecord
}

/** At each fact that is dropped only the rules that read it are worked out again. */
function forcing(program: Program, index: number, { behind: { facts }, walker, trial }: Trial): number[] {
  const truth = walker.ofRule(index)
  const found: number[] = []
  for (const fact of facts.toReversed()) {
    const putBack = walker.forget(fact.readers)
    const before = fact.slots.map((slot) => trial[slot] as number)
    for (const slot of fact.slots) trial[slot] = (program.slots[slot] as Program['slots'][number]).all
    if (walker.ofRule(index) === truth) continue
    putBack()
    fact.slots.forEach((slot, place) => {
      trial[slot] = before[place] as number
    })
    found.unshift(...fact.slots)
  }
  return found
}

/** What one rule looks at. */
interface Behind {
  readonly slots: readonly number[]
  /** In interview order. */
  readonly facts: readonly {
    readonly slots: readonly number[]
    /** Of the rules behind this one, those that look at the fact themselves or through another. */
    readonly readers: readonly number[]
  }[]
  /** What was found last, and for which cells. */
  last: (Grounds & { readonly cells: readonly number[] }) | null
}

const behind = new WeakMap<Program, Map<number, Behind>>()

function behindOf(program: Program, index: number): Behind {
  const ofProgram = behind.get(program) ?? new Map<number, Behind>()
  behind.set(program, ofProgram)
  const known = ofProgram.get(index)
  if (known !== undefined) return known
  const { slotsOf, rulesOf } = readsOf(program)
  const slots = supportOf(program, index)
  const byFact = Map.groupBy(slots, (slot) => (program.slots[slot] as Program['slots'][number]).fact)
  const facts = [...byFact.values()].map((own) => ({
    slots: own,
    readers: [...(rulesOf[index] ?? [])].filter((rule) => own.some((slot) => slotsOf[rule]?.has(slot))),
  }))
  const made: Behind = { slots, facts, last: null }
  ofProgram.set(index, made)
  return made
}

/** What is open in the parts of a rule that are open. */
function openIn(program: Program, index: number, walker: Walker): number[] {
  const slots = new Set<number>()
  const seen = new Set<Node>()
  const visit = (node: Node): void => {
    if (seen.has(node) || walker.ofNode(node) !== UNKNOWN) return
    seen.add(node)
    if ('slot' in node) slots.add(node.slot)
    else if ('not' in node) visit(node.not)
    else if ('atLeast' in node) node.of.forEach(visit)
    else if ('rule' in node) visit((program.rules[node.rule] as Program['rules'][number]).node)
  }
  visit({ rule: index })
  return [...slots].sort((a, b) => a - b)
}

interface Known {
  readonly record: PatientRecord
  readonly answers: Answers
}

function openReasons(program: Program, slots: readonly number[], { answers }: Known): Reason[] {
  const facts = new Set(slots.map((slot) => (program.slots[slot] as Program['slots'][number]).fact))
  return [...facts].map((fact) => {
    const answer = answers.get(fact)
    return answer !== undefined && isKnown(answer) ? { fact, answer } : { fact, notKnown: true }
  })
}

function reasonsFrom(program: Program, slots: readonly number[], { record, answers }: Known): Reason[] {
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
