// Is a ledger whole? Works on the entries alone, without the database that kept them, and so also on a copy of it.

import { createHash } from 'node:crypto'

/** An entry as it is exported, one line of JSON each. */
export interface KeptEntry {
  readonly practice: string
  readonly number: number
  /** To the microsecond, in UTC: `2026-11-22T09:30:00.123456Z`. */
  readonly at: string
  readonly person: string | null
  readonly role: string | null
  readonly did: string
  readonly about: string | null
  readonly aboutId: string | null
  readonly detail: string
  /** In hexadecimal. */
  readonly hash: string
}

/** Has something that was read the shape of an entry? Whether it is true, the chain tells. */
export function isKeptEntry(read: object): read is KeptEntry {
  const entry = read as Readonly<Record<string, unknown>>
  const texts = ['practice', 'at', 'did', 'detail', 'hash']
  const perhaps = ['person', 'role', 'about', 'aboutId']
  return (
    Number.isSafeInteger(entry['number']) &&
    texts.every((key) => typeof entry[key] === 'string') &&
    perhaps.every((key) => entry[key] === null || typeof entry[key] === 'string')
  )
}

export type Verified =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | { readonly ok: false; readonly number: number; readonly why: 'missing' | 'changed' | 'other-practice' }

/**
 * Follows the chain from its first entry. A head that was noted elsewhere tells also whether the end was cut off.
 * Each entry has to hold the hash of its own text and of the one before it (SHA-256).
 */
export async function verifyLedger(entries: AsyncIterable<KeptEntry> | Iterable<KeptEntry>): Promise<Verified> {
  let count = 0
  let head = ''
  let practice: string | null = null
  for await (const entry of entries) {
    practice ??= entry.practice
    if (entry.practice !== practice) return { ok: false, number: entry.number, why: 'other-practice' }
    if (entry.number !== count + 1) return { ok: false, number: count + 1, why: 'missing' }
    if (entry.hash !== hashOf(entry, head)) return { ok: false, number: entry.number, why: 'changed' }
    count = entry.number
    head = entry.hash
  }
  return { ok: true, entries: count, head }
}

/** The text that `lende.ledger_text` makes in the database: every part on a line of its own. */
const hashOf = (entry: KeptEntry, previous: string): string => {
  const { practice, number, at, person, role, did, about, aboutId, detail } = entry
  const said = [person, role, did, about, aboutId].map((part) => part ?? '-')
  const text = ['lende-ledger-1', practice, number, at, ...said, detail, previous].join('\n')
  return createHash('sha256').update(text).digest('hex')
}
