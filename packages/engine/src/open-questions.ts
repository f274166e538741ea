// The questions still worth asking, what each is for, and what stays unknown.

import type { Advice, Question, Situation } from './advice.ts'
import { NOT_ASKED } from './advice.ts'
import type { Answer, Answers } from './answer.ts'
import { factsIn } from './condition.ts'
import type { Engine, Purpose, Target } from './create-engine.ts'
import type { Evaluation } from './evaluation.ts'
import { evaluationOf } from './evaluation.ts'
import type { Fact } from './fact.ts'
import type { Group, Guideline } from './guideline.ts'
import { sourcesOf } from './projection.ts'
import { UNKNOWN, YES } from './truth.ts'

type Asking = Evaluation & Pick<Situation, 'role' | 'country'>

/** What can still change a target: everything that is not, or only roughly, known; and of that, what is worth asking. */
export function openQuestions(asking: Asking): Pick<Advice, 'unknown' | 'nextQuestions'> {
  const { engine, answers, bits, role, country } = asking
  const { finder, urgent } = engine.finderFor(role, country)
  const critical = urgent.flatMap(({ position, index }) => (bits[index] === YES ? [] : [position]))
  const levels = finder.levels(asking.cells, critical)
  const isCritical = readsOneOf(engine, levels.first)
  const open = openFacts(asking, levels.all)
  const { questionOf } = interviewOf(engine)
  return {
    unknown: open.map((one) => {
      const answer = answers.get(one.fact.id)
      if (answer === undefined) return isCritical(one) ? one.notAsked.critical : one.notAsked.other
      return { fact: one.fact.id, status: statusOf(answer), critical: isCritical(one) }
    }),
    nextQuestions: inOrder(asksOfAll(open, asking), asking).map(questionOf),
  }
}

/** By question, what an answer can still change: for who wants to know why it is asked. */
export function purposesOf(
  engine: Engine,
  answers: Answers,
  { role, country }: Pick<Situation, 'role' | 'country'>,
): ReadonlyMap<string, readonly Purpose[]> {
  const asking = { ...evaluationOf(engine, answers), role, country }
  const { finder, targets } = engine.finderFor(role, country)
  const slotsOf = new Map<string, number[]>()
  for (const one of openFacts(asking, finder.levels(asking.cells).all))
    for (const ask of asksOf(one, asking)) slotsOf.set(ask, [...(slotsOf.get(ask) ?? []), ...one.slots])
  const asked = inOrder(new Set(slotsOf.keys()), asking)
  const dependents = finder.dependents(
    asking.cells,
    asked.map((ask) => slotsOf.get(ask) ?? []),
  )
  const purposes = (positions: readonly number[] = []): readonly Purpose[] => [
    ...new Set(positions.map((position) => (targets[position] as Target).purpose)),
  ]
  return new Map(asked.map((ask, place) => [ask, purposes(dependents[place])]))
}

/** What somebody can be asked and some rule reads. */
interface Askable {
  readonly fact: Fact
  /** The slots that read it. */
  readonly slots: readonly number[]
  /**
   * For what is only asked when something else was chosen, such as a questionnaire of several: that choice first, as long
   * as the rule is unknown. An examination, which reads as normal where nothing points to it, has no such gate.
   */
  readonly gate: { readonly rule: number; readonly facts: readonly string[] } | null
  /** What to ask for it: itself, or what it is derived from. */
  readonly sources: readonly string[]
  /** How it is told while nobody has answered: the same for every patient. */
  readonly notAsked: { readonly critical: Advice['unknown'][number]; readonly other: Advice['unknown'][number] }
}

function openFacts(asking: Asking, levels: readonly number[]): readonly Askable[] {
  const { engine, answers } = asking
  const isOpen = readsOneOf(engine, levels)
  return interviewOf(engine).askable.filter((one) => isOpen(one) && answers.get(one.fact.id)?.kind !== 'value')
}

function readsOneOf({ program }: Engine, levels: readonly number[]): (one: Askable) => boolean {
  const found = new Uint8Array(program.slots.length)
  for (const level of levels) found[level] = 1
  return ({ slots }) => {
    for (const slot of slots) if (found[slot] === 1) return true
    return false
  }
}

function asksOfAll(open: readonly Askable[], asking: Asking): Set<string> {
  const asks = new Set<string>()
  for (const one of open) for (const ask of asksOf(one, asking)) asks.add(ask)
  return asks
}

/** What to ask for an open fact. What is known roughly, or can never be known, is not asked again. */
function asksOf({ fact, gate, sources }: Askable, { answers, bits }: Asking): readonly string[] {
  const { id, derived } = fact
  if (gate !== null && bits[gate.rule] === UNKNOWN) return gate.facts.filter((one) => !answers.has(one))
  if (derived?.kind === 'lowest') {
    const isGradedAsWhole = answers.has(id) && !sources.some((part) => answers.has(part))
    return isGradedAsWhole ? [] : sources.filter((part) => !answers.has(part))
  }
  return answers.has(id) || derived?.kind === 'drop-since-earlier' ? [] : sources
}

/** In the order of the interview, with what is asked whatever it can change. */
function inOrder(asks: Set<string>, { engine, answers, bits, role }: Asking): string[] {
  const { askedWhen, placesFor } = interviewOf(engine)
  for (const { id, rule } of askedWhen) if (!answers.has(id) && bits[rule] === YES) asks.add(id)
  const earlier = answers.get(EARLIER)
  const places = placesFor(role, earlier?.kind === 'value' && Number(earlier.value) > 0 ? 'follow-up' : 'first')
  return Array.from(asks, (ask) => ({ ask, place: places.get(ask) ?? -1 }))
    .sort((a, b) => a.place - b.place)
    .map(({ ask }) => ask)
}

/** What is the same of an interview for every patient. */
interface Interview {
  readonly askable: readonly Askable[]
  /** What is asked whenever a rule of its own says so, whatever it can change. */
  readonly askedWhen: readonly { readonly id: string; readonly rule: number }[]
  /** The question, with the group that asks it. */
  readonly questionOf: (ask: string) => Question
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
  const indexOf = (rule: string): number => program.ruleIndex.get(rule) as number
  const gateOf = ({ id, relevantWhen, normal }: Fact): Askable['gate'] =>
    relevantWhen === undefined || normal !== undefined
      ? null
      : { rule: indexOf(`${id}.relevant`), facts: factsIn(relevantWhen) }
  const groupOf = new Map(
    guideline.interview.toReversed().flatMap(({ group, facts }) => facts.map((ask) => [ask, group] as const)),
  )
  const questions = new Map<string, Question>()
  const made: Interview = {
    askable: guideline.facts.flatMap((fact) => {
      const both = [program.valueSlotOf.get(fact.id), program.knownSlotOf.get(fact.id)]
      const slots = both.filter((slot) => slot !== undefined)
      const sources = fact.derived === undefined ? [fact.id] : sourcesOf(fact.derived)
      const told = { fact: fact.id, status: NOT_ASKED }
      const notAsked = { critical: { ...told, critical: true }, other: { ...told, critical: false } }
      return fact.domain.kind === 'decision' || slots.length === 0
        ? []
        : [{ fact, slots, gate: gateOf(fact), sources, notAsked }]
    }),
    askedWhen: guideline.facts.flatMap(({ id, askWhen }) =>
      askWhen === undefined ? [] : [{ id, rule: indexOf(`${id}.ask`) }],
    ),
    questionOf: (ask) => {
      const question = questions.get(ask) ?? { ask, group: groupOf.get(ask) ?? '' }
      questions.set(ask, question)
      return question
    },
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

const statusOf = (answer: Answer): string => {
  return answer.kind === 'absent' ? answer.because : 'roughly'
}
