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

/** Of whom or what a list showed, each has an entry of its own, once a day for one reader: lists are read over and over. */
export function writeShown(
  work: Work,
  { did, about, role }: Required<Pick<LedgerEntry, 'did' | 'about'>> & { readonly role: string },
  shown: readonly string[],
): void {
  if (shown.length === 0) return
  const [as, what, whom] = [did, about, role].map(escapeLiteral)
  askLast(
    work,
    `select lende.write_ledger(${as}, ${what}, one, ${whom}, '{}')
    from unnest(array[${shown.map(escapeLiteral).join(', ')}]::uuid[]) one
    where not exists (
      select from lende.ledger_entry e where e.practice_id = lende.practice() and e.about_id = one and e.did = ${as}
        and e.person_id = lende.person() and e.role = ${whom} and e.at > now() - interval '1 day'
    )`,
  )
}

/** The same content is always the same text: keys in order, nothing between. */
export const canonical = (detail: NonNullable<LedgerEntry['detail']>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(detail).sort(([one], [other]) => (one < other ? -1 : 1))))
