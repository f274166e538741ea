// Runs an example through the public door of the engine and says what was found, in the words of the manual.

import type { Advice, Answer, Answers, Guideline, Obligation, Problem, Program, Reason, Truth } from '@lende/engine'
import {
  advise,
  all,
  any,
  atLeast,
  createEngine,
  explain,
  fromBits,
  interpret,
  lower,
  newSigns,
  not,
  optionsOf,
  pathway,
  project,
  prove,
  purposesOf,
  readCase,
  recorder,
  truthInProgram,
  whatWouldChange,
} from '@lende/engine'
import { loadEvaluator } from './load-evaluator.ts'
import type { Sketch } from './sketch.ts'
import { guidelineOf } from './sketch.ts'
import type { Example, Found, RawAnswers, TruthTable } from './specification.ts'

export type Outcome = Readonly<Record<string, Found>>

export const DAY = '2026-03-02'

/** What the engine makes of an example. */
export async function outcomeOf(example: Example): Promise<Outcome> {
  switch (example.ask) {
    case 'condition':
      return conditionOutcome(example)
    case 'truth':
      return truths(guidelineOf(example.guideline), answersIn(example.guideline, example.answers))
    case 'advice':
      return adviceOutcome(example)
    case 'why':
      return whyOutcome(example)
    case 'what-would-change':
      return { ways: waysOf(example) }
    case 'proof':
      return proofOutcome(guidelineOf(example.guideline))
    case 'pathway':
      return pathwayOutcome(example)
    case 'reading':
      return readingOutcome(example)
    case 'standing':
      return standingOutcome(example)
  }
}

/** What a connective makes of these truths. */
export function connected(of: TruthTable['of'], given: readonly Truth[]): Truth {
  if (of === 'not') return not(given[0] as Truth)
  if (of === 'all') return all(given)
  return of === 'any' ? any(given) : atLeast(of.atLeast, given)
}

const noInstruments = {
  names: [],
  read: () => {
    throw new Error('no instruments here')
  },
}

/** The answers of a flat case that must be in order. */
export function answersIn({ facts }: Pick<Sketch, 'facts'>, raw: RawAnswers): Answers {
  const read = readCase(raw, facts, noInstruments)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const projected = project(facts, read.value, DAY, () => undefined)
  if (!projected.ok) throw new Error(JSON.stringify(projected.problems))
  return projected.value
}

/** The truth of every rule, on which interpreter, evaluator and program agree, or `DIFFERS`. */
async function truths(guideline: Guideline, answers: Answers): Promise<Outcome> {
  const program = lower(guideline)
  const record = recorder(guideline, program)(answers)
  const evaluate = await loadEvaluator(guideline)
  const bits = new Uint8Array(program.rules.length)
  evaluate(record, bits)
  const agreed = [...interpret(guideline, answers)].map(([rule, truth]) => {
    const index = program.ruleIndex.get(rule) as number
    const others = [fromBits(bits[index] as number), truthInProgram(program, index, record)]
    return [rule, others.every((other) => other === truth) ? truth : 'DIFFERS']
  })
  return Object.fromEntries(agreed)
}

async function conditionOutcome(example: Extract<Example, { ask: 'condition' }>): Promise<Outcome> {
  const rules = [...(example.guideline.rules ?? []), { id: 'it', when: example.when }]
  const found = await truths(
    guidelineOf({ ...example.guideline, rules }),
    answersIn(example.guideline, example.answers),
  )
  return { truth: found['it'] as Found }
}

async function adviceOutcome(example: Extract<Example, { ask: 'advice' }>): Promise<Outcome> {
  const { guideline, answers, role = 'physiotherapist', country = 'be' } = example
  const whole = guidelineOf(guideline)
  const engine = createEngine(whole, await loadEvaluator(whole))
  const known = answersIn(guideline, answers)
  const purposes = purposesOf(engine, known, { role, country })
  return {
    ...summary(advise(engine, known, { on: DAY, role, country })),
    'asks for': Array.from(
      purposes,
      ([ask, targets]) => `${ask}: ${targets.map(({ kind, id }) => `${kind} ${id}`).join(', ')}`,
    ),
  }
}

const yesOrNo = (holds: boolean): string => (holds ? 'yes' : 'no')

/** An advice in short: every line one name and what it says. */
function summary(advice: Advice): Outcome {
  const held = advice.recommendations.filter((one) => one.held)
  return {
    scope: advice.scope.status,
    urgency: advice.urgency.level,
    'possible up to': advice.urgency.possibleUpTo,
    settled: yesOrNo(advice.urgency.settled),
    reassurance: advice.reassurance.held ? `held: ${advice.reassurance.because}` : 'given',
    recommended: advice.recommendations.map(({ id }) => id),
    held: held.map(({ id, heldBecause }) => `${id}: ${heldBecause}`),
    provisional: advice.recommendations.filter((one) => one.provisional).map(({ id }) => id),
    'check first': advice.checkFirst.map(({ id }) => id),
    checklists: [...advice.recommendations, ...advice.checkFirst].flatMap(({ id, checklist }) =>
      checklist.map(({ rule, criteria }) => `${id}, ${rule}: ${criteria.join(', ')}`),
    ),
    disagreements: advice.disagreements.map(
      ({ action, recommendations }) => `${action}: ${recommendations.join(', ')}`,
    ),
    asks: advice.nextQuestions.map(({ ask }) => ask),
    unknown: advice.unknown.map(({ fact, status }) => `${fact}: ${status}`),
    critical: advice.unknown.filter((one) => one.critical).map(({ fact }) => fact),
    complete: yesOrNo(advice.complete),
    'safety net': advice.safetyNet,
    ...Object.fromEntries(advice.conditions.flatMap(dangerLines)),
    ...Object.fromEntries(Object.entries(advice.classifications).flatMap(classLines)),
  }
}

const dangerLines = ({ id, tier, counts, judgement }: Advice['conditions'][number]): [string, Found][] => [
  [id, tier],
  [`${id} counts`, yesOrNo(counts)],
  [`${id} judgement`, judgement === null ? 'none' : `${judgement.value}: ${judgement.reason}`],
]

const classLines = ([id, one]: [string, Advice['classifications'][string]]): [string, Found][] => [
  [id, one.effective ?? 'open'],
  [`${id} proposed`, one.proposed ?? 'open'],
  [`${id} decided`, one.decided ?? 'not decided'],
  [`${id} provisional`, yesOrNo(one.provisional)],
]

function whyOutcome({ guideline, answers, about }: Extract<Example, { ask: 'why' }>): Outcome {
  const whole = guidelineOf(guideline)
  const program = lower(whole)
  const given = answersIn(guideline, answers)
  const { truth, because } = explain(program, about, recorder(whole, program)(given), given)
  return { truth, because: because.map(reasonText) }
}

function reasonText(reason: Reason): string {
  if ('answer' in reason) return `${reason.fact} ${answerText(reason.answer)}`
  return `${reason.fact} ${reason.notIndicated ? 'not indicated' : 'not known'}`
}

/** An answer in words; an unanswered fact is not asked. */
export function answerText(answer: Answer | undefined): string {
  if (answer === undefined) return 'not asked'
  switch (answer.kind) {
    case 'value':
      return `${answer.value}${answer.reason === undefined ? '' : ` (${answer.reason})`}`
    case 'interval':
    case 'date':
      return answer.from === answer.to ? `${answer.from}` : `${answer.from} to ${answer.to}`
    case 'absent':
      return answer.because
  }
}

function waysOf({ guideline, answers, about, goal }: Extract<Example, { ask: 'what-would-change' }>): string[] {
  const whole = guidelineOf(guideline)
  const program = lower(whole)
  const given = answersIn(guideline, answers)
  const record = recorder(whole, program)(given)
  return whatWouldChange(program, whole.facts, about, goal, record, given).map(({ facts }) =>
    facts.map(({ fact, slot, cells }) => `${fact} ${cellsText(whole, program, slot, cells)}`).join(' and '),
  )
}

/** The options of some cells, or the ranges of a number, or `known`. */
function cellsText(guideline: Guideline, program: Program, slot: number, cells: number): string {
  const { fact: id, reads, cells: count } = program.slots[slot] as Program['slots'][number]
  const fact = guideline.facts.find((one) => one.id === id)
  if (reads === 'known' || fact === undefined) return 'known'
  const chosen = [...Array(count).keys()].filter((cell) => ((cells >> cell) & 1) === 1)
  const { domain } = fact
  if (domain.kind !== 'number') return chosen.map((cell) => optionsOf(domain)[cell]).join(' or ')
  const starts = [Math.round(domain.min / domain.step), ...(program.cutsOf.get(id) ?? [])]
  const ends = [...starts.slice(1).map((start) => start - 1), Math.round(domain.max / domain.step)]
  return chosen
    .map((cell) => rangeText((starts[cell] ?? 0) * domain.step, (ends[cell] ?? 0) * domain.step))
    .join(' or ')
}

const rangeText = (from: number, to: number): string => (from === to ? `${from}` : `${from} to ${to}`)

function proofOutcome(guideline: Guideline): Outcome {
  const { obligations } = prove(guideline)
  const named = obligations.map((one) => [obligationText(one), one.proved ? 'proved' : 'fails'])
  return { ...Object.fromEntries(named), kinds: [...new Set(obligations.map(({ kind }) => kind))] }
}

const obligationText = ({ kind, about }: Obligation): string => `${kind}: ${about.join(', ')}`

async function pathwayOutcome({ guideline, stage }: Extract<Example, { ask: 'pathway' }>): Promise<Outcome> {
  const whole = guidelineOf(guideline)
  const { lines, risks } = pathway(createEngine(whole, await loadEvaluator(whole)), stage)
  return {
    lines: lines.map(({ recommendation, risks: at, dependsOn }) =>
      [
        recommendation.id,
        ...(at.length === risks.length ? [] : [`at ${at.join(' and ')}`]),
        ...(dependsOn.length === 0 ? [] : [`depends on ${dependsOn.join(' and ')}`]),
      ].join(', '),
    ),
  }
}

function readingOutcome({ guideline, file }: Extract<Example, { ask: 'reading' }>): Outcome {
  const read = readCase(file, guideline.facts, noInstruments)
  return read.ok ? { file: 'accepted' } : { file: 'refused', problems: read.problems.map(problemText) }
}

function problemText({ kind, path, nearest, expected }: Problem): string {
  const near = nearest === undefined ? '' : `, nearest ${nearest}`
  const would = expected === undefined ? '' : `, expected ${expected.join(', ')}`
  return `${kind}${path.length === 0 ? '' : ` at ${path.join('.')}`}${near}${would}`
}

function standingOutcome({ guideline, file, on }: Extract<Example, { ask: 'standing' }>): Outcome {
  const read = readCase(file, guideline.facts, noInstruments)
  if (!read.ok) return { file: 'refused', problems: read.problems.map(problemText) }
  const projected = project(guideline.facts, read.value, on, () => undefined)
  if (!projected.ok) return { file: 'refused', problems: projected.problems.map(problemText) }
  const standing = projected.value
  return {
    ...Object.fromEntries(guideline.facts.map(({ id }) => [id, answerText(standing.get(id))])),
    'new signs': newSigns(guideline.facts, read.value, on).map(
      ({ fact, now, earlier }) =>
        `${fact} ${answerText(now)}, was ${earlier === null ? 'not known' : answerText(earlier)}`,
    ),
  }
}
