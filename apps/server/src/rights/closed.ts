// Episodes that a patient closed to a reader: what was said last of it was no, or that the consent was taken back.

import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { Present } from '../http/present.ts'

type Reader = Pick<Present, 'practice' | 'role'>

export async function isClosedTo(work: Work, reader: Reader, episode: string): Promise<boolean> {
  const { rows } = await sql<{ isClosed: boolean }>`
    select ${closedTo(reader, sql`${episode}::uuid`)} as "isClosed"`.execute(work)
  return rows[0]?.isClosed ?? false
}

/**
 * In a query over episodes. Whichever of their duplicates it is of, the last word of the patient holds: of the last day, however
 * late it was written down; of one day what was written down last, and in doubt what closes. None closes nothing.
 */
export function closedTo({ practice, role }: Reader, episode: RawBuilder<unknown>): RawBuilder<boolean> {
  if (role !== 'occupational-physician') return sql<boolean>`false`
  return sql<boolean>`coalesce((
    with recursive up (patient_id, merged_into) as (
      select p.patient_id, p.merged_into from lende.patient p
        join lende.episode e on e.practice_id = p.practice_id and e.patient_id = p.patient_id
        where e.practice_id = ${practice} and e.episode_id = ${episode}
      union
      select p.patient_id, p.merged_into from lende.patient p join up on p.patient_id = up.merged_into
        where p.practice_id = ${practice}
    ), same (patient_id) as (
      select patient_id from up where merged_into is null
      union
      select p.patient_id from lende.patient p join same on p.merged_into = same.patient_id
        where p.practice_id = ${practice}
    )
    select c.decision <> 'given' from lende.consent c join same using (patient_id)
    where c.practice_id = ${practice} and c.purpose = 'share-with-occupational-physician'
    order by c.said_on desc, c.recorded_at desc, c.decision desc limit 1
  ), false)`
}
