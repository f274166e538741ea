// A classification: what the rules propose, and what the clinician decided.

import type { ClassificationResult } from './advice.ts'
import { UNDECIDED } from './fact.ts'
import type { Guideline } from './guideline.ts'
import type { Pass } from './pass.ts'

export function classify(classification: Guideline['classifications'][number], pass: Pass): ClassificationResult {
  const { truth, why, answers } = pass
  const proposed = classification.classes.find((one) => truth(one.proposed) === 'yes')
  const effective = classification.classes.find((one) => truth(one.effective) === 'yes')
  const decision = classification.decision === undefined ? undefined : answers.get(classification.decision)
  const decided = decision?.kind === 'value' && decision.value !== UNDECIDED ? decision : undefined
  return {
    proposed: proposed?.id ?? null,
    decided: decided === undefined ? null : String(decided.value),
    reason: decided?.reason ?? null,
    effective: effective?.id ?? null,
    provisional: classification.decision !== undefined && decided === undefined && proposed !== undefined,
    because: proposed ? why(proposed.proposed) : [],
  }
}
