// Work: who is absent, for how long, and what is due in each country.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { work } from './form.ts'
import { from, is, oneOf, yes } from './truth.ts'

const noPaidWork = oneOf(work['no-paid-work'])
const hasWork = oneOf(work.working, work.absent)
const absentFromIt = oneOf(work.absent)

/** The first day of absence is day 1. */
export function adviseOnWork(form: Form, f: Findings, t: Uint8Array): void {
  const { workStatus, daysAbsent } = form
  const employed = is(workStatus, hasWork)
  const absent = is(workStatus, absentFromIt)
  f.employed = employed
  f.absent = absent
  f.longAbsent = absent & from(daysAbsent, 29)
  t[331] = f.inside & employed
  t[332] = f.inside & is(workStatus, noPaidWork)
  t[333] = employed

  // Belgium
  t[334] = absent & from(daysAbsent, 22)
  t[335] = absent
  t[336] = absent & from(daysAbsent, 56)
  t[337] = absent
  t[338] = absent & yes(form.heavyWorkHinders)

  // The Netherlands
  t[339] = absent
  t[340] = absent & from(daysAbsent, 36)
  t[341] = absent & from(daysAbsent, 50)
  t[342] = absent & from(daysAbsent, 288)
  t[343] = absent & from(daysAbsent, 610)
  t[344] = absent
}
