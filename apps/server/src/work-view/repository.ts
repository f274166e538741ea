// Whom an occupational physician is asked about, and what was sent to them, in the database.

import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { Present } from '../http/present.ts'

export interface Asked {
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
  readonly onsetFrom: string
  readonly onsetTo: string
}

/** Of whom an episode is, for who is in its care team or is asked something that is still open; nobody else finds it. */
export async function askedAbout(
  work: Work,
  { practice, person, role }: Present,
  episode: string,
): Promise<Asked | undefined> {
  const { rows } = await sql<Asked>`
    select p.given_name as "givenName", p.family_name as "familyName", p.birth_date::text as "birthDate",
      e.onset_from::text as "onsetFrom", e.onset_to::text as "onsetTo"
    from lende.episode e join lende.patient p on p.practice_id = e.practice_id and p.patient_id = e.patient_id
    where e.practice_id = ${practice} and e.episode_id = ${episode} and (
      exists (
        select from lende.care_team t where t.practice_id = e.practice_id and t.episode_id = e.episode_id
          and t.person_id = ${person} and t.role = ${role} and t.ended_at is null
      ) or exists (
        select from lende.referral r where r.practice_id = e.practice_id and r.episode_id = e.episode_id
          and r.to_person = ${person} and r.to_role = ${role} and r.answered_at is null and r.withdrawn_at is null
      )
    )`.execute(work)
  return rows[0]
}

/** Was it sent along with something that they are asked? What was withdrawn is not asked. */
export async function cameAlong(work: Work, { practice, person, role }: Present, document: string): Promise<boolean> {
  const { rows } = await sql`
    select from lende.referral where practice_id = ${practice} and document_id = ${document}
      and to_person = ${person} and to_role = ${role} and withdrawn_at is null limit 1`.execute(work)
  return rows.length > 0
}

export interface ShownDocument {
  readonly document: string
  readonly kind: string
  readonly sentAt: string
}

/** The newest first. */
export async function documentsShown(
  work: Work,
  practice: string,
  episode: string,
  kinds: readonly string[],
): Promise<readonly ShownDocument[]> {
  const { rows } = await sql<ShownDocument>`
    select document_id as document, kind,
      to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sentAt"
    from lende.document where practice_id = ${practice} and episode_id = ${episode} and kind = any (${kinds})
    order by document_id desc`.execute(work)
  return rows
}
