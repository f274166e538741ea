// The peer: every rule of the guideline as an engineer who wants speed would write it by hand, over a plain typed form.
// Three-valued: NO = 00, UNKNOWN = 01, YES = 11, so that `&` is all and `|` is any. Compared with the interpreter first.

/**
 * How the options of a fact are written in the form: 0 is not known, others are even. A set of options is then one word
 * of two-bit truths and reading it one shift, which beats comparing words two to one: no branch to mispredict.
 */
const yesNo = { no: 2, yes: 4 } as const
const sign = { no: 2, explained: 4, older: 6, new: 8 } as const
const gait = { no: 2, limping: 4, unsteady: 6 } as const
const legPainSide = { no: 2, left: 4, right: 6, 'both-older': 8, 'both-new': 10 } as const
const weakness = { no: 2, stable: 4, increasing: 6 } as const
const bothLegsCourse = { explained: 2, older: 4, new: 6 } as const
const oneLegLoss = { none: 2, stable: 4, spreading: 6 } as const
const legRaise = { negative: 2, left: 4, right: 6, both: 8 } as const
const change = { gain: 2, same: 4, worse: 6 } as const
const burden = { absent: 2, present: 4, hinders: 6 } as const
const work = { 'no-paid-work': 2, working: 4, absent: 6 } as const
const agreements = { 'working-out': 2, stalled: 4, none: 6 } as const
const assessed = { undecided: 2, 'not-suspected': 4 } as const
const course = { undecided: 2, normal: 4, abnormal: 6 } as const
const profile = { undecided: 2, 'profile-1': 4, 'profile-2': 6, 'profile-3': 8, 'no-profile': 10 } as const
const continued = { undecided: 2, continue: 4 } as const

/** The codes of each fact that has options, by field of the form. */
export const codes = {
  bladderDisturbance: sign,
  bowelDisturbance: sign,
  saddleNumbness: sign,
  sexualDysfunction: sign,
  gaitChange: gait,
  legPainAlongRoot: legPainSide,
  reportedWeakness: weakness,
  reportedNumbness: yesNo,
  rootPainUncontrolled: yesNo,
  gutFeeling: yesNo,
  weaknessLeftExplained: yesNo,
  weaknessRightExplained: yesNo,
  weaknessBothLegsCourse: bothLegsCourse,
  sensoryLossOneLeg: oneLegLoss,
  sensoryLossBothLegs: sign,
  reflexLoss: yesNo,
  analToneReduced: sign,
  slr: legRaise,
  activitiesChange: change,
  participationChange: change,
  courseDecided: course,
  psychosocialFactorsDominant: yesNo,
  profileDecided: profile,
  lowMood: burden,
  fearOfMovement: burden,
  catastrophising: burden,
  otherPsychosocialFactor: burden,
  bedRestOnlyPainControl: yesNo,
  jointFunctionImpaired: yesNo,
  osteoporosis: yesNo,
  longSteroidUse: yesNo,
  anticoagulant: yesNo,
  ankylosedSpine: yesNo,
  continueToDay42: continued,
  workStatus: work,
  occupationalPhysicianAvailable: yesNo,
  workAgreements: agreements,
  heavyWorkHinders: yesNo,
  longAbsenceHinders: yesNo,
  workConflictHinders: yesNo,
  cooperationWouldHelp: yesNo,
  caudaEquinaAssessed: assessed,
  motorSensoryDeficitAssessed: assessed,
  gutFeelingAssessed: assessed,
}

type Code<Codes> = Codes[keyof Codes]
type Options = { [Field in keyof typeof codes]: 0 | Code<(typeof codes)[Field]> }

/** What the rules read of a patient; 0 or undefined is not known. A decision not made is known: `undecided`. */
export interface Form extends Options {
  age: number | undefined
  strengthLeft: number | undefined
  strengthLeftDrop: number | undefined
  strengthRight: number | undefined
  strengthRightDrop: number | undefined
  fingerFloorDistance: number | undefined
  daysSinceOnset: number | undefined
  pskChange: number | undefined
  pskPercentChange: number | undefined
  qbpdsChange: number | undefined
  qbpdsPercentChange: number | undefined
  sessionsInProfile1: number | undefined
  bedRestDays: number | undefined
  daysInProfile3: number | undefined
  daysAbsent: number | undefined
}

const NO = 0
const UNKNOWN = 1
const YES = 3

const not = (truth: number): number => (7 >> (truth << 1)) & 3
const certain = (holds: boolean): number => (holds ? YES : NO)

// Each says what it reads as when nothing is known, which is UNKNOWN unless the rules say otherwise.
const is = (code: number, option: number, missing: number): number => (((YES << option) | missing) >> code) & 3
const isNot = (code: number, option: number, missing: number): number =>
  (((-4 & ~(YES << option)) | missing) >> code) & 3
const isEither = (code: number, one: number, other: number, missing: number): number =>
  (((YES << one) | (YES << other) | missing) >> code) & 3
const below = (value: number | undefined, limit: number, missing: number): number =>
  value === undefined ? missing : value < limit ? YES : NO
const from = (value: number | undefined, limit: number, missing: number): number =>
  value === undefined ? missing : value >= limit ? YES : NO
const above = (value: number | undefined, limit: number, missing: number): number =>
  value === undefined ? missing : value > limit ? YES : NO
const upTo = (value: number | undefined, limit: number, missing: number): number =>
  value === undefined ? missing : value <= limit ? YES : NO

/** Fills `truths`, in the order of `handWrittenRules`. */
export function evaluateByHand(form: Form, truths: Uint8Array): void {
  const t = truths

  // Which examinations history points to. One that was not done reads as normal where history does not (NO), and is
  // unknown where it does or may: the low bit of its relevance.
  const { legPainAlongRoot, reportedWeakness, gaitChange, reportedNumbness } = form
  const { bladderDisturbance, bowelDisturbance, saddleNumbness, sexualDysfunction } = form
  const legPain = isNot(legPainAlongRoot, legPainSide.no, UNKNOWN)
  const numb = is(reportedNumbness, yesNo.yes, UNKNOWN)
  const limps = isNot(gaitChange, gait.no, UNKNOWN)
  const legRelevant = legPain | isNot(reportedWeakness, weakness.no, UNKNOWN) | numb | limps
  const olderHistory =
    is(bladderDisturbance, sign.older, UNKNOWN) |
    is(bowelDisturbance, sign.older, UNKNOWN) |
    is(saddleNumbness, sign.older, UNKNOWN) |
    is(sexualDysfunction, sign.older, UNKNOWN)
  const unexaminedLeg = legRelevant & 1
  const unexaminedRoot = legPain & 1
  t[0] = legPain
  t[1] = legRelevant
  t[2] = legRelevant
  t[3] = legRelevant
  t[4] = legRelevant
  t[5] = legRelevant
  t[6] = legRelevant
  t[7] = legRelevant
  t[8] = legPain
  t[9] = NO
  t[10] = legPain
  t[11] = legPain

  // Scope
  const outside = below(form.age, 18, UNKNOWN)
  const inside = not(outside)
  t[12] = outside
  t[13] = outside

  // Cauda equina
  const { strengthLeft, strengthRight, sensoryLossOneLeg, sensoryLossBothLegs, analToneReduced, reflexLoss } = form
  const { weaknessBothLegsCourse } = form
  const weakLeft = below(strengthLeft, 5, unexaminedLeg)
  const weakRight = below(strengthRight, 5, unexaminedLeg)
  const weakBoth = weakLeft & weakRight
  const weak = weakLeft | weakRight
  const lossBothNew = is(sensoryLossBothLegs, sign.new, unexaminedLeg)
  const lossBothOlder = is(sensoryLossBothLegs, sign.older, unexaminedLeg)
  const loss = isNot(sensoryLossOneLeg, oneLegLoss.none, unexaminedLeg) | lossBothNew | lossBothOlder
  const droppedLeft = from(form.strengthLeftDrop, 1, NO)
  const droppedRight = from(form.strengthRightDrop, 1, NO)
  const dropLeft = from(form.strengthLeftDrop, 1, unexaminedLeg)
  const dropRight = from(form.strengthRightDrop, 1, unexaminedLeg)
  const rootBothNew = is(legPainAlongRoot, legPainSide['both-new'], UNKNOWN)
  const emergency =
    is(bladderDisturbance, sign.new, UNKNOWN) |
    is(bowelDisturbance, sign.new, UNKNOWN) |
    is(saddleNumbness, sign.new, UNKNOWN) |
    is(sexualDysfunction, sign.new, UNKNOWN) |
    lossBothNew |
    is(analToneReduced, sign.new, NO) |
    (weakBoth & (is(weaknessBothLegsCourse, bothLegsCourse.new, YES) | droppedLeft | droppedRight)) |
    (rootBothNew & (weak | loss | is(reflexLoss, yesNo.yes, unexaminedRoot)))
  const sameDay =
    olderHistory |
    lossBothOlder |
    is(analToneReduced, sign.older, NO) |
    (weakBoth & is(weaknessBothLegsCourse, bothLegsCourse.older, UNKNOWN))
  const questionOpen = certain(
    bladderDisturbance === 0 || bowelDisturbance === 0 || saddleNumbness === 0 || sexualDysfunction === 0,
  )
  const signWhileOpen =
    questionOpen &
    (isEither(legPainAlongRoot, legPainSide['both-new'], legPainSide['both-older'], UNKNOWN) |
      weak |
      loss |
      numb |
      limps)
  const caudaOpen = certain(form.caudaEquinaAssessed === assessed.undecided)
  t[14] = weak
  t[15] = loss
  t[16] = emergency
  t[17] = sameDay
  t[18] = sameDay & caudaOpen
  t[19] = rootBothNew
  t[20] = rootBothNew & caudaOpen
  t[21] = questionOpen
  t[22] = signWhileOpen
  t[23] = signWhileOpen & caudaOpen

  // The clinician is not at ease
  const uneasy = is(form.gutFeeling, yesNo.yes, UNKNOWN)
  const uneasyStanding = uneasy & certain(form.gutFeelingAssessed === assessed.undecided)
  t[24] = uneasy
  t[25] = uneasyStanding

  // Loss of strength or feeling
  const unexplainedLeft = is(form.weaknessLeftExplained, yesNo.no, YES)
  const unexplainedRight = is(form.weaknessRightExplained, yesNo.no, YES)
  const severeLeft = below(strengthLeft, 4, unexaminedLeg) & unexplainedLeft
  const severeRight = below(strengthRight, 4, unexaminedLeg) & unexplainedRight
  const severe = severeLeft | severeRight
  const increasing =
    droppedLeft |
    (dropLeft & unexplainedLeft) |
    droppedRight |
    (dropRight & unexplainedRight) |
    (is(reportedWeakness, weakness.increasing, UNKNOWN) & weak)
  const untested = certain(strengthLeft === undefined || strengthRight === undefined)
  const uncompared =
    (weakLeft & certain(form.strengthLeftDrop === undefined)) |
    (weakRight & certain(form.strengthRightDrop === undefined))
  const reportedUntested = isNot(reportedWeakness, weakness.no, UNKNOWN) & (untested | uncompared)
  const uncontrolled = legPain & is(form.rootPainUncontrolled, yesNo.yes, UNKNOWN)
  const unexplained = (weakLeft & unexplainedLeft) | (weakRight & unexplainedRight)
  const spreading = is(sensoryLossOneLeg, oneLegLoss.spreading, unexaminedLeg)
  const deficitOpen = certain(form.motorSensoryDeficitAssessed === assessed.undecided)
  t[26] = severeLeft
  t[27] = severeRight
  t[28] = severe
  t[29] = severe & deficitOpen
  t[30] = increasing
  t[31] = increasing & deficitOpen
  t[32] = reportedUntested
  t[33] = reportedUntested & deficitOpen
  t[34] = uncontrolled
  t[35] = uncontrolled & deficitOpen
  t[36] = unexplained
  t[37] = unexplained & deficitOpen
  t[38] = spreading
  t[39] = spreading & deficitOpen
  t[150] = uncompared

  // Pressure on the spinal cord
  const cord = is(gaitChange, gait.unsteady, UNKNOWN)
  t[142] = cord

  // Young people
  const caudaSign = emergency | sameDay | rootBothNew | signWhileOpen
  const deficitSign = severe | increasing | reportedUntested | uncontrolled | unexplained | spreading
  const youngToday = outside & (limps | caudaSign | deficitSign)
  t[143] = youngToday
  t[144] = outside
  t[147] = caudaSign & not(emergency)
  t[148] = deficitSign
  t[149] = uneasy

  // Urgency
  const suspected = emergency | cord | (sameDay & caudaOpen) | ((severe | increasing) & deficitOpen)
  const today =
    suspected |
    ((rootBothNew | signWhileOpen) & caudaOpen) |
    uneasyStanding |
    youngToday |
    ((reportedUntested | uncontrolled) & deficitOpen)
  const withinDays = today | outside | ((unexplained | spreading) & deficitOpen)
  t[40] = withinDays
  t[41] = suspected
  t[131] = withinDays
  t[132] = withinDays
  t[133] = today
  t[134] = emergency | cord
  t[135] = withinDays
  t[145] = withinDays | uneasy

  // Radicular pain; a sign that was not looked for is not found
  const { slr, fingerFloorDistance } = form
  const signFound =
    isNot(slr, legRaise.negative, NO) |
    below(strengthLeft, 5, NO) |
    below(strengthRight, 5, NO) |
    above(fingerFloorDistance, 25, NO) |
    is(reflexLoss, yesNo.yes, NO) |
    isNot(sensoryLossOneLeg, oneLegLoss.none, NO) |
    isEither(sensoryLossBothLegs, sign.new, sign.older, NO)
  const noSign = not(signFound)
  const noLegPain = not(legPain)
  const examined = certain(
    slr !== 0 && strengthLeft !== undefined && strengthRight !== undefined && fingerFloorDistance !== undefined,
  )
  const radicularClear = noLegPain | (noSign & examined)
  const radicular = legPain & signFound
  const historyOnly = legPain & noSign
  t[42] = signFound
  t[43] = radicularClear
  t[54] = legPain & certain(slr === 0)
  t[55] = legPain & (untested | certain(fingerFloorDistance === undefined))
  t[56] = radicular
  t[57] = radicular
  t[58] = radicular
  t[99] = radicular
  t[126] = historyOnly
  t[127] = noLegPain
  t[128] = historyOnly
  t[129] = radicular | historyOnly
  t[130] = legRelevant & untested
  t[138] = noLegPain

  // Course
  const { activitiesChange, participationChange, daysSinceOnset, courseDecided } = form
  const activitiesGain = is(activitiesChange, change.gain, UNKNOWN)
  const activitiesNoGain = not(activitiesGain)
  const participationGain = is(participationChange, change.gain, UNKNOWN)
  const participationNoGain = not(participationGain)
  const early = below(daysSinceOnset, 21, UNKNOWN)
  const late = not(early)
  const noGain = activitiesNoGain & participationNoGain
  const abnormalProposed = late & noGain
  const normalProposed =
    early |
    (activitiesGain & isNot(participationChange, change.worse, UNKNOWN)) |
    (participationGain & is(activitiesChange, change.same, UNKNOWN))
  const mixedProposed =
    late &
    ((activitiesGain & is(participationChange, change.worse, UNKNOWN)) |
      (is(activitiesChange, change.worse, UNKNOWN) & participationGain))
  const courseOpen = courseDecided === course.undecided
  const abnormal = courseOpen ? abnormalProposed : certain(courseDecided === course.abnormal)
  const normal = courseOpen ? normalProposed : certain(courseDecided === course.normal)
  const mixed = courseOpen ? mixedProposed : NO
  t[45] = abnormalProposed
  t[46] = abnormal
  t[59] = normalProposed
  t[60] = normal
  t[117] = mixedProposed
  t[119] = mixed
  t[122] = mixed
  t[139] = mixedProposed

  // Profile
  const { profileDecided } = form
  const possible = inside & not(withinDays | suspected) & radicularClear
  const dominant = is(form.psychosocialFactorsDominant, yesNo.yes, UNKNOWN)
  const notDominant = not(dominant)
  const proposed1 = possible & normal & notDominant
  const proposed2 = possible & abnormal & notDominant
  const proposed3 = possible & abnormal & dominant
  const undefinedProposed = possible & normal & dominant
  const awaitsProposed = possible & mixed
  const noneProposed = not(possible)
  const profileOpen = profileDecided === profile.undecided
  const profile1 = profileOpen ? proposed1 : certain(profileDecided === profile['profile-1'])
  const profile2 = profileOpen ? proposed2 : certain(profileDecided === profile['profile-2'])
  const profile3 = profileOpen ? proposed3 : certain(profileDecided === profile['profile-3'])
  const undefinedProfile = profileOpen ? undefinedProposed : NO
  t[44] = possible
  t[47] = proposed3
  t[48] = profile3
  t[49] = profile3
  t[61] = proposed1
  t[62] = profile1
  t[76] = proposed2
  t[77] = profile2
  t[118] = undefinedProposed
  t[120] = awaitsProposed
  t[121] = noneProposed
  t[123] = undefinedProfile
  t[124] = undefinedProfile
  t[136] = profileOpen ? awaitsProposed : NO
  t[137] = profileOpen ? noneProposed : certain(profileDecided === profile['no-profile'])
  t[140] = undefinedProposed

  // For everybody in scope
  t[50] = inside
  t[51] = inside
  t[52] = inside
  t[53] = inside

  // Profile 1
  const bedRestOnly = is(form.bedRestOnlyPainControl, yesNo.yes, UNKNOWN)
  const bedRestException = profile1 & bedRestOnly & below(form.bedRestDays, 2, UNKNOWN)
  const fewSessions = below(form.sessionsInProfile1, 3, UNKNOWN)
  t[63] = bedRestException
  t[64] = profile1
  t[65] = profile1
  t[66] = profile1 & not(bedRestException)
  t[67] = bedRestException
  t[68] = profile1 & (bedRestOnly | from(form.bedRestDays, 1, UNKNOWN))
  t[69] = profile1
  t[70] = profile1
  t[71] = profile1
  t[72] = profile1
  t[73] = profile1 & fewSessions & not(radicular)
  t[74] = profile1 & not(fewSessions | radicular)

  // Profile 2
  const unsafe =
    withinDays |
    weak |
    radicular |
    is(form.osteoporosis, yesNo.yes, UNKNOWN) |
    is(form.longSteroidUse, yesNo.yes, UNKNOWN) |
    is(form.anticoagulant, yesNo.yes, UNKNOWN) |
    is(form.ankylosedSpine, yesNo.yes, UNKNOWN)
  const manual = profile2 & is(form.jointFunctionImpaired, yesNo.yes, UNKNOWN) & not(unsafe)
  const absent = is(form.workStatus, work.absent, UNKNOWN)
  const longAbsent = absent & above(form.daysAbsent, 28, UNKNOWN)
  const physician = is(form.occupationalPhysicianAvailable, yesNo.yes, UNKNOWN)
  t[75] = unsafe
  t[78] = profile2
  t[79] = profile2
  t[80] = profile2
  t[81] = profile2
  t[82] = profile2
  t[83] = manual
  t[84] = manual
  t[85] = manual
  t[86] = profile2 & longAbsent & physician
  t[87] = profile2 & longAbsent & physician & isNot(form.workAgreements, agreements['working-out'], UNKNOWN)
  t[88] = profile2 & longAbsent & not(physician)
  t[89] = profile2
  t[90] = profile2
  t[91] = profile2
  t[92] = profile2
  t[93] = profile2

  // Profiles 1 and 3
  const profile1or3 = profile1 | profile3
  t[94] = profile1or3
  t[95] = profile1or3
  t[96] = profile1or3
  t[97] = profile1or3
  t[98] = profile1or3

  // Profile 3: time
  const { daysInProfile3 } = form
  const unmeasured = profile3 & 1
  const follows3 = profileOpen ? dominant : certain(profileDecided === profile['profile-3'])
  const from21 = from(daysInProfile3, 21, unmeasured)
  const above42 = above(daysInProfile3, 42, unmeasured)
  const inWindow = follows3 & from21 & not(above42)
  const noEffectInWindow = inWindow & noGain
  const withoutEffect = follows3 & noGain & (above42 | (from21 & certain(form.continueToDay42 === continued.undecided)))
  const noActivities = certain(activitiesChange === 0)
  const noParticipation = certain(participationChange === 0)
  const unknownEffect =
    (noActivities & (noParticipation | isNot(participationChange, change.gain, NO))) |
    (noParticipation & isNot(activitiesChange, change.gain, NO))
  t[146] = follows3
  t[100] = noEffectInWindow
  t[101] = withoutEffect
  t[112] = inWindow
  t[113] = withoutEffect
  t[114] = withoutEffect
  t[115] = follows3 & above42 & unknownEffect
  t[116] = follows3 & from21 & ((activitiesGain & participationNoGain) | (participationGain & activitiesNoGain))
  t[141] = noEffectInWindow

  // Profile 3: recommendations
  const { lowMood, fearOfMovement, catastrophising, otherPsychosocialFactor } = form
  const factors =
    isNot(lowMood, burden.absent, UNKNOWN) |
    isNot(fearOfMovement, burden.absent, UNKNOWN) |
    isNot(catastrophising, burden.absent, UNKNOWN) |
    isNot(otherPsychosocialFactor, burden.absent, UNKNOWN)
  const hindering =
    is(lowMood, burden.hinders, UNKNOWN) |
    is(fearOfMovement, burden.hinders, UNKNOWN) |
    is(catastrophising, burden.hinders, UNKNOWN) |
    is(otherPsychosocialFactor, burden.hinders, UNKNOWN)
  const workHinders =
    is(form.heavyWorkHinders, yesNo.yes, UNKNOWN) |
    is(form.longAbsenceHinders, yesNo.yes, UNKNOWN) |
    is(form.workConflictHinders, yesNo.yes, UNKNOWN) |
    is(form.cooperationWouldHelp, yesNo.yes, UNKNOWN)
  t[102] = profile3
  t[103] = profile3
  t[104] = profile3 & factors
  t[105] = profile3 & hindering
  t[106] = profile3 & hindering
  t[107] = profile3 & workHinders
  t[108] = profile3 & longAbsent & physician
  t[109] = profile3
  const beginning = certain(daysInProfile3 === undefined) | below(daysInProfile3, 21, UNKNOWN)
  const goesOn = upTo(daysInProfile3, 42, UNKNOWN) & certain(form.continueToDay42 === continued.continue)
  const gains = certain(profileDecided === profile['profile-3']) & (activitiesGain | participationGain)
  t[110] = ((profile3 & (beginning | goesOn)) | gains) & not(radicular)
  t[111] = profile3 & absent

  // Scores that differ from the judgement, once there is one
  const { pskChange, pskPercentChange, qbpdsChange, qbpdsPercentChange } = form
  const scoresBetter =
    upTo(pskChange, -2, UNKNOWN) |
    upTo(pskPercentChange, -30, UNKNOWN) |
    upTo(qbpdsChange, -20, UNKNOWN) |
    upTo(qbpdsPercentChange, -30, UNKNOWN)
  const scoresWorse =
    from(pskChange, 2, UNKNOWN) |
    from(pskPercentChange, 30, UNKNOWN) |
    from(qbpdsChange, 20, UNKNOWN) |
    from(qbpdsPercentChange, 30, UNKNOWN)
  t[125] = late & certain(activitiesChange !== 0) & ((activitiesNoGain & scoresBetter) | (activitiesGain & scoresWorse))
}

/** The rules in the order in which their truths are written. */
export const handWrittenRules: readonly string[] = [
  'leg-pain-present', // 0
  'leg-examination-relevant', // 1
  'strength-left.relevant', // 2
  'strength-left-drop.relevant', // 3
  'strength-right.relevant', // 4
  'strength-right-drop.relevant', // 5
  'sensory-loss-one-leg.relevant', // 6
  'sensory-loss-both-legs.relevant', // 7
  'reflex-loss.relevant', // 8
  'anal-tone-reduced.relevant', // 9
  'slr.relevant', // 10
  'finger-floor-distance.relevant', // 11
  'under-18', // 12
  'outside-scope', // 13
  'weakness-any-leg', // 14
  'sensory-loss-any-leg', // 15
  'cauda-equina.suspected.emergency', // 16
  'cauda-equina.suspected.same-day', // 17
  'cauda-equina.suspected.same-day.standing', // 18
  'cauda-equina.possible.same-day', // 19
  'cauda-equina.possible.same-day.standing', // 20
  'cauda-equina-question-open', // 21
  'cauda-equina.possible.same-day-2', // 22
  'cauda-equina.possible.same-day-2.standing', // 23
  'clinician-not-at-ease.possible.same-day', // 24
  'clinician-not-at-ease.possible.same-day.standing', // 25
  'severe-weakness-left', // 26
  'severe-weakness-right', // 27
  'motor-sensory-deficit.suspected.same-day', // 28
  'motor-sensory-deficit.suspected.same-day.standing', // 29
  'motor-sensory-deficit.suspected.same-day-2', // 30
  'motor-sensory-deficit.suspected.same-day-2.standing', // 31
  'motor-sensory-deficit.possible.same-day', // 32
  'motor-sensory-deficit.possible.same-day.standing', // 33
  'motor-sensory-deficit.possible.same-day-2', // 34
  'motor-sensory-deficit.possible.same-day-2.standing', // 35
  'motor-sensory-deficit.possible.within-days', // 36
  'motor-sensory-deficit.possible.within-days.standing', // 37
  'motor-sensory-deficit.possible.within-days-2', // 38
  'motor-sensory-deficit.possible.within-days-2.standing', // 39
  'urgency-at-least-within-days', // 40
  'any-danger-suspected', // 41
  'radicular-sign-found', // 42
  'radicular-clear-for-profile', // 43
  'profile-possible', // 44
  'course.abnormal.proposed', // 45
  'course.abnormal', // 46
  'kngf-2013-profile.profile-3.proposed', // 47
  'kngf-2013-profile.profile-3', // 48
  'days-in-profile-3.relevant', // 49
  'kngf-2013-measure-pain', // 50
  'kngf-2013-measure-activities', // 51
  'kngf-2013-measure-disability', // 52
  'kngf-2013-no-prediction-rules', // 53
  'kngf-2013-perform-slr', // 54
  'kngf-2013-look-for-radicular-signs', // 55
  'radicular-pain.suspected.proposed', // 56
  'radicular-pain.suspected', // 57
  'kngf-2013-no-profile-in-radicular-pain', // 58
  'course.normal.proposed', // 59
  'course.normal', // 60
  'kngf-2013-profile.profile-1.proposed', // 61
  'kngf-2013-profile.profile-1', // 62
  'bed-rest-exception', // 63
  'kngf-2013-p1-reassure', // 64
  'kngf-2013-p1-explain-course', // 65
  'kngf-2013-p1-no-bed-rest', // 66
  'kngf-2013-p1-short-bed-rest', // 67
  'kngf-2013-p1-taper-bed-rest', // 68
  'kngf-2013-p1-avoid-passivity', // 69
  'kngf-2013-p1-active-lifestyle', // 70
  'kngf-2013-p1-activity-is-not-damage', // 71
  'kngf-2013-p1-movement-and-work', // 72
  'kngf-2013-p1-at-most-three-sessions', // 73
  'kngf-2013-p1-stop-after-three-sessions', // 74
  'manual-techniques-unsafe', // 75
  'kngf-2013-profile.profile-2.proposed', // 76
  'kngf-2013-profile.profile-2', // 77
  'kngf-2013-p2-avoid-passivity', // 78
  'kngf-2013-p2-active-lifestyle', // 79
  'kngf-2013-p2-pain-is-not-damage', // 80
  'kngf-2013-p2-movement-and-work', // 81
  'kngf-2013-p2-exercise-programme', // 82
  'kngf-2013-p2-mobilise-or-manipulate', // 83
  'kngf-2013-p2-refer-to-manual-therapist', // 84
  'kngf-2013-p2-short-massage-or-heat', // 85
  'kngf-2013-p2-ask-work-agreements', // 86
  'kngf-2013-p2-confer-about-work', // 87
  'kngf-2013-p2-work-plan-without-occupational-physician', // 88
  'kngf-2013-p2-no-electrotherapy', // 89
  'kngf-2013-p2-no-tens', // 90
  'kngf-2013-p2-no-shortwave', // 91
  'kngf-2013-p2-no-ultrasound', // 92
  'kngf-2013-p2-no-traction', // 93
  'kngf-2013-p1-p3-no-electrotherapy', // 94
  'kngf-2013-p1-p3-no-tens', // 95
  'kngf-2013-p1-p3-no-shortwave', // 96
  'kngf-2013-p1-p3-no-ultrasound', // 97
  'kngf-2013-p1-p3-no-traction', // 98
  'radicular-pain-suspected', // 99
  'profile-3-no-effect-in-window', // 100
  'profile-3-without-effect', // 101
  'kngf-2013-p3-keep-moving', // 102
  'kngf-2013-p3-moving-is-harmless', // 103
  'kngf-2013-p3-explain-factors', // 104
  'kngf-2013-p3-advise-contact', // 105
  'kngf-2013-p3-discuss-policy', // 106
  'kngf-2013-p3-confer-about-work', // 107
  'kngf-2013-p3-ask-work-agreements', // 108
  'kngf-2013-p3-movement-and-work', // 109
  'kngf-2013-p3-time-contingent-programme', // 110
  'kngf-2013-p3-align-work-goals', // 111
  'kngf-2013-p3-evaluate', // 112
  'kngf-2013-p3-contact-gp', // 113
  'kngf-2013-p3-end-treatment', // 114
  'kngf-2013-p3-evaluate-before-session', // 115
  'kngf-2013-p3-review-partial-effect', // 116
  'course.contradictory.proposed', // 117
  'kngf-2013-profile.undefined.proposed', // 118
  'course.contradictory', // 119
  'kngf-2013-profile.awaits-course.proposed', // 120
  'kngf-2013-profile.no-profile.proposed', // 121
  'kngf-2013-choose-course', // 122
  'kngf-2013-profile.undefined', // 123
  'kngf-2013-choose-profile', // 124
  'kngf-2013-score-differs-from-judgement', // 125
  'radicular-pain.history-only.proposed', // 126
  'radicular-pain.not-indicated.proposed', // 127
  'radicular-pain.history-only', // 128
  'recheck-radicular-pain', // 129
  'retest-strength', // 130
  'urgency-at-least-watch', // 131
  'urgency-at-least-routine', // 132
  'urgency-at-least-same-day', // 133
  'urgency-at-least-emergency', // 134
  'plan-held-by-danger', // 135
  'kngf-2013-profile.awaits-course', // 136
  'kngf-2013-profile.no-profile', // 137
  'radicular-pain.not-indicated', // 138
  'course-decided.ask', // 139
  'kngf-2013-profile-decided.ask', // 140
  'continue-to-day-42.ask', // 141
  'cord-compression.suspected.emergency', // 142
  'young-person.possible.same-day', // 143
  'young-person.possible.within-days', // 144
  'reassurance-held', // 145
  'treated-under-profile-3', // 146
  'cauda-equina-assessed.ask', // 147
  'motor-sensory-deficit-assessed.ask', // 148
  'gut-feeling-assessed.ask', // 149
  'note-progression-unknown', // 150
]
