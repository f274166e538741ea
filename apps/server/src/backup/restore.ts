// A backup put back into an empty data folder, and looked at before anybody works with it.

import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Client } from 'pg'
import type { EmbeddedDatabase } from '../database/embedded-database.ts'
import { openEmbedded } from '../database/embedded-database.ts'
import { PracticeDatabase } from '../database/practice-database.ts'
import { brokenFiles } from '../database/sound-files.ts'
import { accountForPostgres } from '../embedded-postgres/account.ts'
import { giveAway } from '../embedded-postgres/binaries.ts'
import { readLedger } from '../ledger/read-ledger.ts'
import type { Verified } from '../ledger/verify-ledger.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'
import type { BackupNote } from './backup.ts'
import { besideDatabase, noteFile } from './backup.ts'

/** A folder that is no backup, or a place that is not empty. */
export class CannotRestore extends Error {
  readonly kind = 'cannot-restore'
}

export interface Restored {
  readonly note: BackupNote
  /** What amcheck found; empty when all is sound. */
  readonly broken: readonly string[]
  /** The ledger of each practice. */
  readonly ledgers: readonly Verified[]
}

/**
 * Puts a backup back under a data folder that holds no database yet, starts it, and checks files and ledgers.
 * @throws CannotRestore
 */
export async function restore(from: string, data: string): Promise<{ readonly opened: EmbeddedDatabase } & Restored> {
  const note = noteOf(from)
  if (existsSync(join(data, 'database'))) throw new CannotRestore(`${data} holds a database already`)
  mkdirSync(data, { recursive: true, mode: 0o755 })
  const draft = join(data, `database.${process.pid}.tmp`)
  cpSync(join(from, 'database'), draft, { recursive: true })
  chmodSync(draft, 0o700)
  const account = accountForPostgres()
  if (account !== null) giveAway(draft, account)
  for (const file of besideDatabase(data))
    if (existsSync(join(from, basename(file)))) cpSync(join(from, basename(file)), file)
  renameSync(draft, join(data, 'database'))
  const opened = await openEmbedded(data)
  return { opened, note, broken: await brokenFiles(opened.asKeeper), ledgers: await ledgersOf(opened) }
}

function noteOf(from: string): BackupNote {
  const file = join(from, noteFile)
  if (!existsSync(file)) throw new CannotRestore(`${from} is no backup of Lende: it has no ${noteFile}`)
  const note = JSON.parse(readFileSync(file, 'utf8')) as BackupNote
  if (note.format !== 'lende-backup-1') throw new CannotRestore(`${from} is a backup of another kind`)
  if (readdirSync(join(from, 'database', 'pg_wal')).length === 0) throw new CannotRestore(`${from} is not whole`)
  return note
}

async function ledgersOf({ asKeeper, asServer }: EmbeddedDatabase): Promise<readonly Verified[]> {
  const client = new Client(asKeeper)
  await client.connect()
  const { rows } = await client.query<{ practice_id: string }>('select practice_id from lende.practice')
  await client.end()
  const database = await PracticeDatabase.connect(asServer, 1)
  const ledgers: Verified[] = []
  for (const { practice_id } of rows)
    ledgers.push(
      await database.within({ practice: practice_id, person: null }, (work) => verifyLedger(readLedger(work))),
    )
  await database.close()
  return ledgers
}
