// The real content with one thing changed: what a slip of the pen would do.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Engine, Evaluate } from '@lende/engine'
import { createEngine, generateEvaluator, lower } from '@lende/engine'
import type { CheckReport, Compiled } from '@lende/guideline'
import { check } from '@lende/guideline'
import { compileLoaded } from '../src/compile.ts'
import { gather, readContentFile, yamlFiles } from '../src/load-content.ts'

export const contentFolder: string = fileURLToPath(new URL('../../../content', import.meta.url))

export type Alteration = readonly [file: string, from: string, to: string]

/** Every file as written, read once. */
const texts = new Map(yamlFiles(contentFolder).map((file) => [file, readFileSync(join(contentFolder, file), 'utf8')]))
const asWritten = new Map([...texts].map(([file, text]) => [file, readContentFile(file, text)]))

/** Compiles the content with texts replaced; a text that is not there is a mistake in the test. */
export function compileAltered(...alterations: readonly Alteration[]): Compiled {
  const altered = new Map<string, string>()
  for (const [file, from, to] of alterations) {
    const text = altered.get(file) ?? texts.get(file)
    if (!text?.includes(from)) throw new Error(`${file} has no such text`)
    altered.set(
      file,
      text.replace(from, () => to),
    )
  }
  return compileLoaded(
    gather(
      [...asWritten].map(([file, read]) => (altered.has(file) ? readContentFile(file, altered.get(file) ?? '') : read)),
    ),
  )
}

/** The engine of compiled content. */
export async function engineOf({ guideline }: Compiled): Promise<Engine> {
  const source = generateEvaluator(lower(guideline), guideline.edition)
  const { evaluate } = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { evaluate: Evaluate }
  return createEngine(guideline, evaluate)
}

/** Checks the content with texts replaced. */
export async function checkAltered(...alterations: readonly Alteration[]): Promise<CheckReport> {
  const compiled = compileAltered(...alterations)
  return check(compiled, (await engineOf(compiled)).evaluate)
}
