// The rows of an export that are read out here, as PostgreSQL wrote them.

import type { Advice } from '@lende/engine'
import type { Content } from '../../documents/document.ts'
import type { Exported } from '../export.ts'

export type Language = 'nl' | 'fr' | 'de' | 'en'

export interface PatientRow {
  readonly patient_id: string
  readonly given_name: string
  readonly family_name: string
  readonly birth_date: string
  readonly own_number: string | null
  readonly language: Language
  readonly is_synthetic: boolean
}

export interface EpisodeRow {
  readonly episode_id: string
  readonly onset_from: string
  readonly onset_to: string
  readonly recurrence_of: string | null
  readonly closed_on: string | null
  readonly closed_because: string | null
}

interface OfEpisode {
  readonly episode_id: string
}

export interface CareTeamRow extends OfEpisode {
  readonly person_id: string
  readonly role: string
  readonly since: string
  readonly ended_at: string | null
}

export interface AssessmentRow extends OfEpisode {
  readonly assessment_id: string
  readonly held_on: string
  readonly person_id: string
  readonly role: string
  readonly source: string
  readonly edition: string
  readonly country: 'be' | 'nl'
  readonly onset_from: string
  readonly onset_to: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly advice: Advice
  readonly earlier: readonly string[]
  readonly supersedes: string | null
  readonly superseded_because: string | null
  readonly recorded_at: string
}

export interface DocumentRow extends OfEpisode {
  readonly recipient: string | null
  readonly content: Content
  readonly person_id: string
  readonly sent_at: string
}

export interface ReferralRow extends OfEpisode {
  readonly from_person: string
  readonly to_person: string | null
  readonly to_role: string | null
  readonly to_name: string | null
  readonly question: string
  readonly sent_at: string
  readonly seen_at: string | null
  readonly answered_at: string | null
  readonly answer: string | null
  readonly withdrawn_at: string | null
}

export interface ConsentRow {
  readonly purpose: string
  readonly decision: string
  readonly said_on: string
  readonly person_id: string
  readonly recorded_at: string
}

export interface SeenRow {
  readonly at: Date
  readonly person: string | null
  readonly role: string | null
  readonly did: string
}

export interface Rows {
  readonly patients: readonly PatientRow[]
  readonly episodes: readonly EpisodeRow[]
  readonly careTeam: readonly CareTeamRow[]
  readonly assessments: readonly AssessmentRow[]
  readonly documents: readonly DocumentRow[]
  readonly referrals: readonly ReferralRow[]
  readonly consents: readonly ConsentRow[]
  readonly ledger: readonly SeenRow[]
  readonly people: readonly { readonly person: string; readonly name: string }[]
}

/** The export says only that they are rows; which columns they have says the shape of the tables. */
export const rowsOf = (exported: Exported): Rows => exported as unknown as Rows
