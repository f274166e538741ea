// Re-screening: which danger signs are there now that were not at an earlier assessment.

import type { Answer } from './answer.ts'
import { isKnown } from './answer.ts'
import type { Case } from './case.ts'
import type { CivilDate } from './civil-date.ts'
import type { Fact } from './fact.ts'
import { rangeOf } from './range.ts'

/** A danger sign that is worse than it was last known to be. */
export interface NewSign {
  readonly fact: string
  readonly now: Answer
  /** What was last said of it before; null when it was never known. */
  readonly earlier: Answer | null
}

/**
 * The danger signs of the last assessment up to a day that are new or worse than before; none at a first assessment.
 * A sign whose earlier answer is unknown counts as new: unknown was never a no.
 */
export function newSigns(facts: readonly Fact[], { assessments }: Case, on: CivilDate): NewSign[] {
  const past = assessments.filter((assessment) => assessment.on === undefined || assessment.on <= on)
  const latest = past.at(-1)
  if (latest === undefined || past.length < 2) return []
  return facts.flatMap((fact) => {
    const now = latest.answers.get(fact.id)
    if (now === undefined || severity(fact, now) <= 0) return []
    const earlier = past
      .slice(0, -1)
      .map(({ answers }) => answers.get(fact.id))
      .findLast(isKnown)
    return earlier !== undefined && severity(fact, earlier) >= severity(fact, now)
      ? []
      : [{ fact: fact.id, now, earlier: earlier ?? null }]
  })
}

/** How far an answer lies from harmless along the fact's danger order; 0 for harmless, unknown or no danger sign. */
function severity({ danger, normal }: Fact, answer: Answer): number {
  if (danger === undefined || !isKnown(answer)) return 0
  if ('options' in danger)
    return answer.kind === 'value' ? danger.options.findIndex((options) => options.includes(String(answer.value))) : 0
  const range = rangeOf(answer)
  if (range === undefined || normal === undefined) return 0
  return danger.towards === 'high' ? range[1] - Number(normal) : Number(normal) - range[0]
}
