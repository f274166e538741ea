// In which role advice is given: who has a role that the guideline advises gives it in that one, and in no other.

import type { Edition } from '../editions/edition.ts'
import type { Role } from '../http/present.ts'
import { type Refusal, refuseInput } from '../http/problem.ts'

export function roleOfAssessment(own: Role, named: string | undefined, { guideline }: Edition): string | Refusal {
  const hasOwn = own === 'general-practitioner' || own === 'physiotherapist'
  if (hasOwn) return named === undefined || named === own ? own : refuseInput('/role', 'not-own-role')
  if (named === undefined) return refuseInput('/role', 'missing')
  return named !== 'patient' && guideline.roles.includes(named) ? named : refuseInput('/role', 'not-allowed')
}
