// Advice without a record: what is sent is advised on, in the country of the practice, and forgotten.

import type { Advice } from '@lende/engine'
import type { Edition } from '../editions/edition.ts'
import { type Refusal, refuseInput } from '../http/problem.ts'
import type { At } from '../patients/service.ts'
import { adviseOn } from './advise-on.ts'
import type { WrittenAssessment } from './assessment.ts'
import { refuseProblems } from './refuse-problems.ts'
import { saidOtherwise } from './said-otherwise.ts'

export interface Answers {
  readonly on: string
  readonly role: string
  readonly written: WrittenAssessment
  readonly onsetFrom?: string
  readonly onsetTo?: string
}

export function adviseOnly(
  { present }: Pick<At, 'present'>,
  edition: Edition,
  { on, role, written, onsetFrom, onsetTo = onsetFrom }: Answers,
): { edition: string; advice: Advice } | Refusal {
  const wrong = wrongDays({ on, onsetFrom, onsetTo }) ?? saidOtherwise(written, { on, role })
  if (wrong !== null) return wrong
  const onset = onsetFrom === undefined || onsetTo === undefined ? null : { from: onsetFrom, to: onsetTo }
  const advised = adviseOn(edition, {
    on,
    role,
    country: present.country,
    onset,
    assessments: [{ ...written, on, role }],
  })
  return advised.ok ? { edition: edition.guideline.edition, advice: advised.advice } : refuseProblems(advised.problems)
}

function wrongDays({
  on,
  onsetFrom,
  onsetTo,
}: Record<'on', string> & Record<'onsetFrom' | 'onsetTo', string | undefined>): Refusal | null {
  if (onsetFrom === undefined) return onsetTo === undefined ? null : refuseInput('/onsetFrom', 'missing')
  if (onsetFrom > on) return refuseInput('/onsetFrom', 'after-the-day')
  return (onsetTo ?? onsetFrom) < onsetFrom ? refuseInput('/onsetTo', 'before-onset-from') : null
}
