// What the guideline advises now: from answers to urgency, classes, recommendations and the questions still worth asking.
// Three passes over one program (truths, reasons, questions), so that the first stays fast.

import type { Answer, Answers } from './answer.ts'
import { isKnown } from './answer.ts'
import type { CivilDate } from './civil-date.ts'
import { rulesIn } from './condition.ts'
import type { GuidelineDiagram } from './decision-diagram.ts'
import { buildDiagram } from './decision-diagram.ts'
import type { Reason } from './explain.ts'
import { explain } from './explain.ts'
import { UNDECIDED } from './fact.ts'
import type { Evaluate } from './generate-evaluator.ts'
import type { Danger, Direction, Guideline, Recommendation, Tier, Urgency } from './guideline.ts'
import { OUTSIDE, PLAN_HELD, REASSURANCE_HELD, rankOf, urgencies, urgencyRule } from './guideline.ts'
import type { Program } from './lower.ts'
import { KNOWN_NO, KNOWN_YES, lower } from './lower.ts'
import type { QuestionFinder } from './next-questions.ts'
import { questionFinder } from './next-questions.ts'
import { sourceOf } from './projection.ts'
import type { PatientRecord } from './record.ts'
import { recorder } from './record.ts'
import type { Truth } from './truth.ts'
import { fromBits } from './truth.ts'

export interface Engine {
  readonly guideline: Guideline
  readonly program: Program
  readonly record: (answers: Answers) => PatientRecord
  readonly evaluate: Evaluate
  readonly diagram: () => GuidelineDiagram
  readonly finderFor: (role: string) => { readonly finder: QuestionFinder; readonly targets: readonly Target[] }
}

export interface Target {
  readonly kind: 'scope' | 'urgency' | 'classification' | 'recommendation'
  readonly id: string
  readonly rule: string
}

/** Makes an engine of a guideline and its generated evaluator; the diagram is loaded, or built, when first needed. */
export function createEngine(guideline: Guideline, evaluate: Evaluate, loadDiagram?: () => GuidelineDiagram): Engine {
  const program = lower(guideline)
  const diagram = once(loadDiagram ?? (() => buildDiagram(program)))
  const finders = new Map<string, ReturnType<Engine['finderFor']>>()
  const finderFor = (role: string): ReturnType<Engine['finderFor']> => {
    const known = finders.get(role)
    if (known) return known
    const targets = targetsFor(guideline, role)
    const roots = targets.map(({ rule }) => diagram().roots[program.ruleIndex.get(rule) as number] as number)
    const made = { finder: questionFinder(diagram(), roots), targets }
    finders.set(role, made)
    return made
  }
  return { guideline, program, record: recorder(guideline, program), evaluate, diagram, finderFor }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The rule set that every role shares; classes of another count for the roles it advises. */
const SHARED = 'safety'

/** What the interview is for, in order: scope, urgency, classes, the recommendations of this role. */
export function targetsFor(guideline: Guideline, role: string): Target[] {
  const mine = guideline.recommendations.filter(({ roles }) => roles.includes(role))
  const advising = new Set([SHARED, ...mine.map((recommendation) => recommendation.guideline)])
  return [
    ...guideline.scope.map(({ id, rule }) => ({ kind: 'scope' as const, id, rule })),
    ...urgencies.slice(1).map((id) => ({ kind: 'urgency' as const, id, rule: urgencyRule(id) })),
    ...guideline.classifications
      .filter((one) => advising.has(one.guideline))
      .flatMap(({ id, classes }) =>
        classes.map(({ effective }) => ({ kind: 'classification' as const, id, rule: effective })),
      ),
    ...mine.map(({ id, rule }) => ({ kind: 'recommendation' as const, id, rule })),
  ]
}

export interface Situation {
  readonly on: CivilDate
  readonly role: string
  readonly country: string
}

export type HeldBecause = 'danger' | 'open-danger' | 'outside-scope' | 'open-scope'

export interface ConditionResult {
  readonly id: string
  readonly tier: Tier | 'not-indicated' | 'open'
  readonly urgency: Urgency
  readonly possibleUpTo: Urgency
  readonly destination: string | null
  /** What the clinician recorded, with the reason; the computed tier stays visible. */
  readonly judgement: { readonly value: string; readonly reason: string | null } | null
  /** Does it count towards the urgency, or did a clinician's judgement close it? */
  readonly counts: boolean
  readonly because: readonly Reason[]
}

export interface ClassificationResult {
  readonly proposed: string | null
  readonly decided: string | null
  readonly reason: string | null
  /** What recommendations follow; null while open. */
  readonly effective: string | null
  readonly provisional: boolean
  readonly because: readonly Reason[]
}

export interface RecommendationResult {
  readonly id: string
  readonly guideline: string
  readonly action: string
  readonly direction: Direction
  readonly truth: 'yes' | 'unknown'
  readonly held: boolean
  readonly heldBecause: HeldBecause | null
  /** Follows a class that nobody has confirmed yet. */
  readonly provisional: boolean
  readonly roles: readonly string[]
  readonly strength: string
  readonly levels: readonly number[]
  readonly quality: readonly string[]
  readonly reading: string
  readonly attested: string
  readonly sources: readonly { readonly cite: string; readonly statement: string }[]
  readonly currency: readonly string[]
  readonly because: readonly Reason[]
}

export interface Question {
  /** A fact, or the instrument or date from which one is read. */
  readonly ask: string
  readonly group: string
  /** The targets it can still change. */
  readonly for: readonly { readonly kind: Target['kind']; readonly id: string }[]
}

export interface Advice {
  readonly schema: 'lende-advice/1'
  readonly edition: string
  readonly on: CivilDate
  readonly role: string
  readonly country: string
  readonly scope: {
    readonly status: 'in' | 'outside' | 'open'
    readonly groups: readonly string[]
    readonly because: readonly Reason[]
  }
  readonly urgency: {
    readonly level: Urgency
    readonly possibleUpTo: Urgency
    readonly settled: boolean
    readonly because: readonly Reason[]
  }
  readonly conditions: readonly ConditionResult[]
  readonly classifications: Readonly<Record<string, ClassificationResult>>
  readonly reassurance: { readonly held: boolean; readonly because: HeldBecause | null }
  /** What holds now. */
  readonly recommendations: readonly RecommendationResult[]
  /** What depends on an answer that must be checked before it is offered. */
  readonly checkFirst: readonly RecommendationResult[]
  readonly disagreements: readonly { readonly action: string; readonly recommendations: readonly string[] }[]
  readonly unknown: readonly { readonly fact: string; readonly status: string; readonly critical: boolean }[]
  readonly nextQuestions: readonly Question[]
  readonly complete: boolean
  /** Lines that always go with it, by name. */
  readonly safetyNet: readonly string[]
}

/** The advice for what is known on a day, for one role. Same input, same advice: nothing here reads a clock. */
export function advise(engine: Engine, answers: Answers, situation: Situation): Advice {
  const { guideline, program } = engine
  const record = engine.record(answers)
  const bits = new Uint8Array(program.rules.length)
  engine.evaluate(record, bits)
  const truth = (rule: string): Truth => fromBits(bits[program.ruleIndex.get(rule) as number] as number)
  const why = explainer(program, record, answers)
  const cells = openCells({ engine, answers, record, truth })
  const { finder, targets } = engine.finderFor(situation.role)
  const open = new Set(finder.find(cells).open.map((position) => (targets[position] as Target).rule))
  const stillOpen = (rule: string): boolean => open.has(rule)
  const pass: Pass = { engine, answers, record, truth, why, role: situation.role, stillOpen, cells }

  const scope = scopeOf(pass)
  const urgency = urgencyOf(pass)
  const classifications = Object.fromEntries(
    guideline.classifications.map((classification) => [classification.id, classify(classification, pass)]),
  )
  const mine = guideline.recommendations.filter(({ roles }) => roles.includes(situation.role))
  const results = mine.flatMap((recommendation) => recommended(recommendation, pass, classifications))
  const questions = openQuestions(pass)
  return {
    schema: 'lende-advice/1',
    edition: guideline.edition,
    ...situation,
    scope,
    urgency,
    conditions: guideline.dangers.map((danger) => suspect(danger, pass)),
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
function explainer(program: Program, record: PatientRecord, answers: Answers): (rule: string) => readonly Reason[] {
  const explained = new Map<string, readonly Reason[]>()
  return (rule) => {
    const saying = JSON.stringify(program.rules[program.ruleIndex.get(rule) as number]?.node)
    const known = explained.get(saying)
    if (known !== undefined) return known
    const { because } = explain(program, rule, record, answers)
    explained.set(saying, because)
    return because
  }
}

interface Pass {
  readonly engine: Engine
  readonly answers: Answers
  readonly record: PatientRecord
  readonly truth: (rule: string) => Truth
  readonly why: (rule: string) => readonly Reason[]
  readonly role: string
  /** Can an answer still to come change this target? */
  readonly stillOpen: (rule: string) => boolean
  readonly cells: Int32Array
}

function scopeOf({ engine, truth, why }: Pass): Advice['scope'] {
  const outside = truth(OUTSIDE)
  const groups = engine.guideline.scope.filter(({ rule }) => truth(rule) === 'yes').map(({ id }) => id)
  return {
    status: outside === 'yes' ? 'outside' : outside === 'no' ? 'in' : 'open',
    groups,
    because: outside === 'unknown' ? why(OUTSIDE) : groups.flatMap((id) => why(ruleOfScope(engine.guideline, id))),
  }
}

const ruleOfScope = (guideline: Guideline, id: string): string =>
  (guideline.scope.find((group) => group.id === id) as Guideline['scope'][number]).rule

/** Floor and ceiling: what holds now, and what an answer still to come could make of it. */
function urgencyOf({ truth, why, stillOpen }: Pass): Advice['urgency'] {
  const highest = (holds: (rule: string) => boolean): Urgency =>
    [...urgencies].reverse().find((urgency) => urgency === 'none' || holds(urgencyRule(urgency))) as Urgency
  const level = highest((rule) => truth(rule) === 'yes')
  const possibleUpTo = highest((rule) => truth(rule) !== 'no' || stillOpen(rule))
  const canRise = rankOf(possibleUpTo) > rankOf(level)
  return {
    level,
    possibleUpTo,
    settled: !(canRise && rankOf(possibleUpTo) >= rankOf('within-days')),
    because: level === 'none' ? [] : why(urgencyRule(level)),
  }
}

function suspect(danger: Danger, { truth, why, answers }: Pass): ConditionResult {
  const standing = danger.tiers.filter(({ rule }) => truth(rule) === 'yes')
  const conceivable = danger.tiers.filter(({ rule }) => truth(rule) !== 'no')
  const urgency = highestOf(standing)
  const tier: ConditionResult['tier'] =
    standing.length > 0
      ? standing.some((one) => one.tier === 'suspected')
        ? 'suspected'
        : 'possible'
      : conceivable.length > 0
        ? 'open'
        : 'not-indicated'
  const decisive = standing.find((one) => one.urgency === urgency)
  const judged = danger.judgement === undefined ? undefined : answers.get(danger.judgement)
  return {
    id: danger.id,
    tier,
    urgency,
    possibleUpTo: highestOf(conceivable),
    destination: danger.destination[urgency] ?? null,
    judgement: judged?.kind === 'value' ? { value: String(judged.value), reason: judged.reason ?? null } : null,
    counts: danger.tiers.some(({ standing: rule }) => truth(rule) === 'yes'),
    because: decisive ? why(decisive.rule) : [],
  }
}

const highestOf = (tiers: Danger['tiers']): Urgency =>
  tiers.reduce<Urgency>((highest, { urgency }) => (rankOf(urgency) > rankOf(highest) ? urgency : highest), 'none')

function classify(classification: Guideline['classifications'][number], pass: Pass): ClassificationResult {
  const { truth, why, answers } = pass
  const proposed = classification.classes.find((one) => truth(one.proposed) === 'yes')
  const effective = classification.classes.find((one) => truth(one.effective) === 'yes')
  const decision = classification.decision === undefined ? undefined : answers.get(classification.decision)
  const decided = decision?.kind === 'value' && decision.value !== UNDECIDED ? decision : undefined
  return {
    proposed: proposed?.id ?? null,
    decided: decided === undefined ? null : String(decided.value),
    reason: decided?.reason ?? null,
    effective: effective?.id ?? null,
    provisional: classification.decision !== undefined && decided === undefined && proposed !== undefined,
    because: proposed ? why(proposed.proposed) : [],
  }
}

/** Plans and reassurance wait while danger or scope is not clear; reassurance waits for the clinician's ease as well. */
function heldBecause({ truth }: Pass, held: typeof PLAN_HELD | typeof REASSURANCE_HELD): HeldBecause | null {
  if (truth(held) === 'yes') return 'danger'
  if (truth(OUTSIDE) === 'yes') return 'outside-scope'
  if (truth(held) === 'unknown') return 'open-danger'
  return truth(OUTSIDE) === 'unknown' ? 'open-scope' : null
}

function reassuranceOf(pass: Pass): Advice['reassurance'] {
  const because = heldBecause(pass, REASSURANCE_HELD)
  return { held: because !== null, because }
}

function holds(recommendation: Recommendation, pass: Pass): HeldBecause | null {
  switch (recommendation.heldBy) {
    case 'nothing':
      return null
    case 'danger':
      return heldBecause(pass, PLAN_HELD)
    case 'reassurance':
      return heldBecause(pass, REASSURANCE_HELD)
  }
}

function recommended(
  recommendation: Recommendation,
  pass: Pass,
  classifications: Readonly<Record<string, ClassificationResult>>,
): RecommendationResult[] {
  const truth = pass.truth(recommendation.rule)
  if (truth === 'no' || (truth === 'unknown' && recommendation.whileUnknown !== 'check-first')) return []
  const held = holds(recommendation, pass)
  const rule = pass.engine.guideline.rules.find(({ id }) => id === recommendation.rule)
  const { id, guideline, action, direction, roles, strength, levels, quality, currency } = recommendation
  return [
    {
      id,
      guideline,
      action,
      direction,
      truth,
      held: held !== null,
      heldBecause: held,
      provisional: restsOnProposal(recommendation, pass, classifications),
      roles,
      strength,
      levels,
      quality,
      reading: rule?.provenance?.reading ?? '',
      attested: rule?.provenance?.attested ?? '',
      sources: rule?.provenance?.sources ?? [],
      currency,
      because: pass.why(recommendation.rule),
    },
  ]
}

/** Does it rest, directly or through other rules, on a class that is only proposed? */
function restsOnProposal(
  { rule }: Recommendation,
  { engine }: Pass,
  classifications: Readonly<Record<string, ClassificationResult>>,
): boolean {
  const behind = rulesBehind(engine.guideline, rule)
  return engine.guideline.classifications.some(
    ({ id, classes }) =>
      classifications[id]?.provisional === true && classes.some(({ effective }) => behind.has(effective)),
  )
}

/** Every rule that one rule reads, through all it names. */
function rulesBehind({ rules }: Guideline, start: string): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    const rule = rules.find((one) => one.id === id)
    if (rule !== undefined) for (const name of [...rulesIn(rule.when), ...rule.unless]) visit(name)
  }
  visit(start)
  return found
}

/** Opposed advice on one action between guidelines; within one guideline the proof forbids it. */
function disagreements(results: readonly RecommendationResult[]): Advice['disagreements'] {
  const actions = [...new Set(results.map(({ action }) => action))]
  return actions.flatMap((action) => {
    const about = results.filter((result) => result.action === action)
    const opposed = about.some((a) =>
      about.some((b) => a.guideline !== b.guideline && areOpposed(a.direction, b.direction)),
    )
    return opposed ? [{ action, recommendations: about.map(({ id }) => id) }] : []
  })
}

const isFor = (direction: Direction): boolean => direction === 'do' || direction === 'consider'

/** Do two directions pull an action opposite ways? */
export const areOpposed = (a: Direction, b: Direction): boolean => isFor(a) !== isFor(b)

function openQuestions(pass: Pass): Pick<Advice, 'unknown' | 'nextQuestions'> {
  const { engine, answers, truth, role, cells } = pass
  const { finder, targets } = engine.finderFor(role)
  const found = finder.find(cells)
  const slots = engine.program.slots
  const open = new Set(found.levels.map((level) => (slots[level] as Program['slots'][number]).fact))
  const facts = engine.guideline.facts.filter(({ id }) => open.has(id) && !isKnown(answers.get(id)))
  const critical = targets.flatMap(({ kind, id, rule }, position) =>
    kind === 'urgency' && rankOf(id as Urgency) >= rankOf('within-days') && truth(rule) !== 'yes' ? [position] : [],
  )
  const dependents = finder.dependents(cells)
  const dependentsOf = new Map(
    facts.map(({ id }) => {
      const slots = [engine.program.valueSlotOf.get(id), engine.program.knownSlotOf.get(id)]
      const reached = slots.flatMap((slot) => (slot === undefined ? [] : (dependents[slot] ?? [])))
      return [id, [...new Set(reached)].sort((a, b) => a - b)]
    }),
  )
  const unknown = facts.map(({ id }) => ({
    fact: id,
    status: absence(answers.get(id)),
    critical: critical.some((position) => dependentsOf.get(id)?.includes(position)),
  }))
  const asked = new Map<string, Question>()
  for (const { id, derived } of facts) {
    if (answers.get(id)?.kind === 'absent') continue
    const ask = derived === undefined ? id : sourceOf(derived)
    if (derived?.kind === 'drop-since-earlier') continue
    const reached = (dependentsOf.get(id) ?? []).map((position) => targets[position] as Target)
    const sofar = asked.get(ask)?.for ?? []
    asked.set(ask, { ask, group: groupOf(engine.guideline, ask), for: distinctTargets([...sofar, ...reached]) })
  }
  for (const fact of engine.guideline.facts) {
    if (fact.askWhen === undefined || answers.has(fact.id)) continue
    if (truth(`${fact.id}.ask`) === 'yes')
      asked.set(fact.id, { ask: fact.id, group: groupOf(engine.guideline, fact.id), for: [] })
  }
  const order = engine.guideline.interview.flatMap((group) => group.facts)
  const nextQuestions = [...asked.values()].sort((a, b) => order.indexOf(a.ask) - order.indexOf(b.ask))
  return { unknown, nextQuestions }
}

const absence = (answer: Answer | undefined): string => (answer?.kind === 'absent' ? answer.because : 'not-asked')

const groupOf = (guideline: Guideline, ask: string): string =>
  guideline.interview.find((group) => group.facts.includes(ask))?.group ?? ''

function distinctTargets(targets: Question['for']): Question['for'] {
  const distinct = new Map(targets.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }]))
  return [...distinct.values()]
}

/**
 * What may still come: an unanswered fact any cell, and known or never known;
 * an examination that history does not point to stays unexamined.
 */
export function openCells({
  engine,
  answers,
  record,
  truth,
}: Pick<Pass, 'engine' | 'answers' | 'record' | 'truth'>): Int32Array {
  const cells = record.slice()
  for (const [fact, slot] of engine.program.knownSlotOf) {
    if (answers.has(fact)) continue
    const relevance = engine.program.relevanceOf.get(fact)
    const relevant =
      relevance === undefined || truth((engine.program.rules[relevance] as Program['rules'][number]).id) !== 'no'
    cells[slot] = relevant ? KNOWN_NO | KNOWN_YES : KNOWN_NO
  }
  return cells
}
