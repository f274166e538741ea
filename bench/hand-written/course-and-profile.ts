// KNGF 2013: the course and the profile.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { change, course, profile } from './form.ts'
import { chosen, fellBy, from, is, known, no, not, oneOf, roseBy, undecided, yes } from './truth.ts'

const gain = oneOf(change.gain)
const same = oneOf(change.same)
const worse = oneOf(change.worse)
const notWorse = oneOf(change.gain, change.same)
const normalChosen = oneOf(course.normal)
const abnormalChosen = oneOf(course.abnormal)
const chosen1 = oneOf(profile['profile-1'])
const chosen2 = oneOf(profile['profile-2'])
const chosen3 = oneOf(profile['profile-3'])
const chosenNone = oneOf(profile['no-profile'])

/** What the clinician decided goes before what is proposed. */
export function classifyCourseAndProfile(form: Form, f: Findings, t: Uint8Array): void {
  const { inside } = f
  t[302] = inside
  t[303] = inside
  t[304] = inside
  t[305] = inside

  // Course
  const { activitiesChange, participationChange, courseDecided } = form
  const activitiesGain = is(activitiesChange, gain)
  const activitiesNoGain = not(activitiesGain)
  const participationGain = is(participationChange, gain)
  const noGain = activitiesNoGain & not(participationGain)
  const late = from(form.daysSinceOnset, 21)
  const abnormalProposed = late & noGain
  const normalProposed =
    not(late) | (activitiesGain & is(participationChange, notWorse)) | (participationGain & is(activitiesChange, same))
  const mixedProposed =
    late & ((activitiesGain & is(participationChange, worse)) | (is(activitiesChange, worse) & participationGain))
  const courseOpen = undecided(courseDecided)
  const abnormal = chosen(courseDecided, abnormalChosen) | (courseOpen & abnormalProposed)
  const normal = chosen(courseDecided, normalChosen) | (courseOpen & normalProposed)
  const mixed = courseOpen & mixedProposed
  f.activitiesGain = activitiesGain
  f.participationGain = participationGain
  t[306] = abnormalProposed
  t[307] = abnormal
  t[308] = normalProposed
  t[309] = normal
  t[310] = mixedProposed
  t[311] = mixed
  t[312] = mixedProposed
  t[313] = mixed

  // Profile
  const { psychosocialFactorsDominant, profileDecided } = form
  const possible = f.calm & f.radicularClear
  const dominant = yes(psychosocialFactorsDominant)
  const notDominant = no(psychosocialFactorsDominant)
  const proposed1 = possible & normal & notDominant
  const proposed2 = possible & abnormal & notDominant
  const proposed3 = possible & abnormal & dominant
  const undefinedProposed = possible & normal & dominant
  const awaitsProposed = possible & mixed
  const noneProposed = not(possible)
  const profileOpen = undecided(profileDecided)
  const decided3 = chosen(profileDecided, chosen3)
  const profile3 = decided3 | (profileOpen & proposed3)
  const undefinedProfile = profileOpen & undefinedProposed
  f.profile1 = chosen(profileDecided, chosen1) | (profileOpen & proposed1)
  f.profile2 = chosen(profileDecided, chosen2) | (profileOpen & proposed2)
  f.profile3 = profile3
  f.decided3 = decided3
  f.treated3 = decided3 | (profileOpen & dominant)
  t[314] = possible
  t[315] = proposed1
  t[316] = f.profile1
  t[317] = proposed2
  t[318] = f.profile2
  t[319] = proposed3
  t[320] = profile3
  t[321] = undefinedProposed
  t[322] = undefinedProfile
  t[323] = awaitsProposed
  t[324] = profileOpen & awaitsProposed
  t[325] = noneProposed
  t[326] = chosen(profileDecided, chosenNone) | (profileOpen & noneProposed)
  t[327] = undefinedProfile
  t[328] = undefinedProposed
  t[329] = f.treated3

  // Scores that differ from the judgement, once there is one; all but that of the QBPDS itself are in tenths
  const { pskChange, pskPercentChange, qbpdsChange, qbpdsPercentChange } = form
  const scoresBetter =
    fellBy(pskChange, 20) | fellBy(pskPercentChange, 300) | fellBy(qbpdsChange, 20) | fellBy(qbpdsPercentChange, 300)
  const scoresWorse =
    roseBy(pskChange, 20) | roseBy(pskPercentChange, 300) | roseBy(qbpdsChange, 20) | roseBy(qbpdsPercentChange, 300)
  t[330] = late & known(activitiesChange) & ((activitiesNoGain & scoresBetter) | (activitiesGain & scoresWorse))
}
