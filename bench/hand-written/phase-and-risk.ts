// KCE 2017: how long the pain lasts, and the risk that it stays.

import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { risk, riskTools } from './form.ts'
import { chosen, from, fromMeasured, is, measured, not, oneOf, undecided, unmeasured } from './truth.ts'

const noTool = oneOf(riskTools.none)
const lowChosen = oneOf(risk.low)
const aboveAverageChosen = oneOf(risk['above-average'])
const veryHighChosen = oneOf(risk['very-high'])

/** A score counts only once there is one; what the clinician decided goes before both questionnaires. */
export function classifyPhaseAndRisk(form: Form, f: Findings, t: Uint8Array): void {
  // Phase
  const { daysSinceOnset } = form
  const { sixWeeks } = f
  const twoWeeks = from(daysSinceOnset, 14)
  const chronic = from(daysSinceOnset, 84)
  const hyperacute = not(twoWeeks)
  const acute = twoWeeks & not(sixWeeks)
  const subacute = sixWeeks & not(chronic)
  f.hyperacute = hyperacute
  f.subacute = subacute
  f.chronic = chronic
  f.early = not(sixWeeks)
  t[249] = hyperacute
  t[250] = hyperacute
  t[251] = acute
  t[252] = acute
  t[253] = subacute
  t[254] = subacute
  t[255] = chronic
  t[256] = chronic

  // Risk
  const { startBackTotal, ompsqTotal, kceRiskDecided } = form
  const distressed = from(form.startBackPsychosocial, 4)
  const startBackKnown = measured(startBackTotal)
  const startBackUnknown = unmeasured(startBackTotal)
  const ompsqUnknown = unmeasured(ompsqTotal)
  const startBackHigh = fromMeasured(startBackTotal, 4)
  const startBackLow = startBackKnown & not(startBackHigh)
  const ompsqHigh = fromMeasured(ompsqTotal, 50)
  const ompsqLow = measured(ompsqTotal) & not(ompsqHigh)
  const disagreeProposed = startBackLow & ompsqHigh
  const lowProposed = (startBackLow & not(ompsqHigh)) | (startBackUnknown & ompsqLow)
  const aboveAverageProposed = (startBackHigh & not(distressed)) | (startBackUnknown & ompsqHigh)
  const veryHighProposed = startBackHigh & distressed
  const notEstimatedProposed = startBackUnknown & ompsqUnknown
  const riskOpen = undecided(kceRiskDecided)
  const low = chosen(kceRiskDecided, lowChosen) | (riskOpen & lowProposed)
  const aboveAverage = chosen(kceRiskDecided, aboveAverageChosen) | (riskOpen & aboveAverageProposed)
  const veryHigh = chosen(kceRiskDecided, veryHighChosen) | (riskOpen & veryHighProposed)
  const disagree = riskOpen & disagreeProposed
  const notEstimated = riskOpen & notEstimatedProposed
  const raised = aboveAverage | veryHigh | (riskOpen & startBackHigh)
  const raisedOrDisputed = raised | disagree | (riskOpen & ompsqHigh)
  const needsJudgement = is(form.riskTool, noTool) | disagreeProposed
  f.low = low
  f.veryHigh = veryHigh
  f.raisedOrDisputed = raisedOrDisputed
  f.aboveAverageOrDisputed = aboveAverage | disagree
  t[257] = lowProposed
  t[258] = low
  t[259] = aboveAverageProposed
  t[260] = aboveAverage
  t[261] = veryHighProposed
  t[262] = veryHigh
  t[263] = disagreeProposed
  t[264] = disagree
  t[265] = notEstimatedProposed
  t[266] = notEstimated
  t[267] = raised
  t[268] = raisedOrDisputed
  t[269] = disagreeProposed | (startBackHigh & ompsqLow)
  t[270] = needsJudgement
  t[271] = needsJudgement
  t[272] = fromMeasured(form.startBackLowMood, 1) | fromMeasured(form.ompsqLowMood, 1)
  t[273] = f.inside & notEstimated
  t[274] = f.inside & low & (subacute | f.chronic)
  t[275] = disagreeProposed | (startBackHigh & ompsqLow)
  t[276] = raised
  t[277] = raisedOrDisputed
  t[278] = f.inside & sixWeeks
}
