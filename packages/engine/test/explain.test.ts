// An explanation forces its conclusion and can spare no reason (specification 11), tried by taking each reason away.

import type { Answers, Fact, PatientRecord, Program, Reason } from '@lende/engine'
import { explain, isKnown, lower, recorder, supportOf, truthInProgram } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, compare, is, known } from '../spec/criteria.ts'
import { grade, yesNo } from '../spec/facts.ts'
import './fixed-seed.ts'
import type { SmallGuideline } from './small-guidelines.ts'
import { answersTo, everything, smallGuideline, written } from './small-guidelines.ts'
import type { World } from './worlds.ts'
import { everyWorld, holdsIn, worldsWithin } from './worlds.ts'

const explained = smallGuideline(everything).chain((guideline) =>
  fc.array(answersTo(guideline.facts), { minLength: 4, maxLength: 4 }).map((several) => ({ guideline, several })),
)

/** What is left when only these facts keep what is known of them. */
const keeping = (facts: readonly string[], { program, record }: Setting): PatientRecord =>
  Int32Array.from(program.slots, ({ fact, all }, slot) => (facts.includes(fact) ? (record[slot] as number) : all))

interface Setting {
  readonly guideline: SmallGuideline
  readonly program: Program
  readonly record: PatientRecord
  readonly answers: Answers
}

const factsOf = (because: readonly Reason[]): string[] => because.map(({ fact }) => fact)

/** Tries a law on every settled rule of every random case. */
function forSettledRules(
  runs: number,
  law: (setting: Setting, rule: string, because: readonly Reason[]) => void,
): void {
  fc.assert(
    fc.property(explained, ({ guideline, several }) => {
      const program = lower(guideline)
      for (const answers of several) {
        const setting = { guideline, program, answers, record: recorder(guideline, program)(answers) }
        for (const { id } of guideline.rules) {
          const { truth, because } = explain(program, id, setting.record, answers)
          if (truth !== 'unknown') law(setting, id, because)
        }
      }
    }),
    { numRuns: runs },
  )
}

const truthKeeping = (facts: readonly string[], setting: Setting, rule: string): string =>
  truthInProgram(setting.program, setting.program.ruleIndex.get(rule) as number, keeping(facts, setting))

const everyFact = ({ guideline }: Setting): string[] => guideline.facts.map(({ id }) => id)

/** Decisions that nobody took: they may silently be part of an explanation, and are never listed. */
const untaken = ({ guideline, answers }: Setting): string[] =>
  guideline.facts
    .filter(({ id, domain }) => domain.kind === 'decision' && !isKnown(answers.get(id)))
    .map(({ id }) => id)

const subsets = ([first, ...rest]: readonly string[]): string[][] =>
  first === undefined ? [[]] : subsets(rest).flatMap((some) => [some, [first, ...some]])

describe('11.1, 11.3 the reasons', () => {
  it('force the conclusion: whatever else turns out, it stands', () => {
    forSettledRules(150, (setting, rule, because) => {
      const truth = truthKeeping(everyFact(setting), setting, rule)
      const kept = [...factsOf(because), ...untaken(setting)]
      expect(truthKeeping(kept, setting, rule), written(setting.guideline)).toBe(truth)
    })
  })

  it('force it in every possible patient whom they describe', () => {
    forSettledRules(25, (setting, rule, because) => {
      const truth = truthKeeping(everyFact(setting), setting, rule)
      for (const world of worldsWithin(keeping([...factsOf(because), ...untaken(setting)], setting)))
        if (holdsIn(setting.guideline, setting.program, world)({ rule, is: 'yes' }) !== (truth === 'yes'))
          expect.fail(`${rule} in ${world.join()}${written(setting.guideline)}`)
    })
  })

  it('can spare none: without any one of them it no longer follows', () => {
    forSettledRules(300, (setting, rule, because) => {
      const reasons = factsOf(because)
      const spared = reasons.map((reason) => reasons.filter((one) => one !== reason))
      const forces = (facts: readonly string[]): boolean => truthKeeping(facts, setting, rule) !== 'unknown'
      const isTight = (silent: readonly string[]): boolean =>
        forces([...reasons, ...silent]) && !spared.some((rest) => forces([...rest, ...silent]))
      if (!subsets(untaken(setting)).some(isTight))
        expect.fail(
          `${rule} because of ${reasons.join(', ')} for ${JSON.stringify([...setting.answers])}${written(setting.guideline)}`,
        )
    })
  })

  it('are what is known, each fact once, with the answer that was given', () => {
    forSettledRules(60, ({ answers }, _, because) => {
      expect(new Set(factsOf(because)).size).toBe(because.length)
      for (const reason of because)
        if ('answer' in reason) expect(reason.answer).toBe(answers.get(reason.fact))
        else expect(isKnown(answers.get(reason.fact))).toBe(false)
    })
  })

  it('come in the order of the interview, what was decided before what was asked', () => {
    forSettledRules(60, ({ guideline: { facts } }, _, because) => {
      const isDecision = ({ domain }: Fact): boolean => domain.kind === 'decision'
      const order = [...facts.filter(isDecision), ...facts.filter((fact) => !isDecision(fact))].map(({ id }) => id)
      const places = factsOf(because).map((fact) => order.indexOf(fact))
      expect(places).toStrictEqual([...places].sort((a, b) => a - b))
    })
  })
})

describe('11.4 what is open', () => {
  it('is named, whenever a conclusion is unknown', () => {
    fc.assert(
      fc.property(explained, ({ guideline, several }) => {
        const program = lower(guideline)
        for (const answers of several)
          for (const { id } of guideline.rules) {
            const { truth, because } = explain(program, id, recorder(guideline, program)(answers), answers)
            if (truth === 'unknown') expect(because.length, written(guideline)).toBeGreaterThan(0)
          }
      }),
      { numRuns: 100 },
    )
  })
})

describe('11.7 a finding', () => {
  it('is explained by itself, wherever its history stands in the interview', () => {
    const relevantWhen = is('leg-pain', 'yes')
    const strength = grade('strength', { relevantWhen, normal: 5 })
    for (const facts of [
      [yesNo('leg-pain'), strength],
      [strength, yesNo('leg-pain')],
    ]) {
      const guideline = {
        facts,
        rules: [{ id: 'weak', when: allOf(compare('strength', '<', 4, 'grade')), unless: [], generated: false }],
        constraints: [],
      }
      const program = lower(guideline)
      const answers: Answers = new Map([
        ['leg-pain', { kind: 'value', value: 'yes' }],
        ['strength', { kind: 'value', value: 3 }],
      ])
      expect(factsOf(explain(program, 'weak', recorder(guideline, program)(answers), answers).because)).toStrictEqual([
        'strength',
      ])
    }
  })
})

describe('11.1 an answer that does it', () => {
  const feverAlone = anyOf(is('fever', 'yes'), allOf(known('fever'), is('night-pain', 'yes')))
  const orders = [
    ['fever', 'night-pain', 'weight-loss'],
    ['night-pain', 'fever', 'weight-loss'],
    ['weight-loss', 'night-pain', 'fever'],
  ]

  it.each([
    ['in itself', feverAlone, ['fever']],
    ['beside one other', allOf(feverAlone, is('weight-loss', 'yes')), ['fever', 'weight-loss']],
  ])('%s needs no more, wherever the rest stands in the interview', (_, when, expected) => {
    for (const order of orders) {
      const facts = order.map((id) => yesNo(id))
      const guideline = { facts, rules: [{ id: 'it', when, unless: [], generated: false }], constraints: [] }
      const program = lower(guideline)
      const answers: Answers = new Map(order.map((id) => [id, { kind: 'value', value: 'yes' }]))
      const { because } = explain(program, 'it', recorder(guideline, program)(answers), answers)
      expect(factsOf(because).sort()).toStrictEqual(expected)
    }
  })
})

/** Is there a patient for whom another cell of this slot alone turns the rule? */
function dependsOn(guideline: SmallGuideline, program: Program, rule: string, slot: number): boolean {
  const holds = (world: World): boolean => holdsIn(guideline, program, world)({ rule, is: 'yes' })
  const cells = program.slots[slot]?.cells ?? 1
  return everyWorld(program).some((world) => holds(world) !== holds(world.with(slot, ((world[slot] ?? 0) + 1) % cells)))
}

describe('the support of a rule', () => {
  it('holds every slot on which it depends', () => {
    fc.assert(
      fc.property(smallGuideline(), (guideline) => {
        const program = lower(guideline)
        for (const { id } of guideline.rules) {
          const support = supportOf(program, program.ruleIndex.get(id) as number)
          for (const slot of program.slots.keys())
            if (!support.includes(slot) && dependsOn(guideline, program, id, slot)) expect.fail(written(guideline))
        }
      }),
      { numRuns: 15 },
    )
  })

  it('a rule that does not exist is a bug in the caller', () => {
    const program = lower({ facts: [], rules: [], constraints: [] })
    expect(() => explain(program, 'no-such-rule', new Int32Array(), new Map())).toThrow(ReferenceError)
  })
})
