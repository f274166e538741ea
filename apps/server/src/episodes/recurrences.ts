// Of which episode one is a recurrence, while patients are merged and apart again.

import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import { allOf } from '../patients/merged.ts'

/** Ends those between this patient and others; returns the episodes that recur of none now. */
export async function endRecurrencesAcross(work: Work, practice: string, patient: string): Promise<readonly string[]> {
  const { rows } = await sql<{ episode_id: string }>`
    update lende.episode e set recurrence_of = null, version = e.version + 1
    from lende.episode before
    where e.practice_id = ${practice} and before.practice_id = ${practice} and before.episode_id = e.recurrence_of
      and before.patient_id <> e.patient_id
      and (e.patient_id in ${allOf(practice, patient)}) <> (before.patient_id in ${allOf(practice, patient)})
    returning e.episode_id`.execute(work)
  return rows.map((row) => row.episode_id)
}
