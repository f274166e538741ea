// An assessment: as somebody writes it, and as the record has it.

import type { Advice } from '@lende/engine'

/** An assessment as a case file writes it; its keys and values are checked here. */
export type WrittenAssessment = Readonly<Record<string, unknown>>

/** The day on which the pain began, or between which two. */
export interface Onset {
  readonly from: string
  readonly to: string
}

export interface NewAssessment {
  readonly episode: string
  /** The day it speaks of. */
  readonly on: string
  readonly role: string
  readonly source: 'clinician' | 'patient' | 'import'
  /** As a case file writes them: `answers`, and where there are any `pain-areas` and `agreed`. */
  readonly written: { readonly answers: Readonly<Record<string, unknown>> } & WrittenAssessment
}

export interface Correction {
  /** The assessment whose place it takes. */
  readonly of: string
  /** Why, in the words of who corrects. */
  readonly because: string
}

export interface EpisodeToAdvise {
  readonly country: string
  readonly onset: Onset
  readonly isClosed: boolean
}

export interface RecordedAssessment {
  readonly id: string
  readonly episode: string
  readonly on: string
  readonly role: string
  readonly country: string
  readonly edition: string
  /** As it was known then. */
  readonly onset: Onset
  readonly written: WrittenAssessment
  readonly advice: Advice
  /** Those that it was given over. */
  readonly earlier: readonly string[]
  readonly supersedes: string | null
}
