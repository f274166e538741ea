// KNGF 2013, recommendation 6: profile 3.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { burden, change, continued, work } from './form.ts'
import { chosen, fromFound, is, no, not, oneOf, undecided, unknown, unmeasured, yes } from './truth.ts'

const burdened = oneOf(burden.present, burden.hinders)
const hindered = oneOf(burden.hinders)
const noGainThere = oneOf(change.same, change.worse)
const hasWork = oneOf(work.working, work.absent)
const goesOn = oneOf(continued.continue)

/** The clock runs for who is treated under profile 3, decided or not. */
export function recommendInProfile3(form: Form, f: Findings, t: Uint8Array): void {
  const { profile3, treated3, activitiesGain, participationGain } = f
  const { activitiesChange, participationChange, daysInProfile3, continueToDay42 } = form

  // Time
  const unclocked = profile3 & 1
  const activitiesNoGain = not(activitiesGain)
  const participationNoGain = not(participationGain)
  const noGain = activitiesNoGain & participationNoGain
  const from21 = fromFound(daysInProfile3, 21, unclocked)
  const above42 = fromFound(daysInProfile3, 43, unclocked)
  const upTo42 = not(above42)
  const inWindow = treated3 & from21 & upTo42
  const noEffectInWindow = inWindow & noGain
  const withoutEffect = treated3 & noGain & (above42 | (from21 & undecided(continueToDay42)))
  const noActivities = unknown(activitiesChange)
  const noParticipation = unknown(participationChange)
  const unknownEffect =
    (noActivities & (noParticipation | chosen(participationChange, noGainThere))) |
    (noParticipation & chosen(activitiesChange, noGainThere))
  const partialEffect = (activitiesGain & participationNoGain) | (participationGain & activitiesNoGain)
  t[379] = profile3
  t[380] = noEffectInWindow
  t[381] = withoutEffect
  t[382] = inWindow
  t[383] = withoutEffect
  t[384] = withoutEffect
  t[385] = treated3 & above42 & unknownEffect
  t[386] = treated3 & from21 & partialEffect
  t[387] = noEffectInWindow

  // Recommendations
  const { lowMood, fearOfMovement, catastrophising, otherPsychosocialFactor } = form
  const factors =
    is(lowMood, burdened) |
    is(fearOfMovement, burdened) |
    is(catastrophising, burdened) |
    is(otherPsychosocialFactor, burdened)
  const hindering =
    is(lowMood, hindered) |
    is(fearOfMovement, hindered) |
    is(catastrophising, hindered) |
    is(otherPsychosocialFactor, hindered)
  const contact = profile3 & hindering
  const workHinders =
    yes(form.heavyWorkHinders) |
    yes(form.longAbsenceHinders) |
    yes(form.workConflictHinders) |
    yes(form.cooperationWouldHelp)
  const beginning = unmeasured(daysInProfile3) | not(from21)
  const longer = upTo42 & chosen(continueToDay42, goesOn)
  const gains = f.decided3 & (activitiesGain | participationGain)
  t[388] = profile3
  t[389] = profile3
  t[390] = profile3 & factors
  t[391] = contact
  t[392] = contact
  const { workStatus, occupationalPhysicianAvailable } = form
  const worksPerhaps = is(workStatus, hasWork) | unknown(workStatus)
  const availablePerhaps = yes(occupationalPhysicianAvailable) | unknown(occupationalPhysicianAvailable)
  t[393] = profile3 & worksPerhaps & availablePerhaps & workHinders
  t[467] = profile3 & worksPerhaps & no(occupationalPhysicianAvailable) & workHinders
  t[394] = profile3 & f.longAbsent & yes(form.occupationalPhysicianAvailable)
  t[395] = profile3
  t[396] = ((profile3 & (beginning | longer)) | gains) & not(f.radicular)
  t[397] = profile3 & f.absent
}
