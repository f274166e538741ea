// Medicines: what stands in the way of an anti-inflammatory or a weak opioid, and what goes with each.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { kidneys, nsaidEffects, pregnancies } from './form.ts'
import { found, from, fromFound, is, known, not, oneOf, unknown, yes, yesFound } from './truth.ts'

const kidneysSevere = oneOf(kidneys['severely-reduced'])
const kidneysReduced = oneOf(kidneys.reduced)
const latePregnancy = oneOf(pregnancies['from-20-weeks'])
const pregnantNow = oneOf(pregnancies['before-20-weeks'], pregnancies['from-20-weeks'])
const notTriedOrHelps = oneOf(nsaidEffects['not-tried'], nsaidEffects.helps)
const noUse = oneOf(nsaidEffects['no-effect'], nsaidEffects['not-tolerated'])

/** Every reason counts by itself, so that each can be named. */
export function adviseOnMedicines(form: Form, f: Findings, t: Uint8Array): void {
  const { kidneyFunction, pregnancy, nsaidEffect } = form
  const considered = yes(form.painReliefConsidered)
  const takesOpioid = yes(form.takesOpioid)
  const secondNsaid = yes(form.secondNsaid)
  const ssri = yes(form.ssri)
  const kidneysFail = is(kidneyFunction, kidneysSevere)
  const conceivableBit = f.conceivable & 1
  t[435] = f.inside & considered

  // Anti-inflammatories
  const nsaidNotPlain =
    kidneysFail |
    yes(form.ulcerOrBleedEver) |
    yes(form.anticoagulant) |
    yes(form.heartFailure) |
    found(pregnancy, latePregnancy, conceivableBit) |
    yes(form.nsaidSensitiveAsthma) |
    yes(form.severeLiverDisease) |
    (yes(form.raasInhibitor) & yes(form.diuretic)) |
    yes(form.lithium) |
    yes(form.methotrexate)
  const nsaidCaution =
    from(form.age, 65) |
    is(kidneyFunction, kidneysReduced) |
    yes(form.cardiovascularDisease) |
    yes(form.hypertension) |
    yes(form.antiplatelet) |
    ssri |
    yes(form.longSteroidUse) |
    yes(form.steroidUse) |
    secondNsaid |
    yes(form.bowelInflammationEver)
  const nsaidPlain = not(nsaidNotPlain)
  t[436] = nsaidNotPlain
  t[437] = nsaidCaution
  t[438] = considered & nsaidNotPlain
  t[439] = considered & nsaidCaution & nsaidPlain
  t[440] = considered & secondNsaid & fromFound(form.daysOnNsaid, 14, secondNsaid & 1)
  const nsaid = considered & f.early & is(nsaidEffect, notTriedOrHelps) & nsaidPlain
  t[441] = nsaid & (not(f.legPain) | unknown(form.legPainAlongRoot))
  t[466] = nsaid & known(form.legPainAlongRoot) & f.legPain

  // Opioids
  const opioidNotPlain =
    yes(form.benzodiazepine) |
    yes(form.gabapentinoid) |
    yes(form.alcoholMisuse) |
    kidneysFail |
    yes(form.sleepApnoea) |
    yes(form.severeLungDisease) |
    yes(form.epilepsy) |
    ssri |
    yes(form.maoi) |
    yes(form.pastDependence) |
    found(pregnancy, pregnantNow, conceivableBit) |
    yesFound(form.breastfeeding, conceivableBit)
  t[442] = opioidNotPlain
  t[443] = considered & opioidNotPlain
  t[444] = takesOpioid
  t[445] = takesOpioid & fromFound(form.daysOnOpioid, 7, takesOpioid & 1)
  t[446] = considered & f.early & (nsaidNotPlain | is(nsaidEffect, noUse)) & not(opioidNotPlain)
}
