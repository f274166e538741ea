// Where somebody stands: for what kind of work, and on which rung. The answer of the consult comes first; what was
// agreed earlier stands only as far as it still fits.

import type { Answers } from '@lende/engine'
import type { Aids } from '@lende/guideline'
import type { WorkKind, WorkPlan } from './work-plan.ts'

export type WorkPlanContent = NonNullable<Aids['work-plan']>
export type Rung = WorkPlanContent['ladder']['rungs'][number]

/** What is known of a choice, or nothing. */
export function answerTo(fact: string, answers: Answers): string | undefined {
  const answer = answers.get(fact)
  return answer?.kind === 'value' && typeof answer.value === 'string' ? answer.value : undefined
}

/** What the plan is for: as agreed, else paid work for who has it; for who has none, somebody still chooses. */
export function kindOf(plan: WorkPlan | undefined, answers: Answers, { ladder }: WorkPlanContent): WorkKind | null {
  if (plan !== undefined) return plan.kind
  const status = answerTo(ladder.fact, answers)
  return status !== undefined && ladder.rungs.some(({ is }) => is === status) ? 'paid' : null
}

/** The rung that was chosen; of paid work only while the answer of the consult says the same. */
export function rungOf(plan: WorkPlan | undefined, answers: Answers, { ladder }: WorkPlanContent): Rung | null {
  const rung = ladder.rungs.find((one) => one.rung === plan?.rung)
  if (plan === undefined || rung === undefined) return null
  return plan.kind !== 'paid' || answerTo(ladder.fact, answers) === rung.is ? rung : null
}
