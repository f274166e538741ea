// Every way that is offered works, spares nothing, touches nothing that cannot change, and the single changes are all
// there (specification 12), tried through the interpreter.

import type { Answer, Answers, Change, Fact, Program, Truth } from '@lende/engine'
import { cellOf, interpret, isKnown, KNOWN_YES, lower, recorder, truthInProgram, whatWouldChange } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, atLeastOf, is } from '../spec/criteria.ts'
import { yesNo } from '../spec/facts.ts'
import './fixed-seed.ts'
import type { SmallGuideline } from './small-guidelines.ts'
import { answersTo, everything, smallGuideline, valuesOf, written } from './small-guidelines.ts'

interface Turning {
  readonly guideline: SmallGuideline
  readonly program: Program
  readonly answers: Answers
  readonly rule: string
  readonly goal: 'yes' | 'no'
  readonly changes: readonly Change[]
}

const asked = smallGuideline(everything).chain((guideline) =>
  fc.array(answersTo(guideline.facts), { minLength: 4, maxLength: 4 }).map((several) => ({ guideline, several })),
)

/** Tries a law on every rule of every random case, both ways. */
function forChanges(runs: number, law: (turning: Turning) => void): void {
  fc.assert(
    fc.property(asked, ({ guideline, several }) => {
      const program = lower(guideline)
      for (const answers of several)
        for (const { id: rule } of guideline.rules)
          for (const goal of ['yes', 'no'] as const) {
            const record = recorder(guideline, program)(answers)
            const changes = whatWouldChange(program, guideline.facts, rule, goal, record, answers, 1000)
            law({ guideline, program, answers, rule, goal, changes })
          }
    }),
    { numRuns: runs },
  )
}

const factOf = ({ guideline }: Pick<Turning, 'guideline'>, id: string): Fact =>
  guideline.facts.find((fact) => fact.id === id) as Fact

/** The answers that a changed fact allows: one for every value in its cells, or any value where only knowing counts. */
function answersIn({ guideline, program }: Turning, change: Change['facts'][number]): Answer[] {
  const fact = factOf({ guideline }, change.fact)
  const onlyKnowing = program.slots[change.slot]?.reads === 'known'
  const fits = (value: string | number): boolean =>
    onlyKnowing || ((change.cells >> cellOf(fact, value, program.cutsOf.get(fact.id) ?? [])) & 1) === 1
  return valuesOf(fact)
    .filter(fits)
    .map((value) => ({ kind: 'value', value }))
}

/** Every combination of values that some changes allow, as answers. */
function applied(turning: Turning, changes: Change['facts']): Answers[] {
  return changes.reduce<Answers[]>(
    (made, change) =>
      made.flatMap((answers) =>
        answersIn(turning, change).map((answer) => new Map([...answers, [change.fact, answer]])),
      ),
    [turning.answers],
  )
}

const truthWith = ({ guideline, rule }: Turning, answers: Answers): string | undefined =>
  interpret(guideline, answers).get(rule)

/** The truth when it is only known that each changed fact lies in its cells. */
function roughTruth({ guideline, program, rule, answers }: Turning, changes: Change['facts']): Truth {
  const record = recorder(guideline, program)(answers)
  for (const { fact, slot, cells } of changes) {
    record[slot] = cells
    const knownSlot = program.knownSlotOf.get(fact)
    if (knownSlot !== undefined) record[knownSlot] = KNOWN_YES
  }
  return truthInProgram(program, program.ruleIndex.get(rule) as number, record)
}

const show = ({ guideline, rule, goal, answers, changes }: Turning): string =>
  `${rule} to ${goal} from ${JSON.stringify([...answers])} by ${JSON.stringify(changes)}${written(guideline)}`

describe('12 every way', () => {
  it('turns the conclusion, with any of the values it names', () => {
    forChanges(80, (turning) => {
      for (const { facts } of turning.changes)
        for (const answers of applied(turning, facts))
          if (truthWith(turning, answers) !== turning.goal) expect.fail(show(turning))
    })
  })

  it('spares nothing: fewer of its changes do not turn it', () => {
    forChanges(60, (turning) => {
      if (truthWith(turning, turning.answers) === turning.goal) return
      for (const { facts } of turning.changes)
        for (const spared of facts.keys())
          if (roughTruth(turning, facts.toSpliced(spared, 1)) === turning.goal) expect.fail(show(turning))
    })
  })

  it('changes one to three facts, fewest first, each once', () => {
    forChanges(100, (turning) => {
      const sizes = turning.changes.map(({ facts }) => facts.length)
      expect(sizes, show(turning)).toStrictEqual([...sizes].sort((a, b) => a - b))
      for (const { facts } of turning.changes) {
        expect(facts.length).toBeGreaterThanOrEqual(1)
        expect(facts.length).toBeLessThanOrEqual(3)
        expect(new Set(facts.map(({ fact }) => fact)).size).toBe(facts.length)
      }
    })
  })

  it('12.3 leaves what is immutable and known alone', () => {
    forChanges(100, (turning) => {
      for (const { facts } of turning.changes)
        for (const { fact } of facts) {
          const { immutable } = factOf(turning, fact)
          expect(immutable && isKnown(turning.answers.get(fact)), show(turning)).toBe(false)
        }
    })
  })

  it('12.7 is empty where nothing has to change', () => {
    forChanges(100, (turning) => {
      if (truthWith(turning, turning.answers) === turning.goal) expect(turning.changes, show(turning)).toStrictEqual([])
    })
  })

  it('contains no other way', () => {
    forChanges(80, (turning) => {
      for (const [a, large] of turning.changes.entries())
        for (const [b, small] of turning.changes.entries())
          if (a !== b && contains(turning, large, small)) expect.fail(show(turning))
    })
  })
})

/** Does the one way ask for all that the other asks, and more? */
const contains = (turning: Turning, large: Change, small: Change): boolean =>
  small.facts.every((wide) =>
    large.facts.some(
      (narrow) =>
        narrow.fact === wide.fact && answersIn(turning, narrow).every((answer) => allows(turning, wide, answer)),
    ),
  )

const allows = (turning: Turning, wide: Change['facts'][number], answer: Answer): boolean =>
  answersIn(turning, wide).some((one) => JSON.stringify(one) === JSON.stringify(answer))

/** Every fact that can change, with every value it can take. */
const singleChanges = ({ guideline, answers }: Turning): (readonly [string, string | number])[] =>
  guideline.facts
    .filter(({ id, immutable }) => !(immutable && isKnown(answers.get(id))))
    .flatMap((fact) => valuesOf(fact).map((value) => [fact.id, value] as const))

const turns = (turning: Turning, fact: string, value: string | number): boolean =>
  truthWith(turning, new Map([...turning.answers, [fact, { kind: 'value', value }]])) === turning.goal

/** Is this one change among the ways? */
const offers = (turning: Turning, fact: string, value: string | number): boolean =>
  turning.changes.some(
    ({ facts: [first, ...more] }) =>
      first?.fact === fact && more.length === 0 && allows(turning, first, { kind: 'value', value }),
  )

describe('12.1, 12.4 single changes', () => {
  it('are all found, with every value that would do', () => {
    forChanges(120, (turning) => {
      if (truthWith(turning, turning.answers) === turning.goal) return
      for (const [fact, value] of singleChanges(turning))
        if (turns(turning, fact, value) && !offers(turning, fact, value))
          expect.fail(`${fact} ${value} is missing: ${show(turning)}`)
    })
  })

  it('are found among very many ways in which a count is already met', () => {
    // Twelve of twelve hold and six are enough: 924 ways to be content, and one answer that turns the rest.
    const many = Array.from({ length: 12 }, (_, place) => yesNo(`sign-${place}`))
    const facts = [...many, yesNo('ease')]
    const enough = atLeastOf(6, ...many.map(({ id }) => is(id, 'yes')))
    const guideline = {
      facts,
      rules: [{ id: 'it', when: allOf(enough, is('ease', 'yes')), unless: [], generated: false }],
      constraints: [],
    }
    const program = lower(guideline)
    const answers: Answers = new Map([
      ...many.map(({ id }) => [id, { kind: 'value', value: 'yes' }] as const),
      ['ease', { kind: 'value', value: 'no' }],
    ])
    const found = whatWouldChange(program, facts, 'it', 'yes', recorder(guideline, program)(answers), answers)
    expect(found.map((change) => change.facts.map(({ fact }) => fact))).toStrictEqual([['ease']])
  })

  it('are found where what holds already must give way', () => {
    // The ten other signs meet the count without the one that has to change.
    const many = Array.from({ length: 11 }, (_, place) => yesNo(`sign-${place}`))
    const enough = atLeastOf(5, ...many.map(({ id }) => is(id, 'yes')))
    const when = allOf(enough, anyOf(is('sign-0', 'no'), is('sign-1', 'no')))
    const guideline = { facts: many, rules: [{ id: 'it', when, unless: [], generated: false }], constraints: [] }
    const program = lower(guideline)
    const answers: Answers = new Map(many.map(({ id }) => [id, { kind: 'value', value: 'yes' }]))
    const found = whatWouldChange(program, many, 'it', 'yes', recorder(guideline, program)(answers), answers)
    expect(found.map((change) => change.facts.map(({ fact }) => fact)).sort()).toStrictEqual([['sign-0'], ['sign-1']])
  })
})

describe('a limit', () => {
  it('keeps the ways with the fewest changes', () => {
    const facts = ['a', 'b', 'c', 'd'].map((id) => yesNo(id))
    const when = anyOf(allOf(is('a', 'yes'), is('b', 'yes')), is('c', 'yes'), is('d', 'yes'))
    const guideline = { facts, rules: [{ id: 'it', when, unless: [], generated: false }], constraints: [] }
    const program = lower(guideline)
    const record = recorder(guideline, program)(new Map())
    const found = whatWouldChange(program, facts, 'it', 'yes', record, new Map(), 2)
    expect(found.map((change) => change.facts.map(({ fact }) => fact))).toStrictEqual([['c'], ['d']])
  })
})
