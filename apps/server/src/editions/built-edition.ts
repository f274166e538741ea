// The edition that this program brings, from what was built of the content.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Evaluate, Guideline } from '@lende/engine'
import { createEngine, restoreDiagram } from '@lende/engine'
import { buildWhenStale } from '@lende/guideline/compile'
import type { Instrument } from '@lende/instruments'
import type { Edition } from './edition.ts'

/** Loads it under a project root, built first where its sources changed. */
export async function builtEdition(root: string): Promise<Edition> {
  const problems = buildWhenStale(root)
  if (problems.length > 0) throw new RangeError(`the content has problems (${problems[0]?.kind}); run lende check`)
  const built = <Shape>(file: string): Shape => JSON.parse(readFileSync(join(root, 'build', file), 'utf8')) as Shape
  const guideline = built<Guideline>('guideline.json')
  const { evaluate } = (await import(pathToFileURL(join(root, 'build', 'evaluator.js')).href)) as { evaluate: Evaluate }
  const diagram = () => {
    const bytes = readFileSync(join(root, 'build', 'diagram.bin'))
    return restoreDiagram(new Int32Array(new Uint8Array(bytes).buffer))
  }
  return {
    guideline,
    instruments: built<Instrument[]>('instruments.json'),
    engine: createEngine(guideline, evaluate, diagram),
  }
}
