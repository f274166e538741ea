// The process of PostgreSQL as its own files tell of it: who kept the database last, and whether that process is still there.

import { existsSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Postmaster {
  readonly pid: number
  /** `starting`, `ready`, `stopping`, or nothing yet. */
  readonly status: string
}

/** The process that serves a database folder; null when none does. */
export function postmasterOf(database: string): Postmaster | null {
  const lines = linesOf(fileOf(database))
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !serves(pid, database)) return null
  return { pid, status: (lines[7] ?? '').trim() }
}

/** Is one serving it, or was one killed? PostgreSQL takes its file away when it ends by itself. */
export const leavesFile = (database: string): boolean => existsSync(fileOf(database))

const fileOf = (database: string): string => join(database, 'postmaster.pid')

/** Is this process alive, and does it keep this database? A number is given to another process sooner or later. */
function serves(pid: number, database: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(database)
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EACCES' && isOfOwner(pid, database)
  }
}

/** Where a process may not look at others, as root in many a container: does the account that keeps the database run it? */
function isOfOwner(pid: number, database: string): boolean {
  try {
    return statSync(`/proc/${pid}`).uid === statSync(database).uid
  } catch {
    return false
  }
}

/** A process that was killed can stay on the list of processes for a moment: it is dead all the same. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM'
  }
  return stateOf(pid) !== 'Z'
}

function stateOf(pid: number): string | null {
  if (process.platform !== 'linux') return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3)
  } catch {
    return 'Z'
  }
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
