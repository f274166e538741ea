import type { Answers } from './answer.ts'
import type { Engine } from './create-engine.ts'
import type { Reason } from './explain.ts'
import type { PatientRecord } from './record.ts'
import type { Truth } from './truth.ts'

export interface Pass {
  readonly engine: Engine
  readonly answers: Answers
  readonly record: PatientRecord
  readonly truth: (rule: string) => Truth
  readonly why: (rule: string) => readonly Reason[]
  readonly role: string
  readonly country: string
  /** Of tiers, urgencies and what holds plans back: can an answer still to come change it? */
  readonly stillOpen: (rule: string) => boolean
  readonly cells: Int32Array
}
