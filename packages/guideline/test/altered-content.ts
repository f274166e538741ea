// The real content with one thing changed: what a slip of the pen would do.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Evaluate } from '@lende/engine'
import { generateEvaluator, lower } from '@lende/engine'
import type { CheckReport, Compiled } from '@lende/guideline'
import { check, compile } from '@lende/guideline'

export const contentFolder: string = fileURLToPath(new URL('../../../content', import.meta.url))

export type Alteration = readonly [file: string, from: string, to: string]

/** Compiles the content with texts replaced; a text that is not there is a mistake in the test. */
export function compileAltered(...alterations: readonly Alteration[]): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'lende-content-'))
  try {
    cpSync(contentFolder, folder, { recursive: true })
    for (const [file, from, to] of alterations) {
      const path = join(folder, file)
      const text = readFileSync(path, 'utf8')
      if (!text.includes(from)) throw new Error(`${file} has no such text`)
      writeFileSync(
        path,
        text.replace(from, () => to),
      )
    }
    return compile(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Checks the content with texts replaced. */
export async function checkAltered(...alterations: readonly Alteration[]): Promise<CheckReport> {
  const compiled = compileAltered(...alterations)
  const source = generateEvaluator(lower(compiled.guideline), compiled.guideline.edition)
  const { evaluate } = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { evaluate: Evaluate }
  return check(compiled, evaluate)
}
