// A patient as a fixed-shape record: one integer a slot, its bits the cells that are still possible.
// Input is normalised once; everything fast reads this.

import type { Answer, Answers } from './answer.ts'
import { isKnown } from './answer.ts'
import type { Fact } from './fact.ts'
import type { Guideline } from './guideline.ts'
import type { Program } from './lower.ts'
import { cellOf, KNOWN_NO, KNOWN_YES } from './lower.ts'

/** Possible cells per slot, as bits. */
export type PatientRecord = Int32Array

/** Answers to a record; facts that no rule reads leave no trace. */
export function recorder(guideline: Pick<Guideline, 'facts'>, program: Program): (answers: Answers) => PatientRecord {
  const blank = Int32Array.from(program.slots, (slot) => (slot.reads === 'known' ? KNOWN_NO : slot.all))
  const entries = new Map(
    guideline.facts.flatMap((fact) => {
      const slot = program.valueSlotOf.get(fact.id)
      if (slot === undefined) return []
      if (fact.domain.kind === 'decision') blank[slot] = 1
      const entry = { fact, slot, known: program.knownSlotOf.get(fact.id), cuts: program.cutsOf.get(fact.id) ?? [] }
      return [[fact.id, entry] as const]
    }),
  )
  return (answers) => {
    const record = blank.slice()
    for (const [id, answer] of answers) {
      const entry = entries.get(id)
      if (entry === undefined || !isKnown(answer)) continue
      const { fact, slot, known, cuts } = entry
      record[slot] = cellsOf(fact, answer, cuts)
      if (known !== undefined) record[known] = KNOWN_YES
    }
    return record
  }
}

function cellsOf(fact: Fact, answer: Answer, cuts: readonly number[]): number {
  switch (answer.kind) {
    case 'value':
      return 1 << cellOf(fact, answer.value, cuts)
    case 'interval': {
      const first = cellOf(fact, answer.from, cuts)
      const last = cellOf(fact, answer.to, cuts)
      return (2 << last) - (1 << first)
    }
    case 'absent':
    case 'date':
      throw new TypeError('an absence or a date has no cell')
  }
}
