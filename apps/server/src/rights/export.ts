// Everything that the record has of one patient, as plain data, those that were merged into them too.

import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import { allOf } from '../patients/merged.ts'

const parts = [
  'patients',
  'episodes',
  'careTeam',
  'assessments',
  'documents',
  'referrals',
  'consents',
  'ledger',
  'people',
] as const

export type Exported = { readonly schema: 'lende-patient-export/1' } & Readonly<
  Record<(typeof parts)[number], unknown[]>
>

/** Rows as they are kept, each column by its own name but that of the practice; days and moments as PostgreSQL writes them. */
export async function exportOf(work: Work, practice: string, patient: string): Promise<Exported> {
  const patients = allOf(practice, patient)
  const episodes = sql`(select episode_id from lende.episode where practice_id = ${practice} and patient_id in ${patients})`
  const rowsOf = async (table: string, where: ReturnType<typeof sql>, order: string): Promise<unknown[]> => {
    const { rows } = await sql<{ row: Readonly<Record<string, unknown>> }>`
      select row_to_json(one) as row from ${sql.table(table)} one
      where practice_id = ${practice} and ${where} order by ${sql.ref(order)}`.execute(work)
    return rows.map(({ row: { practice_id: _, ...row } }) => row)
  }
  const ofPatient = sql`patient_id in ${patients}`
  const ofEpisode = sql`episode_id in ${episodes}`
  const assessments = await rowsOf('lende.assessment', ofEpisode, 'recorded_at')
  const documents = await rowsOf('lende.document', ofEpisode, 'sent_at')
  const referrals = await rowsOf('lende.referral', ofEpisode, 'sent_at')
  return {
    schema: 'lende-patient-export/1',
    patients: await rowsOf('lende.patient', ofPatient, 'made_at'),
    episodes: await rowsOf('lende.episode', ofPatient, 'made_at'),
    careTeam: await rowsOf('lende.care_team', ofEpisode, 'since'),
    assessments,
    documents,
    referrals,
    consents: await rowsOf('lende.consent', ofPatient, 'recorded_at'),
    ledger: await seen(work, practice, { patients, episodes }),
    people: await people(work, practice, { patients, episodes }),
  }
}

type Those = Readonly<Record<'patients' | 'episodes', ReturnType<typeof sql>>>

/** Who saw and did what with any of it. */
async function seen(work: Work, practice: string, { patients, episodes }: Those): Promise<unknown[]> {
  const { rows } = await sql`
    select number::text, at, person_id as person, role, did, about, about_id as "aboutId" from lende.ledger_entry
    where practice_id = ${practice} and about_id in (
      select patient_id from lende.patient where practice_id = ${practice} and patient_id in ${patients}
      union all select episode_id from lende.episode where practice_id = ${practice} and episode_id in ${episodes}
      union all select assessment_id from lende.assessment where practice_id = ${practice} and episode_id in ${episodes}
      union all select document_id from lende.document where practice_id = ${practice} and episode_id in ${episodes}
      union all select referral_id from lende.referral where practice_id = ${practice} and episode_id in ${episodes}
    ) order by lende.ledger_entry.number`.execute(work)
  return rows
}

/** The names of who cared, recorded, asked and was asked, and of who wrote down what was consented to. */
async function people(work: Work, practice: string, { patients, episodes }: Those): Promise<unknown[]> {
  const { rows } = await sql`
    select person_id as person, name from lende.person where person_id in (
      select person_id from lende.care_team where practice_id = ${practice} and episode_id in ${episodes}
      union select person_id from lende.assessment where practice_id = ${practice} and episode_id in ${episodes}
      union select person_id from lende.document where practice_id = ${practice} and episode_id in ${episodes}
      union select from_person from lende.referral where practice_id = ${practice} and episode_id in ${episodes}
      union select to_person from lende.referral where practice_id = ${practice} and episode_id in ${episodes}
      union select person_id from lende.consent where practice_id = ${practice} and patient_id in ${patients}
    ) order by person_id`.execute(work)
  return rows
}
