// A copy of the embedded database while it is at work: its files, and the log of changes that makes them one moment.

import { existsSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { earlierSecretFile, secretFile } from '../configuration/server-secret.ts'
import { connected } from '../database/connected.ts'
import type { ReachedDatabase } from '../database/embedded-database.ts'
import { syncFolder } from '../embedded-postgres/folders.ts'
import { passwordsFile } from '../embedded-postgres/secrets.ts'
import { Copying } from './copying.ts'
import { onDiskOf } from './disk-full.ts'
import { draftIn } from './draft-folder.ts'
import type { BackupNote } from './note.ts'
import { noteFile } from './note.ts'

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
 * @throws BackupPlaceTaken, DiskFull
 */
export async function backup(database: ReachedDatabase, into: string): Promise<BackupNote> {
  if (existsSync(into)) throw new BackupPlaceTaken(into)
  const disk = dirname(into)
  const draft = await onDiskOf(disk, async () => draftIn(disk))
  try {
    return await onDiskOf(disk, async () => {
      const note = await copyInto(draft.folder, database)
      renameSync(draft.folder, into)
      syncFolder(disk)
      return note
    })
  } finally {
    draft.clear()
  }
}

async function copyInto(draft: string, { folders, asKeeper }: ReachedDatabase): Promise<BackupNote> {
  const { database, data } = folders
  const client = await connected(asKeeper)
  const ask = <Row extends object>(statement: string): Promise<readonly Row[]> =>
    onDiskOf(data, async () => (await client.query<Row>(statement)).rows)
  try {
    const copying = new Copying(draft)
    // Until this connection ends, nothing of the log of changes is thrown away.
    await ask(`select pg_create_physical_replication_slot('lende_backup_${process.pid}', true, true)`)
    await ask("select pg_backup_start('lende', true)")
    await copyFiles(copying, database, 'database')
    // All that was kept until now is in it; what is kept from now on may be.
    const takenAt = new Date().toISOString()
    const [stopped] = await ask<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
    await ask('select pg_switch_wal()')
    await copyLog(copying, join(database, 'pg_wal'), 'database/pg_wal')
    copying.text(stopped?.labelfile ?? '', 'database/backup_label')
    for (const file of besideDatabase(data)) if (existsSync(file)) await copying.file(file, basename(file))
    const [shown] = await ask<{ server_version: string }>('show server_version')
    const { files, folders: listedFolders } = copying
    const note: BackupNote = {
      format: 'lende-backup-1',
      version: shown?.server_version ?? '',
      takenAt,
      listed: { files, folders: listedFolders },
    }
    writeFileSync(join(draft, noteFile), JSON.stringify(note), { mode: 0o600, flush: true })
    copying.sync()
    return note
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function copyFiles(copying: Copying, from: string, to: string): Promise<void> {
  copying.folder(to)
  for (const entry of readdirSync(from)) {
    if (notCopied.has(entry) || entry.startsWith('pgsql_tmp')) continue
    const [source, name] = [join(from, entry), `${to}/${entry}`]
    const found = statSync(source, { throwIfNoEntry: false })
    if (!found?.isDirectory()) await copyIfThere(copying, source, name)
    else if (emptied.has(entry)) copying.folder(name)
    else await copyFiles(copying, source, name)
  }
}

async function copyLog(copying: Copying, from: string, to: string): Promise<void> {
  for (const name of readdirSync(from))
    if (/^[0-9A-F]{24}$/.test(name)) await copyIfThere(copying, join(from, name), `${to}/${name}`)
}

/** A file that vanishes while it is copied was thrown away by the database, and is not needed. */
async function copyIfThere(copying: Copying, from: string, to: string): Promise<void> {
  try {
    await copying.file(from, to)
  } catch (failure) {
    const { code, path } = failure as NodeJS.ErrnoException
    if (code !== 'ENOENT' || path !== from) throw failure
  }
}
