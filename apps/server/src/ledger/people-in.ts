// By what name the people go who stand in entries of the ledger, as they are called today: an entry holds ids alone.

import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { KeptEntry } from './verify-ledger.ts'

export interface Named {
  readonly person: string
  readonly name: string
}

/** Also of who works here no longer. */
export async function peopleIn(work: Work, entries: readonly KeptEntry[]): Promise<readonly Named[]> {
  const ids = [...new Set(entries.flatMap(idsIn))]
  const { rows } = await sql<Named>`
    select person_id as person, name from lende.person where person_id::text = any (${ids}) order by person_id`.execute(
    work,
  )
  return rows
}

/** Who did it, and to whom it was done. What stands in a ledger that somebody tampered with is text, and nothing more. */
const idsIn = ({ person, about, aboutId, detail }: KeptEntry): string[] =>
  [person, about === 'person' ? aboutId : null, /"person":"([^"]+)"/.exec(detail)?.[1]].flatMap((id) => id ?? [])
