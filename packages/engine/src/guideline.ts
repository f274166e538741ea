// The compiled guideline: what `content/` says, checked and linked, as plain data without words.
// Browser, server, command line and other systems all read this one form.

import type { Condition } from './condition.ts'
import type { Code, Fact } from './fact.ts'

export const urgencies = ['none', 'watch', 'routine', 'within-days', 'same-day', 'emergency'] as const
export type Urgency = (typeof urgencies)[number]

/** Where one urgency stands on the scale, 0 for none. */
export const rankOf = (urgency: Urgency): number => urgencies.indexOf(urgency)

export type Reading = 'literal' | 'interpreted' | 'own-choice'
export type Attestation = 'source-document' | 'read-elsewhere' | 'known' | 'to-verify'

/** Where a rule comes from, how it was read, and who has reviewed it (`none` until somebody signed). */
export interface Provenance {
  readonly sources: readonly { readonly cite: string; readonly statement: string }[]
  readonly reading: Reading
  readonly attested: Attestation
  readonly review: { readonly by: string; readonly next: string }
}

/** A named condition. Rules stand in order: each uses only those before it. */
export interface Rule {
  readonly id: string
  readonly when: Condition
  /** Exceptions by name: the rule does not hold where one of these holds. */
  readonly unless: readonly string[]
  /** Made from other rules while linking; it needs no source of its own. */
  readonly generated: boolean
  /**
   * Rules that use it take it as one answer in the decision diagram, rather than all that is behind it: what one danger
   * comes to says enough to whatever reads it, and the diagram stays a sum of dangers instead of their product.
   */
  readonly apart?: true
  readonly provenance?: Provenance
}

export type Tier = 'suspected' | 'possible'

/** A serious cause that is looked for: which answers make it suspected or possible, and how fast to act. */
export interface Danger {
  readonly id: string
  readonly tiers: readonly {
    readonly tier: Tier
    readonly urgency: Urgency
    readonly rule: string
    readonly standing: string
  }[]
  /** The decision fact by which a clinician records "assessed, not suspected", where that can be. */
  readonly judgement?: string
  /** Once it is an emergency, nothing else is shown until somebody has acknowledged it. */
  readonly blocking?: true
  /** The destination at each urgency; words per country stand in the wording. */
  readonly destination: Readonly<Partial<Record<Urgency, string>>>
  readonly codes: readonly Code[]
  readonly signs: { readonly critical: readonly string[]; readonly supporting: readonly string[] }
}

/** Exclusive classes; the clinician's decision goes before what the rules propose. */
export interface Classification {
  readonly id: string
  readonly guideline: string
  readonly decision?: string
  readonly classes: readonly { readonly id: string; readonly proposed: string; readonly effective: string }[]
}

export type Direction = 'do' | 'consider' | 'do-not' | 'stop'

export interface Recommendation {
  readonly id: string
  readonly guideline: string
  readonly action: string
  readonly direction: Direction
  readonly roles: readonly string[]
  readonly rule: string
  /** What holds it back: `danger`, `reassurance`, a rule of its own by name, or `nothing` for what stays true in danger. */
  readonly heldBy: string
  /** What to do while the rule cannot be settled. */
  readonly whileUnknown: 'ask' | 'check-first'
  readonly strength: string
  readonly levels: readonly number[]
  readonly quality: readonly string[]
  readonly currency: readonly string[]
  /** Only in these countries; everywhere when empty. */
  readonly countries: readonly string[]
  /** Rules whose criteria are shown one by one, each with what is known of it. */
  readonly checklist: readonly string[]
}

export interface ScopeGroup {
  readonly id: string
  /** The rule that puts a person outside. */
  readonly rule: string
}

export interface Property {
  readonly id: string
  readonly if: Condition
  readonly must: Condition
}

export interface Statement {
  readonly id: string
  readonly document: string
  readonly levels: readonly number[]
  readonly quality: readonly string[]
  readonly status: 'rule' | 'no-rule' | 'open'
}

/** Questions that stand on one screen. */
export interface Group {
  readonly group: string
  /** The part of the consult it belongs to, such as safety or history. */
  readonly section?: string
  readonly facts: readonly string[]
  /** One tap answers what is left of it as harmless: no, or normal. */
  readonly restIsHarmless: boolean
}

export type Contact = 'first' | 'follow-up'

export interface FewTogether {
  readonly most: number
  readonly groups: readonly string[]
  /** One tap answers no to those of yes and no; otherwise what is harmless, where each of the groups allows that. */
  readonly rest?: 'no'
}

export interface Guideline {
  readonly schema: 'lende-guideline/1'
  readonly edition: string
  /** In the order of the interview, which is the level order of the decision diagram. */
  readonly facts: readonly Fact[]
  readonly rules: readonly Rule[]
  readonly scope: readonly ScopeGroup[]
  readonly dangers: readonly Danger[]
  readonly classifications: readonly Classification[]
  readonly recommendations: readonly Recommendation[]
  readonly roles: readonly string[]
  readonly interview: readonly Group[]
  /** For a role and a contact, the groups in another order; where none fits, that of `interview`. */
  readonly interviews: readonly {
    readonly role: string
    readonly contact: Contact
    readonly groups: readonly string[]
    /** Groups that stand on one screen together, under their own names. */
    readonly oneScreen?: readonly string[]
    /** Groups that stand on one screen together once no more than so many of their questions are left. */
    readonly fewTogether?: readonly FewTogether[]
    /** Facts that, once answered before, are shown together with that answer, to be confirmed in one tap. */
    readonly asBefore?: readonly string[]
  }[]
  /** What is assumed to show the pathway without a patient. */
  readonly pathway?: PathwayAssumptions
  /** Combinations of answers that no person has. */
  readonly constraints: readonly { readonly id: string; readonly never: Condition }[]
  readonly properties: readonly Property[]
  readonly statements: readonly Statement[]
  readonly currency: readonly { readonly id: string; readonly severity: string }[]
  /** The safety-net lines, by name, in order. */
  readonly safetyNet: readonly string[]
}

/** Answers as a case file writes them, by fact. */
export type WrittenAnswers = Readonly<Record<string, unknown>>

export interface PathwayAssumptions {
  readonly assumed: WrittenAnswers
  readonly kinds: readonly { readonly id: string; readonly answers: WrittenAnswers }[]
  readonly phases: readonly { readonly id: string; readonly answers: WrittenAnswers }[]
  readonly risks: readonly { readonly id: string; readonly answers: WrittenAnswers }[]
  /** The classifications after whose classes phases and risks are named. */
  readonly phaseClassification: string
  readonly riskClassification: string
}

// Rules made while linking, known by these names everywhere.
export const urgencyRule = (urgency: Urgency): string => `urgency-at-least-${urgency}`
export const PLAN_HELD = 'plan-held-by-danger'
/** Written in the content: what must be clear before anybody is reassured. */
export const REASSURANCE_HELD = 'reassurance-held'
export const OUTSIDE = 'outside-scope'
export const proposedRule = (classification: string, id: string): string => `${classification}.${id}.proposed`
export const effectiveRule = (classification: string, id: string): string => `${classification}.${id}`
