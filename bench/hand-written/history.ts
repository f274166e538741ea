// What the patient tells: which groups of risk it comes to, and which examinations it points to.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import {
  gait,
  injuries,
  legPainSide,
  nightPain,
  pregnancies,
  procedures,
  riskTools,
  sexes,
  side,
  weakness,
} from './form.ts'
import { above, below, found, from, is, NO, oneOf, yes, yesFound } from './truth.ts'

const female = oneOf(sexes.female)
const pregnantOrAfter = oneOf(pregnancies['before-20-weeks'], pregnancies['from-20-weeks'], pregnancies['after-birth'])
const anyInjury = oneOf(injuries.slight, injuries.moderate, injuries['high-energy'])
const highEnergyInjury = oneOf(injuries['high-energy'])
const severeAtNight = oneOf(nightPain.severe)
const anyProcedure = oneOf(procedures['within-3-months'], procedures['within-14-days'])
const anyLegPain = oneOf(legPainSide.left, legPainSide.right, legPainSide['both-older'], legPainSide['both-new'])
const worseningWeakness = [weakness['left-increasing'], weakness['right-increasing'], weakness['both-increasing']]
const anyWeakness = oneOf(weakness.left, weakness.right, weakness.both, ...worseningWeakness)
const anyNumbness = oneOf(side.left, side.right, side.both)
const limpingOrUnsteady = oneOf(gait.limping, gait.unsteady)
const startBack = oneOf(riskTools['start-back'])
const ompsq = oneOf(riskTools['ompsq-sf'])

/** Low bit of a relevance: how an examination that was not done reads, NO or UNKNOWN. */
export function readHistory(form: Form, f: Findings, t: Uint8Array): void {
  const { daysSinceOnset, longSteroidUse, recentSpinalProcedure, suddenSevereOnset } = form

  // Pregnancy
  const isFemale = is(form.sex, female)
  const conceivable = isFemale & below(form.age, 55)
  const pregnant = found(form.pregnancy, pregnantOrAfter, conceivable & 1)
  f.female = isFemale
  f.conceivable = conceivable
  f.pregnant = pregnant
  t[0] = conceivable
  t[1] = conceivable
  t[2] = conceivable
  t[3] = isFemale
  t[4] = pregnant
  t[5] = pregnant
  t[6] = conceivable

  // Injury and bone
  const injured = is(form.injury, anyInjury)
  const highEnergy = is(form.injury, highEnergyInjury)
  const suddenOnset = yes(suddenSevereOnset)
  const fractureEvent = injured | suddenOnset
  const steroids = yes(longSteroidUse)
  const boneSign = yes(form.osteoporosis) | yes(form.earlierFragilityFracture) | steroids
  const lesserBoneSign = yes(form.heightLossOrKyphosis) | yes(form.lowWeight)
  f.injured = injured
  f.highEnergy = highEnergy
  f.fractureEvent = fractureEvent
  f.boneSign = boneSign
  f.lesserBoneSign = lesserBoneSign
  t[7] = injured
  t[8] = highEnergy
  t[9] = fractureEvent
  t[10] = boneSign
  t[11] = lesserBoneSign

  // Infection
  const recentProcedure = is(recentSpinalProcedure, anyProcedure)
  const majorRisk =
    yes(form.injectedDrugs) |
    yes(form.immunosuppressed) |
    steroids |
    yes(form.dialysis) |
    yes(form.recentBloodstreamInfection) |
    recentProcedure
  const minorRisk =
    yes(form.diabetes) | yes(form.tuberculosisContact) | yes(form.recentBacterialInfection) | yes(form.alcoholMisuse)
  const infectionHinted =
    yes(form.fever) | yes(form.malaise) | is(form.nightRestPain, severeAtNight) | majorRisk | minorRisk
  const percussionRelevant = fractureEvent | boneSign | lesserBoneSign | infectionHinted
  f.recentProcedure = recentProcedure
  f.majorRisk = majorRisk
  f.minorRisk = minorRisk
  f.infectionHinted = infectionHinted
  f.percussionPain = yesFound(form.percussionPain, percussionRelevant & 1)
  t[12] = majorRisk
  t[13] = minorRisk
  t[14] = infectionHinted
  t[15] = infectionHinted
  t[16] = percussionRelevant
  t[17] = percussionRelevant

  // Vessels, inflammation of the spine, time
  const aortaHinted = suddenOnset | yes(form.knownAneurysm)
  const inflammationEntry = below(form.firstBackPainAge, 45) & above(daysSinceOnset, 90)
  const sixWeeks = from(daysSinceOnset, 42)
  f.aortaHinted = aortaHinted
  f.inflammationEntry = inflammationEntry
  f.sixWeeks = sixWeeks
  f.noImprovement = yesFound(form.noImprovementSixWeeks, sixWeeks & 1)
  t[18] = aortaHinted
  t[19] = aortaHinted
  t[20] = yes(form.legSymptomsStandingOrWalking)
  t[21] = inflammationEntry
  t[22] = inflammationEntry
  t[23] = sixWeeks

  // Legs
  const legPain = is(form.legPainAlongRoot, anyLegPain)
  const weaknessReported = is(form.reportedWeakness, anyWeakness)
  const numbnessReported = is(form.reportedNumbness, anyNumbness)
  const limps = is(form.gaitChange, limpingOrUnsteady)
  const legRelevant = legPain | weaknessReported | numbnessReported | limps
  f.legPain = legPain
  f.weaknessReported = weaknessReported
  f.numbnessReported = numbnessReported
  f.limps = limps
  f.legRelevant = legRelevant
  t[24] = legPain
  t[25] = weaknessReported
  t[26] = numbnessReported
  t[27] = legRelevant
  t[28] = legRelevant
  t[29] = legRelevant
  t[30] = legRelevant
  t[31] = legRelevant
  t[32] = legRelevant
  t[33] = legRelevant
  t[34] = legRelevant
  t[35] = legRelevant
  t[36] = legRelevant
  t[37] = legRelevant
  t[38] = legRelevant
  t[39] = legRelevant
  t[40] = legRelevant
  t[41] = legRelevant
  t[42] = legRelevant
  t[43] = legRelevant
  t[44] = legRelevant
  t[45] = legRelevant
  t[46] = legRelevant
  t[47] = legRelevant
  t[48] = legPain
  t[49] = legPain
  t[50] = legPain
  t[51] = legPain

  // Asked only of those who filled in the form, and examined only by those who thought of it
  const byStartBack = is(form.riskTool, startBack)
  const byOmpsq = is(form.riskTool, ompsq)
  t[52] = byStartBack
  t[53] = byStartBack
  t[54] = byStartBack
  t[55] = byOmpsq
  t[56] = byOmpsq
  t[57] = yes(form.takesOpioid)
  t[58] = yes(form.secondNsaid)
  t[59] = NO
  t[60] = NO
  t[61] = NO
  t[62] = NO
}
