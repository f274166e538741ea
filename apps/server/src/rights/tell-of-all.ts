// What is read of a patient is read of all that were merged into them. The ledger has an entry for each: when it turns out that
// they were two after all, each still tells who saw it.

import { sql } from 'kysely'
import { writeLedger } from '../ledger/ledger.ts'
import { allOf } from '../patients/merged.ts'
import type { At } from '../patients/service.ts'

type Did = 'list-consents' | 'list-episodes' | 'export-patient'

export async function tellOfAll({ work, present: { practice, role } }: At, did: Did, patient: string): Promise<void> {
  const { rows } = await sql<{ one: string }>`
    select patient_id as one from ${allOf(practice, patient)} same order by patient_id`.execute(work)
  for (const { one } of rows) await writeLedger(work, { did, about: 'patient', aboutId: one, role })
}
