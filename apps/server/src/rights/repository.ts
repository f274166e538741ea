// Consents, erasure and retention in the database.

import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import { allOf } from '../patients/merged.ts'
import type { Consent, NewConsent } from './consent.ts'

export async function insertConsent(
  work: Work,
  practice: string,
  { id, patient, person, purpose, decision, on }: NewConsent & { id: string; patient: string; person: string },
): Promise<void> {
  await sql`insert into lende.consent (practice_id, consent_id, patient_id, purpose, decision, said_on, person_id)
    values (${practice}, ${id}, ${patient}, ${purpose}, ${decision}, ${on}, ${person})`.execute(work)
}

/** In the order in which they were said, so that the last for a purpose holds; those of merged duplicates among them. */
export async function consentsOf(work: Work, practice: string, patient: string): Promise<Consent[]> {
  const { rows } = await sql<Omit<Consent, 'recordedAt'> & { recordedAt: Date }>`
    select consent_id as consent, purpose, decision, said_on::text as on, person_id as person, name,
      recorded_at as "recordedAt"
    from lende.consent join lende.person using (person_id)
    where practice_id = ${practice} and patient_id in ${allOf(practice, patient)}
    order by said_on, recorded_at, decision, consent_id`.execute(work)
  return rows.map(({ recordedAt, ...consent }) => ({ ...consent, recordedAt: recordedAt.toISOString() }))
}

/** How many there were: the patient, and those that were merged into them. Tells the ledger itself. */
export async function erase(work: Work, patient: string, reason: string): Promise<number> {
  const { rows } = await sql<{
    erased: number
  }>`select lende.erase_patient(${patient}::uuid, ${reason}) as erased`.execute(work)
  return rows[0]?.erased ?? 0
}

/** Null where the practice did not choose yet. */
export async function retentionOf(work: Work, practice: string): Promise<number | null> {
  const { rows } = await sql<{ years: number | null }>`
    select retention_years as years from lende.practice where practice_id = ${practice}`.execute(work)
  return rows[0]?.years ?? null
}

export async function setRetention(work: Work, practice: string, years: number): Promise<void> {
  await sql`update lende.practice set retention_years = ${years} where practice_id = ${practice}`.execute(work)
}

export interface PastRetention {
  readonly patient: string
  readonly lastClosedOn: string
}

/**
 * Whose every episode closed so long ago, and in it nothing was assessed, sent, answered or withdrawn since; what waits for an
 * answer has no last day. Somebody without any episode has no day to count from.
 */
export async function pastRetention(
  work: Work,
  practice: string,
  { years, today, after, most }: { years: number; today: string; after: string | undefined; most: number },
): Promise<PastRetention[]> {
  const { rows } = await sql<PastRetention>`
    with recursive same (root, patient_id) as (
      select p.patient_id, p.patient_id from lende.patient p
      where p.practice_id = ${practice} and p.merged_into is null and p.erased_at is null
        and (${after ?? null}::uuid is null or p.patient_id > ${after ?? null}::uuid)
      union all
      select same.root, p.patient_id from lende.patient p join same on p.merged_into = same.patient_id
      where p.practice_id = ${practice}
    )
    select same.root as patient, max(e.closed_on)::text as "lastClosedOn"
    from same join lende.episode e on e.practice_id = ${practice} and e.patient_id = same.patient_id
      cross join lateral (select greatest(e.closed_on,
        (select max(held_on) from lende.assessment a where a.practice_id = ${practice} and a.episode_id = e.episode_id),
        (select max(sent_at)::date from lende.document d where d.practice_id = ${practice} and d.episode_id = e.episode_id),
        (select max(coalesce(answered_at, withdrawn_at, 'infinity'))::date from lende.referral r
          where r.practice_id = ${practice} and r.episode_id = e.episode_id)
      ) as day) as last
    group by same.root
    having bool_and(e.closed_on is not null) and max(last.day) + make_interval(years => ${years}::integer) < ${today}::date
    order by same.root limit ${most}`.execute(work)
  return rows
}
