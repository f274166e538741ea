// NICE NG59, as far as it is known: mostly what not to do.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { team } from './form.ts'
import { is, no, oneOf, yes } from './truth.ts'

const teamFor = oneOf(team.for)

export function recommendAfterNice(form: Form, f: Findings, t: Uint8Array): void {
  const { inside, lowBack, radicular, chronic } = f
  const surgicalOpinion = f.radicularNotBetter & chronic & yes(form.imagingConcordant)
  t[447] = inside
  t[448] = inside
  t[449] = inside
  t[450] = inside
  t[451] = inside
  t[452] = inside
  t[453] = inside
  t[454] = inside
  t[455] = lowBack
  t[456] = lowBack
  t[457] = inside & yes(form.imagingWouldChangeCare)
  t[458] = f.imagingNotCalledFor & no(form.imagingWouldChangeCare)
  t[459] = radicular & f.sixWeeks
  t[460] = surgicalOpinion
  t[461] = surgicalOpinion & yes(form.nonSurgicalCareFailed) & is(form.teamDecision, teamFor)
  t[462] = radicular
  t[463] = lowBack
  t[464] = yes(form.painReliefConsidered) & lowBack
  t[465] = chronic
}
