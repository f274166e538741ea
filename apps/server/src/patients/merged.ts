// A patient, and all that turned out to be that patient: whoever asks after one asks after all of them.

import { sql } from 'kysely'

export const allOf = (practice: string, patient: string) => sql<string>`(
  with recursive same (patient_id) as (
    select ${patient}::uuid
    union
    select p.patient_id from lende.patient p join same on p.merged_into = same.patient_id where p.practice_id = ${practice}
  ) select patient_id from same)`
