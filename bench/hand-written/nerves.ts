// Nerves in danger: cauda equina syndrome, pressure on the spinal cord, loss of strength or feeling.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { bothLegsCourse, gait, legPainSide, oneLegLoss, reflex, sign, weakness } from './form.ts'
import {
  belowFound,
  chosen,
  found,
  fromFound,
  fromMeasured,
  is,
  NO,
  noOrUnknown,
  not,
  oneOf,
  undecided,
  unknown,
  unmeasured,
  yes,
  yesFound,
} from './truth.ts'

const newSign = oneOf(sign.new)
const olderSign = oneOf(sign.older)
const bothNew = oneOf(legPainSide['both-new'])
const bothLegs = oneOf(legPainSide['both-new'], legPainSide['both-older'])
const oneLegNumb = oneOf(oneLegLoss.left, oneLegLoss.right, oneLegLoss['left-spreading'], oneLegLoss['right-spreading'])
const spreadingLoss = oneOf(oneLegLoss['left-spreading'], oneLegLoss['right-spreading'])
const reflexLost = oneOf(reflex.left, reflex.right, reflex.both)
const weaknessGrows = oneOf(weakness['left-increasing'], weakness['right-increasing'], weakness['both-increasing'])
const unsteady = oneOf(gait.unsteady)
const newInBothLegs = oneOf(bothLegsCourse.new)
const olderInBothLegs = oneOf(bothLegsCourse.older)

/** Legs that were not examined are sound where nothing points to them, and unknown where something does. */
export function assessNerves(form: Form, f: Findings, t: Uint8Array): void {
  const { bladderDisturbance, bowelDisturbance, saddleNumbness, sexualDysfunction, analToneReduced } = form
  const { strengthLeft, strengthRight, strengthLeftDrop, strengthRightDrop, weaknessBothLegsCourse } = form
  const { sensoryLossOneLeg, sensoryLossBothLegs, legPainAlongRoot } = form
  const unexamined = f.legRelevant & 1

  // The legs
  const weakLeft = belowFound(strengthLeft, 5, unexamined)
  const weakRight = belowFound(strengthRight, 5, unexamined)
  const weakBoth = weakLeft & weakRight
  const weak = weakLeft | weakRight
  const lossBothNew = found(sensoryLossBothLegs, newSign, unexamined)
  const lossBothOlder = found(sensoryLossBothLegs, olderSign, unexamined)
  const loss = found(sensoryLossOneLeg, oneLegNumb, unexamined) | lossBothNew | lossBothOlder
  const kneeReflexLost = found(form.kneeReflex, reflexLost, unexamined)
  const ankleReflexLost = found(form.ankleReflex, reflexLost, unexamined)
  const reflexLoss = kneeReflexLost | ankleReflexLost
  const dropped = fromMeasured(strengthLeftDrop, 1) | fromMeasured(strengthRightDrop, 1)
  f.weak = weak
  f.loss = loss
  f.kneeReflexLost = kneeReflexLost
  f.ankleReflexLost = ankleReflexLost
  t[63] = weak
  t[64] = loss
  t[65] = loss
  t[66] = reflexLoss

  // Cauda equina
  const painBothNew = is(legPainAlongRoot, bothNew)
  const newBladderBowelSaddle =
    is(bladderDisturbance, newSign) | is(bowelDisturbance, newSign) | is(saddleNumbness, newSign)
  const olderBladderBowelSaddle =
    is(bladderDisturbance, olderSign) | is(bowelDisturbance, olderSign) | is(saddleNumbness, olderSign)
  const newSigns =
    newBladderBowelSaddle | is(sexualDysfunction, newSign) | lossBothNew | chosen(analToneReduced, newSign)
  const olderSigns =
    olderBladderBowelSaddle | is(sexualDysfunction, olderSign) | lossBothOlder | chosen(analToneReduced, olderSign)
  const weakBothNew = weakBoth & (newOrUnknown(weaknessBothLegsCourse) | dropped)
  const emergency = newSigns | weakBothNew | (painBothNew & (weak | loss | reflexLoss))
  const sameDay = olderSigns | (weakBoth & is(weaknessBothLegsCourse, olderInBothLegs))
  const questionOpen =
    unknown(bladderDisturbance) | unknown(bowelDisturbance) | unknown(saddleNumbness) | unknown(sexualDysfunction)
  const signWhileOpen = questionOpen & (is(legPainAlongRoot, bothLegs) | weak | loss | f.numbnessReported | f.limps)
  const caudaSuspected = emergency | sameDay
  const caudaPossible = painBothNew | signWhileOpen
  const caudaSign = caudaSuspected | caudaPossible
  const caudaOpen = undecided(form.caudaEquinaAssessed) | questionOpen
  const sameDayStanding = sameDay & caudaOpen
  const painBothStanding = painBothNew & caudaOpen
  const signWhileOpenStanding = signWhileOpen & caudaOpen
  f.painBothNew = painBothNew
  f.bladderBowelSaddle = newBladderBowelSaddle | olderBladderBowelSaddle
  f.caudaEquinaSign = newSigns | olderSigns
  f.caudaSuspected = caudaSuspected
  f.caudaSign = caudaSign
  t[67] = emergency
  t[68] = sameDay
  t[69] = sameDayStanding
  t[70] = painBothNew
  t[71] = painBothStanding
  t[72] = questionOpen
  t[73] = signWhileOpen
  t[74] = signWhileOpenStanding
  t[75] = caudaSuspected
  t[76] = caudaPossible
  t[77] = newSigns | olderSigns
  t[78] = caudaSign & not(emergency) & not(questionOpen)

  // Pressure on the spinal cord
  const cord =
    is(form.gaitChange, unsteady) |
    yesFound(form.spasticityOrClonus, unexamined) |
    yesFound(form.sensoryLevelTrunk, unexamined)
  t[79] = cord
  t[80] = cord
  t[81] = NO

  // Loss of strength or feeling
  const unexplainedLeft = noOrUnknown(form.weaknessLeftExplained)
  const unexplainedRight = noOrUnknown(form.weaknessRightExplained)
  const severeLeft = belowFound(strengthLeft, 4, unexamined) & unexplainedLeft
  const severeRight = belowFound(strengthRight, 4, unexamined) & unexplainedRight
  const severe = severeLeft | severeRight
  const growing = is(form.reportedWeakness, weaknessGrows)
  const growingAndWeak = growing & weak
  const increasing =
    dropped |
    (fromFound(strengthLeftDrop, 1, unexamined) & unexplainedLeft) |
    (fromFound(strengthRightDrop, 1, unexamined) & unexplainedRight) |
    growingAndWeak
  const untested = unmeasured(strengthLeft) | unmeasured(strengthRight)
  const uncompared = (weakLeft & unmeasured(strengthLeftDrop)) | (weakRight & unmeasured(strengthRightDrop))
  const reportedUntested = f.weaknessReported & (untested | uncompared)
  const uncontrolled = f.legPain & yes(form.rootPainUncontrolled)
  const unexplained = (weakLeft & unexplainedLeft) | (weakRight & unexplainedRight)
  const spreading = found(sensoryLossOneLeg, spreadingLoss, unexamined)
  const deficitSuspected = severe | increasing
  const deficitPossible = reportedUntested | uncontrolled | unexplained | spreading
  const deficitSign = deficitSuspected | deficitPossible
  const deficitOpen = undecided(form.motorSensoryDeficitAssessed)
  f.severe = severe
  f.strengthLost = severe | weak
  f.untested = untested
  f.deficitSign = deficitSign
  t[82] = severeLeft
  t[83] = severeRight
  t[84] = f.strengthLost
  t[85] = severe
  t[86] = severe & deficitOpen
  t[87] = growing
  t[88] = increasing
  t[89] = increasing & deficitOpen
  t[90] = reportedUntested
  t[91] = reportedUntested & deficitOpen
  t[92] = uncontrolled
  t[93] = uncontrolled & deficitOpen
  t[94] = unexplained
  t[95] = unexplained & deficitOpen
  t[96] = spreading
  t[97] = spreading & deficitOpen
  t[98] = deficitSuspected
  t[99] = deficitPossible
  t[100] = deficitSign
  t[101] = uncompared
  t[102] = f.legRelevant & untested

  // What it comes to; loss of strength or feeling apart, for a plan for radicular pain is not held by all of it
  f.cord = cord
  f.emergency = emergency | cord
  f.suspected = emergency | cord | sameDayStanding
  f.sameDay = emergency | cord | sameDayStanding | painBothStanding | signWhileOpenStanding
  f.deficitSuspected = deficitSuspected & deficitOpen
  f.deficitHolds = (severe | dropped | growingAndWeak) & deficitOpen
  f.deficitSameDay = (deficitSuspected | reportedUntested | uncontrolled) & deficitOpen
  f.deficitWithinDays = deficitSign & deficitOpen
  f.dangerSign = caudaSign | cord | deficitSign
}

/** Weakness of both legs that is new, or of which nobody knows since when. */
const newOrUnknown = (code: number): number => found(code, newInBothLegs, NO) | unknown(code)
