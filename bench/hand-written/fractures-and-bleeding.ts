// A broken bone, by an injury or because the bone is weak, and bleeding around the spinal cord.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { gait, injuries, procedures } from './form.ts'
import { from, is, not, oneOf, undecided, upTo, yes, yesFound } from './truth.ts'

const unsteady = oneOf(gait.unsteady)
const moderateOrWorse = oneOf(injuries.moderate, injuries['high-energy'])
const lastTwoWeeks = oneOf(procedures['within-14-days'])

/** After the nerves, for what a fracture or a bleeding does to them makes it an emergency. */
export function assessFracturesAndBleeding(form: Form, f: Findings, t: Uint8Array): void {
  const { injured, highEnergy, fractureEvent, boneSign, lesserBoneSign, percussionPain, weak, loss } = f
  const unableToStand = yes(form.unableToStandOrWalk)
  const painChanged = yes(form.painNewOrChanged)

  // By an injury
  const neurological =
    weak |
    f.weaknessReported |
    loss |
    f.numbnessReported |
    f.kneeReflexLost |
    f.ankleReflexLost |
    is(form.gaitChange, unsteady) |
    f.caudaSuspected
  const traumaEmergency =
    highEnergy & (yesFound(form.deformityOrOtherInjury, highEnergy & 1) | unableToStand | neurological)
  const traumaSameDay =
    highEnergy |
    (injured & (yesFound(form.contusionOrAbrasion, injured & 1) | percussionPain | yes(form.ankylosedSpine)))
  const traumaWithinDays = is(form.injury, moderateOrWorse) & from(form.painIntensity, 7)
  const traumaSuspected = traumaEmergency | traumaSameDay
  const traumaSign = traumaSuspected | traumaWithinDays
  const traumaOpen = undecided(form.traumaticFractureAssessed)
  const traumaSameDayStanding = traumaSameDay & traumaOpen
  const traumaWithinDaysStanding = traumaWithinDays & traumaOpen
  t[133] = neurological
  t[134] = traumaEmergency
  t[135] = traumaSameDay
  t[136] = traumaSameDayStanding
  t[137] = traumaSuspected
  t[138] = traumaWithinDays
  t[139] = traumaWithinDaysStanding
  t[140] = traumaWithinDays
  t[141] = traumaSign & not(traumaEmergency)

  // Of weak bone
  const from70 = from(form.age, 70)
  const eventAt70 = from70 & fractureEvent
  const pattern =
    (boneSign & fractureEvent) |
    (yes(form.longSteroidUse) & (from70 | percussionPain)) |
    (eventAt70 & (f.female | percussionPain | boneSign | lesserBoneSign))
  const hint = (boneSign & painChanged) | eventAt70 | (from(form.age, 50) & fractureEvent & percussionPain)
  const patternUnable = pattern & unableToStand
  const hintUnable = unableToStand & (hint | lesserBoneSign | percussionPain)
  const fragilityWatch = lesserBoneSign | percussionPain
  const fragilityPossible = hintUnable | hint | fragilityWatch
  const fragilitySign = pattern | fragilityPossible
  const fragilityOpen = undecided(form.fragilityFractureAssessed)
  const patternUnableStanding = patternUnable & fragilityOpen
  const patternStanding = pattern & fragilityOpen
  const hintUnableStanding = hintUnable & fragilityOpen
  const hintStanding = hint & fragilityOpen
  const fragilityWatchStanding = fragilityWatch & fragilityOpen
  t[142] = pattern
  t[143] = patternUnable
  t[144] = patternUnableStanding
  t[145] = pattern
  t[146] = patternStanding
  t[147] = pattern
  t[148] = hint
  t[149] = hintUnable
  t[150] = hintUnableStanding
  t[151] = hint
  t[152] = hintStanding
  t[153] = fragilityWatch
  t[154] = fragilityWatchStanding
  t[155] = fragilityPossible
  t[156] = fragilitySign

  // Bleeding
  const bleedingRisk =
    yes(form.anticoagulant) | yes(form.bleedingDisorder) | is(form.recentSpinalProcedure, lastTwoWeeks)
  const bleedingPain = upTo(form.daysSinceOnset, 14) | yes(form.suddenlyWorse)
  const bleedingLikely = bleedingRisk & bleedingPain
  const bleedingEmergency = bleedingLikely & (weak | f.limps | f.caudaEquinaSign | f.painBothNew)
  const bleedingSameDay = bleedingLikely & (yes(form.suddenSevereOnset) | injured | f.numbnessReported | loss)
  const bleedingSign = bleedingEmergency | bleedingSameDay
  const bleedingStanding = bleedingSameDay & undecided(form.spinalBleedingAssessed)
  t[157] = bleedingRisk
  t[158] = bleedingPain
  t[159] = bleedingEmergency
  t[160] = bleedingEmergency
  t[161] = bleedingSameDay
  t[162] = bleedingStanding
  t[163] = bleedingSameDay
  t[164] = bleedingSign & not(bleedingEmergency)

  // What it comes to
  const emergency = traumaEmergency | bleedingEmergency
  const suspectedSameDay = emergency | traumaSameDayStanding | patternUnableStanding
  const sameDay = suspectedSameDay | hintUnableStanding | bleedingStanding
  f.emergency |= emergency
  f.suspected |= suspectedSameDay | patternStanding
  f.sameDay |= sameDay
  f.withinDays |= sameDay | traumaWithinDaysStanding | patternStanding | hintStanding
  f.watch |= fragilityWatchStanding
  f.dangerSign |= traumaSign | fragilitySign | bleedingSign
}
