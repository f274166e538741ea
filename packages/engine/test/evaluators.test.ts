// One tree, five forms: the plain interpreter, the generated evaluator, the program, the diagram, and the diagram as
// stored. On random small guidelines they agree; the interpreter is the oracle (specification 2, 5 and 6).

import type { Answer, Answers, Fact, Truth } from '@lende/engine'
import {
  ALWAYS,
  buildDiagram,
  fromBits,
  generateEvaluator,
  interpret,
  lower,
  NEVER,
  recorder,
  restoreDiagram,
  storeDiagram,
  truthInProgram,
} from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import './fixed-seed.ts'
import { allOf, anyOf, atLeastOf, compare, fails, holds, is } from '../spec/criteria.ts'
import { yesNo } from '../spec/facts.ts'
import { loadEvaluator } from '../spec/load-evaluator.ts'
import { guidelineOf } from '../spec/sketch.ts'
import type { SmallGuideline } from './small-guidelines.ts'
import { answersTo, everything, smallGuideline, totalAnswers, valuesOf, written } from './small-guidelines.ts'
import type { World } from './worlds.ts'
import { everyWorld, holdsIn } from './worlds.ts'

interface Situation {
  readonly guideline: SmallGuideline
  readonly answers: readonly Answers[]
}

const situations = (texture = everything): fc.Arbitrary<Situation> =>
  smallGuideline(texture).chain((guideline) =>
    fc.array(answersTo(guideline.facts), { minLength: 8, maxLength: 8 }).map((answers) => ({ guideline, answers })),
  )

function evaluated(
  guideline: SmallGuideline,
  evaluate: Awaited<ReturnType<typeof loadEvaluator>>,
): (answers: Answers) => Map<string, Truth> {
  const program = lower(guideline)
  const record = recorder(guideline, program)
  return (answers) => {
    const bits = new Uint8Array(program.rules.length)
    evaluate(record(answers), bits)
    return new Map(guideline.rules.map(({ id }) => [id, fromBits(bits[program.ruleIndex.get(id) as number] as number)]))
  }
}

describe('the generated evaluator', () => {
  it('says what the interpreter says, of answers known, rough, declined and not asked', async () => {
    await fc.assert(
      fc.asyncProperty(situations(), async ({ guideline, answers }) => {
        const fast = evaluated(guideline, await loadEvaluator(guideline))
        for (const one of answers) expect(fast(one), written(guideline)).toStrictEqual(interpret(guideline, one))
      }),
      { numRuns: 150 },
    )
  })

  it('does so over many rules that use each other far apart', async () => {
    const facts = Array.from({ length: 5 }, (_, place) => yesNo(`fact-${place}`))
    const rules = Array.from({ length: 130 }, (_, place) => ({
      id: `rule-${place}`,
      when:
        place < 5
          ? is(`fact-${place}`, 'yes')
          : atLeastOf(2, holds(`rule-${place - 5}`), fails(`rule-${place - 3}`), is(`fact-${place % 5}`, 'no')),
      unless: place % 7 === 6 ? [`rule-${place - 6}`] : [],
      generated: false,
    }))
    const guideline = { facts, rules, constraints: [] }
    const fast = evaluated(guideline, await loadEvaluator(guideline))
    fc.assert(
      fc.property(answersTo(facts), (answers) => {
        expect(fast(answers)).toStrictEqual(interpret(guideline, answers))
      }),
      { numRuns: 60 },
    )
  })

  it('names its edition and is plain source: no evaluation of text at run time', () => {
    const source = generateEvaluator(lower(guidelineOf({ facts: [yesNo('fever')] })), '2026.1+abc')
    expect(source).toContain('export const edition = "2026.1+abc"')
    expect(source).not.toMatch(/\beval\b|new Function|import\(/)
  })
})

describe('the program', () => {
  it('says what the interpreter says, rule by rule', () => {
    fc.assert(
      fc.property(situations(), ({ guideline, answers }) => {
        const program = lower(guideline)
        const record = recorder(guideline, program)
        for (const one of answers) {
          const found = guideline.rules.map(({ id }) => [
            id,
            truthInProgram(program, program.ruleIndex.get(id) as number, record(one)),
          ])
          expect(found, written(guideline)).toStrictEqual([...interpret(guideline, one)])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('leaves its input as it found it', () => {
    fc.assert(
      fc.property(situations(), ({ guideline, answers }) => {
        const asText = (): string => JSON.stringify([guideline, answers.map((one) => [...one])])
        const before = asText()
        const program = lower(guideline)
        for (const one of answers) recorder(guideline, program)(one)
        expect(asText()).toBe(before)
      }),
      { numRuns: 50 },
    )
  })
})

/** The end of a root for one cell per level. */
function outcome({ diagram, roots }: ReturnType<typeof buildDiagram>, root: number, world: World): boolean {
  let node = roots[root] as number
  while (node > ALWAYS) {
    const level = diagram.levelOf[node] as number
    node = diagram.branch(node, level, world[level] as number)
  }
  return node !== NEVER
}

describe('the decision diagram', () => {
  it('holds for exactly the possible patients for whom the conditions do', () => {
    fc.assert(
      fc.property(smallGuideline(), (guideline) => {
        const program = lower(guideline)
        const built = buildDiagram(program)
        for (const world of everyWorld(program)) {
          const inWorld = holdsIn(guideline, program, world)
          for (const { id } of guideline.rules)
            if (outcome(built, program.ruleIndex.get(id) as number, world) !== inWorld({ rule: id, is: 'yes' }))
              expect.fail(`${id} differs in world ${world.join()}${written(guideline)}`)
        }
      }),
      { numRuns: 80 },
    )
  })

  it('says what the interpreter says where everything is answered', () => {
    fc.assert(
      fc.property(
        smallGuideline().chain((guideline) => totalAnswers(guideline.facts).map((answers) => ({ guideline, answers }))),
        ({ guideline, answers }) => {
          const program = lower(guideline)
          const built = buildDiagram(program)
          const world = [...recorder(guideline, program)(answers)].map((cells) => 31 - Math.clz32(cells))
          const found = guideline.rules.map(({ id }) => [
            id,
            outcome(built, program.ruleIndex.get(id) as number, world) ? 'yes' : 'no',
          ])
          expect(found, written(guideline)).toStrictEqual([...interpret(guideline, answers)])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('has one node for equal functions, so equal rules share a root', () => {
    fc.assert(
      fc.property(smallGuideline(), (guideline) => {
        const program = lower(guideline)
        const { roots } = buildDiagram(program)
        const worlds = everyWorld(program)
        const signature = (id: string): string =>
          worlds.map((world) => (holdsIn(guideline, program, world)({ rule: id, is: 'yes' }) ? 1 : 0)).join('')
        for (const a of guideline.rules)
          for (const b of guideline.rules) {
            const sameRoot =
              roots[program.ruleIndex.get(a.id) as number] === roots[program.ruleIndex.get(b.id) as number]
            expect(sameRoot, written(guideline)).toBe(signature(a.id) === signature(b.id))
          }
      }),
      { numRuns: 25 },
    )
  })

  it('is the same after it was stored and restored', () => {
    fc.assert(
      fc.property(smallGuideline({ ...everything, constraints: true }), (guideline) => {
        const program = lower(guideline)
        const built = buildDiagram(program)
        const restored = restoreDiagram(storeDiagram(built))
        for (const world of everyWorld(program))
          for (const [root] of program.rules.entries())
            if (outcome(restored, root, world) !== outcome(built, root, world)) expect.fail(written(guideline))
        const possible = {
          diagram: restored.diagram,
          roots: Int32Array.of(restored.possible),
          possible: restored.possible,
          slots: restored.slots,
          apart: restored.apart,
        }
        const whole = { ...built, roots: Int32Array.of(built.possible) }
        for (const world of everyWorld(program)) expect(outcome(possible, 0, world)).toBe(outcome(whole, 0, world))
      }),
      { numRuns: 30 },
    )
  })
})

/** Answers that say the same and more: absences and rough numbers become sharper, unanswered facts are answered. */
const refined = (facts: readonly Fact[], answers: Answers): fc.Arbitrary<Answers> =>
  fc
    .tuple(...facts.map((fact) => sharper(fact, answers.get(fact.id))))
    .map(
      (made) =>
        new Map(
          facts.flatMap(({ id }, place) => (made[place] === undefined ? [] : [[id, made[place] as Answer] as const])),
        ),
    )

function sharper(fact: Fact, answer: Answer | undefined): fc.Arbitrary<Answer | undefined> {
  const within = (value: string | number): boolean =>
    answer?.kind !== 'interval' || (Number(value) >= answer.from && Number(value) <= answer.to)
  if (answer?.kind === 'value') return fc.constant(answer)
  const values = valuesOf(fact).filter(within)
  return fc.oneof(
    fc.constant(answer),
    fc.constantFrom(...values).map((value): Answer => ({ kind: 'value', value })),
    fc
      .tuple(fc.constantFrom(...values), fc.constantFrom(...values))
      .map(([a, b]): Answer | undefined =>
        fact.domain.kind === 'number'
          ? { kind: 'interval', from: Math.min(Number(a), Number(b)), to: Math.max(Number(a), Number(b)) }
          : answer,
      ),
  )
}

describe('2.7 learning more', () => {
  it('never turns a yes into a no, or a no into a yes', () => {
    const learned = smallGuideline({}).chain((guideline) =>
      answersTo(guideline.facts).chain((before) =>
        refined(guideline.facts, before).map((after) => ({ guideline, before, after })),
      ),
    )
    fc.assert(
      fc.property(learned, ({ guideline, before, after }) => {
        const first = interpret(guideline, before)
        const second = interpret(guideline, after)
        for (const [rule, truth] of first)
          if (truth !== 'unknown') expect(second.get(rule), written(guideline)).toBe(truth)
      }),
      { numRuns: 500 },
    )
  })
})

describe('degenerate trees', () => {
  it.each([
    ['all of nothing', allOf(), 'yes'],
    ['any of nothing', anyOf(), 'no'],
    ['at least none', atLeastOf(0, is('fever', 'yes')), 'yes'],
    ['more than there are', atLeastOf(3, is('fever', 'yes'), is('fever', 'no')), 'no'],
  ])('%s reads alike in every form', async (_, when, expected) => {
    const guideline = {
      facts: [yesNo('fever')],
      rules: [{ id: 'it', when, unless: [], generated: false }],
      constraints: [],
    }
    const program = lower(guideline)
    const { roots } = buildDiagram(program)
    expect(interpret(guideline, new Map()).get('it')).toBe(expected)
    expect(evaluated(guideline, await loadEvaluator(guideline))(new Map()).get('it')).toBe(expected)
    expect(roots[0]).toBe(expected === 'yes' ? ALWAYS : NEVER)
  })

  it('numbers on a decimal scale meet their thresholds exactly', async () => {
    const fact: Fact = { ...yesNo('change'), domain: { kind: 'number', unit: 'points', min: -3, max: 3, step: 0.1 } }
    const guideline = {
      facts: [fact],
      rules: (['>=', '>', '<=', '<'] as const).map((comparison) => ({
        id: comparison,
        when: compare('change', comparison, 0.3, 'points'),
        unless: [],
        generated: false,
      })),
      constraints: [],
    }
    const fast = evaluated(guideline, await loadEvaluator(guideline))
    // 0.1 + 0.2 is what arithmetic gives for 0.3, and it is accepted as an answer.
    for (const value of [0.2, 0.3, 0.1 + 0.2, 0.4]) {
      const answers: Answers = new Map([['change', { kind: 'value', value }]])
      expect(interpret(guideline, answers), String(value)).toStrictEqual(fast(answers))
    }
  })
})
