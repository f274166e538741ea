// An assessment: as somebody writes it, and as the record has it.

import type { Advice } from '@lende/engine'
import type { KeptJson } from '../http/kept-json.ts'

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
  /** The one that somebody names who has no role that the guideline advises. */
  readonly role?: string
  readonly source: 'clinician' | 'patient' | 'import'
  /** As a case file writes them: `answers`, and where there are any `pain-areas` and `agreed`. */
  readonly written: WrittenAssessment
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
  /** The day on which it was closed; null while it is open. */
  readonly closedOn: string | null
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
  /** Those that it was given over, in turn. */
  readonly earlier: readonly string[]
  readonly supersedes: string | null
  /** To the microsecond. */
  readonly recordedAt: string
}

/** As it is read again: with who wrote it down and when, and what came in its place. */
export interface KeptAssessment extends Omit<RecordedAssessment, 'id' | 'written' | 'advice'> {
  readonly written: KeptJson
  readonly advice: KeptJson
  readonly assessment: string
  readonly person: string
  readonly source: NewAssessment['source']
  readonly recordedAt: string
  /** Why it took the place of another. */
  readonly because: string | null
  readonly correctedBy: string | null
}

export interface AssessmentInList
  extends Pick<
    KeptAssessment,
    'assessment' | 'on' | 'person' | 'role' | 'source' | 'edition' | 'recordedAt' | 'supersedes' | 'correctedBy'
  > {
  readonly urgency: string
}
