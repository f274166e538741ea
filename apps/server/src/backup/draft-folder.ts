// Where a copy is made before it stands in its place. It is made beside other people's files, on a disk that other machines may
// write to as well: only what is surely a draft of Lende, and surely given up, is thrown away.

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { makeFolder } from '../embedded-postgres/make-folder.ts'
import { isAlive } from '../embedded-postgres/postmaster.ts'

const prefix = '.lende-draft-'
const markerFile = 'lende-draft.json'
const inside = 'draft'

/** In milliseconds: while it is worked on, its marker is written anew so often; */
const touched = 60_000
/** one that nobody touched for so long was given up, whoever made it. */
const givenUp = 24 * 60 * 60_000

interface Marker {
  readonly format: 'lende-draft-1'
  readonly host: string
  /** Of this machine since it was started, and of this container: where both are the same, a number means the same process. */
  readonly boot: string | null
  readonly processes: string | null
  readonly pid: number
  /** Tells a process from a later one with its number. */
  readonly begun: string | null
}

export interface Draft {
  /** Empty, and for nobody else to enter. */
  readonly folder: string
  /** Throws away what is left of it. */
  readonly clear: () => void
}

/** A new draft in a folder, after those that were given up there are thrown away. */
export function draftIn(parent: string): Draft {
  makeFolder(parent)
  const mine = mkdtempSync(join(parent, `${prefix}${hostname().replace(/[^\w.-]/g, '-')}-${process.pid}-`))
  // Whole at any moment: without it nobody would know what this is.
  const mark = (): void => {
    writeFileSync(join(mine, `${markerFile}.new`), JSON.stringify(markerOf(process.pid)), { mode: 0o600 })
    renameSync(join(mine, `${markerFile}.new`), join(mine, markerFile))
  }
  let touching: NodeJS.Timeout | undefined
  const clear = (): void => {
    clearInterval(touching)
    throwAway(mine)
  }
  try {
    mark()
    clearGivenUp(parent, statSync(join(mine, markerFile)).mtimeMs)
    const folder = join(mine, inside)
    mkdirSync(folder, { mode: 0o700 })
    touching = setInterval(() => {
      try {
        mark()
      } catch {
        // What is wrong with the disk, the copy itself finds out.
      }
    }, touched).unref()
    return { folder, clear }
  } catch (failure) {
    clear()
    throw failure
  }
}

/** `now` in milliseconds, by the clock of the disk. */
function clearGivenUp(parent: string, now: number): void {
  for (const entry of readdirSync(parent, { withFileTypes: true })) {
    if (!entry.isDirectory() || !entry.name.startsWith(prefix)) continue
    const folder = join(parent, entry.name)
    const marker = markerIn(folder)
    if (marker !== null && isGivenUp(marker.by, now - marker.at)) throwAway(folder)
  }
}

function isGivenUp(by: Marker, age: number): boolean {
  if (age > givenUp) return true
  const here = markerOf(by.pid)
  const isHere = here.boot !== null && by.boot === here.boot && by.processes === here.processes && by.host === here.host
  return isHere && (!isAlive(by.pid) || by.begun !== here.begun)
}

function markerIn(folder: string): { readonly by: Marker; readonly at: number } | null {
  try {
    const file = join(folder, markerFile)
    const by = JSON.parse(readFileSync(file, 'utf8')) as Marker
    return by.format === 'lende-draft-1' && Number.isSafeInteger(by.pid) ? { by, at: statSync(file).mtimeMs } : null
  } catch {
    return null
  }
}

const markerOf = (pid: number): Marker => ({
  format: 'lende-draft-1',
  host: hostname(),
  boot: told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  processes: told(() => readlinkSync('/proc/self/ns/pid')),
  pid,
  begun: told(() => beginOf(readFileSync(`/proc/${pid}/stat`, 'utf8'))),
})

/** The twenty-second of what Linux tells of a process; the second is its name, and may hold anything. */
const beginOf = (stat: string): string => stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''

function told(read: () => string): string | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** The marker last: whoever is killed meanwhile leaves what the next one still knows for a draft. */
function throwAway(folder: string): void {
  for (const part of [join(folder, inside), folder])
    rmSync(part, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
}
