// The questions still worth asking, each with what it is for; and what stays unknown.

import type { Advice, Question } from './advice.ts'
import type { Answer } from './answer.ts'
import { factsIn } from './condition.ts'
import type { Engine, Purpose, Target } from './create-engine.ts'
import type { Fact } from './fact.ts'
import type { Group, Guideline, Urgency } from './guideline.ts'
import { rankOf } from './guideline.ts'
import type { Program } from './lower.ts'
import { KNOWN_NO, KNOWN_YES } from './lower.ts'
import type { QuestionFinder } from './next-questions.ts'
import type { Pass } from './pass.ts'
import { sourcesOf } from './projection.ts'

/** What can still change a target: everything that is not, or only roughly, known; and of that, what is worth asking. */
export function openQuestions(pass: Pass): Pick<Advice, 'unknown' | 'nextQuestions'> {
  const { finder, targets } = pass.engine.finderFor(pass.role, pass.country)
  const open = openFacts(pass, finder)
  const critical = targets.map((target) => isCritical(target, pass))
  return {
    unknown: open.map(({ fact, positions }) => ({
      fact: fact.id,
      status: statusOf(pass.answers.get(fact.id)),
      critical: positions.some((position) => critical[position]),
    })),
    nextQuestions: questionsFor(open, targets, pass),
  }
}

interface OpenFact {
  readonly fact: Fact
  /** The targets that it can still change. */
  readonly positions: readonly number[]
}

function openFacts({ engine, answers, cells }: Pass, finder: QuestionFinder): OpenFact[] {
  const open = interviewOf(engine).askable.filter(({ fact }) => answers.get(fact.id)?.kind !== 'value')
  const dependents = finder.dependents(
    cells,
    open.map(({ slots }) => slots),
  )
  return open.flatMap(({ fact }, place) => {
    const positions = dependents[place] ?? []
    return positions.length === 0 ? [] : [{ fact, positions }]
  })
}

/** Could it lift the urgency to within-days or above? */
const isCritical = ({ kind, id, rule }: Target, { truth }: Pass): boolean =>
  kind === 'urgency' && rankOf(id as Urgency) >= rankOf('within-days') && truth(rule) !== 'yes'

/** What is known roughly, or can never be known, is not asked again; what is derived stands for its source. */
function questionsFor(open: readonly OpenFact[], targets: readonly Target[], pass: Pass): Question[] {
  const { engine, answers, truth, role } = pass
  const { askedWhen, groupOf, placesFor } = interviewOf(engine)
  const asked = new Map<string, Purposes>()
  for (const { fact, positions } of open) {
    const gate = gateOf(fact, truth)
    for (const ask of gate?.filter((one) => !answers.has(one)) ?? asksFor(fact, answers))
      asked.set(ask, withMore(asked.get(ask) ?? noPurposes, positions, targets))
  }
  for (const id of askedWhen) if (!answers.has(id) && truth(`${id}.ask`) === 'yes') asked.set(id, noPurposes)
  const earlier = answers.get(EARLIER)
  const places = placesFor(role, earlier?.kind === 'value' && Number(earlier.value) > 0 ? 'follow-up' : 'first')
  const placeOf = ([ask]: readonly [string, unknown]): number => places.get(ask) ?? -1
  return [...asked]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(([ask, purposes]) => ({ ask, group: groupOf.get(ask) ?? '', for: purposes }))
}

type Purposes = readonly Purpose[]

const noPurposes: Purposes = []

const more = new WeakMap<Purposes, WeakMap<readonly number[], Purposes>>()

/** Each purpose once. Targets found again for another patient are the same list, and so are their purposes. */
function withMore(purposes: Purposes, positions: readonly number[], targets: readonly Target[]): Purposes {
  const known = more.get(purposes) ?? new WeakMap<readonly number[], Purposes>()
  more.set(purposes, known)
  const found = known.get(positions) ?? [
    ...new Set([...purposes, ...positions.map((one) => (targets[one] as Target).purpose)]),
  ]
  known.set(positions, found)
  return found
}

/**
 * For what is only asked when something else was chosen, such as a questionnaire of several: that choice first.
 * An examination, which reads as normal where nothing points to it, has no such gate.
 */
function gateOf({ id, relevantWhen, normal }: Fact, truth: Pass['truth']): readonly string[] | undefined {
  if (relevantWhen === undefined || normal !== undefined || truth(`${id}.relevant`) !== 'unknown') return undefined
  return factsIn(relevantWhen)
}

/** What to ask for a fact: itself, or what it is derived from and has no answer yet. */
function asksFor({ id, derived }: Fact, answers: Pass['answers']): readonly string[] {
  if (derived?.kind === 'lowest') {
    const isGradedAsWhole = answers.has(id) && !derived.of.some((part) => answers.has(part))
    return isGradedAsWhole ? [] : derived.of.filter((part) => !answers.has(part))
  }
  if (answers.has(id) || derived?.kind === 'drop-since-earlier') return []
  return derived === undefined ? [id] : sourcesOf(derived)
}

/** What is the same of an interview for every patient. */
interface Interview {
  /** What somebody can be asked and some rule reads, with the slots that read it. */
  readonly askable: readonly { readonly fact: Fact; readonly slots: readonly number[] }[]
  /** What is asked whenever a rule of its own says so, whatever it can change. */
  readonly askedWhen: readonly string[]
  /** The group that asks for it. */
  readonly groupOf: ReadonlyMap<string, string>
  /** Where each question stands for this role and contact; what its interview does not name comes after. */
  readonly placesFor: (role: string, contact: 'first' | 'follow-up') => ReadonlyMap<string, number>
}

const interviews = new WeakMap<Engine, Interview>()

function interviewOf(engine: Engine): Interview {
  const known = interviews.get(engine)
  if (known !== undefined) return known
  const { guideline, program } = engine
  const places = new Map<string, ReadonlyMap<string, number>>()
  const placesFor: Interview['placesFor'] = (role, contact) => {
    const own = guideline.interviews.find((one) => one.role === role && one.contact === contact)?.groups ?? []
    const named = own.join()
    const found = places.get(named) ?? placesIn(guideline, own)
    places.set(named, found)
    return found
  }
  const made: Interview = {
    askable: guideline.facts.flatMap((fact) => {
      const both = [program.valueSlotOf.get(fact.id), program.knownSlotOf.get(fact.id)]
      const slots = both.filter((slot) => slot !== undefined)
      return fact.domain.kind === 'decision' || slots.length === 0 ? [] : [{ fact, slots }]
    }),
    askedWhen: guideline.facts.filter(({ askWhen }) => askWhen !== undefined).map(({ id }) => id),
    groupOf: new Map(guideline.interview.toReversed().flatMap(({ group, facts }) => facts.map((ask) => [ask, group]))),
    placesFor,
  }
  interviews.set(engine, made)
  return made
}

function placesIn(guideline: Guideline, own: readonly string[]): ReadonlyMap<string, number> {
  const place = ({ group }: Group): number => (own.includes(group) ? own.indexOf(group) : own.length)
  const order = [...guideline.interview].sort((a, b) => place(a) - place(b)).flatMap(({ facts }) => facts)
  return new Map(order.map((ask, index) => [ask, index]))
}

/** The derived fact that counts the assessments before this one. */
const EARLIER = 'earlier-assessments'

const statusOf = (answer: Answer | undefined): string => {
  if (answer === undefined) return 'not-asked'
  return answer.kind === 'absent' ? answer.because : 'roughly'
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
