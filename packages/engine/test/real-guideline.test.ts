// The guideline that ships, on thousands of random partial patients: every form agrees, questions are neither missed nor
// idle, and danger is never played down (specification 2, 8, 9, 10).

import type { Advice, Answer, Answers, Fact, Urgency } from '@lende/engine'
import {
  advise,
  createEngine,
  factsIn,
  fromBits,
  interpret,
  isKnown,
  NO,
  openCells,
  optionsOf,
  purposesOf,
  rankOf,
  seeded,
  sourcesOf,
  targetsFor,
  truthInProgram,
  urgencies,
  urgencyRule,
} from '@lende/engine'
import { describe, expect, it } from 'vitest'
import { pick } from './random.ts'
import { bitsOf, engine, evaluate, guideline, patients, situation, truthsOf } from './real-guideline.ts'
import { cellsIn } from './worlds.ts'

const { program } = engine
const describeCase = (answers: Answers): string => JSON.stringify([...answers])

const several = (count: number, seed: number, options?: Parameters<typeof patients>[1]): Answers[] => {
  const next = patients(seed, options)
  return Array.from({ length: count }, next)
}

describe('the generated evaluator', () => {
  it('says what the interpreter says of 2,000 partial patients, rule by rule', () => {
    for (const answers of several(2000, 1)) {
      const truth = truthsOf(answers)
      for (const [rule, expected] of interpret(guideline, answers))
        if (truth(rule) !== expected) expect.fail(`${rule} for ${describeCase(answers)}`)
    }
  })

  it('says what the program says of 100 partial patients', () => {
    for (const answers of several(100, 2)) {
      const record = engine.record(answers)
      const bits = bitsOf(record)
      for (const [index, { id }] of program.rules.entries())
        if (truthInProgram(program, index, record) !== fromBits(bits[index] as number))
          expect.fail(`${id} for ${describeCase(answers)}`)
    }
  })
})

function openCellsOf(answers: Answers): Int32Array {
  const record = engine.record(answers)
  return openCells({ engine, answers, record, bits: bitsOf(record) })
}

/** One way in which everything still open may turn out: a record with one cell a slot. */
function completion(cells: Int32Array, random: () => number): Int32Array {
  return Int32Array.from(cells, (open) => 1 << pick(cellsIn(open), random))
}

const targets = targetsFor(guideline, situation.role, situation.country)
const targetIndex = targets.map(({ rule }) => program.ruleIndex.get(rule) as number)

/** The truth of every target for a completion, as text to compare. */
const outcomesFor = (record: Int32Array): string => {
  const bits = bitsOf(record)
  return targetIndex.map((index) => bits[index]).join('')
}

const slotsOf = (fact: string): number[] =>
  [...program.slots.entries()].flatMap(([slot, one]) => (one.fact === fact ? [slot] : []))

/** What waits for a choice, such as a questionnaire of several, and reads as nothing without it. */
const waitsFor = ({ relevantWhen, normal }: Fact, ask: string): boolean =>
  relevantWhen !== undefined && normal === undefined && factsIn(relevantWhen).includes(ask)

/** The facts behind a question: itself, what is read off the date, examinations or instrument it asks, what waits for it. */
const factsBehind = (ask: string): Fact[] =>
  guideline.facts.filter(
    (fact) =>
      fact.id === ask ||
      (fact.derived !== undefined && sourcesOf(fact.derived).includes(ask)) ||
      waitsFor(fact, ask) ||
      (fact.derived?.kind === 'drop-since-earlier' &&
        sourcesOf(fact.derived).some((source) => derivesFrom(source, ask))),
  )

const derivesFrom = (id: string, ask: string): boolean => {
  const derived = guideline.facts.find((fact) => fact.id === id)?.derived
  return derived !== undefined && sourcesOf(derived).includes(ask)
}

/** One of several examinations of which the lowest counts: what one is for depends on the others. */
const isMuscle = (ask: string): boolean =>
  guideline.facts.some(({ derived }) => derived?.kind === 'lowest' && derived.of.includes(ask))

const unanswered = (answers: Answers): Fact[] => guideline.facts.filter(({ id }) => !isKnown(answers.get(id)))

/** The questions in the order of this role's interview at a first contact or a follow-up. */
function orderFor(answers: Answers): string[] {
  const earlier = answers.get('earlier-assessments')
  const contact = earlier?.kind === 'value' && Number(earlier.value) > 0 ? 'follow-up' : 'first'
  const named = guideline.interviews.find((one) => one.role === situation.role && one.contact === contact)?.groups ?? []
  const groups = guideline.interview.map(({ group }) => group)
  const inOrder = [...named, ...groups.filter((group) => !named.includes(group))]
  return inOrder.flatMap((id) => guideline.interview.find(({ group }) => group === id)?.facts ?? [])
}

describe('10.1 the questions', () => {
  const cases = several(25, 3).map((answers) => ({
    answers,
    cells: openCellsOf(answers),
    advice: advise(engine, answers, situation),
  }))

  it('leave nothing out: whatever is not listed as unknown never changes a target in 200 completions', () => {
    const random = seeded(5)
    for (const { answers, cells, advice } of cases) {
      const listed = new Set(advice.unknown.map(({ fact }) => fact))
      const idle = unanswered(answers).filter(
        ({ id, domain }) => !listed.has(id) && domain.kind !== 'date' && domain.kind !== 'decision',
      )
      for (let attempt = 0; attempt < 200 && idle.length > 0; attempt++) {
        const one = completion(cells, random)
        const outcomes = outcomesFor(one)
        const { id } = pick(idle, random)
        const other = one.slice()
        for (const slot of slotsOf(id)) other[slot] = 1 << pick(cellsIn(cells[slot] as number), random)
        if (outcomesFor(other) !== outcomes) expect.fail(`${id} is missing for ${describeCase(answers)}`)
      }
    }
  })

  it('10.4 are never put again to who declined or could not say', () => {
    for (const { answers, advice } of cases)
      for (const { ask } of advice.nextQuestions)
        expect(answers.get(ask)?.kind, `${ask} for ${describeCase(answers)}`).not.toBe('absent')
  })

  it('10.8 say what they are for: every target that they can change', () => {
    const { finder } = engine.finderFor(situation.role, situation.country)
    for (const { answers, cells, advice } of cases) {
      const found = purposesOf(engine, answers, situation)
      expect([...found.keys()]).toStrictEqual(advice.nextQuestions.map(({ ask }) => ask))
      for (const [ask, purposes] of found) {
        if (isMuscle(ask) || guideline.facts.some((fact) => waitsFor(fact, ask))) continue
        const asked = factsBehind(ask).filter(
          ({ id, domain, derived }) => domain.kind !== 'decision' && (!answers.has(id) || derived?.kind === 'lowest'),
        )
        const [changed = []] = finder.dependents(cells, [asked.flatMap(({ id }) => slotsOf(id))])
        const expected = new Set(changed.map((position) => `${targets[position]?.kind} ${targets[position]?.id}`))
        expect(
          new Set(purposes.map(({ kind, id }) => `${kind} ${id}`)),
          `${ask} for ${describeCase(answers)}`,
        ).toStrictEqual(expected)
      }
    }
  })

  it('follow the interview', () => {
    for (const { answers, advice } of cases) {
      const order = orderFor(answers)
      const places = advice.nextQuestions.map(({ ask }) => order.indexOf(ask))
      expect(places, describeCase(answers)).toStrictEqual([...places].sort((a, b) => a - b))
      expect(places).not.toContain(-1)
    }
  })

  it.each([
    6, 7, 8,
  ])('10.3 once all answered leave the interview complete, in every order of answering (%i)', (seed) => {
    const random = seeded(seed)
    const answers = new Map<string, Answer>()
    let asked = 0
    for (let complete = false; !complete; asked++) {
      const advice = advise(engine, answers, situation)
      complete = advice.complete
      expect(complete).toBe(advice.nextQuestions.length === 0)
      if (complete) break
      const { ask } = pick(advice.nextQuestions, random)
      for (const fact of factsBehind(ask)) answers.set(fact.id, someAnswer(fact, random))
      expect(asked, 'the interview does not end').toBeLessThan(400)
    }
    expect(asked).toBeGreaterThan(0)
  })
})

function someAnswer({ domain, normal }: Fact, random: () => number): Answer {
  if (domain.kind === 'date') return { kind: 'absent', because: 'does-not-know' }
  if (normal !== undefined && random() < 0.5) return { kind: 'value', value: normal }
  if (domain.kind === 'number') return { kind: 'value', value: domain.min }
  return { kind: 'value', value: pick(optionsOf(domain), random) }
}

describe('the same input', () => {
  it('gives the same advice: again, in another order of answers, from another engine', () => {
    const fresh = createEngine(guideline, evaluate)
    for (const answers of several(10, 9, { atLeastAnswered: 0.3 })) {
      const advice = advise(engine, answers, situation)
      expect(advise(engine, answers, situation)).toStrictEqual(advice)
      expect(advise(engine, new Map([...answers].reverse()), situation)).toStrictEqual(advice)
      expect(advise(fresh, answers, situation)).toStrictEqual(advice)
      expect(JSON.parse(JSON.stringify(advice))).toStrictEqual(advice)
    }
  })
})

interface Bounds {
  readonly level: number
  readonly ceiling: number
}

/**
 * Floor and ceiling, from the truths of the urgency rules: certain as things are, and possible with everything that may
 * still be asked left open, also whether it will be known at all.
 */
function boundsOf(answers: Answers): Bounds {
  const known = boundsFound.get(answers)
  if (known !== undefined) return known
  const found = findBounds(answers)
  boundsFound.set(answers, found)
  return found
}

/** The same patient is compared with many others, and worked out once. */
const boundsFound = new WeakMap<Answers, Bounds>()

function findBounds(answers: Answers): Bounds {
  const truth = truthsOf(answers)
  const bits = bitsOf(openCellsOf(answers))
  const isPossible = (rule: string): boolean => bits[program.ruleIndex.get(rule) as number] !== NO
  const highest = (counts: (rule: string) => boolean): number =>
    Math.max(...urgencies.map((urgency, rank) => (urgency === 'none' || counts(urgencyRule(urgency)) ? rank : 0)))
  return { level: highest((rule) => truth(rule) === 'yes'), ceiling: highest(isPossible) }
}

const adviceBounds = ({ urgency }: Advice): Bounds => ({
  level: rankOf(urgency.level),
  ceiling: rankOf(urgency.possibleUpTo),
})

/** The values of a fact from harmless to dangerous, in groups of equal danger. */
function dangerOrder({ danger, domain }: Fact): (string | number)[][] {
  if (danger === undefined) return []
  if ('options' in danger) return danger.options.map((group) => [...group])
  if (domain.kind !== 'number') return []
  const values = Array.from({ length: Math.round((domain.max - domain.min) / domain.step) + 1 }, (_, step) => [
    domain.min + step * domain.step,
  ])
  return danger.towards === 'high' ? values : values.reverse()
}

const dangers = guideline.facts.filter(({ danger }) => danger !== undefined)
const withAnswer = (answers: Answers, fact: string, answer: Answer | undefined): Answers => {
  if (answers.get(fact) === answer) return answers
  const changed = new Map(answers)
  if (answer === undefined) changed.delete(fact)
  else changed.set(fact, answer)
  return changed
}
const valued = (value: string | number | undefined): Answer => ({ kind: 'value', value: value as string | number })

describe('8.11 urgency', () => {
  it('never falls from harmless to dangerous, for 400 partial patients and every sign', () => {
    const random = seeded(10)
    for (const answers of several(400, 11))
      for (const fact of dangers) {
        const order = dangerOrder(fact)
        const place = Math.floor(random() * (order.length - 1))
        const less = boundsOf(withAnswer(answers, fact.id, valued(pick(order[place] ?? [], random))))
        const more = boundsOf(withAnswer(answers, fact.id, valued(pick(order[place + 1] ?? [], random))))
        if (more.level < less.level || more.ceiling < less.ceiling)
          expect.fail(`${fact.id} ${order[place]} for ${describeCase(answers)}`)
      }
  })

  it('never falls on `advise` itself', () => {
    const random = seeded(12)
    for (const answers of several(25, 13, { atLeastAnswered: 0.4 })) {
      const fact = pick(dangers, random)
      const bounds = dangerOrder(fact).map(([value]) =>
        adviceBounds(advise(engine, withAnswer(answers, fact.id, valued(value)), situation)),
      )
      const levels = bounds.map(({ level }) => level)
      const ceilings = bounds.map(({ ceiling }) => ceiling)
      expect(levels, `${fact.id} for ${describeCase(answers)}`).toStrictEqual([...levels].sort((a, b) => a - b))
      expect(ceilings, `${fact.id} for ${describeCase(answers)}`).toStrictEqual([...ceilings].sort((a, b) => a - b))
    }
  })

  it('never falls when an answer of no is taken back, where history asks for it', () => {
    for (const answers of several(400, 14))
      for (const fact of dangers) {
        const harmless = dangerOrder(fact)[0]?.[0]
        const answered = withAnswer(answers, fact.id, valued(harmless))
        for (const silence of [undefined, { kind: 'absent', because: 'declined' } as const]) {
          const [no, unknown] = [boundsOf(answered), boundsOf(withAnswer(answers, fact.id, silence))]
          if (unknown.level < no.level || unknown.ceiling < no.ceiling)
            expect.fail(`${fact.id} for ${describeCase(answers)}`)
        }
      }
  })

  it('never falls when a sign that was unknown turns out to be there', () => {
    const random = seeded(15)
    for (const answers of several(400, 16))
      for (const fact of dangers) {
        // Of a course, unknown reads as new; learning that it is older may lower it. Of a sign, older is news.
        const isSign = dangerOrder(fact)[0]?.includes('no')
        const present = pick(isSign ? dangerOrder(fact).slice(1) : dangerOrder(fact).slice(-1), random)
        const unknown = boundsOf(withAnswer(answers, fact.id, undefined))
        const yes = boundsOf(withAnswer(answers, fact.id, valued(pick(present, random))))
        if (yes.level < unknown.level) expect.fail(`${fact.id} ${present} for ${describeCase(answers)}`)
      }
  })

  it('has its floor at or below its ceiling', () => {
    for (const answers of several(300, 18)) {
      const { level, ceiling } = boundsOf(answers)
      expect(level, describeCase(answers)).toBeLessThanOrEqual(ceiling)
    }
  })

  it('8.3 is never lifted above its ceiling by the answer to a question that is still open', () => {
    for (const answers of [
      ...several(60, 18, { atLeastAnswered: 0.5 }),
      ...several(60, 21, { atLeastAnswered: 0.8 }),
    ]) {
      const { unknown, urgency } = advise(engine, answers, situation)
      const open = unknown.filter(({ status }) => status === 'not-asked').map(({ fact }) => fact)
      const above = open.filter((fact) => levelAtWorst(answers, fact) > rankOf(urgency.possibleUpTo))
      expect(above, describeCase(answers)).toStrictEqual([])
    }
  })
})

/** The floor, should this sign turn out to be there at its worst. */
function levelAtWorst(answers: Answers, id: string): number {
  const fact = dangers.find((one) => one.id === id)
  return fact === undefined ? 0 : boundsOf(withAnswer(answers, id, valued(dangerOrder(fact).at(-1)?.[0]))).level
}

const heldBy = (recommendation: string): string | undefined =>
  guideline.recommendations.find(({ id }) => id === recommendation)?.heldBy

describe('8.4, 9.5 what follows from urgency', () => {
  const advices = [...several(40, 19), ...several(40, 20, { atLeastAnswered: 0.7 })].map((answers) => ({
    answers,
    advice: advise(engine, answers, situation),
  }))
  const withinDays = rankOf('within-days')

  it('agrees with the rules on floor and ceiling', () => {
    for (const { answers, advice } of advices) expect(adviceBounds(advice)).toStrictEqual(boundsOf(answers))
  })

  it('is not settled while a critical question is open', () => {
    for (const { answers, advice } of advices) {
      const critical = advice.unknown.filter((one) => one.critical).map(({ fact }) => fact)
      if (critical.length > 0) expect(advice.urgency.settled, `${critical} for ${describeCase(answers)}`).toBe(false)
    }
  })

  it('when not settled names what is critical', () => {
    for (const { answers, advice } of advices) {
      const isRough = [...answers.values()].some(({ kind }) => kind === 'interval')
      if (!advice.urgency.settled && !isRough)
        expect(
          advice.unknown.some((one) => one.critical),
          describeCase(answers),
        ).toBe(true)
    }
  })

  it('reassures only in scope, settled, and with nothing at within-days or above', () => {
    for (const { answers, advice } of advices) {
      const { urgency, scope, reassurance } = advice
      const may = urgency.settled && scope.status === 'in' && rankOf(urgency.level) < withinDays
      if (!reassurance.held) expect(may, describeCase(answers)).toBe(true)
    }
  })

  it('holds every plan for danger while it stands, and while it may', () => {
    for (const { answers, advice } of advices) {
      const plans = advice.recommendations.filter(({ id }) => heldBy(id) === 'danger')
      const stands = rankOf(advice.urgency.level) >= withinDays
      if (stands)
        expect(
          plans.filter(({ heldBecause }) => heldBecause !== 'danger'),
          describeCase(answers),
        ).toStrictEqual([])
      if (!advice.urgency.settled)
        expect(
          plans.filter(({ held }) => !held),
          describeCase(answers),
        ).toStrictEqual([])
    }
  })

  it('holds nothing of what is true in danger', () => {
    for (const { advice } of advices)
      expect(advice.recommendations.filter(({ id, held }) => held && heldBy(id) === 'nothing')).toStrictEqual([])
  })

  it('prints the safety net each time', () => {
    for (const { advice } of advices) expect(advice.safetyNet).toStrictEqual(guideline.safetyNet)
  })

  it('names as the level of a danger the highest tier that stands', () => {
    for (const { answers, advice } of advices) {
      const truth = truthsOf(answers)
      for (const danger of guideline.dangers) {
        const standing = danger.tiers.filter(({ rule }) => truth(rule) === 'yes').map(({ urgency }) => rankOf(urgency))
        const found = advice.conditions.find(({ id }) => id === danger.id)?.urgency as Urgency
        expect(rankOf(found)).toBe(Math.max(0, ...standing))
      }
    }
  })
})
