// What is measured: the guideline as it stands in `content/`, compiled and generated afresh, never what a build left.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Engine, Evaluate, Guideline, Program } from '@lende/engine'
import { createEngine, generateEvaluator, lower } from '@lende/engine'
import { compile } from '@lende/guideline/compile'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

export interface Subject {
  readonly guideline: Guideline
  readonly program: Program
  readonly evaluate: Evaluate
  readonly engine: Engine
}

/** Compiles a content folder; throws when it has problems, for then there is nothing to measure. */
export async function loadSubject(folder = join(root, 'content')): Promise<Subject> {
  const { guideline, problems } = compile(folder)
  if (problems.length > 0) throw new Error(`content has ${problems.length} problems; npx lende check names them`)
  const program = lower(guideline)
  const evaluate = await imported(generateEvaluator(program, guideline.edition))
  return { guideline, program, evaluate, engine: createEngine(guideline, evaluate) }
}

async function imported(source: string): Promise<Evaluate> {
  const folder = mkdtempSync(join(tmpdir(), 'lende-bench-'))
  try {
    const file = join(folder, 'evaluator.mjs')
    writeFileSync(file, source)
    const { evaluate } = (await import(pathToFileURL(file).href)) as { readonly evaluate: Evaluate }
    return evaluate
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The role that is asked most: its interview is the hardest. */
export function busiestRole({ guideline, engine }: Subject): string {
  const [busiest] = [...guideline.roles].sort(
    (a, b) => engine.finderFor(b, 'be').targets.length - engine.finderFor(a, 'be').targets.length,
  )
  if (busiest === undefined) throw new Error('the guideline has no role')
  return busiest
}
