// For whom no plan is made, what is a danger to them, and how fast to act on all that was found.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { cancers, nightPain, pregnancies, reporting, warning } from './form.ts'
import { below, found, is, NO, not, oneOf, undecided, yes } from './truth.ts'

const cannot = oneOf(reporting.no)
const possiblyPregnant = oneOf(pregnancies.possible)
const inCare = oneOf(cancers['work-up'], cancers.present)
const anyNightPain = oneOf(nightPain.ordinary, nightPain.severe)
const heavyBleeding = oneOf(warning.heavy)
const anyWarning = oneOf(warning.warning, warning.heavy)

/** After every other danger: any of their signs counts for more in who is young or cannot tell. */
export function assessScopeAndUrgency(form: Form, f: Findings, t: Uint8Array): void {
  const { pregnant, recentProcedure, dangerSign } = f
  const fever = yes(form.fever)

  // Scope
  const under18 = below(form.age, 18)
  const toCheck = found(form.pregnancy, possiblyPregnant, f.conceivable & 1)
  const cancerCare = is(form.cancer, inCare)
  const cannotReport = is(form.ableToReport, cannot)
  const outside = under18 | pregnant | toCheck | recentProcedure | cancerCare | cannotReport
  t[210] = under18
  t[211] = pregnant
  t[212] = toCheck
  t[213] = recentProcedure
  t[214] = cancerCare
  t[215] = cannotReport
  t[216] = outside

  // Danger to those outside it
  const youngToday = under18 & (f.limps | fever | is(form.nightRestPain, anyNightPain) | dangerSign)
  const heavy = found(form.pregnancyWarningSign, heavyBleeding, pregnant & 1)
  const pregnancyEmergency = pregnant & (heavy | yes(form.collapseOrShock) | f.caudaSign)
  const pregnancySameDay =
    pregnant & (found(form.pregnancyWarningSign, anyWarning, pregnant & 1) | f.vaginalBleeding | fever)
  const procedureSameDay = recentProcedure & (fever | yes(form.woundTrouble) | yes(form.suddenlyWorse))
  const unreportedToday = cannotReport & dangerSign
  t[217] = dangerSign
  t[218] = youngToday
  t[219] = under18
  t[220] = NO
  t[221] = under18
  t[222] = pregnancyEmergency
  t[223] = pregnancyEmergency
  t[224] = pregnancySameDay
  t[225] = pregnant
  t[226] = pregnant
  t[227] = procedureSameDay
  t[228] = NO
  t[229] = procedureSameDay
  t[230] = unreportedToday
  t[231] = cannotReport
  t[232] = NO
  t[233] = cannotReport

  // The clinician is not at ease
  const uneasy = yes(form.gutFeeling)
  const uneasyStanding = uneasy & undecided(form.gutFeelingAssessed)
  t[234] = uneasy
  t[235] = uneasyStanding
  t[236] = NO
  t[237] = uneasy
  t[238] = uneasy

  // Urgency
  const emergency = f.emergency | pregnancyEmergency
  const suspected = f.suspected | f.deficitSuspected | pregnancyEmergency
  const sameDayBesidesDeficit =
    f.sameDay | pregnancyEmergency | pregnancySameDay | procedureSameDay | youngToday | unreportedToday | uneasyStanding
  const sameDay = sameDayBesidesDeficit | f.deficitSameDay
  const withinDaysBesidesDeficit = sameDayBesidesDeficit | f.withinDays | under18 | cannotReport
  const withinDays = withinDaysBesidesDeficit | f.deficitWithinDays
  const routine = withinDays | f.routine | pregnant
  f.inside = not(outside)
  f.withinDays = withinDays
  f.withinDaysBesidesDeficit = withinDaysBesidesDeficit
  f.calm = f.inside & not(withinDays | suspected)
  f.imagingNotCalledFor = f.calm & not(f.strengthLost)
  t[239] = suspected
  t[240] = emergency
  t[241] = sameDay
  t[242] = withinDays
  t[243] = routine
  t[244] = routine | f.watch
  t[245] = withinDays
  t[246] = withinDays | uneasy
  t[247] = not(emergency)
  t[248] = f.imagingNotCalledFor
}
