// What one topic found and another reads: conditions that several rules share, each worked out once.

import { NO } from './truth.ts'

/** One object, written anew at every evaluation, so that none is made. */
export const findings = {
  // History, and what it points to
  female: NO,
  conceivable: NO,
  pregnant: NO,
  injured: NO,
  highEnergy: NO,
  fractureEvent: NO,
  boneSign: NO,
  lesserBoneSign: NO,
  recentProcedure: NO,
  majorRisk: NO,
  minorRisk: NO,
  infectionHinted: NO,
  percussionPain: NO,
  aortaHinted: NO,
  inflammationEntry: NO,
  sixWeeks: NO,
  noImprovement: NO,
  legPain: NO,
  weaknessReported: NO,
  numbnessReported: NO,
  limps: NO,
  legRelevant: NO,

  // Nerves; below, what they add to the urgency
  weak: NO,
  loss: NO,
  kneeReflexLost: NO,
  ankleReflexLost: NO,
  painBothNew: NO,
  bladderBowelSaddle: NO,
  caudaEquinaSign: NO,
  caudaSuspected: NO,
  caudaSign: NO,
  severe: NO,
  strengthLost: NO,
  untested: NO,
  deficitSign: NO,
  cord: NO,
  emergency: NO,
  suspected: NO,
  sameDay: NO,
  deficitSuspected: NO,
  deficitHolds: NO,
  deficitSameDay: NO,
  deficitWithinDays: NO,
  dangerSign: NO,

  // Infection and cancer
  withinDays: NO,
  watch: NO,

  // Vessels and belly
  vaginalBleeding: NO,

  // Slow causes
  routine: NO,

  // Scope and urgency
  inside: NO,
  withinDaysBesidesDeficit: NO,
  calm: NO,
  imagingNotCalledFor: NO,

  // Phase and risk
  hyperacute: NO,
  subacute: NO,
  chronic: NO,
  early: NO,
  low: NO,
  veryHigh: NO,
  raisedOrDisputed: NO,
  aboveAverageOrDisputed: NO,

  // Radicular pain
  radicular: NO,
  radicularClear: NO,
  lowBack: NO,
  radicularNotBetter: NO,
  radicularNotImproving: NO,

  // Course and profile
  activitiesGain: NO,
  participationGain: NO,
  profile1: NO,
  profile2: NO,
  profile3: NO,
  decided3: NO,
  treated3: NO,

  // Work
  employed: NO,
  absent: NO,
  longAbsent: NO,

  // Manual techniques
  safe: NO,
}

export type Findings = typeof findings
