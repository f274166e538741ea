// What was written can say once more of which day it is, in which role and from whom. It then says the same: nobody guesses which
// of the two was meant.

import { type Refusal, refuseInput } from '../http/problem.ts'
import type { WrittenAssessment } from './assessment.ts'

export function saidOtherwise(written: WrittenAssessment, said: Readonly<Record<string, string>>): Refusal | null {
  const other = Object.keys(said).find((name) => Object.hasOwn(written, name) && written[name] !== said[name])
  return other === undefined ? null : refuseInput(`/written/${other}`, 'said-otherwise')
}
