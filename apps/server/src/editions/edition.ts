// An edition of the guideline, ready to advise: the one that came with the program, or one that was kept.

import type { Engine, Evaluate, Guideline } from '@lende/engine'
import { createEngine, generateEvaluator, lower } from '@lende/engine'
import type { Instrument } from '@lende/instruments'

/** What an edition is made of, as it is built and as it is kept. */
export interface EditionSource {
  readonly guideline: Guideline
  readonly instruments: readonly Instrument[]
}

export interface Edition extends EditionSource {
  readonly engine: Engine
}

/** Makes an edition ready; what decides is generated from it, and equals its plain reading. */
export async function makeReady(source: EditionSource): Promise<Edition> {
  const { guideline } = source
  const code = generateEvaluator(lower(guideline), guideline.edition)
  const { evaluate } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { evaluate: Evaluate }
  return { ...source, engine: createEngine(guideline, evaluate) }
}
