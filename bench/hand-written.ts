// The peer: every rule of the guideline as an engineer who wants speed would write it by hand, over a plain typed form.
// Three-valued and without a branch, a topic a file. Compared with the interpreter first.

import { classifyCourseAndProfile } from './hand-written/course-and-profile.ts'
import { findings } from './hand-written/findings.ts'
import type { Form } from './hand-written/form.ts'
import { assessFracturesAndBleeding } from './hand-written/fractures-and-bleeding.ts'
import { readHistory } from './hand-written/history.ts'
import { assessInfectionAndCancer } from './hand-written/infection-and-cancer.ts'
import { recommendAfterKce } from './hand-written/kce-2017.ts'
import { adviseOnMedicines } from './hand-written/medicines.ts'
import { assessNerves } from './hand-written/nerves.ts'
import { recommendAfterNice } from './hand-written/nice-ng59.ts'
import { classifyPhaseAndRisk } from './hand-written/phase-and-risk.ts'
import { recommendInProfile1And2 } from './hand-written/profile-1-and-2.ts'
import { recommendInProfile3 } from './hand-written/profile-3.ts'
import { assessRadicularPain } from './hand-written/radicular-pain.ts'
import { assessScopeAndUrgency } from './hand-written/scope-and-urgency.ts'
import { assessSlowCauses } from './hand-written/slow-causes.ts'
import { assessVesselsAndBelly } from './hand-written/vessels-and-belly.ts'
import { adviseOnWork } from './hand-written/work.ts'

export type { Form } from './hand-written/form.ts'
export { handWrittenRules } from './hand-written/rules.ts'

/** Fills `truths`, in the order of `handWrittenRules`; each topic reads what those before it found. */
export function evaluateByHand(form: Form, truths: Uint8Array): void {
  readHistory(form, findings, truths)
  assessNerves(form, findings, truths)
  assessInfectionAndCancer(form, findings, truths)
  assessFracturesAndBleeding(form, findings, truths)
  assessVesselsAndBelly(form, findings, truths)
  assessSlowCauses(form, findings, truths)
  assessScopeAndUrgency(form, findings, truths)
  classifyPhaseAndRisk(form, findings, truths)
  assessRadicularPain(form, findings, truths)
  classifyCourseAndProfile(form, findings, truths)
  adviseOnWork(form, findings, truths)
  recommendInProfile1And2(form, findings, truths)
  recommendInProfile3(form, findings, truths)
  recommendAfterKce(form, findings, truths)
  adviseOnMedicines(form, findings, truths)
  recommendAfterNice(form, findings, truths)
}
