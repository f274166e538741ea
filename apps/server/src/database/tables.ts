// The rows of the database as the server reads and writes them; `migrations/` says what each is for.

import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'

/** A day: PostgreSQL's `date`, as text. */
type Day = string
type Moment = ColumnType<Date, Date | string | undefined, Date | string>

export interface PracticeRow {
  practice_id: string
  name: string
  country: 'be' | 'nl'
  language: 'nl' | 'fr' | 'de' | 'en'
  is_synthetic: Generated<boolean>
  made_at: Generated<Moment>
}

export interface PersonRow {
  person_id: string
  name: string
  email: string
  language: 'nl' | 'fr' | 'de' | 'en'
  made_at: Generated<Moment>
  ended_at: Date | null
}

export interface MembershipRow {
  practice_id: string
  person_id: string
  role: string
  since: Generated<Moment>
  ended_at: Date | null
}

export interface PatientRow {
  practice_id: string
  patient_id: string
  given_name: string
  family_name: string
  birth_date: Day
  own_number: string | null
  language: 'nl' | 'fr' | 'de' | 'en'
  sought: string
  is_synthetic: Generated<boolean>
  made_at: Generated<Moment>
  changed_at: Generated<Moment>
  version: Generated<number>
  merged_into: string | null
  erased_at: Date | null
}

export interface EpisodeRow {
  practice_id: string
  episode_id: string
  patient_id: string
  onset_from: Day
  onset_to: Day
  recurrence_of: string | null
  made_at: Generated<Moment>
  version: Generated<number>
  closed_on: Day | null
  closed_because: string | null
}

export interface CareTeamRow {
  practice_id: string
  episode_id: string
  person_id: string
  role: string
  since: Generated<Moment>
  ended_at: Date | null
}

export interface AssessmentRow {
  practice_id: string
  assessment_id: string
  episode_id: string
  held_on: Day
  person_id: string
  role: string
  source: 'clinician' | 'patient' | 'import'
  edition: string
  country: 'be' | 'nl'
  onset_from: Day
  onset_to: Day
  answers: JSONColumnType<object>
  advice: JSONColumnType<object>
  earlier: Generated<string[]>
  supersedes: string | null
  superseded_because: string | null
  recorded_at: Generated<Moment>
  /** Recorded while one stood that comes after it in turn. */
  is_late: Generated<boolean>
  /** Out of the advice; null once the patient was erased. */
  urgency: GeneratedAlways<string | null>
}

export interface DocumentRow {
  practice_id: string
  document_id: string
  episode_id: string
  assessment_id: string | null
  kind: string
  language: 'nl' | 'fr' | 'de' | 'en'
  recipient: string | null
  content: JSONColumnType<object>
  person_id: string
  sent_at: Generated<Moment>
}

export interface EditionRow {
  edition: string
  guideline: JSONColumnType<object>
  instruments: JSONColumnType<object>
  first_used_at: Generated<Moment>
}

export interface LedgerRow {
  practice_id: string
  number: string
  at: Date
  person_id: string | null
  role: string | null
  did: string
  about: string | null
  about_id: string | null
  detail: string
  hash: Buffer
}

export interface Tables {
  'lende.practice': PracticeRow
  'lende.person': PersonRow
  'lende.membership': MembershipRow
  'lende.patient': PatientRow
  'lende.episode': EpisodeRow
  'lende.care_team': CareTeamRow
  'lende.assessment': AssessmentRow
  'lende.document': DocumentRow
  'lende.edition': EditionRow
  'lende.ledger_entry': LedgerRow
}
