import type { Evaluation } from './evaluation.ts'
import type { Reason } from './explain.ts'

/** Rules by their place in the program. */
export interface Pass extends Evaluation {
  readonly why: (rule: number) => readonly Reason[]
  readonly role: string
  readonly country: string
  /** Of tiers, urgencies and what holds plans back: can an answer still to come change it? */
  readonly stillOpen: (rule: number) => boolean
}
