// Radicular pain: is there a sign, which root, and what then.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { legCourse, lossArea, oneLegLoss, reflex, sign, stretch } from './form.ts'
import { belowFound, belowMeasured, chosen, found, fromMeasured, is, not, oneOf, unknown, unmeasured } from './truth.ts'

const positive = oneOf(stretch.left, stretch.right, stretch.both)
const reflexLost = oneOf(reflex.left, reflex.right, reflex.both)
const oneLegNumb = oneOf(oneLegLoss.left, oneLegLoss.right, oneLegLoss['left-spreading'], oneLegLoss['right-spreading'])
const bothLegsNumb = oneOf(sign.new, sign.older)
const frontThigh = oneOf(lossArea['front-thigh'])
const innerShin = oneOf(lossArea['inner-shin'])
const outerShin = oneOf(lossArea['outer-shin'])
const outerFoot = oneOf(lossArea['outer-foot'])
/** In half centimetres. */
const beyond25cm = 51
const notBetter = oneOf(legCourse.same, legCourse.worse)

/** For radicular pain a sign that was not looked for is not found; for the root it is unknown. */
export function assessRadicularPain(form: Form, f: Findings, t: Uint8Array): void {
  const { strengthLeft, strengthRight, slr, fingerFloorDistance, femoralStretch, sensoryLossArea } = form
  const { legPain, untested } = f
  const noLegPain = not(legPain)

  // The sign
  const signFound =
    chosen(slr, positive) |
    belowMeasured(strengthLeft, 5) |
    belowMeasured(strengthRight, 5) |
    fromMeasured(fingerFloorDistance, beyond25cm) |
    chosen(form.crossedSlr, positive) |
    chosen(femoralStretch, positive) |
    chosen(form.kneeReflex, reflexLost) |
    chosen(form.ankleReflex, reflexLost) |
    chosen(form.sensoryLossOneLeg, oneLegNumb) |
    chosen(form.sensoryLossBothLegs, bothLegsNumb)
  const noSign = not(signFound)
  const slrUnknown = unknown(slr)
  const notAllTested = untested | unmeasured(fingerFloorDistance)
  const radicular = legPain & signFound
  const historyOnly = legPain & noSign
  const clear = noLegPain | (noSign & not(slrUnknown | notAllTested))
  const lowBack = noLegPain | historyOnly
  f.radicular = radicular
  f.radicularClear = clear
  f.lowBack = lowBack
  t[279] = signFound
  t[280] = clear
  t[281] = noLegPain
  t[282] = noLegPain
  t[283] = historyOnly
  t[284] = historyOnly
  t[285] = radicular
  t[286] = radicular
  t[287] = radicular
  t[288] = lowBack
  const rechecked = radicular | historyOnly
  const soundPerhaps =
    (unmeasured(strengthLeft) | fromMeasured(strengthLeft, 5)) &
    (unmeasured(strengthRight) | fromMeasured(strengthRight, 5))
  t[289] = rechecked & soundPerhaps
  t[468] = rechecked & (belowMeasured(strengthLeft, 5) | belowMeasured(strengthRight, 5))
  t[290] = legPain
  t[291] = legPain & slrUnknown
  t[292] = legPain & notAllTested
  t[293] = radicular

  // Which root
  const unexamined = f.legRelevant & 1
  const unasked = f.loss & 1
  t[294] =
    belowFound(form.hipFlexionLeft, 5, unexamined) |
    belowFound(form.hipFlexionRight, 5, unexamined) |
    belowFound(form.kneeExtensionLeft, 5, unexamined) |
    belowFound(form.kneeExtensionRight, 5, unexamined) |
    found(sensoryLossArea, frontThigh, unasked) |
    found(femoralStretch, positive, legPain & 1)
  t[295] =
    belowFound(form.ankleDorsiflexionLeft, 5, unexamined) |
    belowFound(form.ankleDorsiflexionRight, 5, unexamined) |
    f.kneeReflexLost |
    found(sensoryLossArea, innerShin, unasked)
  t[296] =
    belowFound(form.greatToeExtensionLeft, 5, unexamined) |
    belowFound(form.greatToeExtensionRight, 5, unexamined) |
    found(sensoryLossArea, outerShin, unasked)
  t[297] =
    belowFound(form.plantarFlexionLeft, 5, unexamined) |
    belowFound(form.plantarFlexionRight, 5, unexamined) |
    f.ankleReflexLost |
    found(sensoryLossArea, outerFoot, unasked)

  // The plan
  const radicularNotBetter = radicular & is(form.legPainCourse, notBetter)
  const notImproving = radicularNotBetter & f.sixWeeks
  f.radicularNotBetter = radicularNotBetter
  f.radicularNotImproving = notImproving
  t[298] = f.withinDaysBesidesDeficit | f.deficitHolds | (lowBack & f.withinDays)
  t[299] = notImproving
  t[300] = notImproving
  t[301] = legPain & f.severe
}
