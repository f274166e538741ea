import type { CivilDate } from './civil-date.ts'
import type { Reason } from './explain.ts'
import type { Direction, Tier, Urgency } from './guideline.ts'
import type { NewSign } from './new-signs.ts'
import type { Truth } from './truth.ts'

export interface Situation {
  readonly on: CivilDate
  readonly role: string
  readonly country: string
}

export type HeldBecause = 'danger' | 'open-danger' | 'outside-scope' | 'open-scope'

export interface ConditionResult {
  readonly id: string
  readonly tier: Tier | 'not-indicated' | 'open'
  readonly urgency: Urgency
  readonly possibleUpTo: Urgency
  readonly destination: string | null
  /** What the clinician recorded, with the reason; the computed tier stays visible. */
  readonly judgement: { readonly value: string; readonly reason: string | null } | null
  /** Does it count towards the urgency, or did a clinician's judgement close it? */
  readonly counts: boolean
  readonly because: readonly Reason[]
}

export interface ClassificationResult {
  readonly proposed: string | null
  readonly decided: string | null
  readonly reason: string | null
  /** What recommendations follow; null while open. */
  readonly effective: string | null
  readonly provisional: boolean
  readonly because: readonly Reason[]
}

export interface RecommendationResult {
  readonly id: string
  readonly guideline: string
  readonly action: string
  readonly direction: Direction
  readonly truth: 'yes' | 'unknown'
  readonly held: boolean
  readonly heldBecause: HeldBecause | null
  /** Follows a class that nobody has confirmed yet. */
  readonly provisional: boolean
  readonly roles: readonly string[]
  readonly strength: string
  readonly levels: readonly number[]
  readonly quality: readonly string[]
  readonly reading: string
  readonly attested: string
  readonly sources: readonly { readonly cite: string; readonly statement: string }[]
  readonly currency: readonly string[]
  /** What to go through one by one: each criterion of the rule, by its place, and what is known of it. */
  readonly checklist: readonly { readonly rule: string; readonly criteria: readonly Truth[] }[]
  readonly because: readonly Reason[]
}

export interface Question {
  /** A fact, or the instrument or date from which one is read. */
  readonly ask: string
  readonly group: string
}

/** The status of what nobody has answered. */
export const NOT_ASKED = 'not-asked'

export interface Advice {
  readonly schema: 'lende-advice/2'
  readonly edition: string
  readonly on: CivilDate
  readonly role: string
  readonly country: string
  readonly scope: {
    readonly status: 'in' | 'outside' | 'open'
    readonly groups: readonly string[]
    readonly because: readonly Reason[]
  }
  readonly urgency: {
    readonly level: Urgency
    readonly possibleUpTo: Urgency
    readonly settled: boolean
    readonly because: readonly Reason[]
  }
  /** Danger signs that are new or worse since an earlier assessment. */
  readonly newSigns: readonly NewSign[]
  readonly conditions: readonly ConditionResult[]
  readonly classifications: Readonly<Record<string, ClassificationResult>>
  readonly reassurance: { readonly held: boolean; readonly because: HeldBecause | null }
  /** What holds now. */
  readonly recommendations: readonly RecommendationResult[]
  /** What depends on an answer that must be checked before it is offered. */
  readonly checkFirst: readonly RecommendationResult[]
  readonly disagreements: readonly { readonly action: string; readonly recommendations: readonly string[] }[]
  readonly unknown: readonly { readonly fact: string; readonly status: string; readonly critical: boolean }[]
  readonly nextQuestions: readonly Question[]
  readonly complete: boolean
  /** Lines that always go with it, by name. */
  readonly safetyNet: readonly string[]
}
