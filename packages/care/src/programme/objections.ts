// What speaks against an exercise for this patient: where it is known to hold, and where nobody knows yet.

import type { Advice, Answers } from '@lende/engine'
import type { Aids } from '@lende/guideline'

export type Exercise = NonNullable<Aids['exercises']>['exercises'][number]
type Reason = NonNullable<Exercise['not-with']>[number]

export interface Objection {
  /** Its place among the reasons of the exercise, from 1: the key of its text. */
  readonly place: number
  /** Unknown is never no: what is not known is looked at first. */
  readonly holds: 'yes' | 'unknown'
}

export function objectionsTo(
  exercise: Exercise,
  { advice, answers }: { readonly advice: Advice; readonly answers: Answers },
): readonly Objection[] {
  return (exercise['not-with'] ?? []).flatMap((reason, index) => {
    const holds = truthOf(reason, advice, answers)
    return holds === 'no' ? [] : [{ place: index + 1, holds }]
  })
}

/** Does it hold of this patient that it is better left out? */
export const isAgainst = (objections: readonly Objection[]): boolean => objections.some(({ holds }) => holds === 'yes')

function truthOf(reason: Reason, advice: Advice, answers: Answers): 'yes' | 'no' | 'unknown' {
  if ('fact' in reason) return ofFact(reason, answers)
  if ('danger' in reason) return ofDanger(reason, advice)
  const effective = advice.classifications[reason.classification]?.effective
  if (effective == null) return 'unknown'
  return reason.in.includes(effective) ? 'yes' : 'no'
}

function ofFact({ fact, is }: Extract<Reason, { fact: string }>, answers: Answers): 'yes' | 'no' | 'unknown' {
  const answer = answers.get(fact)
  if (answer?.kind !== 'value') return 'unknown'
  return is.includes(String(answer.value)) ? 'yes' : 'no'
}

function ofDanger({ danger, tiers }: Extract<Reason, { danger: string }>, advice: Advice): 'yes' | 'no' | 'unknown' {
  const found = advice.conditions.find(({ id }) => id === danger)
  if (found === undefined || found.tier === 'open') return 'unknown'
  return tiers.some((tier) => tier === found.tier) ? 'yes' : 'no'
}
