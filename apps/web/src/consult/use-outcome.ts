// The outcome of the consult, worked out once for each change and shared by every part of the screen.

import type { Country } from '@lende/wording'
import { useLende, useProduct } from '../lende.tsx'
import type { Product } from '../product.ts'
import type { Consult, Outcome } from './consult.ts'
import { outcomeOf } from './consult.ts'

interface Known {
  readonly earlier: Consult['earlier']
  readonly outcome: Outcome
}

/** By today's answers: what was agreed changes no outcome. */
const known = new WeakMap<Consult['given'], Map<string, Known>>()

/** The outcome of a consult that may not stand; what stands is remembered for when it does. */
export function tryOutcome(
  consult: Consult,
  product: Product,
  role: string,
  country: Country,
): ReturnType<typeof outcomeOf> {
  const { given, earlier, on } = consult
  const outcomes = known.get(given) ?? new Map<string, Known>()
  known.set(given, outcomes)
  const key = [product.guideline.edition, on, consult.role, role, country].join(' ')
  const found = outcomes.get(key)
  if (found !== undefined && found.earlier === earlier) return { ok: true, value: found.outcome }
  const outcome = outcomeOf(consult, product, { role, country })
  if (outcome.ok) outcomes.set(key, { earlier, outcome: outcome.value })
  return outcome
}

/** The outcome for a role; the answers of a consult that stands were checked when they were given. */
export function outcomeFor(consult: Consult, product: Product, role: string, country: Country): Outcome {
  const tried = tryOutcome(consult, product, role, country)
  if (!tried.ok) throw new RangeError(`the answers cannot be read: ${tried.problems.map(({ kind }) => kind).join()}`)
  return tried.value
}

/** The outcome of a consult for its own role, or for another. */
export function useOutcome(
  consult: Consult,
  role = consult.role,
): { readonly product: Product; readonly outcome: Outcome } {
  const product = useProduct()
  const { country } = useLende().settings
  return { product, outcome: outcomeFor(consult, product, role, country) }
}
