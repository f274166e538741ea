import type { Reason } from './explain.ts'
import type { Standing } from './standing.ts'

export interface Pass extends Standing {
  readonly why: (rule: string) => readonly Reason[]
  readonly role: string
  readonly country: string
  /** Of tiers, urgencies and what holds plans back: can an answer still to come change it? */
  readonly stillOpen: (rule: string) => boolean
}
