// What is felt in the back and does not come from it: the aorta, other vessels, belly and pregnancy.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { colic, loin, pregnancies } from './form.ts'
import { above, found, from, is, no, not, oneOf, undecided, unknown, yes, yesFound } from './truth.ts'

const anyColic = oneOf(colic.alone, colic.complicated)
const colicAlone = oneOf(colic.alone)
const colicComplicated = oneOf(colic.complicated)
const anyLoin = oneOf(loin['loin-pain'], loin.dysuria)
const dysuria = oneOf(loin.dysuria)
const notYetBorn = oneOf(pregnancies.possible, pregnancies['before-20-weeks'], pregnancies['from-20-weeks'])
const possiblyPregnant = oneOf(pregnancies.possible)

/** A pregnancy that is conceivable and not asked about is not excluded. */
export function assessVesselsAndBelly(form: Form, f: Findings, t: Uint8Array): void {
  const { renalColic, loinPainOrDysuria, pregnancy } = form
  const fever = yes(form.fever)
  const collapse = yes(form.collapseOrShock)
  const suddenOnset = yes(form.suddenSevereOnset)
  const hasColic = is(renalColic, anyColic)

  // The aorta
  const mass = yesFound(form.pulsatingMass, f.aortaHinted & 1)
  const aortaEmergency =
    (suddenOnset & (collapse | mass)) |
    ((mass | yes(form.knownAneurysm)) & yes(form.painNewOrChanged)) |
    yes(form.tearingChestPain)
  const aortaRisk = yes(form.smokedEver) | yes(form.hypertension) | yes(form.relativeWithAneurysm)
  const aortaSameDay =
    (suddenOnset & from(form.age, 60) & aortaRisk) | (hasColic & no(form.earlierRenalColic) & above(form.age, 55))
  const aortaSign = aortaEmergency | aortaSameDay
  const aortaStanding = aortaSameDay & undecided(form.aortaAssessed)
  t[165] = aortaEmergency
  t[166] = aortaEmergency
  t[167] = aortaRisk
  t[168] = aortaSameDay
  t[169] = aortaStanding
  t[170] = aortaSameDay
  t[171] = aortaSign & not(aortaEmergency)

  // Other vessels and belly; pregnancy that nobody asked about is not excluded
  const pregnancyUnasked = unknown(pregnancy)
  const conceivableBit = f.conceivable & 1
  const notExcluded = found(pregnancy, notYetBorn, conceivableBit) | (f.conceivable & pregnancyUnasked)
  const bleeding = yesFound(form.unexplainedVaginalBleeding, f.female & 1)
  const perhapsPregnant = found(pregnancy, possiblyPregnant, conceivableBit) | pregnancyUnasked
  const outsideWomb =
    notExcluded & (yesFound(form.earlyPregnancySigns, conceivableBit) | collapse | (bleeding & perhapsPregnant))
  const visceralEmergency =
    yes(form.coldPaleLeg) |
    outsideWomb |
    yes(form.vomitedBloodOrBlackStool) |
    yes(form.chestPainOrBreathless) |
    yes(form.severeUpperAbdominalPain) |
    is(renalColic, colicComplicated) |
    (is(renalColic, colicAlone) & fever)
  const visceralSameDay = (fever & is(loinPainOrDysuria, anyLoin)) | hasColic
  const visceralWithinDays =
    is(loinPainOrDysuria, dysuria) |
    bleeding |
    yesFound(form.footPulsesAbsent, yes(form.legSymptomsStandingOrWalking) & 1)
  const visceralPossible = visceralSameDay | visceralWithinDays
  const visceralSign = visceralEmergency | visceralPossible
  const visceralOpen = undecided(form.visceralVascularAssessed)
  const visceralSameDayStanding = visceralSameDay & visceralOpen
  const visceralWithinDaysStanding = visceralWithinDays & visceralOpen
  f.vaginalBleeding = bleeding
  t[172] = notExcluded
  t[173] = visceralEmergency
  t[174] = visceralEmergency
  t[175] = visceralSameDay
  t[176] = visceralSameDayStanding
  t[177] = visceralWithinDays
  t[178] = visceralWithinDaysStanding
  t[179] = visceralPossible
  t[180] = visceralSign & not(visceralEmergency)

  // What it comes to
  const emergency = aortaEmergency | visceralEmergency
  const sameDay = emergency | aortaStanding | visceralSameDayStanding
  f.emergency |= emergency
  f.suspected |= emergency
  f.sameDay |= sameDay
  f.withinDays |= sameDay | visceralWithinDaysStanding
  f.dangerSign |= aortaSign | visceralSign
}
