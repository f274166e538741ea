// What derived facts are made from.

import type { Answer, Answers } from './answer.ts'
import type { Assessment } from './case.ts'
import type { CivilDate } from './civil-date.ts'
import type { Derivation } from './fact.ts'

/** Reads a number or option off the instruments of a case, oldest assessment first. */
export type InstrumentDerivation = (
  derivation: Extract<Derivation, { kind: 'instrument' }>,
  assessments: readonly Assessment[],
) => Answer | undefined

/** What a derivation is made from. */
export interface Material {
  readonly standing: Answers
  readonly assessments: readonly Assessment[]
  readonly on: CivilDate
  readonly derive: InstrumentDerivation
  /** The best grade a scale has. */
  readonly fullGrade: (fact: string) => number | undefined
  /** What a fact is the lowest of; nothing for one that is graded as a whole. */
  readonly partsOf: (fact: string) => readonly string[]
}
