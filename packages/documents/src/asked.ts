// What is asked of the recipient, and why: recommendations by name, told only where they are given now and do not wait.

import type { Advice } from '@lende/engine'
import { advise } from '@lende/engine'
import type { Line } from './document.ts'
import { item } from './document.ts'
import { givenIn } from './given.ts'
import type { Material } from './material.ts'

const worked = new WeakMap<Material['outcome'], Map<string, Advice>>()

/** The same patient on the same day, seen from another role; worked out once for all letters. */
export function adviceTo(role: string, { product, outcome }: Pick<Material, 'product' | 'outcome'>): Advice {
  const byRole = worked.get(outcome) ?? new Map<string, Advice>()
  worked.set(outcome, byRole)
  const { on, country } = outcome.advice
  const known = byRole.get(role)
  if (known !== undefined) return known
  const advice = advise(
    product.engine,
    outcome.answers,
    { on, role, country },
    { newSigns: outcome.newSigns, reasons: false },
  )
  byRole.set(role, advice)
  return advice
}

/** Of these recommendations, those that are given to the recipient now. */
export const askedOf = (named: readonly string[], recipient: string, material: Material): readonly Line[] =>
  given(named, adviceTo(recipient, material), material)

/** Of these recommendations, those that are given to the sender now. */
export const contactFor = (named: readonly string[], material: Material): readonly Line[] =>
  given(named, material.outcome.advice, material)

function given(named: readonly string[], advice: Advice, { product: { words } }: Material): readonly Line[] {
  return givenIn(advice)
    .filter(({ id }) => named.includes(id))
    .map(({ id, guideline, direction }) => ({
      ...item(
        `${words.text(`recommendation.${id}.text`)} (${words.word('guideline', guideline)})`,
        `recommendation:${id}`,
      ),
      direction,
    }))
}
