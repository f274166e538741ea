// Patients in the database.

import { type ExpressionBuilder, sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { Tables } from '../database/tables.ts'
import { allOf, survivorOf } from './merged.ts'
import type { Particulars, Patient } from './patient.ts'
import { sought } from './sought.ts'

export interface Kept extends Patient {
  readonly isErased: boolean
}

export const columns = (row: ExpressionBuilder<Tables, 'lende.patient'>) =>
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

/**
 * The patient, and whom they turned out to be in the end: of all of them nothing is recorded, and none is merged or erased, until
 * this work is done. In one order, so that two who do it wait for each other and neither for ever.
 */
export async function lineHeld(work: Work, practice: string, id: string): Promise<void> {
  for (let held = ''; ; ) {
    const { rows } = await sql<{ patient_id: string }>`
      with recursive up (patient_id, merged_into) as (
        select patient_id, merged_into from lende.patient where practice_id = ${practice} and patient_id = ${id}
        union
        select p.patient_id, p.merged_into from lende.patient p join up on p.patient_id = up.merged_into
        where p.practice_id = ${practice}
      ) select patient_id from up order by patient_id`.execute(work)
    const line = rows.map((row) => row.patient_id)
    if (line.join() === held) return
    await sql`select from lende.patient where practice_id = ${practice} and patient_id = any(${line})
      order by patient_id for update`.execute(work)
    held = line.join()
  }
}

/** Who has this number; nobody changes them until this work is done. */
export async function holderOf(work: Work, practice: string, ownNumber: string): Promise<string | null> {
  const found = await work
    .selectFrom('lende.patient')
    .where('practice_id', '=', practice)
    .where('own_number', '=', ownNumber)
    .select('patient_id')
    .forUpdate()
    .executeTakeFirst()
  return found?.patient_id ?? null
}

/** Did this one turn out to be that patient, by whatever way? */
export async function turnedOutToBe(work: Work, practice: string, one: string, patient: string): Promise<boolean> {
  const found = await work
    .selectFrom('lende.patient')
    .where('practice_id', '=', practice)
    .where('patient_id', '=', one)
    .where('patient_id', 'in', allOf(practice, patient))
    .select('patient_id')
    .executeTakeFirst()
  return found !== undefined
}

export async function takeOwnNumberFrom(work: Work, practice: string, patient: string): Promise<void> {
  await work
    .updateTable('lende.patient')
    .set((row) => ({ own_number: null, version: row('version', '+', 1), changed_at: sql<never>`now()` }))
    .where('practice_id', '=', practice)
    .where('patient_id', '=', patient)
    .execute()
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

/** When somebody was born, as it stands of the patient that they turned out to be; nobody changes it until this work is done. */
export async function birthHeld(
  work: Work,
  practice: string,
  patient: string,
): Promise<{ readonly birthDate: string }> {
  const { rows } = await sql<{ birthDate: string }>`
    select p.birth_date::text as "birthDate" from lende.patient p
    where p.practice_id = ${practice} and p.patient_id = (
      select ${survivorOf(practice, 'one')} from lende.patient one
      where one.practice_id = ${practice} and one.patient_id = ${patient}
    ) for share of p`.execute(work)
  const [born] = rows
  if (born === undefined) throw new RangeError('a patient turned out to be nobody')
  return born
}

/** The first day of which the record of a patient says anything: pain that began, or a consent; null where none does. */
export async function firstDayOf(work: Work, practice: string, patient: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select least(
      (select min(onset_from) from lende.episode where practice_id = ${practice} and patient_id in ${allOf(practice, patient)}),
      (select min(said_on) from lende.consent where practice_id = ${practice} and patient_id in ${allOf(practice, patient)})
    )::text as day`.execute(work)
  return rows[0]?.day ?? null
}
