// The editions as one process has them: the one that the program brings, made ready when it is first asked for, and those kept.

import { fileURLToPath } from 'node:url'
import { builtEdition } from './built-edition.ts'
import { KeptEditions } from './kept-editions.ts'

/** Where this program stands, and what was built for it. */
export const root = fileURLToPath(new URL('../../../..', import.meta.url))

let made: Promise<KeptEditions> | null = null

/** A server that asks for it before it listens lets nobody wait for it later. */
export function editionsOfProgram(): Promise<KeptEditions> {
  made ??= builtEdition(root).then((edition) => new KeptEditions(edition))
  return made
}
