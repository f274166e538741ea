// What the engine promises, as data: numbered sentences, each with examples that are run and printed.
// A number lives as long as its sentence; tests elsewhere cite it.

import type { CivilDate, Condition, Stage, Truth } from '@lende/engine'
import type { Sketch } from './sketch.ts'

export interface Section {
  readonly title: string
  readonly about: string
  readonly sentences: readonly Sentence[]
}

export interface Sentence {
  /** `8.2`: section and place. */
  readonly number: string
  readonly says: string
  readonly tables?: readonly TruthTable[]
  readonly examples?: readonly Example[]
}

/** All that a connective says of all truths. */
export interface TruthTable {
  readonly of: 'not' | 'all' | 'any' | { readonly atLeast: number }
  readonly rows: readonly { readonly given: readonly Truth[]; readonly is: Truth }[]
}

/** As a case file would say it: names and values. */
export type RawAnswers = Readonly<Record<string, unknown>>

export type Found = string | readonly string[]

interface AboutGuideline {
  readonly guideline: Sketch
  readonly expect: Readonly<Record<string, Found>>
}

interface AboutAnswers extends AboutGuideline {
  readonly answers: RawAnswers
}

export type Example =
  /** Is this condition true of these answers? */
  | (AboutAnswers & { readonly ask: 'condition'; readonly when: Condition })
  /** Which rules are true? */
  | (AboutAnswers & { readonly ask: 'truth' })
  | (AboutAnswers & { readonly ask: 'advice'; readonly role?: string; readonly country?: string })
  /** Which answers force this rule's truth? */
  | (AboutAnswers & { readonly ask: 'why'; readonly about: string })
  | (AboutAnswers & { readonly ask: 'what-would-change'; readonly about: string; readonly goal: 'yes' | 'no' })
  | (AboutGuideline & { readonly ask: 'proof' })
  /** What is done at a stage, without a patient? */
  | (AboutGuideline & { readonly ask: 'pathway'; readonly stage: Stage })
  /** Is this case file accepted? */
  | (AboutGuideline & { readonly ask: 'reading'; readonly file: unknown })
  /** What does this case say on a day? */
  | (AboutGuideline & { readonly ask: 'standing'; readonly file: unknown; readonly on: CivilDate })
