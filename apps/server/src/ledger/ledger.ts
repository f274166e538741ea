// The one way to write down who saw and did what: in the transaction that does it, so that neither stands without the other.

import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'

export interface LedgerEntry {
  /** What was done, as a verb and its object: `read-patient`, `record-assessment`. */
  readonly did: string
  /** What it was done to: `patient`, `episode`. */
  readonly about?: string
  readonly aboutId?: string
  /** The role it was done in. */
  readonly role?: string | null
  /** What else belongs to it. Never a name, an answer or words that somebody typed: the ledger is kept for ever. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>
}

/** Writes at the end of the chain of the practice that the transaction works for; returns the number of the entry. */
export async function writeLedger(work: Work, entry: LedgerEntry): Promise<number> {
  const { did, about = null, aboutId = null, role = null, detail = {} } = entry
  const { rows } = await sql<{ number: string }>`
    select lende.write_ledger(${did}, ${about}, ${aboutId}::uuid, ${role}, ${canonical(detail)}) as number
  `.execute(work)
  return Number(rows[0]?.number)
}

/** The same content is always the same text: keys in order, nothing between. */
export const canonical = (detail: NonNullable<LedgerEntry['detail']>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(detail).sort(([one], [other]) => (one < other ? -1 : 1))))
