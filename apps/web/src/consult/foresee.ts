// What may be answered next is worked out while nobody waits, so that the answer itself only has to be drawn.

import type { Country } from '@lende/wording'
import type { Product } from '../product.ts'
import type { Consult, Raw } from './consult.ts'
import { withAnswers } from './consult.ts'
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

const whenIdle = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 80)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: 2000 })
  return () => cancelIdleCallback(handle)
}

/** Works the likely next answers out, one at a time, whenever the page has nothing to do; returns how to stop. */
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
    stop = whenIdle(() => {
      tryOutcome(afterAnswers(consult, answers), product, consult.role, country)
      go(at + 1)
    })
  }
  go(0)
  return () => stop()
}
