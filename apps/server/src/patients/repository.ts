// Patients in the database.

import { type ExpressionBuilder, sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { Tables } from '../database/tables.ts'
import type { Particulars, Patient } from './patient.ts'
import { sought } from './sought.ts'

export interface Kept extends Patient {
  readonly isErased: boolean
}

const columns = (row: ExpressionBuilder<Tables, 'lende.patient'>) =>
  [
    'patient_id as patient',
    'given_name as givenName',
    'family_name as familyName',
    sql<string>`birth_date::text`.as('birthDate'),
    'own_number as ownNumber',
    'language',
    'is_synthetic as isSynthetic',
    'version',
    'merged_into as mergedInto',
    row('erased_at', 'is not', null).$castTo<boolean>().as('isErased'),
  ] as const

/** A made-up practice has made-up patients only, and no other has any. */
export const insertPatient = async (work: Work, practice: string, id: string, one: Particulars): Promise<void> => {
  await work
    .insertInto('lende.patient')
    .values(({ selectFrom }) => ({
      practice_id: practice,
      patient_id: id,
      ...written(one),
      is_synthetic: selectFrom('lende.practice').where('practice_id', '=', practice).select('is_synthetic'),
    }))
    .execute()
}

const written = ({ givenName, familyName, birthDate, ownNumber, language }: Particulars) => ({
  given_name: givenName,
  family_name: familyName,
  birth_date: birthDate,
  own_number: ownNumber,
  language,
  sought: sought(familyName, givenName),
})

const one = (work: Work, practice: string, id: string) =>
  work.selectFrom('lende.patient').where('practice_id', '=', practice).where('patient_id', '=', id).select(columns)

export const patientWith = (work: Work, practice: string, id: string): Promise<Kept | undefined> =>
  one(work, practice, id).executeTakeFirst()

/** Nobody else changes it until this work is done. */
export const patientHeld = (work: Work, practice: string, id: string): Promise<Kept | undefined> =>
  one(work, practice, id).forUpdate().executeTakeFirst()

export async function hasOwnNumber(work: Work, practice: string, number: string, except: string): Promise<boolean> {
  const found = await work
    .selectFrom('lende.patient')
    .where('practice_id', '=', practice)
    .where('own_number', '=', number)
    .where('patient_id', '!=', except)
    .select('patient_id')
    .executeTakeFirst()
  return found !== undefined
}

export async function updatePatient(
  work: Work,
  practice: string,
  { patient, ...one }: Particulars & { patient: string },
) {
  await work
    .updateTable('lende.patient')
    .set((row) => ({ ...written(one), version: row('version', '+', 1), changed_at: sql<never>`now()` }))
    .where('practice_id', '=', practice)
    .where('patient_id', '=', patient)
    .execute()
}

export async function setMerged(work: Work, practice: string, patient: string, into: string | null): Promise<void> {
  await work
    .updateTable('lende.patient')
    .set((row) => ({ merged_into: into, version: row('version', '+', 1), changed_at: sql<never>`now()` }))
    .where('practice_id', '=', practice)
    .where('patient_id', '=', patient)
    .execute()
}

/** The patients that turned out to be this one, directly. */
export async function duplicatesOf(work: Work, practice: string, patient: string): Promise<readonly string[]> {
  const rows = await work
    .selectFrom('lende.patient')
    .where('practice_id', '=', practice)
    .where('merged_into', '=', patient)
    .select('patient_id')
    .orderBy('patient_id')
    .execute()
  return rows.map((row) => row.patient_id)
}

export interface Criteria {
  /** As `sought` writes it. */
  readonly name?: string
  readonly birthDate?: string
  readonly ownNumber?: string
  readonly after?: string
}

/** After every text that begins with what stands before it. */
const last = '\u{10ffff}'

/**
 * In the order of their names, byte by byte, which is the same in every database. The bounds are written out, since only such
 * comparisons may use the index past row level security; `like` may not.
 */
export function findPatients(work: Work, practice: string, by: Criteria, most: number): Promise<Kept[]> {
  const { name, birthDate, ownNumber, after } = by
  return work
    .selectFrom('lende.patient')
    .where('practice_id', '=', practice)
    .where('merged_into', 'is', null)
    .where('erased_at', 'is', null)
    .$if(name !== undefined, (rows) => rows.where(sql<boolean>`sought ~>=~ ${name} and sought ~<~ ${name + last}`))
    .$if(birthDate !== undefined, (rows) => rows.where('birth_date', '=', birthDate ?? ''))
    .$if(ownNumber !== undefined, (rows) => rows.where('own_number', '=', ownNumber ?? ''))
    .$if(after !== undefined, (rows) => rows.where(followsAfter(practice, after ?? '')))
    .select(columns)
    .orderBy(sql`sought using ~<~`)
    .orderBy('patient_id')
    .limit(most)
    .execute()
}

/** Where the page before ended; the bound on its own lets the index begin there. */
function followsAfter(practice: string, id: string) {
  const end = sql`(select ended.sought from lende.patient ended where ended.practice_id = ${practice} and ended.patient_id = ${id})`
  return sql<boolean>`sought ~>=~ ${end} and (sought ~>~ ${end} or patient_id > ${id})`
}
