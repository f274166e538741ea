// The form that the hand-written rules read: one field a fact, of always the same shape, every field an integer.

/**
 * How the options of a fact are written in the form: 0 is not known, others are even. A set of options is then one word
 * of two-bit truths and reading it one shift, which beats comparing words two to one: no branch to mispredict.
 */
export const yesNo = { no: 2, yes: 4 } as const
export const sexes = { female: 2, male: 4 } as const
export const reporting = { yes: 2, 'with-help': 4, no: 6 } as const
export const pregnancies = { no: 2, possible: 4, 'before-20-weeks': 6, 'from-20-weeks': 8, 'after-birth': 10 } as const
export const procedures = { no: 2, 'within-3-months': 4, 'within-14-days': 6 } as const
export const cancers = { no: 2, past: 4, 'work-up': 6, present: 8 } as const
export const sign = { no: 2, explained: 4, older: 6, new: 8 } as const
export const gait = { no: 2, limping: 4, unsteady: 6 } as const
export const legPainSide = { no: 2, left: 4, right: 6, 'both-older': 8, 'both-new': 10 } as const
export const weakness = {
  no: 2,
  left: 4,
  right: 6,
  both: 8,
  'left-increasing': 10,
  'right-increasing': 12,
  'both-increasing': 14,
} as const
export const side = { no: 2, left: 4, right: 6, both: 8 } as const
export const colic = { no: 2, alone: 4, complicated: 6 } as const
export const loin = { no: 2, 'loin-pain': 4, dysuria: 6 } as const
export const warning = { no: 2, warning: 4, heavy: 6 } as const
export const nightPain = { no: 2, ordinary: 4, severe: 6 } as const
export const injuries = { none: 2, slight: 4, moderate: 6, 'high-energy': 8 } as const
export const bothLegsCourse = { explained: 2, older: 4, new: 6 } as const
export const oneLegLoss = { none: 2, left: 4, right: 6, 'left-spreading': 8, 'right-spreading': 10 } as const
export const lossArea = {
  none: 2,
  'front-thigh': 4,
  'inner-shin': 6,
  'outer-shin': 8,
  'outer-foot': 10,
  other: 12,
} as const
export const reflex = { normal: 2, left: 4, right: 6, both: 8 } as const
export const stretch = { negative: 2, left: 4, right: 6, both: 8 } as const
export const geneTest = { 'not-tested': 2, negative: 4, positive: 6 } as const
export const change = { gain: 2, same: 4, worse: 6 } as const
export const legCourse = { better: 2, same: 4, worse: 6 } as const
export const riskTools = { 'start-back': 2, 'ompsq-sf': 4, none: 6 } as const
export const burden = { absent: 2, present: 4, hinders: 6 } as const
export const block = { 'not-done': 2, negative: 4, positive: 6 } as const
export const team = { 'not-discussed': 2, against: 4, for: 6 } as const
export const nsaidEffects = { 'not-tried': 2, helps: 4, 'no-effect': 6, 'not-tolerated': 8 } as const
export const kidneys = { normal: 2, reduced: 4, 'severely-reduced': 6 } as const
export const work = { 'no-paid-work': 2, working: 4, absent: 6 } as const
export const agreements = { 'working-out': 2, stalled: 4, none: 6 } as const
export const assessed = { undecided: 2, 'not-suspected': 4 } as const
export const course = { undecided: 2, normal: 4, abnormal: 6 } as const
export const risk = { undecided: 2, low: 4, 'above-average': 6, 'very-high': 8 } as const
export const profile = { undecided: 2, 'profile-1': 4, 'profile-2': 6, 'profile-3': 8, 'no-profile': 10 } as const
export const continued = { undecided: 2, continue: 4 } as const

/** The codes of each fact that has options, by field of the form. */
export const codes = {
  sex: sexes,
  ableToReport: reporting,
  pregnancy: pregnancies,
  recentSpinalProcedure: procedures,
  woundTrouble: yesNo,
  cancer: cancers,
  bladderDisturbance: sign,
  bowelDisturbance: sign,
  saddleNumbness: sign,
  sexualDysfunction: sign,
  gaitChange: gait,
  legPainAlongRoot: legPainSide,
  reportedWeakness: weakness,
  reportedNumbness: side,
  rootPainUncontrolled: yesNo,
  suddenSevereOnset: yesNo,
  collapseOrShock: yesNo,
  tearingChestPain: yesNo,
  chestPainOrBreathless: yesNo,
  knownAneurysm: yesNo,
  suddenlyWorse: yesNo,
  coldPaleLeg: yesNo,
  severeUpperAbdominalPain: yesNo,
  vomitedBloodOrBlackStool: yesNo,
  renalColic: colic,
  earlierRenalColic: yesNo,
  loinPainOrDysuria: loin,
  earlyPregnancySigns: yesNo,
  unexplainedVaginalBleeding: yesNo,
  pregnancyWarningSign: warning,
  legSymptomsStandingOrWalking: yesNo,
  relievedByBendingOrSitting: yesNo,
  hypertension: yesNo,
  smokedEver: yesNo,
  relativeWithAneurysm: yesNo,
  fever: yesNo,
  malaise: yesNo,
  weightLoss: yesNo,
  nightRestPain: nightPain,
  injury: injuries,
  unableToStandOrWalk: yesNo,
  contusionOrAbrasion: yesNo,
  deformityOrOtherInjury: yesNo,
  osteoporosis: yesNo,
  earlierFragilityFracture: yesNo,
  longSteroidUse: yesNo,
  heightLossOrKyphosis: yesNo,
  lowWeight: yesNo,
  ankylosedSpine: yesNo,
  anticoagulant: yesNo,
  bleedingDisorder: yesNo,
  immunosuppressed: yesNo,
  injectedDrugs: yesNo,
  dialysis: yesNo,
  recentBloodstreamInfection: yesNo,
  diabetes: yesNo,
  tuberculosisContact: yesNo,
  recentBacterialInfection: yesNo,
  alcoholMisuse: yesNo,
  painNewOrChanged: yesNo,
  cancerPainFeature: yesNo,
  noImprovementSixWeeks: yesNo,
  wakesSecondHalfOfNight: yesNo,
  buttockPain: yesNo,
  betterWithMovement: yesNo,
  betterWithin48HoursOfNsaid: yesNo,
  relativeWithSpondyloarthritis: yesNo,
  arthritisEver: yesNo,
  enthesitisEver: yesNo,
  psoriasisEver: yesNo,
  bowelInflammationEver: yesNo,
  uveitisEver: yesNo,
  painfulRedEye: yesNo,
  gutFeeling: yesNo,
  sepsisSigns: yesNo,
  pulsatingMass: yesNo,
  percussionPain: yesNo,
  footPulsesAbsent: yesNo,
  spasticityOrClonus: yesNo,
  sensoryLevelTrunk: yesNo,
  weaknessLeftExplained: yesNo,
  weaknessRightExplained: yesNo,
  weaknessBothLegsCourse: bothLegsCourse,
  sensoryLossOneLeg: oneLegLoss,
  sensoryLossBothLegs: sign,
  sensoryLossArea: lossArea,
  kneeReflex: reflex,
  ankleReflex: reflex,
  analToneReduced: sign,
  slr: stretch,
  crossedSlr: stretch,
  femoralStretch: stretch,
  palpableStep: yesNo,
  raisedInflammationMarkers: yesNo,
  unexplainedAnaemia: yesNo,
  hlaB27: geneTest,
  caudaEquinaAssessed: assessed,
  motorSensoryDeficitAssessed: assessed,
  spinalInfectionAssessed: assessed,
  malignancyAssessed: assessed,
  traumaticFractureAssessed: assessed,
  fragilityFractureAssessed: assessed,
  axialSpondyloarthritisAssessed: assessed,
  aortaAssessed: assessed,
  spinalBleedingAssessed: assessed,
  visceralVascularAssessed: assessed,
  spondylolisthesisAssessed: assessed,
  stenosisAssessed: assessed,
  gutFeelingAssessed: assessed,
  activitiesChange: change,
  participationChange: change,
  legPainCourse: legCourse,
  courseDecided: course,
  riskTool: riskTools,
  kceRiskDecided: risk,
  psychosocialFactorsDominant: yesNo,
  profileDecided: profile,
  lowMood: burden,
  fearOfMovement: burden,
  catastrophising: burden,
  otherPsychosocialFactor: burden,
  bedRestOnlyPainControl: yesNo,
  jointFunctionImpaired: yesNo,
  continueToDay42: continued,
  rootPainSevere: yesNo,
  imagingConsidered: yesNo,
  imagingWouldChangeCare: yesNo,
  imagingConcordant: yesNo,
  nonSurgicalCareFailed: yesNo,
  medialBranchSource: yesNo,
  medialBranchBlock: block,
  centralStenosisClaudication: yesNo,
  teamDecision: team,
  painReliefConsidered: yesNo,
  nsaidEffect: nsaidEffects,
  takesOpioid: yesNo,
  kidneyFunction: kidneys,
  ulcerOrBleedEver: yesNo,
  heartFailure: yesNo,
  cardiovascularDisease: yesNo,
  nsaidSensitiveAsthma: yesNo,
  severeLiverDisease: yesNo,
  raasInhibitor: yesNo,
  diuretic: yesNo,
  lithium: yesNo,
  methotrexate: yesNo,
  antiplatelet: yesNo,
  ssri: yesNo,
  maoi: yesNo,
  steroidUse: yesNo,
  secondNsaid: yesNo,
  benzodiazepine: yesNo,
  gabapentinoid: yesNo,
  sleepApnoea: yesNo,
  severeLungDisease: yesNo,
  epilepsy: yesNo,
  pastDependence: yesNo,
  breastfeeding: yesNo,
  workStatus: work,
  occupationalPhysicianAvailable: yesNo,
  workAgreements: agreements,
  heavyWorkHinders: yesNo,
  longAbsenceHinders: yesNo,
  workConflictHinders: yesNo,
  cooperationWouldHelp: yesNo,
  askedByOccupationalPhysician: yesNo,
}

/** What a number that nobody measured is written as, and a change that nobody could work out. */
export const UNMEASURED = -1
export const UNKNOWN_CHANGE = -0x4000_0000

type Code<Codes> = Codes[keyof Codes]
type Options = { [Field in keyof typeof codes]: 0 | Code<(typeof codes)[Field]> }

/**
 * What the rules read of a patient; 0, `UNMEASURED` or `UNKNOWN_CHANGE` is not known. A decision not made is known:
 * `undecided`.
 */
export interface Form extends Options {
  age: number
  daysSinceOnset: number
  firstBackPainAge: number
  hipFlexionLeft: number
  kneeExtensionLeft: number
  ankleDorsiflexionLeft: number
  greatToeExtensionLeft: number
  plantarFlexionLeft: number
  strengthLeft: number
  strengthLeftDrop: number
  hipFlexionRight: number
  kneeExtensionRight: number
  ankleDorsiflexionRight: number
  greatToeExtensionRight: number
  plantarFlexionRight: number
  strengthRight: number
  strengthRightDrop: number
  /** In half centimetres. */
  fingerFloorDistance: number
  painIntensity: number
  /** In tenths of a point. */
  pskChange: number
  /** In tenths of a percent. */
  pskPercentChange: number
  qbpdsChange: number
  /** In tenths of a percent. */
  qbpdsPercentChange: number
  startBackTotal: number
  startBackPsychosocial: number
  startBackLowMood: number
  ompsqTotal: number
  ompsqLowMood: number
  sessionsInProfile1: number
  bedRestDays: number
  daysInProfile3: number
  daysOnOpioid: number
  daysOnNsaid: number
  daysAbsent: number
}
