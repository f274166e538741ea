// KCE 2017: what every provider does, imaging and interventions, and what each role adds.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { block, team } from './form.ts'
import { from, is, no, not, oneOf, yes } from './truth.ts'

const blockPositive = oneOf(block.positive)
const teamNotFor = oneOf(team['not-discussed'], team.against)

export function recommendAfterKce(form: Form, f: Findings, t: Uint8Array): void {
  const { inside, lowBack, radicular, imagingNotCalledFor, hyperacute, early, sixWeeks, subacute, chronic } = f
  t[398] = inside
  t[399] = inside
  t[400] = inside
  t[401] = inside
  t[402] = inside
  t[403] = inside
  t[404] = inside
  t[405] = inside

  // Imaging and interventions
  const notChronic = not(chronic)
  const noImaging = imagingNotCalledFor & not(f.radicularNotImproving)
  const claudication = form.centralStenosisClaudication
  const careFailed = yes(form.nonSurgicalCareFailed)
  const epidural = radicular & yes(form.rootPainSevere) & notChronic & no(claudication)
  const radiofrequency =
    lowBack &
    chronic &
    careFailed &
    yes(form.medialBranchSource) &
    from(form.painIntensity, 5) &
    is(form.medialBranchBlock, blockPositive)
  t[406] = epidural
  t[407] = radiofrequency
  t[408] = noImaging
  t[409] = yes(form.imagingConsidered) & noImaging
  t[410] = lowBack & imagingNotCalledFor & notChronic
  t[411] = lowBack & is(form.teamDecision, teamNotFor)
  t[412] = inside & ((chronic & f.radicularNotBetter) | careFailed)
  t[413] = epidural
  t[414] = lowBack | yes(claudication)
  t[415] = radiofrequency
  t[416] = inside & not(radiofrequency)

  // By role
  const { low, veryHigh, raisedOrDisputed, aboveAverageOrDisputed, employed } = f
  const lowEarly = lowBack & low & early
  const lowLate = low & sixWeeks
  const veryHighFromAcute = veryHigh & not(hyperacute)
  const combined = lowBack & (veryHighFromAcute | (aboveAverageOrDisputed & chronic))
  t[417] = lowBack & aboveAverageOrDisputed & early
  t[418] = lowBack & veryHigh & hyperacute
  t[419] = combined
  t[420] = employed & ((raisedOrDisputed & subacute) | (veryHigh & sixWeeks))
  t[421] = lowEarly
  t[422] = lowBack & (aboveAverageOrDisputed | (raisedOrDisputed & early) | lowLate)
  t[423] = lowBack & aboveAverageOrDisputed & f.safe
  t[424] = lowBack & ((aboveAverageOrDisputed & sixWeeks) | (veryHigh & early))
  t[425] = lowBack & veryHigh & sixWeeks
  t[426] = lowEarly
  t[427] = lowBack & (raisedOrDisputed | lowLate) & f.safe
  t[428] = lowBack & (aboveAverageOrDisputed | (raisedOrDisputed & notChronic))
  t[429] = lowBack & veryHighFromAcute
  t[430] = lowBack & ((low & chronic) | (aboveAverageOrDisputed & subacute))
  t[431] = combined
  t[432] = employed & low
  t[433] = employed & raisedOrDisputed & yes(form.askedByOccupationalPhysician)
  t[434] = employed & raisedOrDisputed & sixWeeks
}
