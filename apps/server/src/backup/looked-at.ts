// A database that was put back, read whole: its tables and indexes, and the ledger of each practice. What cannot be read is told,
// and the rest is read all the same.

import { DatabaseError } from 'pg'
import { connected } from '../database/connected.ts'
import type { EmbeddedDatabase } from '../database/embedded-database.ts'
import { isLostConnection } from '../database/lost-connection.ts'
import { PracticeDatabase, type Work } from '../database/practice-database.ts'
import { brokenFiles } from '../database/sound-files.ts'
import { headOfLedger, readLedger } from '../ledger/read-ledger.ts'
import type { Verified } from '../ledger/verify-ledger.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'

interface Looked {
  readonly broken: readonly string[]
  readonly ledgers: readonly Verified[]
}

export async function lookedAt({ asKeeper, asServer }: EmbeddedDatabase): Promise<Looked> {
  const broken: string[] = []
  const ledgers: Verified[] = []
  /** What is read, or nothing where the database says that it cannot be. */
  const read = async <Read>(what: string, reading: () => Promise<readonly Read[]>): Promise<readonly Read[]> => {
    try {
      return await reading()
    } catch (failure) {
      if (!(failure instanceof DatabaseError) && !isLostConnection(failure)) throw failure
      broken.push(`${what}: ${(failure as Error).message}`)
      return []
    }
  }
  broken.push(...(await read('lende', () => brokenFiles(asKeeper))))
  for (const practice of await read('lende.practice', () => practicesIn(asKeeper)))
    ledgers.push(...(await read(`lende.ledger_entry of ${practice}`, () => ledgerOf(practice, asServer))))
  return { broken, ledgers }
}

async function practicesIn(asKeeper: EmbeddedDatabase['asKeeper']): Promise<readonly string[]> {
  const client = await connected(asKeeper)
  try {
    const { rows } = await client.query<{ practice_id: string }>('select practice_id from lende.practice')
    return rows.map((row) => row.practice_id)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function ledgerOf(practice: string, asServer: EmbeddedDatabase['asServer']): Promise<readonly [Verified]> {
  const database = await PracticeDatabase.connect(asServer, 1)
  try {
    return [await database.within({ practice, person: null }, wholeLedger)]
  } finally {
    await database.close()
  }
}

/** A ledger whose end was lost is whole in itself: where it ends is kept beside it. */
async function wholeLedger(work: Work): Promise<Verified> {
  const verified = await verifyLedger(readLedger(work))
  const head = await headOfLedger(work)
  if (!verified.ok || (verified.entries === head.number && verified.head === head.hash)) return verified
  return { ok: false, number: verified.entries + 1, why: 'missing' }
}
