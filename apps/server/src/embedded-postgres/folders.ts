// Where the embedded database lives: everything of it under one folder, that of the practice.

import { createHash } from 'node:crypto'
import { chmodSync, chownSync, closeSync, fsyncSync, lstatSync, mkdirSync, openSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { makeFolder, unmakeFolders } from './make-folder.ts'

export interface Folders {
  /** Of the practice: all that follows stands in it. */
  readonly data: string
  /** What PostgreSQL keeps. */
  readonly database: string
  /** Where it listens; nowhere else, and never on the network. */
  readonly socket: string
  /** What it tells. */
  readonly log: string
}

/** The longest path of a socket that every system takes, less the name of the socket itself. */
const longestSocketFolder = 107 - '/.s.PGSQL.5432'.length

/** The folders under a data folder, made where they are missing, and open to nobody else. */
export function prepareFolders(data: string, account: Account | null): Folders {
  const made = makeFolder(data)
  try {
    if (account !== null) refuseUnreachable(data, account)
  } catch (failure) {
    unmakeFolders(made)
    throw failure
  }
  const beside = join(data, 'socket')
  const socket = beside.length <= longestSocketFolder ? beside : join(tmpdir(), `lende-${hashOf(data)}`)
  const log = join(data, 'log')
  ownFolder(socket, account)
  ownFolder(log, account)
  return { data, database: join(data, 'database'), socket, log }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Makes a folder for the account alone; refuses one that somebody else put there. */
export function ownFolder(folder: string, account: Account | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const mine = [process.getuid?.() ?? found.uid, account?.uid]
  if (!found.isDirectory() || !mine.includes(found.uid)) throw new FolderError(folder, 'belongs to somebody else')
  chmodSync(folder, 0o700)
  if (account !== null) chownSync(folder, account.uid, account.gid)
}

/** A new name in a folder lasts once the folder itself is written; Windows writes it by itself, and opens none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** A folder that cannot serve, and why. */
export class FolderError extends Error {
  readonly kind = 'folder'
  constructor(folder: string, why: string) {
    super(`${folder} ${why}; choose another folder with LENDE_DATA_DIR`)
  }
}

/** An account other than ours has to be let through every folder above. */
function refuseUnreachable(data: string, account: Account): void {
  for (let folder = data; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const may = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & may) === 0) throw new FolderError(folder, `cannot be entered by ${account.name}, who runs PostgreSQL`)
    if (folder === dirname(folder)) return
  }
}
