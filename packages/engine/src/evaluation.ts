// What every rule comes to for what is known of a patient, and what may still come.

import type { Answers } from './answer.ts'
import type { Engine } from './create-engine.ts'
import type { Program } from './lower.ts'
import { KNOWN_NO, KNOWN_YES } from './lower.ts'
import type { PatientRecord } from './record.ts'
import type { OpenCells } from './remainders.ts'
import type { Truth } from './truth.ts'
import { fromBits, NO } from './truth.ts'

export interface Evaluation {
  readonly engine: Engine
  readonly answers: Answers
  readonly record: PatientRecord
  /** Truths of all rules, as bits. */
  readonly bits: Uint8Array
  readonly truth: (rule: string) => Truth
  readonly cells: OpenCells
}

export function evaluationOf(engine: Engine, answers: Answers): Evaluation {
  const { program } = engine
  const record = engine.record(answers)
  const bits = new Uint8Array(program.rules.length)
  engine.evaluate(record, bits)
  const truth = (rule: string): Truth => fromBits(bits[program.ruleIndex.get(rule) as number] as number)
  return { engine, answers, record, bits, truth, cells: openCells({ engine, answers, record, bits }) }
}

/**
 * What may still come: an unanswered fact any cell, and known or never known;
 * an examination that history does not point to stays unexamined.
 */
export function openCells({
  engine,
  answers,
  record,
  bits,
}: Pick<Evaluation, 'engine' | 'answers' | 'record' | 'bits'>): OpenCells {
  const cells = record.slice()
  for (const { fact, slot, relevance } of askedOf(engine.program)) {
    if (answers.has(fact)) continue
    cells[slot] = relevance === undefined || bits[relevance] !== NO ? KNOWN_NO | KNOWN_YES : KNOWN_NO
  }
  return cells
}

interface Asked {
  readonly fact: string
  /** The slot that says whether it is known. */
  readonly slot: number
  /** The rule that says whether it is asked at all. */
  readonly relevance: number | undefined
}

const asked = new WeakMap<Program, readonly Asked[]>()

/** Of what some rule wants to know whether it is known. */
function askedOf(program: Program): readonly Asked[] {
  const known = asked.get(program)
  if (known !== undefined) return known
  const made = Array.from(program.knownSlotOf, ([fact, slot]) => ({
    fact,
    slot,
    relevance: program.relevanceOf.get(fact),
  }))
  asked.set(program, made)
  return made
}
