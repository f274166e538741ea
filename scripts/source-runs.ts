// Keeps our words our own: every run of nine words of the two source documents is known by its hash,
// and no file of the project may contain one. The documents themselves are not kept here.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const length = 9
const listFile = join(dirname(fileURLToPath(import.meta.url)), 'source-runs.txt')

/** The hashes of all nine-word runs of a text; case, accents and punctuation do not count. */
export function runsOf(text: string): string[] {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, start) => hashOf(words.slice(start, start + length).join(' ')))
}

const hashOf = (run: string): string => createHash('sha256').update(run).digest('hex').slice(0, 12)

/** The hashes that are kept. */
export const protectedRuns = (): ReadonlySet<string> => new Set(readFileSync(listFile, 'utf8').trim().split('\n'))

// node scripts/source-runs.ts DOCUMENT... writes the list anew.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const runs = process.argv.slice(2).flatMap((file) => runsOf(readFileSync(file, 'utf8')))
  writeFileSync(listFile, `${[...new Set(runs)].sort().join('\n')}\n`)
}
