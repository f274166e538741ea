// What the explorer loads beside the guideline and its words, as the build writes it.

import type { Obligation, ObligationKind, Tier, Urgency } from '@lende/engine'

/** A figure as SVG, and what it shows in sentences. */
export interface DrawnFigure {
  readonly id: string
  readonly title: string
  readonly says: readonly string[]
  readonly svg: string
}

/** What was proved of an edition. */
export interface ProofSummary {
  readonly edition: string
  readonly kinds: readonly { readonly kind: ObligationKind; readonly proved: number; readonly total: number }[]
  readonly properties: readonly { readonly id: string; readonly proved: boolean }[]
  /** Each with a patient for whom it fails. */
  readonly failed: readonly Obligation[]
}

export interface SourceDocument {
  readonly id: string
  readonly publisher: string
  readonly year: number
  readonly language: string
}

/** Answers as a case file writes them. */
export type WrittenAnswers = Readonly<Record<string, unknown>>

/** What a worked patient is expected to get of one recommendation. */
export type Expectation = 'recommended' | 'not-recommended' | 'held' | 'check-first'

/** A made-up patient with a story; `of` and `but` where one set of answers tells all. */
export interface WorkedCase {
  readonly id: string
  readonly expects: readonly (readonly [recommendation: string, Expectation])[]
  readonly dangers: readonly (readonly [danger: string, tier: string])[]
  readonly classes: readonly (readonly [classification: string, of: string])[]
  readonly of?: string
  readonly but?: WrittenAnswers
  readonly on?: string
  readonly role?: string
  readonly country?: string
}

/** Which answers of a sign raise a tier: by themselves, or only with other signs. */
export interface SignTable {
  readonly columns: readonly { readonly tier: Tier; readonly urgency: Urgency }[]
  readonly rows: readonly {
    readonly sign: string
    readonly critical: boolean
    readonly weights: readonly (readonly SignWeight[])[]
  }[]
}

export interface SignWeight {
  readonly answer: string | readonly [from: number, to: number]
  readonly does: 'alone' | 'together'
}

/** Where two guidelines say the opposite to one patient. */
export interface Disagreement {
  readonly action: string
  readonly pair: readonly [string, string]
  readonly roles: readonly string[]
}

/** What the content knows besides the guideline. */
export interface Besides {
  readonly documents: readonly SourceDocument[]
  /** The day on which made-up patients are read. */
  readonly day: string
  readonly patients: Readonly<Record<string, WrittenAnswers>>
  readonly cases: readonly WorkedCase[]
  readonly signs: Readonly<Record<string, SignTable>>
  readonly disagreements: readonly Disagreement[]
}
