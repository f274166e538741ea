// Why: a smallest set of answers that still forces a conclusion. Take one away and it no longer follows.

import type { Answer, Answers } from './answer.ts'
import { isKnown } from './answer.ts'
import type { Program } from './lower.ts'
import { KNOWN_NO } from './lower.ts'
import { readsOf, supportOf } from './reads.ts'
import type { PatientRecord } from './record.ts'
import type { Truth } from './truth.ts'
import { fromBits, NO, toBits } from './truth.ts'
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
  return { rule, ...explainer(program, record, answers)(index) }
}

/**
 * Explains rules, by their place in the program, for one record: what is said of a fact is the same object wherever it is said.
 * @param truths of all rules for that record as bits, where somebody has worked them out already.
 */
export function explainer(
  program: Program,
  record: PatientRecord,
  answers: Answers,
  truths?: Uint8Array,
): (index: number) => Omit<Explanation, 'rule'> {
  const known: Known = { program, record, answers, truths, said: [] }
  return (index) => {
    const { truth, facts } = groundsOf(program, index, record, truths)
    return { truth, because: reasonsFrom(facts, known, truth === 'unknown') }
  }
}

/** What one rule comes to, and the facts that force it; where it is unknown, those that leave it open: by their place. */
interface Grounds {
  readonly truth: Truth
  readonly facts: readonly number[]
}

function groundsOf(program: Program, index: number, record: PatientRecord, truths?: Uint8Array): Grounds {
  const walker = walkerOf(program)
  walker.begin(record, truths)
  const truth = fromBits(walker.ofRule(index))
  // What leaves a rule open differs from patient to patient; what forces it is met again.
  if (truth === 'unknown') return { truth, facts: factsAt(program, walker.openSlots(index)) }
  const behind = behindOf(program, index)
  const { slots, found } = behind
  const place = placeOf(slots, record)
  const known = found[place]
  if (known !== undefined && slots.every((slot, at) => record[slot] === known.cells[at])) return known
  const facts = factsAt(program, forcing(program, index, { behind, walker, trial: trialOf(program, record), truths }))
  const made = { truth, facts, cells: slots.map((slot) => record[slot] as number) }
  found[place] = made
  return made
}

/** Of slots in order; those of one fact stand together. */
function factsAt(program: Program, slots: readonly number[]): number[] {
  const { placeOf } = readFactsOf(program)
  const facts: number[] = []
  let last = -1
  for (const slot of slots) {
    const place = placeOf[slot] as number
    if (place !== last) facts.push(place)
    last = place
  }
  return facts
}

/** The facts that rules read, in interview order. */
interface ReadFacts {
  readonly facts: readonly ReadFact[]
  /** The place of its fact, by slot. */
  readonly placeOf: Int32Array
}

/** With what is said of it while nothing is known: the same for every patient. */
interface ReadFact {
  readonly id: string
  readonly notKnown: Reason
  readonly notIndicated: Reason
}

const readFacts = new WeakMap<Program, ReadFacts>()

function readFactsOf(program: Program): ReadFacts {
  const known = readFacts.get(program)
  if (known !== undefined) return known
  const ids = [...new Set(program.slots.map(({ fact }) => fact))]
  const made: ReadFacts = {
    facts: ids.map((id) => ({
      id,
      notKnown: { fact: id, notKnown: true },
      notIndicated: { fact: id, notKnown: true, notIndicated: true },
    })),
    placeOf: Int32Array.from(program.slots, ({ fact }) => ids.indexOf(fact)),
  }
  readFacts.set(program, made)
  return made
}

/** How many patterns of cells are kept for a rule, a power of two; where two have the same place, the later one stays. */
const PLACES = 64

function placeOf(slots: readonly number[], record: PatientRecord): number {
  let hash = 0
  for (const slot of slots) hash = Math.imul(hash ^ (record[slot] as number), 0x9e3779b1)
  return (hash >>> 16) & (PLACES - 1)
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
  readonly walker: Walker
  readonly trial: PatientRecord
  readonly truths: Uint8Array | undefined
}

/** At each fact that is dropped only the rules that read it are worked out again; of what is not known there is nothing to drop. */
function forcing(program: Program, index: number, { behind: { facts }, walker, trial, truths }: Trial): number[] {
  walker.begin(trial, truths)
  const truth = walker.ofRule(index)
  const found: number[] = []
  const allOf = (slot: number): number => (program.slots[slot] as Program['slots'][number]).all
  for (const fact of facts.toReversed()) {
    if (fact.slots.every((slot) => trial[slot] === allOf(slot))) continue
    const putBack = walker.forget(readersOf(program, index, fact))
    const before = fact.slots.map((slot) => trial[slot] as number)
    for (const slot of fact.slots) trial[slot] = allOf(slot)
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
  readonly facts: readonly FactBehind[]
  /** What was found, for which cells. */
  readonly found: (Grounds & { readonly cells: readonly number[] })[]
}

interface FactBehind {
  readonly slots: readonly number[]
  /** Found when the fact is first dropped: most are never known. */
  readers: readonly number[] | null
}

/** Of the rules behind one, those that look at a fact themselves or through another. */
function readersOf(program: Program, index: number, fact: FactBehind): readonly number[] {
  const { slotsOf, rulesOf } = readsOf(program)
  fact.readers ??= [...(rulesOf[index] ?? [])].filter((rule) => fact.slots.some((slot) => slotsOf[rule]?.has(slot)))
  return fact.readers
}

const behind = new WeakMap<Program, Map<number, Behind>>()

function behindOf(program: Program, index: number): Behind {
  const ofProgram = behind.get(program) ?? new Map<number, Behind>()
  behind.set(program, ofProgram)
  const known = ofProgram.get(index)
  if (known !== undefined) return known
  const slots = supportOf(program, index)
  const byFact = Map.groupBy(slots, (slot) => (program.slots[slot] as Program['slots'][number]).fact)
  const facts = [...byFact.values()].map((own) => ({ slots: own, readers: null }))
  const made: Behind = { slots, facts, found: [] }
  ofProgram.set(index, made)
  return made
}

interface Known {
  readonly program: Program
  readonly record: PatientRecord
  readonly answers: Answers
  readonly truths: Uint8Array | undefined
  /** What an answer says of a fact, by its place; null where there is none. */
  readonly said: (Reason | null)[]
}

/** Where the rule is open, whatever is not known of these facts leaves it so; else only an examination that was not done. */
function reasonsFrom(places: readonly number[], known: Known, isOpen: boolean): Reason[] {
  const { facts } = readFactsOf(known.program)
  const reasons: Reason[] = []
  for (const place of places) {
    const fact = facts[place] as ReadFact
    const reason = fromAnswer(place, fact, known) ?? (isOpen ? fact.notKnown : fromSilence(fact, known))
    if (reason !== null) reasons.push(reason)
  }
  return reasons
}

function fromAnswer(place: number, { id }: ReadFact, { answers, said }: Known): Reason | null {
  const before = said[place]
  if (before !== undefined) return before
  const answer = answers.get(id)
  const reason = answer === undefined || !isKnown(answer) ? null : { fact: id, answer }
  said[place] = reason
  return reason
}

function fromSilence({ id, notKnown, notIndicated }: ReadFact, { program, record, truths }: Known): Reason | null {
  const slot = program.knownSlotOf.get(id)
  if (slot === undefined || record[slot] !== KNOWN_NO) return null
  const relevance = program.relevanceOf.get(id)
  if (relevance === undefined) return notKnown
  const isIndicated = (truths?.[relevance] ?? toBits(truthInProgram(program, relevance, record))) !== NO
  return isIndicated ? notKnown : notIndicated
}
