// Answers to the form that the hand-written rules read: what `engine.record` is for the generated ones.

import type { Answers } from '@lende/engine'
import { UNDECIDED } from '@lende/engine'
import type { Form } from './hand-written.ts'
import { codes } from './hand-written.ts'

/** A form of always the same shape; it has no place for an interval, which the engine's record has. */
export function formOf(answers: Answers): Form {
  return {
    age: amount(answers, 'age'),
    bladderDisturbance: option(answers, 'bladder-disturbance', codes.bladderDisturbance),
    bowelDisturbance: option(answers, 'bowel-disturbance', codes.bowelDisturbance),
    saddleNumbness: option(answers, 'saddle-numbness', codes.saddleNumbness),
    sexualDysfunction: option(answers, 'sexual-dysfunction', codes.sexualDysfunction),
    gaitChange: option(answers, 'gait-change', codes.gaitChange),
    legPainAlongRoot: option(answers, 'leg-pain-along-root', codes.legPainAlongRoot),
    reportedWeakness: option(answers, 'reported-weakness', codes.reportedWeakness),
    reportedNumbness: option(answers, 'reported-numbness', codes.reportedNumbness),
    rootPainUncontrolled: option(answers, 'root-pain-uncontrolled', codes.rootPainUncontrolled),
    gutFeeling: option(answers, 'gut-feeling', codes.gutFeeling),
    strengthLeft: amount(answers, 'strength-left'),
    strengthLeftDrop: amount(answers, 'strength-left-drop'),
    strengthRight: amount(answers, 'strength-right'),
    strengthRightDrop: amount(answers, 'strength-right-drop'),
    weaknessLeftExplained: option(answers, 'weakness-left-explained', codes.weaknessLeftExplained),
    weaknessRightExplained: option(answers, 'weakness-right-explained', codes.weaknessRightExplained),
    weaknessBothLegsCourse: option(answers, 'weakness-both-legs-course', codes.weaknessBothLegsCourse),
    sensoryLossOneLeg: option(answers, 'sensory-loss-one-leg', codes.sensoryLossOneLeg),
    sensoryLossBothLegs: option(answers, 'sensory-loss-both-legs', codes.sensoryLossBothLegs),
    reflexLoss: option(answers, 'reflex-loss', codes.reflexLoss),
    analToneReduced: option(answers, 'anal-tone-reduced', codes.analToneReduced),
    slr: option(answers, 'slr', codes.slr),
    fingerFloorDistance: amount(answers, 'finger-floor-distance'),
    daysSinceOnset: amount(answers, 'days-since-onset'),
    activitiesChange: option(answers, 'activities-change', codes.activitiesChange),
    participationChange: option(answers, 'participation-change', codes.participationChange),
    pskChange: amount(answers, 'psk-change'),
    pskPercentChange: amount(answers, 'psk-percent-change'),
    qbpdsChange: amount(answers, 'qbpds-change'),
    qbpdsPercentChange: amount(answers, 'qbpds-percent-change'),
    courseDecided: decision(answers, 'course-decided', codes.courseDecided),
    psychosocialFactorsDominant: option(answers, 'psychosocial-factors-dominant', codes.psychosocialFactorsDominant),
    profileDecided: decision(answers, 'kngf-2013-profile-decided', codes.profileDecided),
    lowMood: option(answers, 'low-mood', codes.lowMood),
    fearOfMovement: option(answers, 'fear-of-movement', codes.fearOfMovement),
    catastrophising: option(answers, 'catastrophising', codes.catastrophising),
    otherPsychosocialFactor: option(answers, 'other-psychosocial-factor', codes.otherPsychosocialFactor),
    sessionsInProfile1: amount(answers, 'sessions-in-profile-1'),
    bedRestOnlyPainControl: option(answers, 'bed-rest-only-pain-control', codes.bedRestOnlyPainControl),
    bedRestDays: amount(answers, 'bed-rest-days'),
    jointFunctionImpaired: option(answers, 'joint-function-impaired', codes.jointFunctionImpaired),
    osteoporosis: option(answers, 'osteoporosis', codes.osteoporosis),
    longSteroidUse: option(answers, 'long-steroid-use', codes.longSteroidUse),
    anticoagulant: option(answers, 'anticoagulant', codes.anticoagulant),
    ankylosedSpine: option(answers, 'ankylosed-spine', codes.ankylosedSpine),
    daysInProfile3: amount(answers, 'days-in-profile-3'),
    continueToDay42: decision(answers, 'continue-to-day-42', codes.continueToDay42),
    workStatus: option(answers, 'work-status', codes.workStatus),
    daysAbsent: amount(answers, 'days-absent'),
    occupationalPhysicianAvailable: option(
      answers,
      'occupational-physician-available',
      codes.occupationalPhysicianAvailable,
    ),
    workAgreements: option(answers, 'work-agreements', codes.workAgreements),
    heavyWorkHinders: option(answers, 'heavy-work-hinders', codes.heavyWorkHinders),
    longAbsenceHinders: option(answers, 'long-absence-hinders', codes.longAbsenceHinders),
    workConflictHinders: option(answers, 'work-conflict-hinders', codes.workConflictHinders),
    cooperationWouldHelp: option(answers, 'cooperation-would-help', codes.cooperationWouldHelp),
    caudaEquinaAssessed: decision(answers, 'cauda-equina-assessed', codes.caudaEquinaAssessed),
    motorSensoryDeficitAssessed: decision(answers, 'motor-sensory-deficit-assessed', codes.motorSensoryDeficitAssessed),
    gutFeelingAssessed: decision(answers, 'gut-feeling-assessed', codes.gutFeelingAssessed),
  }
}

function option<Code extends number>(answers: Answers, fact: string, codes: Readonly<Record<string, Code>>): Code | 0 {
  const answer = answers.get(fact)
  return answer?.kind === 'value' ? codeOf(String(answer.value), fact, codes) : 0
}

function decision<Code extends number>(answers: Answers, fact: string, codes: Readonly<Record<string, Code>>): Code {
  return option(answers, fact, codes) || codeOf(UNDECIDED, fact, codes)
}

function codeOf<Code extends number>(option: string, fact: string, codes: Readonly<Record<string, Code>>): Code {
  const code = codes[option]
  if (code === undefined) throw new Error(`bench/hand-written.ts knows no option ${option} of ${fact}`)
  return code
}

function amount(answers: Answers, fact: string): number | undefined {
  const answer = answers.get(fact)
  return answer?.kind === 'value' ? Number(answer.value) : undefined
}
