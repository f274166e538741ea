// KNGF 2013, recommendations 4 and 5: profiles 1 and 2.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { agreements } from './form.ts'
import { below, from, is, no, not, oneOf, yes } from './truth.ts'

const notWorkingOut = oneOf(agreements.stalled, agreements.none)

export function recommendInProfile1And2(form: Form, f: Findings, t: Uint8Array): void {
  const { profile1, profile2, radicular } = f

  // Profile 1
  const bedRestOnly = yes(form.bedRestOnlyPainControl)
  const bedRestException = profile1 & bedRestOnly & below(form.bedRestDays, 2)
  const notRadicular = not(radicular)
  const threeSessions = from(form.sessionsInProfile1, 3)
  t[345] = bedRestException
  t[346] = profile1
  t[347] = profile1
  t[348] = profile1 & not(bedRestException)
  t[349] = bedRestException
  t[350] = profile1 & (bedRestOnly | from(form.bedRestDays, 1))
  t[351] = profile1
  t[352] = profile1
  t[353] = profile1
  t[354] = profile1
  t[355] = profile1 & not(threeSessions) & notRadicular
  t[356] = profile1 & threeSessions & notRadicular

  // Profile 2
  const unsafe =
    f.withinDays |
    f.weak |
    radicular |
    yes(form.osteoporosis) |
    yes(form.longSteroidUse) |
    yes(form.anticoagulant) |
    yes(form.ankylosedSpine)
  const safe = not(unsafe)
  const manual = profile2 & yes(form.jointFunctionImpaired) & safe
  const longAbsent2 = profile2 & f.longAbsent
  const askAgreements = longAbsent2 & yes(form.occupationalPhysicianAvailable)
  f.safe = safe
  t[357] = unsafe
  t[358] = profile2
  t[359] = profile2
  t[360] = profile2
  t[361] = profile2
  t[362] = profile2
  t[363] = manual
  t[364] = manual
  t[365] = manual
  t[366] = askAgreements
  t[367] = askAgreements & is(form.workAgreements, notWorkingOut)
  t[368] = longAbsent2 & no(form.occupationalPhysicianAvailable)
  t[369] = profile2
  t[370] = profile2
  t[371] = profile2
  t[372] = profile2
  t[373] = profile2

  // Profiles 1 and 3
  const profile1or3 = profile1 | f.profile3
  t[374] = profile1or3
  t[375] = profile1or3
  t[376] = profile1or3
  t[377] = profile1or3
  t[378] = profile1or3
}
