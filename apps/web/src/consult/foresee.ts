// What may be answered next is worked out while nobody waits, so that the answer itself only has to be drawn.

import type { Country } from '@lende/wording'
import type { Product } from '../product.ts'
import type { Consult, Raw } from './consult.ts'
import { withAnswers } from './consult.ts'
import { screenFor } from './screen.ts'
import { tryOutcome } from './use-outcome.ts'

export type GivenAnswers = readonly (readonly [ask: string, raw: Raw])[]

const after = new WeakMap<Consult, Map<string, Consult>>()

/** The consult after some answers: the same object each time, so that what was worked out for it is found again. */
export function afterAnswers(consult: Consult, answers: GivenAnswers): Consult {
  const known = after.get(consult) ?? new Map<string, Consult>()
  after.set(consult, known)
  const key = JSON.stringify(answers)
  const next = known.get(key) ?? withAnswers(consult, answers)
  known.set(key, next)
  return next
}

interface Tasks {
  readonly postTask: (work: () => void, how: { readonly priority: 'background' }) => Promise<void>
}

/** Not every browser has it. */
const { scheduler: tasks } = globalThis as { readonly scheduler?: Tasks }

/** Once what is on its way to the screen is there, and behind any press: an idle callback may come only much later. */
function whenNobodyWaits(work: () => void): () => void {
  let isWanted = true
  const still = (): void => {
    if (isWanted) work()
  }
  requestAnimationFrame(() => (tasks ? tasks.postTask(still, { priority: 'background' }) : setTimeout(still)))
  return () => {
    isWanted = false
  }
}

/** Works the likely next answers out, one between two frames; returns how to stop. */
export function foresee(
  consult: Consult,
  product: Product,
  country: Country,
  likely: readonly GivenAnswers[],
): () => void {
  let stop: () => void = () => undefined
  const go = (at: number): void => {
    const answers = likely[at]
    if (answers === undefined) return
    stop = whenNobodyWaits(() => {
      const next = afterAnswers(consult, answers)
      const outcome = tryOutcome(next, product, consult.role, country)
      if (outcome.ok) screenFor(product.guideline, next, outcome.value)
      go(at + 1)
    })
  }
  go(0)
  return () => stop()
}
