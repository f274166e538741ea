// The specification, in the order of the manual.

import { truth } from './01-truth.ts'
import { conditions } from './02-conditions.ts'
import { reading } from './03-reading.ts'
import { standing } from './04-standing.ts'
import { examinations } from './05-examinations.ts'
import { rulesAndExceptions } from './06-rules.ts'
import { classes } from './07-classes.ts'
import { urgency } from './08-urgency.ts'
import { adviceAndWaiting } from './09-advice.ts'
import { questions } from './10-questions.ts'
import { why } from './11-why.ts'
import { whatWouldChange } from './12-what-would-change.ts'
import { proofs } from './13-proofs.ts'
import { pathwayWithoutPatient } from './14-pathway.ts'
import type { Section } from './specification.ts'

export const sections: readonly Section[] = [
  truth,
  conditions,
  reading,
  standing,
  examinations,
  rulesAndExceptions,
  classes,
  urgency,
  adviceAndWaiting,
  questions,
  why,
  whatWouldChange,
  proofs,
  pathwayWithoutPatient,
]
