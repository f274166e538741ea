// What the guideline advises now: from answers to urgency, classes, recommendations and the questions still worth asking.
// Three passes over one program (truths, reasons, questions), so that the first stays fast.

import type { Advice, Situation } from './advice.ts'
import type { Answers } from './answer.ts'
import { scopeOf, suspect, urgencyOf } from './assess-danger.ts'
import { classify } from './classify.ts'
import type { Engine } from './create-engine.ts'
import { evaluationOf } from './evaluation.ts'
import type { Reason } from './explain.ts'
import { explainer } from './explain.ts'
import type { Program } from './lower.ts'
import { openQuestions } from './open-questions.ts'
import type { Pass } from './pass.ts'
import { disagreements, reassuranceOf, recommended } from './recommend.ts'

export interface Wanted {
  /** Danger signs that are new since an earlier assessment, to be told with the advice. */
  readonly newSigns?: Advice['newSigns']
  /** Reasons cost the most; who does not read them leaves them out. */
  readonly reasons?: boolean
}

/** The advice for what is known on a day, for one role. Same input, same advice: nothing here reads a clock. */
export function advise(
  engine: Engine,
  answers: Answers,
  situation: Situation,
  { newSigns = [], reasons = true }: Wanted = {},
): Advice {
  const { guideline, program } = engine
  const evaluation = evaluationOf(engine, answers)
  const { record, bits, cells } = evaluation
  const why = reasons ? reasonsOf(program, explainer(program, record, answers, bits)) : () => []
  const open = engine.stillOpen(cells)
  const numbered = engine.numbered()
  const { role, country } = situation
  const pass: Pass = { ...evaluation, why, role, country, stillOpen: (rule) => open[rule] === 1 }

  const scope = scopeOf(pass)
  const urgency = urgencyOf(pass)
  const classifications = Object.fromEntries(
    numbered.classifications.map((one) => [one.classification.id, classify(one, pass)]),
  )
  const results = engine
    .recommendationsFor(role, country)
    .flatMap((recommendation) => recommended(recommendation, pass, classifications))
  const questions = openQuestions(pass)
  return {
    schema: 'lende-advice/2',
    edition: guideline.edition,
    ...situation,
    scope,
    urgency,
    newSigns,
    conditions: numbered.dangers.map((danger) => suspect(danger, pass)),
    classifications,
    reassurance: reassuranceOf(pass),
    recommendations: results.filter((result) => result.truth === 'yes'),
    checkFirst: results.filter((result) => result.truth === 'unknown'),
    disagreements: disagreements(results.filter((result) => result.truth === 'yes')),
    ...questions,
    complete: questions.nextQuestions.length === 0,
    safetyNet: guideline.safetyNet,
  }
}

/** Reasons by rule; rules that say the same are explained once. */
function reasonsOf(program: Program, explain: ReturnType<typeof explainer>): Pass['why'] {
  const sayings = sayingsOf(program)
  const explained = new Map<number, readonly Reason[]>()
  return (rule) => {
    const saying = sayings[rule] as number
    const known = explained.get(saying)
    if (known !== undefined) return known
    const { because } = explain(rule)
    explained.set(saying, because)
    return because
  }
}

const sayings = new WeakMap<Program, readonly number[]>()

/** For each rule the first that says the same. */
function sayingsOf(program: Program): readonly number[] {
  const known = sayings.get(program)
  if (known !== undefined) return known
  const firsts = new Map<string, number>()
  const made = program.rules.map(({ node }, index) => {
    const text = JSON.stringify(node)
    const first = firsts.get(text) ?? index
    firsts.set(text, first)
    return first
  })
  sayings.set(program, made)
  return made
}
