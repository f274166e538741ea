// Infection of the spine, and cancer: fever, malaise and pain at night may tell of either.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { cancers, nightPain } from './form.ts'
import { counted, from, is, NO, not, oneOf, reached, undecided, yes, yesFound } from './truth.ts'

const severeAtNight = oneOf(nightPain.severe)
const ordinaryAtNight = oneOf(nightPain.ordinary)
const anyCancer = oneOf(cancers.past, cancers['work-up'], cancers.present)
const presentCancer = oneOf(cancers.present)

/** Blood that was not tested tells nothing: NO. */
export function assessInfectionAndCancer(form: Form, f: Findings, t: Uint8Array): void {
  const { percussionPain, legPain, painBothNew } = f
  const fever = yes(form.fever)
  const malaise = yes(form.malaise)
  const severeNight = is(form.nightRestPain, severeAtNight)
  const inflamed = yesFound(form.raisedInflammationMarkers, NO)
  const painChanged = yes(form.painNewOrChanged)

  // Infection
  const { majorRisk, minorRisk } = f
  const besidesFever = severeNight | malaise | percussionPain | inflamed
  const oneSign = fever | besidesFever
  const signs = counted(fever) + counted(severeNight) + counted(malaise) + counted(percussionPain) + counted(inflamed)
  const twoSigns = reached(2, signs)
  const pattern =
    (fever & (majorRisk | minorRisk | besidesFever)) |
    (majorRisk & oneSign) |
    (minorRisk & twoSigns) |
    reached(3, signs)
  const infectionEmergency =
    (pattern & (f.caudaSuspected | painBothNew | f.cord | f.deficitSign)) |
    ((pattern | fever) & (yesFound(form.sepsisSigns, f.infectionHinted & 1) | yes(form.collapseOrShock)))
  const infectionLikely = (majorRisk & painChanged) | twoSigns
  const infectionSuspected = infectionEmergency | pattern
  const infectionPossible = fever | infectionLikely
  const infectionSign = infectionSuspected | infectionPossible
  const infectionOpen = undecided(form.spinalInfectionAssessed)
  const patternStanding = pattern & infectionOpen
  const feverStanding = fever & infectionOpen
  const likelyStanding = infectionLikely & infectionOpen
  t[103] = oneSign
  t[104] = twoSigns
  t[105] = pattern
  t[106] = infectionEmergency
  t[107] = pattern
  t[108] = patternStanding
  t[109] = infectionSuspected
  t[110] = fever
  t[111] = feverStanding
  t[112] = infectionLikely
  t[113] = likelyStanding
  t[114] = infectionPossible
  t[115] = infectionSign & not(infectionEmergency)

  // Cancer
  const { noImprovement } = f
  const from50 = from(form.age, 50)
  const weightLoss = yes(form.weightLoss)
  const ordinaryNight = is(form.nightRestPain, ordinaryAtNight)
  const bloodSign = inflamed | yesFound(form.unexplainedAnaemia, NO)
  const cancerKnown = is(form.cancer, anyCancer)
  const neurological = f.weak | f.weaknessReported | f.limps | f.loss | f.numbnessReported | f.bladderBowelSaddle
  const cancerEmergency =
    (cancerKnown & neurological) | (is(form.cancer, presentCancer) & legPain & (painChanged | painBothNew))
  const cancerSameDay = cancerKnown & (yes(form.cancerPainFeature) | severeNight | percussionPain | legPain)
  const twoSystemic = reached(2, counted(weightLoss) + counted(severeNight) + counted(malaise) + counted(bloodSign))
  const twoWeak = (from50 & (ordinaryNight | noImprovement)) | (ordinaryNight & noImprovement)
  const cancerWithinDays =
    (cancerKnown & painChanged) |
    (weightLoss & from50) |
    twoSystemic |
    (twoWeak & (weightLoss | malaise | bloodSign)) |
    (severeNight & from50 & noImprovement)
  const oneSystemic = weightLoss | severeNight | malaise | bloodSign
  const cancerWatch = from50 & (ordinaryNight | severeNight | noImprovement)
  const cancerSuspected = cancerEmergency | cancerSameDay | cancerWithinDays
  const cancerPossible = oneSystemic | cancerWatch
  const cancerSign = cancerSuspected | cancerPossible
  const cancerOpen = undecided(form.malignancyAssessed)
  const cancerSameDayStanding = cancerSameDay & cancerOpen
  const cancerWithinDaysStanding = cancerWithinDays & cancerOpen
  const oneSystemicStanding = oneSystemic & cancerOpen
  const cancerWatchStanding = cancerWatch & cancerOpen
  t[116] = cancerKnown
  t[117] = neurological
  t[118] = cancerEmergency
  t[119] = cancerSameDay
  t[120] = cancerSameDayStanding
  t[121] = twoSystemic
  t[122] = twoWeak
  t[123] = cancerWithinDays
  t[124] = cancerWithinDaysStanding
  t[125] = cancerSuspected
  t[126] = oneSystemic
  t[127] = oneSystemic
  t[128] = oneSystemicStanding
  t[129] = cancerWatch
  t[130] = cancerWatchStanding
  t[131] = cancerPossible
  t[132] = cancerSign & not(cancerEmergency)

  // What it comes to
  const emergency = infectionEmergency | cancerEmergency
  const suspectedSameDay = emergency | patternStanding | cancerSameDayStanding
  const sameDay = suspectedSameDay | feverStanding
  f.emergency |= emergency
  f.suspected |= suspectedSameDay | cancerWithinDaysStanding
  f.sameDay |= sameDay
  f.withinDays = sameDay | likelyStanding | cancerWithinDaysStanding | oneSystemicStanding
  f.watch = cancerWatchStanding
  f.dangerSign |= infectionSign | cancerSign
}
