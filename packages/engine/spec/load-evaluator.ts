// The generated evaluator, loaded as the module it is: nothing here makes code from text in any other way.

import type { Evaluate, Guideline } from '@lende/engine'
import { generateEvaluator, lower } from '@lende/engine'

/** Imports the source generated for a guideline. */
export async function loadEvaluator(guideline: Pick<Guideline, 'facts' | 'rules' | 'constraints'>): Promise<Evaluate> {
  const source = generateEvaluator(lower(guideline), 'sketch')
  const loaded = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`)) as {
    readonly evaluate: Evaluate
  }
  return loaded.evaluate
}
