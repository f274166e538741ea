// Assessments in the database. They are read as they were written; nothing here changes one.

import { type Advice, adviceText } from '@lende/engine'
import { type NotNull, sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import { KeptJson } from '../http/kept-json.ts'
import type {
  AssessmentInList,
  Correction,
  EpisodeToAdvise,
  KeptAssessment,
  NewAssessment,
  Onset,
  RecordedAssessment,
  WrittenAssessment,
} from './assessment.ts'
import { inTurn } from './turn.ts'

const day = (column: string) => sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`

/** An episode for as long as an assessment is recorded in it: who else records in it waits. */
export async function episodeNamed(work: Work, episode: string): Promise<EpisodeToAdvise | undefined> {
  const found = await work
    .selectFrom('lende.episode as e')
    .innerJoin('lende.practice as p', 'p.practice_id', 'e.practice_id')
    .select([
      'p.country',
      day('e.closed_on').as('closedOn'),
      day('e.onset_from').as('from'),
      day('e.onset_to').as('to'),
    ])
    .where('e.practice_id', '=', sql<string>`lende.practice()`)
    .where('e.episode_id', '=', episode)
    .forUpdate('e')
    .executeTakeFirst()
  if (found === undefined) return undefined
  const { country, from, to, closedOn } = found
  return { country, onset: { from, to }, closedOn }
}

/** Of an episode or an assessment, by the name it has in the query. */
export const onsetIn = (of: string) =>
  sql<Onset>`json_build_object('from', ${sql.ref(`${of}.onset_from`)}, 'to', ${sql.ref(`${of}.onset_to`)})`

const onset = onsetIn('lende.assessment').as('onset')

const columns = [
  'assessment_id as id',
  'episode_id as episode',
  'role',
  'country',
  'edition',
  'answers as written',
  'advice',
  'earlier',
  'supersedes',
  // To the microsecond: two of one day may be close together.
  sql<string>`to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('recordedAt'),
] as const

/** All of an episode, those that were corrected too, in turn. */
export async function recordedOf(work: Work, episode: string): Promise<readonly RecordedAssessment[]> {
  const rows = await work
    .selectFrom('lende.assessment')
    .select([...columns, onset, day('held_on').as('on')])
    .where('practice_id', '=', sql<string>`lende.practice()`)
    .where('episode_id', '=', episode)
    .execute()
  return inTurn(rows as unknown as RecordedAssessment[])
}

export async function assessmentNamed(work: Work, assessment: string): Promise<RecordedAssessment | undefined> {
  const row = await work
    .selectFrom('lende.assessment')
    .select([...columns, onset, day('held_on').as('on')])
    .where('practice_id', '=', sql<string>`lende.practice()`)
    .where('assessment_id', '=', assessment)
    .executeTakeFirst()
  return row as unknown as RecordedAssessment | undefined
}

const moment = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The assessment that took the place of this one. */
const correctedBy = sql<string | null>`(select c.assessment_id from lende.assessment c
  where c.practice_id = a.practice_id and c.supersedes = a.assessment_id)`

const listed = [
  'a.assessment_id as assessment',
  day('a.held_on').as('on'),
  'a.person_id as person',
  'a.role',
  'a.source',
  'a.edition',
  moment('a.recorded_at').as('recordedAt'),
  'a.supersedes',
  correctedBy.as('correctedBy'),
] as const

/** What is left of it says nothing. */
const ofErased = sql<boolean>`(select p.erased_at is not null from lende.episode e
  join lende.patient p on p.practice_id = e.practice_id and p.patient_id = e.patient_id
  where e.practice_id = a.practice_id and e.episode_id = a.episode_id)`

export async function keptAssessment(
  work: Work,
  assessment: string,
): Promise<(KeptAssessment & { readonly isErased: boolean }) | undefined> {
  const row = await work
    .selectFrom('lende.assessment as a')
    .select([
      ...listed,
      'a.episode_id as episode',
      'a.country',
      'a.earlier',
      onsetIn('a').as('onset'),
      'a.superseded_because as because',
    ])
    .select([sql<string>`a.answers::text`.as('written'), sql<string>`a.advice::text`.as('advice')])
    .select(ofErased.as('isErased'))
    .where('a.practice_id', '=', sql<string>`lende.practice()`)
    .where('a.assessment_id', '=', assessment)
    .executeTakeFirst()
  return row && { ...row, written: new KeptJson(row.written), advice: new KeptJson(row.advice) }
}

/** The newest first, by their days and then by their recording; asked of nobody who was erased. */
export function assessmentsOf(
  work: Work,
  { episode, after, most }: { episode: string; after: string | undefined; most: number },
): Promise<AssessmentInList[]> {
  return work
    .selectFrom('lende.assessment as a')
    .select([...listed, 'a.urgency'])
    .$narrowType<{ urgency: NotNull }>()
    .where('a.practice_id', '=', sql<string>`lende.practice()`)
    .where('a.episode_id', '=', episode)
    .$if(after !== undefined, (rows) =>
      rows.where(sql<boolean>`(a.held_on, a.recorded_at, a.assessment_id) < (
        select b.held_on, b.recorded_at, b.assessment_id from lende.assessment b
        where b.practice_id = lende.practice() and b.assessment_id = ${after})`),
    )
    .orderBy('a.held_on', 'desc')
    .orderBy('a.recorded_at', 'desc')
    .orderBy('a.assessment_id', 'desc')
    .limit(most)
    .execute()
}

/** Those whose place no other took, in turn. */
export function standing(recorded: readonly RecordedAssessment[]): readonly RecordedAssessment[] {
  const superseded = new Set(recorded.map((one) => one.supersedes))
  return recorded.filter((one) => !superseded.has(one.id))
}

export async function insertAssessment(
  work: Work,
  row: {
    readonly assessment: string
    readonly asked: NewAssessment
    readonly role: string
    readonly person: string
    readonly edition: string
    readonly episode: EpisodeToAdvise
    readonly written: WrittenAssessment
    readonly advice: Advice
    readonly earlier: readonly string[]
    readonly isLate: boolean
    readonly correction: Correction | undefined
  },
): Promise<void> {
  const { assessment, asked, role, person, edition, episode, written, advice, earlier, isLate, correction } = row
  await work
    .insertInto('lende.assessment')
    .values({
      practice_id: sql<string>`lende.practice()`,
      assessment_id: assessment,
      episode_id: asked.episode,
      held_on: asked.on,
      person_id: person,
      role,
      source: asked.source,
      edition,
      country: episode.country as 'be' | 'nl',
      onset_from: episode.onset.from,
      onset_to: episode.onset.to,
      answers: JSON.stringify(written),
      advice: adviceText(advice),
      earlier: [...earlier],
      is_late: isLate,
      supersedes: correction?.of ?? null,
      superseded_because: correction?.because ?? null,
    })
    .execute()
}
