// A patient, and all that turned out to be that patient: whoever asks after one asks after all of them.

import { type RawBuilder, sql } from 'kysely'

export const allOf = (practice: string, patient: string | RawBuilder<unknown>) => sql<string>`(
  with recursive same (patient_id) as (
    select ${patient}::uuid
    union
    select p.patient_id from lende.patient p join same on p.merged_into = same.patient_id where p.practice_id = ${practice}
  ) select patient_id from same)`

/** In a query over patients, one of them: the patient that it turned out to be in the end, or itself. */
export function survivorOf(practice: string, one: string) {
  const id = sql.ref(`${one}.patient_id`)
  const into = sql.ref(`${one}.merged_into`)
  return sql<string>`case when ${into} is null then ${id} else (
    with recursive up (patient_id, merged_into) as (
      select ${id}, ${into}
      union
      select p.patient_id, p.merged_into from lende.patient p join up on p.patient_id = up.merged_into
      where p.practice_id = ${practice}
    ) select patient_id from up where merged_into is null) end`
}
