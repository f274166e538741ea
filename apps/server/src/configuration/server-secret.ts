// What signing in is sealed with. A server with its own database makes its secret itself, once, and keeps it beside that.

import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from './configuration.ts'

export const secretFile = (dataFolder: string): string => join(dataFolder, 'server-secret')

/** The secret that was told, or else the one of the data folder. */
export function secretOf({ secret, dataFolder }: Pick<Configuration, 'secret' | 'dataFolder'>): string {
  if (secret !== null) return secret
  const file = secretFile(dataFolder)
  if (!existsSync(file)) makeSecret(file)
  return readFileSync(file, 'utf8').trim()
}

export const earlierSecretFile = (dataFolder: string): string => join(dataFolder, 'server-secret-earlier')

/** The secret before it: told beside one that was told, or else kept beside the one of the data folder. Null where there is none. */
export function earlierSecretOf({
  secret,
  earlierSecret,
  dataFolder,
}: Pick<Configuration, 'secret' | 'earlierSecret' | 'dataFolder'>): string | null {
  if (secret !== null) return earlierSecret
  const file = earlierSecretFile(dataFolder)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** Whole or not at all, and of two at once the first counts. */
function makeSecret(file: string): void {
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure
  } finally {
    rmSync(draft, { force: true })
  }
}
