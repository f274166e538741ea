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
    const entries = await entriesAfter(work, after, piece)
    yield* entries
    if (entries.length < piece) return
  }
}

/** A transaction each time: who fetches slowly holds none open, and what was written once stays as it is. */
type Again = <Result>(run: (work: Work) => Promise<Result>) => Promise<Result>

/** The entries up to the one with this number, each on a line of JSON, some lines at once. */
export async function* ledgerUntil(again: Again, last: number): AsyncGenerator<string> {
  for (let after = 0; after < last; after += piece) {
    const entries = await again((work) => entriesAfter(work, after, Math.min(piece, last - after)))
    yield entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  }
}

/** So many entries as they are exported, those that follow the one with this number. */
export async function entriesAfter(work: Work, after: number, most: number): Promise<KeptEntry[]> {
  const { rows } = await sql<Row>`
    select practice_id as practice, number,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, person_id as person, role, did, about,
      about_id as "aboutId", detail, encode(hash, 'hex') as hash
    from lende.ledger_entry
    where practice_id = lende.practice() and number > ${after} and number <= ${after + most} order by number
  `.execute(work)
  return rows.map((row) => ({ ...row, number: Number(row.number) }))
}

export interface Head {
  readonly number: number
  /** In hexadecimal; empty where nothing was written yet. */
  readonly hash: string
}

/** Where the ledger ends: noted elsewhere, it tells later whether the end was cut off. */
export async function headOfLedger(work: Work): Promise<Head> {
  const { rows } = await sql<{ number: string; hash: string }>`
    select number, encode(hash, 'hex') as hash from lende.ledger_head where practice_id = lende.practice()
  `.execute(work)
  const [head] = rows
  return head === undefined ? { number: 0, hash: '' } : { number: Number(head.number), hash: head.hash }
}
