// The reference files of an edition: the canonical guideline, and the schemas of case and advice.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { adviceSchema, caseSchema } from '@lende/engine'
import { compile } from '@lende/guideline'

export const root: string = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Each reference file by its path from the root. */
export function referenceFiles(): Record<string, string> {
  const { guideline, instruments } = compile(join(root, 'content'))
  const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`
  const names = instruments.map(({ instrument }) => instrument)
  return {
    'docs/reference/guideline.json': json(guideline),
    'docs/reference/case.schema.json': json(caseSchema(guideline, names)),
    'docs/reference/advice.schema.json': json(adviceSchema()),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [file, text] of Object.entries(referenceFiles())) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
