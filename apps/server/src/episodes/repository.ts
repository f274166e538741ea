// Episodes in the database.

import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { Present } from '../http/present.ts'
import { allOf } from '../patients/merged.ts'
import { closedTo } from '../rights/closed.ts'
import type { Beginning, CaredFor, Episode } from './episode.ts'
import { hasNewAnswerIn, lastContactIn } from './last-contact.ts'

const columns = [
  'episode_id as episode',
  'patient_id as patient',
  sql<string>`onset_from::text`.as('onsetFrom'),
  sql<string>`onset_to::text`.as('onsetTo'),
  'recurrence_of as recurrenceOf',
  sql<string | null>`closed_on::text`.as('closedOn'),
  sql<Episode['closedBecause']>`closed_because`.as('closedBecause'),
  'version',
] as const

const one = (work: Work, practice: string, id: string) =>
  work.selectFrom('lende.episode').where('practice_id', '=', practice).where('episode_id', '=', id).select(columns)

export const episodeWith = (work: Work, practice: string, id: string): Promise<Episode | undefined> =>
  one(work, practice, id).executeTakeFirst()

/** Nobody else changes it until this work is done. */
export const episodeHeld = (work: Work, practice: string, id: string): Promise<Episode | undefined> =>
  one(work, practice, id).forUpdate().executeTakeFirst()

/** The newest first. */
export function episodesOf(
  work: Work,
  practice: string,
  { patient, after, most }: { patient: string; after: Episode | null; most: number },
): Promise<Episode[]> {
  return work
    .selectFrom('lende.episode')
    .where('practice_id', '=', practice)
    .where('patient_id', 'in', allOf(practice, patient))
    .$if(after !== null, (rows) =>
      rows.where(sql<boolean>`(onset_from, episode_id) < (${after?.onsetFrom}::date, ${after?.episode}::uuid)`),
    )
    .select(columns)
    .orderBy('onset_from', 'desc')
    .orderBy('episode_id', 'desc')
    .limit(most)
    .execute()
}

/** An episode of this patient, or of one that turned out to be the same. */
export const episodeOf = (
  work: Work,
  practice: string,
  episode: string,
  patient: string,
): Promise<Episode | undefined> =>
  one(work, practice, episode).where('patient_id', 'in', allOf(practice, patient)).executeTakeFirst()

/** Is this one, or one that it recurs of, a recurrence of the other? */
export async function recursOf(work: Work, practice: string, episode: string, other: string): Promise<boolean> {
  const { rows } = await sql`
    with recursive up (recurrence_of) as (
      select recurrence_of from lende.episode where practice_id = ${practice} and episode_id = ${episode}
      union
      select e.recurrence_of from lende.episode e join up on e.episode_id = up.recurrence_of
      where e.practice_id = ${practice}
    ) select from up where recurrence_of = ${other}`.execute(work)
  return rows.length > 0
}

/** The first and the last day of which an assessment stands; null where there is none. */
export async function contactsIn(
  work: Work,
  practice: string,
  episode: string,
): Promise<{ readonly first: string; readonly last: string } | null> {
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select min(held_on)::text as first, max(held_on)::text as last from lende.assessment a
    where a.practice_id = ${practice} and a.episode_id = ${episode} and not exists (
      select from lende.assessment c where c.practice_id = a.practice_id and c.supersedes = a.assessment_id
    )`.execute(work)
  const { first = null, last = null } = rows[0] ?? {}
  return first === null || last === null ? null : { first, last }
}

const written = ({ onsetFrom, onsetTo, recurrenceOf }: Beginning) => ({
  onset_from: onsetFrom,
  onset_to: onsetTo,
  recurrence_of: recurrenceOf,
})

export async function insertEpisode(
  work: Work,
  practice: string,
  { episode, patient, ...beginning }: Beginning & { episode: string; patient: string },
): Promise<void> {
  const keys = { practice_id: practice, episode_id: episode, patient_id: patient }
  await work
    .insertInto('lende.episode')
    .values({ ...keys, ...written(beginning) })
    .execute()
}

export async function updateEpisode(work: Work, practice: string, one: Episode): Promise<void> {
  await work
    .updateTable('lende.episode')
    .set({ ...written(one), closed_on: one.closedOn, closed_because: one.closedBecause, version: one.version + 1 })
    .where('practice_id', '=', practice)
    .where('episode_id', '=', one.episode)
    .execute()
}

export async function careTeamOf(work: Work, practice: string, episode: string) {
  const rows = await work
    .selectFrom('lende.care_team as team')
    .innerJoin('lende.person as person', 'person.person_id', 'team.person_id')
    .where('team.practice_id', '=', practice)
    .where('team.episode_id', '=', episode)
    .where('team.ended_at', 'is', null)
    .select(['team.person_id as person', 'person.name', 'team.role', sql<Date>`team.since`.as('since')])
    .orderBy('team.since')
    .orderBy('team.person_id')
    .orderBy('team.role')
    .execute()
  return rows.map(({ since, ...carer }) => ({ ...carer, since: since.toISOString() }))
}

export interface Seat {
  readonly episode: string
  readonly person: string
  readonly role: string
}

/** The role ends for nobody until this work is done. */
export async function worksHere(work: Work, practice: string, { person, role }: Seat): Promise<boolean> {
  const found = await work
    .selectFrom('lende.membership')
    .where('practice_id', '=', practice)
    .where('person_id', '=', person)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .select('person_id')
    .forShare()
    .executeTakeFirst()
  return found !== undefined
}

/** Who left comes back as of now; who is there stays as of then: false. */
export async function takeSeat(work: Work, practice: string, { episode, person, role }: Seat): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into lende.care_team (practice_id, episode_id, person_id, role)
    values (${practice}, ${episode}, ${person}, ${role})
    on conflict (practice_id, episode_id, person_id, role) do update set ended_at = null, since = now()
    where care_team.ended_at is not null`.execute(work)
  return numAffectedRows === 1n
}

/** False when nobody sits there. */
export async function leaveSeat(work: Work, practice: string, { episode, person, role }: Seat): Promise<boolean> {
  const { numAffectedRows } = await sql`update lende.care_team set ended_at = now()
    where practice_id = ${practice} and episode_id = ${episode} and person_id = ${person} and role = ${role}
    and ended_at is null`.execute(work)
  return numAffectedRows === 1n
}

/** Every seat that somebody has in a role; returns the episodes. */
export async function leaveSeats(
  work: Work,
  practice: string,
  { person, role }: Omit<Seat, 'episode'>,
): Promise<readonly string[]> {
  const rows = await work
    .updateTable('lende.care_team')
    .set({ ended_at: sql<never>`now()` })
    .where('practice_id', '=', practice)
    .where('person_id', '=', person)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .returning('episode_id')
    .execute()
  return rows.map((row) => row.episode_id)
}

/** The episodes in whose care team somebody is, in the role they work in now, and that are not closed to them; each once. */
export function caredForBy(
  work: Work,
  present: Present,
  { after, most }: { after: string | undefined; most: number },
): Promise<CaredFor[]> {
  const { practice, person, role } = present
  return work
    .selectFrom('lende.care_team as team')
    .innerJoin('lende.episode as episode', (join) =>
      join.onRef('episode.practice_id', '=', 'team.practice_id').onRef('episode.episode_id', '=', 'team.episode_id'),
    )
    .innerJoin('lende.patient as patient', (join) =>
      join
        .onRef('patient.practice_id', '=', 'episode.practice_id')
        .onRef('patient.patient_id', '=', 'episode.patient_id'),
    )
    .where('team.practice_id', '=', practice)
    .where('team.person_id', '=', person)
    .where('team.role', '=', role)
    .where('team.ended_at', 'is', null)
    .where('patient.erased_at', 'is', null)
    .where(sql<boolean>`not ${closedTo(present, sql.ref('team.episode_id'))}`)
    .$if(after !== undefined, (rows) => rows.where('team.episode_id', '>', after ?? ''))
    .select([
      'team.episode_id as episode',
      'patient.given_name as givenName',
      'patient.family_name as familyName',
      sql<string>`patient.birth_date::text`.as('birthDate'),
      'patient.is_synthetic as isSynthetic',
      'team.role',
      sql<boolean>`episode.closed_on is not null`.as('isClosed'),
      // What was found is not for an occupational physician.
      (role === 'occupational-physician' ? sql<null>`null` : lastContactIn(sql.ref('team.episode_id'))).as(
        'lastContact',
      ),
      (role === 'occupational-physician' ? sql<boolean>`false` : hasNewAnswerIn(sql.ref('team.episode_id'))).as(
        'hasNewAnswer',
      ),
    ])
    .orderBy('team.episode_id')
    .limit(most)
    .execute()
}
