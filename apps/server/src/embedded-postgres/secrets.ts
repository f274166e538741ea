// The passwords of the embedded database: made once, kept beside it, readable only by who runs Lende.

import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Secrets {
  /** May do everything: makes roles, copies the database. */
  readonly keeper: string
  /** Owns the tables: changes their shape. */
  readonly owner: string
  /** What the server works with: reads and writes rows of one practice at a time. */
  readonly service: string
}

export const passwordsFile = (data: string): string => join(data, 'database-passwords.json')

/** The passwords under a data folder; new ones where there are none yet. */
export function secretsIn(data: string): Secrets {
  const file = passwordsFile(data)
  if (!existsSync(file)) makeSecrets(file)
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets
}

/** Whole or not at all, and of two at once the first counts: the database is made with what stands in the file. */
function makeSecrets(file: string): void {
  const draft = `${file}.${process.pid}.tmp`
  const made: Secrets = { keeper: password(), owner: password(), service: password() }
  writeFileSync(draft, JSON.stringify(made), { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure
  } finally {
    rmSync(draft, { force: true })
  }
}

const password = (): string => randomBytes(24).toString('base64url')
