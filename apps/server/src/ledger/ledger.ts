// The one way to write down who saw and did what: in the transaction that does it, so that neither stands without the other.

import { escapeLiteral } from 'pg'
import { askLast, type Work } from '../database/practice-database.ts'

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

/** Writes at the end of the chain of the practice that the transaction works for, as the last that it does. */
export async function writeLedger(work: Work, entry: LedgerEntry): Promise<void> {
  const { did, about = null, aboutId = null, role = null, detail = {} } = entry
  const parts = [did, about, aboutId, role, canonical(detail)]
  const written = parts.map((part) => (part === null ? 'null' : escapeLiteral(part)))
  askLast(work, `select lende.write_ledger(${written.join(', ')})`)
}

/** The same content is always the same text: keys in order, nothing between. */
export const canonical = (detail: NonNullable<LedgerEntry['detail']>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(detail).sort(([one], [other]) => (one < other ? -1 : 1))))
