// Assessments in the database. They are read as they were written; nothing here changes one.

import type { Advice } from '@lende/engine'
import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type {
  Correction,
  EpisodeToAdvise,
  NewAssessment,
  Onset,
  RecordedAssessment,
  WrittenAssessment,
} from './assessment.ts'

const day = (column: string) => sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`

/** An episode for as long as an assessment is recorded in it: who else records in it waits. */
export async function episodeNamed(work: Work, episode: string): Promise<EpisodeToAdvise | undefined> {
  const found = await work
    .selectFrom('lende.episode as e')
    .innerJoin('lende.practice as p', 'p.practice_id', 'e.practice_id')
    .select(['p.country', 'e.closed_on', day('e.onset_from').as('from'), day('e.onset_to').as('to')])
    .where('e.practice_id', '=', sql<string>`lende.practice()`)
    .where('e.episode_id', '=', episode)
    .forUpdate('e')
    .executeTakeFirst()
  if (found === undefined) return undefined
  const { country, from, to, closed_on } = found
  return { country, onset: { from, to }, isClosed: closed_on !== null }
}

const onset = sql<Onset>`json_build_object('from', onset_from, 'to', onset_to)`.as('onset')

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
] as const

/** All of an episode, those that were corrected too, in the order of their days and then of their recording. */
export async function recordedOf(work: Work, episode: string): Promise<readonly RecordedAssessment[]> {
  const rows = await work
    .selectFrom('lende.assessment')
    .select([...columns, onset, day('held_on').as('on')])
    .where('practice_id', '=', sql<string>`lende.practice()`)
    .where('episode_id', '=', episode)
    .orderBy('held_on')
    .orderBy('recorded_at')
    .orderBy('assessment_id')
    .execute()
  return rows as unknown as RecordedAssessment[]
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

/** Those whose place no other took. */
export function standing(recorded: readonly RecordedAssessment[]): readonly RecordedAssessment[] {
  const superseded = new Set(recorded.map((one) => one.supersedes))
  return recorded.filter((one) => !superseded.has(one.id))
}

export async function insertAssessment(
  work: Work,
  row: {
    readonly assessment: string
    readonly asked: NewAssessment
    readonly person: string
    readonly edition: string
    readonly episode: EpisodeToAdvise
    readonly written: WrittenAssessment
    readonly advice: Advice
    readonly earlier: readonly string[]
    readonly correction: Correction | undefined
  },
): Promise<void> {
  const { assessment, asked, person, edition, episode, written, advice, earlier, correction } = row
  await work
    .insertInto('lende.assessment')
    .values({
      practice_id: sql<string>`lende.practice()`,
      assessment_id: assessment,
      episode_id: asked.episode,
      held_on: asked.on,
      person_id: person,
      role: asked.role,
      source: asked.source,
      edition,
      country: episode.country as 'be' | 'nl',
      onset_from: episode.onset.from,
      onset_to: episode.onset.to,
      answers: JSON.stringify(written),
      advice: JSON.stringify(advice),
      earlier: [...earlier],
      supersedes: correction?.of ?? null,
      superseded_because: correction?.because ?? null,
    })
    .execute()
}
