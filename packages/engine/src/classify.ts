// A classification: what the rules propose, and what the clinician decided.

import type { ClassificationResult } from './advice.ts'
import { UNDECIDED } from './fact.ts'
import type { NumberedClassification } from './numbered.ts'
import type { Pass } from './pass.ts'
import { YES } from './truth.ts'

export function classify({ classification, classes }: NumberedClassification, pass: Pass): ClassificationResult {
  const { bits, why, answers } = pass
  const proposed = classes.find((one) => bits[one.proposed] === YES)
  const effective = classes.find((one) => bits[one.effective] === YES)
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
