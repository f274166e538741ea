// The questions still worth asking, what each is for, and what stays unknown.

import type { Advice, Situation } from './advice.ts'
import type { Answer, Answers } from './answer.ts'
import { factsIn } from './condition.ts'
import type { Engine, Purpose, Target } from './create-engine.ts'
import type { Evaluation } from './evaluation.ts'
import { evaluationOf } from './evaluation.ts'
import type { Fact } from './fact.ts'
import type { Group, Guideline, Urgency } from './guideline.ts'
import { rankOf } from './guideline.ts'
import type { OpenQuestions } from './next-questions.ts'
import { sourcesOf } from './projection.ts'

type Asking = Evaluation & Pick<Situation, 'role' | 'country'>

/** What can still change a target: everything that is not, or only roughly, known; and of that, what is worth asking. */
export function openQuestions(asking: Asking): Pick<Advice, 'unknown' | 'nextQuestions'> {
  const { engine, answers, truth, role, country } = asking
  const { finder, targets } = engine.finderFor(role, country)
  const critical = targets.flatMap((target, position) => (isCritical(target, truth) ? [position] : []))
  const isCriticalFact = changing(finder.find(asking.cells, critical))
  const open = openFacts(asking)
  const { groupOf } = interviewOf(engine)
  return {
    unknown: open.map((one) => ({
      fact: one.fact.id,
      status: statusOf(answers.get(one.fact.id)),
      critical: isCriticalFact(one),
    })),
    nextQuestions: [...inOrder(open, asking).keys()].map((ask) => ({ ask, group: groupOf.get(ask) ?? '' })),
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
  const asked = [...inOrder(openFacts(asking), asking)]
  const dependents = finder.dependents(
    asking.cells,
    asked.map(([, facts]) => facts.flatMap(({ slots }) => slots)),
  )
  const purposes = (positions: readonly number[] = []): readonly Purpose[] => [
    ...new Set(positions.map((position) => (targets[position] as Target).purpose)),
  ]
  return new Map(asked.map(([ask], place) => [ask, purposes(dependents[place])]))
}

/** What somebody can be asked and some rule reads. */
interface Askable {
  readonly fact: Fact
  /** The slots that read it. */
  readonly slots: readonly number[]
}

function openFacts({ engine, answers, cells, role, country }: Asking): readonly Askable[] {
  const isOpen = changing(engine.finderFor(role, country).finder.find(cells))
  return interviewOf(engine).askable.filter((one) => isOpen(one) && answers.get(one.fact.id)?.kind !== 'value')
}

const changing = ({ levels }: OpenQuestions): ((one: Askable) => boolean) => {
  const found = new Set(levels)
  return ({ slots }) => slots.some((slot) => found.has(slot))
}

/** Could it lift the urgency to within-days or above? */
const isCritical = ({ kind, id, rule }: Target, truth: Evaluation['truth']): boolean =>
  kind === 'urgency' && rankOf(id as Urgency) >= rankOf('within-days') && truth(rule) !== 'yes'

/**
 * What to ask, in the order of the interview, and the facts that it is asked for. What is known roughly, or can never be
 * known, is not asked again; what is derived stands for its source.
 */
function inOrder(open: readonly Askable[], { engine, answers, truth, role }: Asking): Map<string, readonly Askable[]> {
  const { askedWhen, placesFor } = interviewOf(engine)
  const asked = new Map<string, Askable[]>()
  for (const one of open) {
    const gate = gateOf(one.fact, truth)
    for (const ask of gate?.filter((fact) => !answers.has(fact)) ?? asksFor(one.fact, answers)) {
      const facts = asked.get(ask)
      if (facts === undefined) asked.set(ask, [one])
      else facts.push(one)
    }
  }
  for (const { id, rule } of askedWhen) if (!answers.has(id) && truth(rule) === 'yes') asked.set(id, [])
  const earlier = answers.get(EARLIER)
  const places = placesFor(role, earlier?.kind === 'value' && Number(earlier.value) > 0 ? 'follow-up' : 'first')
  const placeOf = ([ask]: readonly [string, unknown]): number => places.get(ask) ?? -1
  return new Map([...asked].sort((a, b) => placeOf(a) - placeOf(b)))
}

/**
 * For what is only asked when something else was chosen, such as a questionnaire of several: that choice first.
 * An examination, which reads as normal where nothing points to it, has no such gate.
 */
function gateOf({ id, relevantWhen, normal }: Fact, truth: Evaluation['truth']): readonly string[] | undefined {
  if (relevantWhen === undefined || normal !== undefined || truth(`${id}.relevant`) !== 'unknown') return undefined
  return factsIn(relevantWhen)
}

/** What to ask for a fact: itself, or what it is derived from and has no answer yet. */
function asksFor({ id, derived }: Fact, answers: Answers): readonly string[] {
  if (derived?.kind === 'lowest') {
    const isGradedAsWhole = answers.has(id) && !derived.of.some((part) => answers.has(part))
    return isGradedAsWhole ? [] : derived.of.filter((part) => !answers.has(part))
  }
  if (answers.has(id) || derived?.kind === 'drop-since-earlier') return []
  return derived === undefined ? [id] : sourcesOf(derived)
}

/** What is the same of an interview for every patient. */
interface Interview {
  readonly askable: readonly Askable[]
  /** What is asked whenever a rule of its own says so, whatever it can change. */
  readonly askedWhen: readonly { readonly id: string; readonly rule: string }[]
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
    askedWhen: guideline.facts.flatMap(({ id, askWhen }) => (askWhen === undefined ? [] : [{ id, rule: `${id}.ask` }])),
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
