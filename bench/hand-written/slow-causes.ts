// Causes for an ordinary referral: inflammation of the spine, a slipped vertebra, a narrow canal.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { geneTest } from './form.ts'
import { above, below, chosen, counted, oneOf, reached, undecided, yes, yesFound } from './truth.ts'

const genePositive = oneOf(geneTest.positive)

/** Of these only an inflamed eye may not wait. */
export function assessSlowCauses(form: Form, f: Findings, t: Uint8Array): void {
  const { inflammationEntry } = f

  // Inflammation of the spine
  const eye = inflammationEntry & yesFound(form.painfulRedEye, inflammationEntry & 1)
  const features =
    counted(below(form.firstBackPainAge, 35)) +
    counted(yes(form.wakesSecondHalfOfNight)) +
    counted(yes(form.buttockPain)) +
    counted(yes(form.betterWithMovement)) +
    counted(yes(form.betterWithin48HoursOfNsaid)) +
    counted(yes(form.relativeWithSpondyloarthritis)) +
    counted(yes(form.arthritisEver)) +
    counted(yes(form.enthesitisEver)) +
    counted(yes(form.psoriasisEver))
  const twoFeatures = reached(2, features)
  const threeFeatures = reached(3, features)
  const fourFeatures = reached(4, features)
  const inflammation = inflammationEntry & (fourFeatures | (threeFeatures & chosen(form.hlaB27, genePositive)))
  const inflammationRoutine = inflammationEntry & threeFeatures
  const inflammationWatch = inflammationEntry & twoFeatures & (yes(form.bowelInflammationEver) | yes(form.uveitisEver))
  const inflammationPossible = eye | inflammationRoutine | inflammationWatch
  const inflammationOpen = undecided(form.axialSpondyloarthritisAssessed)
  const eyeStanding = eye & inflammationOpen
  const inflammationStanding = inflammation & inflammationOpen
  const inflammationRoutineStanding = inflammationRoutine & inflammationOpen
  const inflammationWatchStanding = inflammationWatch & inflammationOpen
  t[181] = eye
  t[182] = eyeStanding
  t[183] = twoFeatures
  t[184] = threeFeatures
  t[185] = fourFeatures
  t[186] = inflammation
  t[187] = inflammationStanding
  t[188] = inflammation
  t[189] = inflammationRoutine
  t[190] = inflammationRoutineStanding
  t[191] = inflammationWatch
  t[192] = inflammationWatchStanding
  t[193] = inflammationPossible
  t[194] = inflammation | inflammationPossible

  // A slipped vertebra
  const before20 = below(form.firstBackPainAge, 20)
  const step = yesFound(form.palpableStep, before20 & 1)
  const slip = step & before20
  const slipOpen = undecided(form.spondylolisthesisAssessed)
  const slipStanding = slip & slipOpen
  const stepStanding = step & slipOpen
  t[195] = before20
  t[196] = slip
  t[197] = slipStanding
  t[198] = slip
  t[199] = step
  t[200] = stepStanding
  t[201] = step
  t[202] = slip | step

  // A narrow canal
  const above60 = above(form.age, 60)
  const whenUpright = yes(form.legSymptomsStandingOrWalking)
  const relieved = yes(form.relievedByBendingOrSitting)
  const narrow = above60 & whenUpright & relieved
  const perhapsNarrow = whenUpright & (above60 | relieved)
  const narrowOpen = undecided(form.stenosisAssessed)
  const narrowStanding = narrow & narrowOpen
  const perhapsNarrowStanding = perhapsNarrow & narrowOpen
  t[203] = narrow
  t[204] = narrowStanding
  t[205] = narrow
  t[206] = perhapsNarrow
  t[207] = perhapsNarrowStanding
  t[208] = perhapsNarrow
  t[209] = narrow | perhapsNarrow
  f.dangerSign |= inflammation | inflammationPossible | step | narrow | perhapsNarrow

  // What it comes to
  const suspected = inflammationStanding | slipStanding | narrowStanding
  f.suspected |= suspected
  f.sameDay |= eyeStanding
  f.withinDays |= eyeStanding
  f.routine = suspected | inflammationRoutineStanding
  f.watch |= inflammationWatchStanding | stepStanding | perhapsNarrowStanding
}
