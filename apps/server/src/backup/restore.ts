// A backup put back into an empty data folder, and looked at before anybody works with it.

import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseError } from 'pg'
import type { EmbeddedDatabase } from '../database/embedded-database.ts'
import { openEmbedded } from '../database/embedded-database.ts'
import { isLostConnection } from '../database/lost-connection.ts'
import { syncFolder } from '../embedded-postgres/folders.ts'
import type { Verified } from '../ledger/verify-ledger.ts'
import { besideDatabase } from './backup.ts'
import { BrokenCopy, CannotRestore, type Difference } from './cannot-restore.ts'
import { Copying, standingIn } from './copying.ts'
import { onDiskOf } from './disk-full.ts'
import { draftIn } from './draft-folder.ts'
import { lookedAt } from './looked-at.ts'
import type { BackupNote, Listed } from './note.ts'
import { noteFile, noteOf } from './note.ts'
import { Target } from './target.ts'

export interface Restored {
  readonly note: BackupNote
  /** Every file of the copy was held against the list of the copy. One of an earlier Lende has none. */
  readonly isVerified: boolean
  /** What is broken in tables, indexes and ledgers, one sentence each; empty when all is sound. */
  readonly broken: readonly string[]
  /** The ledger of each practice. */
  readonly ledgers: readonly Verified[]
}

/**
 * Puts a backup back under a data folder that holds no database yet, starts it, and checks files and ledgers. What was broken
 * already when the copy was taken is put back all the same, and told: most of it can be read.
 * @throws CannotRestore, BrokenCopy, DiskFull; the data folder is then as it was.
 */
export async function restore(from: string, data: string): Promise<{ readonly opened: EmbeddedDatabase } & Restored> {
  const note = noteOf(from)
  if (existsSync(join(data, 'database'))) throw new CannotRestore(`${data} holds a database already`)
  const copied = whatToCopy(from, data, note)
  const target = new Target(data)
  try {
    await putBack(from, data, { ...copied, target })
    const opened = await started(from, data, note)
    try {
      return { opened, note, isVerified: note.listed !== undefined, ...(await lookedAt(opened)) }
    } catch (failure) {
      await opened.close()
      throw failure
    }
  } catch (failure) {
    target.asItWas()
    throw failure
  }
}

/** Without these nothing can be put back; a copy with a list names what is missing by itself. */
const needed = ['database/PG_VERSION', 'database/backup_label', 'database/global/pg_control', 'database-passwords.json']

interface ToCopy {
  readonly names: readonly string[]
  readonly folders: readonly string[]
  /** The hash of each file, where there is a list. */
  readonly hashes: ReadonlyMap<string, string> | null
}

/** Looks at names and sizes first: what is missing is told before anything is copied. */
function whatToCopy(from: string, data: string, { listed }: BackupNote): ToCopy {
  const { files, folders } = standingIn(from)
  files.delete(noteFile)
  const differences = listed === undefined ? missingIn(files) : differencesFrom(listed, files)
  if (differences.length > 0) throw new BrokenCopy(from, differences)
  const beside = besideDatabase(data).map((file) => basename(file))
  return {
    names: [...files.keys()].filter((name) => isOfDatabase(name) || beside.includes(name)),
    folders: (listed?.folders ?? folders).filter(isOfDatabase),
    hashes: listed === undefined ? null : new Map(listed.files.map(({ name, sha256 }) => [name, sha256])),
  }
}

const isOfDatabase = (name: string): boolean => name === 'database' || name.startsWith('database/')

function missingIn(standing: ReadonlyMap<string, number>): readonly Difference[] {
  const missing = needed.filter((file) => !standing.has(file))
  const hasLog = [...standing.keys()].some((name) => name.startsWith('database/pg_wal/'))
  return [...missing, ...(hasLog ? [] : ['database/pg_wal'])].map((file) => ({ kind: 'missing', file }))
}

function differencesFrom({ files }: Listed, standing: ReadonlyMap<string, number>): readonly Difference[] {
  const names = new Set(files.map(({ name }) => name))
  const unlisted = [...standing.keys()].filter((name) => !names.has(name))
  return [
    ...files.flatMap(({ name, bytes }): Difference[] => {
      const found = standing.get(name)
      if (found === bytes) return []
      return [{ kind: found === undefined ? 'missing' : 'changed', file: name }]
    }),
    ...unlisted.map((file): Difference => ({ kind: 'unlisted', file })),
  ]
}

async function putBack(from: string, data: string, what: ToCopy & { readonly target: Target }): Promise<void> {
  const draft = await onDiskOf(data, async () => draftIn(data))
  try {
    await onDiskOf(data, async () => {
      const differences = await copyInto(draft.folder, from, what)
      if (differences.length > 0) throw new BrokenCopy(from, differences)
      what.target.put(draft.folder)
      syncFolder(data)
    })
  } finally {
    draft.clear()
  }
}

/** What was read is held against the list while it is copied: it is read once. */
async function copyInto(draft: string, from: string, what: ToCopy): Promise<readonly Difference[]> {
  const copying = new Copying(draft)
  const differences: Difference[] = []
  for (const folder of what.folders) copying.folder(folder)
  for (const name of what.names)
    await copying.file(join(from, name), name).catch((failure: NodeJS.ErrnoException) => {
      if (failure.code !== 'EIO' || failure.syscall !== 'read') throw failure
      differences.push({ kind: 'unreadable', file: name })
    })
  copying.sync()
  const { hashes } = what
  if (hashes !== null)
    for (const { name, sha256 } of copying.files)
      if (hashes.get(name) !== sha256) differences.push({ kind: 'changed', file: name })
  return differences
}

async function started(from: string, data: string, { listed }: BackupNote): Promise<EmbeddedDatabase> {
  try {
    return await onDiskOf(data, () => openEmbedded(data))
  } catch (failure) {
    if (!isOfTheCopy(failure, listed !== undefined)) throw failure
    throw new BrokenCopy(from, `its database does not start (${(failure as Error).message})`)
  }
}

/** What PostgreSQL says of files that are missing or cannot be read, and of passwords that do not belong to it. */
const ofFiles = /^(XX|58|28)/

/** Where nobody can tell whether a copy is as it was taken, that it does not start tells. */
function isOfTheCopy(failure: unknown, isVerified: boolean): boolean {
  if (failure instanceof DatabaseError) return !isVerified || ofFiles.test(failure.code ?? '')
  const { kind, message = '' } = failure as { readonly kind?: string; readonly message?: string }
  return isLostConnection(failure) || (!isVerified && kind === 'postgres-failed' && /does not start/.test(message))
}
