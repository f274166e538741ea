// One build at a time: several commands and test files may ask for the same folder at once.

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** No build takes this long; a lock that old was left behind. */
const TOO_OLD = 120_000

/** Does the work while nobody else does it; waits for its turn. The lock is a file that names the process. */
export async function alone<Value>(lock: string, work: () => Promise<Value>): Promise<Value> {
  mkdirSync(dirname(lock), { recursive: true })
  while (!take(lock)) await setTimeout(100)
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (failure) {
    // Anything else will not pass by waiting: a folder that may not be written, a full disk.
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure
    if (isLeftBehind(lock)) rmSync(lock, { force: true })
    return false
  }
}

function isLeftBehind(lock: string): boolean {
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
  if (since === undefined) return false
  return Date.now() - since > TOO_OLD || !isRunning(Number(textOf(lock)))
}

function textOf(lock: string): string {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return ''
  }
}

/** A lock that is just being written names no process yet. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
