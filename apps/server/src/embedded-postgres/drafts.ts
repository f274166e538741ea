// What is made in a folder is made beside its place and moved there whole. Whoever is killed half way leaves a draft.

import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './postmaster.ts'

/** Throws away, in a folder, what was half made by a process that is no longer there. */
export function clearDrafts(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const [, pid] = /\.(\d+)\.tmp$/.exec(name) ?? []
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue
    // A program that was started by it may still write there for a moment.
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}
