// A copy of the embedded database while it is at work: its files, and the log of changes that makes them one moment.

import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Client } from 'pg'
import { earlierSecretFile, secretFile } from '../configuration/server-secret.ts'
import type { ReachedDatabase } from '../database/embedded-database.ts'
import { clearDrafts } from '../embedded-postgres/drafts.ts'
import { passwordsFile } from '../embedded-postgres/secrets.ts'

/** What a backup says of itself. */
export interface BackupNote {
  readonly format: 'lende-backup-1'
  /** Of PostgreSQL. */
  readonly version: string
  /** When it was taken: what was recorded later is not in it. */
  readonly takenAt: string
}

export const noteFile = 'lende-backup.json'

/** What the database is of no use without: how it is entered, and what authenticator apps are sealed with. */
export const besideDatabase = (data: string): readonly string[] => [
  passwordsFile(data),
  secretFile(data),
  earlierSecretFile(data),
]

/** Belongs to the running process, or is made anew. */
const notCopied = new Set(['postmaster.pid', 'postmaster.opts', 'current_logfiles'])
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_stat_tmp',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_subtrans',
  'pg_dynshmem',
])

/** A folder where the backup should go that is there already. */
export class BackupPlaceTaken extends Error {
  readonly kind = 'backup-place-taken'
  constructor(folder: string) {
    super(`${folder} is there already; a backup is never written over another`)
  }
}

/**
 * Copies the database into a new folder, whole or not at all. The server goes on meanwhile. The folder holds everything that
 * the database holds, its passwords too: keep it as safe as the database itself.
 * @throws BackupPlaceTaken
 */
export async function backup({ folders, asKeeper }: ReachedDatabase, into: string): Promise<BackupNote> {
  if (existsSync(into)) throw new BackupPlaceTaken(into)
  const draft = `${into}.${process.pid}.tmp`
  clearDrafts(dirname(into))
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const { database, data } = folders
  const client = new Client(asKeeper)
  client.on('error', () => undefined)
  await client.connect()
  try {
    // Until this connection ends, nothing of the log of changes is thrown away.
    const slot = `lende_backup_${process.pid}`
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [slot])
    await client.query("select pg_backup_start('lende', true)")
    copyFiles(database, join(draft, 'database'))
    const { rows } = await client.query<{ labelfile: string; first: string }>(
      'select labelfile, pg_walfile_name(lsn) as first from pg_backup_stop(false)',
    )
    await client.query('select pg_switch_wal()')
    copyLog(join(database, 'pg_wal'), join(draft, 'database', 'pg_wal'))
    const { labelfile = '' } = rows[0] ?? {}
    writeFileSync(join(draft, 'database', 'backup_label'), labelfile, { mode: 0o600, flush: true })
    for (const file of besideDatabase(data)) if (existsSync(file)) cpSync(file, join(draft, basename(file)))
    const note = {
      format: 'lende-backup-1',
      version: await versionOf(client),
      takenAt: new Date().toISOString(),
    } as const
    writeFileSync(join(draft, noteFile), JSON.stringify(note), { mode: 0o600, flush: true })
    renameSync(draft, into)
    return note
  } finally {
    await client.end().catch(() => undefined)
    rmSync(draft, { recursive: true, force: true })
  }
}

async function versionOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  return rows[0]?.server_version ?? ''
}

/** Files that vanish while they are copied were thrown away by the database, and are not needed. */
function copyFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (notCopied.has(entry.name) || entry.name.startsWith('pgsql_tmp')) continue
    if (!entry.isDirectory()) copyIfThere(join(from, entry.name), join(to, entry.name))
    else if (emptied.has(entry.name)) mkdirSync(join(to, entry.name), { recursive: true, mode: 0o700 })
    else copyFiles(join(from, entry.name), join(to, entry.name))
  }
}

function copyLog(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(from)) if (/^[0-9A-F]{24}$/.test(name)) copyIfThere(join(from, name), join(to, name))
}

function copyIfThere(from: string, to: string): void {
  try {
    cpSync(from, to)
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'ENOENT' || statSync(from, { throwIfNoEntry: false })) throw failure
  }
}
