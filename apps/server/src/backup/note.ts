// What a copy says of itself: when it was taken, and every file that belongs to it.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BrokenCopy, CannotRestore } from './cannot-restore.ts'

export interface ListedFile {
  /** From the folder of the copy, with `/` on every system. */
  readonly name: string
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** All that a copy consists of but its note. */
export interface Listed {
  readonly files: readonly ListedFile[]
  /** Those of the database, the empty ones too: PostgreSQL does not start without them, and some ways to carry files lose them. */
  readonly folders: readonly string[]
}

/** What a backup says of itself. */
export interface BackupNote {
  readonly format: 'lende-backup-1'
  /** Of PostgreSQL. */
  readonly version: string
  /** When it was taken: what was recorded later need not be in it. */
  readonly takenAt: string
  /** Missing in a copy of an earlier Lende: nobody can tell whether that one is as it was taken. */
  readonly listed?: Listed
}

export const noteFile = 'lende-backup.json'

const keys = new Set(['format', 'version', 'takenAt', 'listed'])

/**
 * The note of a copy.
 * @throws CannotRestore, BrokenCopy
 */
export function noteOf(from: string): BackupNote {
  const path = join(from, noteFile)
  if (!existsSync(path)) throw new CannotRestore(`${from} is no backup of Lende: it has no ${noteFile}`)
  const note = parsed(readFileSync(path, 'utf8'))
  if (note === null) throw new BrokenCopy(from, [{ kind: 'changed', file: noteFile }])
  if (note['format'] !== 'lende-backup-1') throw new CannotRestore(`${from} is a backup of another kind`)
  if (!isNote(note)) throw new BrokenCopy(from, [{ kind: 'changed', file: noteFile }])
  return note
}

type Mapping = Readonly<Record<string, unknown>>

function parsed(text: string): Mapping | null {
  try {
    const read: unknown = JSON.parse(text)
    return isMapping(read) ? read : null
  } catch {
    return null
  }
}

const isMapping = (read: unknown): read is Mapping => typeof read === 'object' && read !== null && !Array.isArray(read)

/** A list that lost its name would make the copy one of an earlier Lende: nothing else may stand there. */
function isNote(read: Mapping): read is Mapping & BackupNote {
  const { version, takenAt, listed } = read
  return (
    Object.keys(read).every((key) => keys.has(key)) &&
    typeof version === 'string' &&
    typeof takenAt === 'string' &&
    (listed === undefined || isList(listed))
  )
}

const isList = (read: unknown): read is Listed =>
  isMapping(read) &&
  Array.isArray(read['files']) &&
  read['files'].every(isListedFile) &&
  Array.isArray(read['folders']) &&
  read['folders'].every(isInside)

const isListedFile = (read: unknown): read is ListedFile =>
  isMapping(read) && isInside(read['name']) && Number.isSafeInteger(read['bytes']) && typeof read['sha256'] === 'string'

const isInside = (name: unknown): name is string =>
  typeof name === 'string' &&
  name !== '' &&
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
