// What is made in a data folder is made beside its place and moved there whole. Whoever is killed half way leaves a draft.

import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './postmaster.ts'

/** What Lende makes in a data folder; anything else that stands there is somebody else's, whatever its name ends with. */
const draft = /^(?:database|database-passwords\.json|server-secret|postgresql-\d[\w.-]*)\.(\d+)\.tmp$/

/** Throws away, in a data folder, what was half made by a process that is no longer there. */
export function clearDrafts(data: string): void {
  if (!existsSync(data)) return
  for (const name of readdirSync(data)) {
    const [, pid] = draft.exec(name) ?? []
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue
    // A program that was started by it may still write there for a moment.
    rmSync(join(data, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}
