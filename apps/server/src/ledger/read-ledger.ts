// The ledger as it is exported, in order and in pieces: it grows for ever.

import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { KeptEntry } from './verify-ledger.ts'

const piece = 1000

interface Row extends Omit<KeptEntry, 'number'> {
  readonly number: string
}

/** Every entry of the practice that the transaction works for, from the first. */
export async function* readLedger(work: Work): AsyncGenerator<KeptEntry> {
  for (let after = 0; ; after += piece) {
    const { rows } = await sql<Row>`
      select practice_id as practice, number,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, person_id as person, role, did, about,
        about_id as "aboutId", detail, encode(hash, 'hex') as hash
      from lende.ledger_entry
      where practice_id = lende.practice() and number > ${after} and number <= ${after + piece} order by number
    `.execute(work)
    for (const row of rows) yield { ...row, number: Number(row.number) }
    if (rows.length < piece) return
  }
}
