// The questions found are exactly those that can still change a target: compared with trying every completion of every
// small guideline (specification 10.1, 10.2, 10.6).

import type { Fact, Program, QuestionFinder } from '@lende/engine'
import { buildDiagram, lower, questionFinder } from '@lende/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, is } from '../spec/criteria.ts'
import { yesNo } from '../spec/facts.ts'
import './fixed-seed.ts'
import type { SmallGuideline } from './small-guidelines.ts'
import { smallGuideline, written } from './small-guidelines.ts'
import type { World } from './worlds.ts'
import { cellsIn, holdsIn, worldsWithin } from './worlds.ts'

/** What trying all completions gives. */
interface Tried {
  /** Levels on which some target still depends. */
  readonly levels: readonly number[]
  /** Targets, by position, whose outcome is not settled. */
  readonly open: readonly number[]
  /** Per level, the targets that it can change. */
  readonly dependents: readonly (readonly number[])[]
}

function tryAll(guideline: SmallGuideline, program: Program, cells: Int32Array): Tried {
  const worlds = worldsWithin(cells)
  const outcomes = new Map(worlds.map((world) => [world.join(), outcomesIn(guideline, program, world)]))
  const open = guideline.rules.map((_, target) => new Set([...outcomes.values()].map((all) => all[target])).size === 2)
  const dependents = [...cells.keys()].map((level) => {
    const changed = new Set<number>()
    for (const world of worlds)
      for (const cell of cellsIn(cells[level] as number)) {
        const [a, b] = [outcomes.get(world.join()), outcomes.get(world.with(level, cell).join())]
        for (const target of open.keys()) if (a?.[target] !== b?.[target]) changed.add(target)
      }
    return [...changed].sort((a, b) => a - b)
  })
  return {
    open: [...open.keys()].filter((target) => open[target]),
    levels: [...dependents.keys()].filter((level) => (dependents[level] as readonly number[]).length > 0),
    dependents,
  }
}

const found = (finder: QuestionFinder, cells: Int32Array): Pick<Tried, 'levels' | 'open'> => ({
  levels: finder.levels(cells).all,
  open: finder.open(cells),
})

const outcomesIn = (guideline: SmallGuideline, program: Program, world: World): boolean[] => {
  const holds = holdsIn(guideline, program, world)
  return guideline.rules.map(({ id }) => holds({ rule: id, is: 'yes' }))
}

const rootsOf = (guideline: SmallGuideline, program: Program, roots: Int32Array): number[] =>
  guideline.rules.map(({ id }) => roots[program.ruleIndex.get(id) as number] as number)

/** A guideline with several ways in which it may be partly answered, in any order: some cells of each slot, never none. */
const partlyAnswered = smallGuideline().chain((guideline) => {
  const { slots } = lower(guideline)
  const cells = fc.tuple(
    ...slots.map(({ all }) =>
      fc.oneof(
        fc.constant(all),
        fc.constantFrom(...cellsIn(all)).map((cell) => 1 << cell),
        fc.integer({ min: 1, max: all }),
      ),
    ),
  )
  return fc
    .array(cells, { minLength: 4, maxLength: 4 })
    .map((several) => ({ guideline, several: several.map((one) => Int32Array.from(one)) }))
})

describe('10.1 what is asked', () => {
  it('is what can change a target, no more and no less, and closed targets ask nothing', () => {
    fc.assert(
      fc.property(partlyAnswered, ({ guideline, several }) => {
        const program = lower(guideline)
        const built = buildDiagram(program)
        const finder = questionFinder(built, rootsOf(guideline, program, built.roots))
        for (const cells of several) {
          const { levels, open } = tryAll(guideline, program, cells)
          expect(found(finder, cells), `${cells.join()}${written(guideline)}`).toStrictEqual({ levels, open })
        }
      }),
      { numRuns: 120 },
    )
  })

  it('names for each question the targets it can change', () => {
    fc.assert(
      fc.property(partlyAnswered, ({ guideline, several }) => {
        const program = lower(guideline)
        const built = buildDiagram(program)
        const finder = questionFinder(built, rootsOf(guideline, program, built.roots))
        for (const cells of several.slice(0, 2)) {
          const { dependents } = tryAll(guideline, program, cells)
          const levels = [...cells.keys()].map((level) => [level])
          expect(finder.dependents(cells, levels), `${cells.join()}${written(guideline)}`).toStrictEqual(dependents)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('is, for some of the targets, what can change one of those', () => {
    fc.assert(
      fc.property(partlyAnswered, fc.integer({ min: 1 }), ({ guideline, several }, some) => {
        const program = lower(guideline)
        const built = buildDiagram(program)
        const finder = questionFinder(built, rootsOf(guideline, program, built.roots))
        const positions = [...guideline.rules.keys()].filter((position) => ((some >> (position % 31)) & 1) === 1)
        for (const cells of several.slice(0, 2)) {
          const { dependents, levels } = tryAll(guideline, program, cells)
          const isAmong = (position: number): boolean => positions.includes(position)
          expect(finder.levels(cells, positions), `${cells.join()}${written(guideline)}`).toStrictEqual({
            first: [...dependents.keys()].filter((level) => dependents[level]?.some(isAmong)),
            all: levels,
          })
        }
      }),
      { numRuns: 100 },
    )
  })

  it('does not depend on what was asked before', () => {
    fc.assert(
      fc.property(partlyAnswered, ({ guideline, several }) => {
        const program = lower(guideline)
        const built = buildDiagram(program)
        const targets = rootsOf(guideline, program, built.roots)
        const used = questionFinder(built, targets)
        const first = several.map((cells) => found(used, cells))
        const again = [...several].reverse().map((cells) => found(used, cells))
        const fresh = several.map((cells) => found(questionFinder(built, targets), cells))
        expect(first).toStrictEqual(fresh)
        expect(again.reverse()).toStrictEqual(fresh)
      }),
      { numRuns: 60 },
    )
  })

  it('is in the order of the interview, what is decided before what is asked', () => {
    fc.assert(
      fc.property(partlyAnswered, ({ guideline: { facts, rules, constraints }, several }) => {
        const program = lower({ facts, rules, constraints })
        const built = buildDiagram(program)
        const { all } = questionFinder(built, [...built.roots]).levels(several[0] as Int32Array)
        const asked = new Set(all.map((level) => program.slots[level]?.fact))
        const isDecision = ({ domain }: Fact): boolean => domain.kind === 'decision'
        const inOrder = [...facts.filter(isDecision), ...facts.filter((fact) => !isDecision(fact))]
        expect([...asked]).toStrictEqual(inOrder.map(({ id }) => id).filter((id) => asked.has(id)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('10.6 a question that leads to the same either way', () => {
  const facts = ['first', 'second', 'third'].map((id) => yesNo(id))
  const one = (when: ReturnType<typeof anyOf>): SmallGuideline => ({
    facts,
    rules: [{ id: 'it', when, unless: [], generated: false }],
    constraints: [],
  })
  const asked = (guideline: SmallGuideline, cells: readonly number[]): readonly number[] => {
    const program = lower(guideline)
    const built = buildDiagram(program)
    return questionFinder(built, rootsOf(guideline, program, built.roots)).levels(Int32Array.from(cells)).all
  }
  const yes = 0b10
  const no = 0b01
  const open = 0b11

  it('is left out, also when it became so out of order', () => {
    // (first and second) or (not first and third): with second and third alike, first no longer matters.
    const either = one(
      anyOf(allOf(is('first', 'yes'), is('second', 'yes')), allOf(is('first', 'no'), is('third', 'yes'))),
    )
    expect(asked(either, [open, open, open])).toStrictEqual([0, 1, 2])
    expect(asked(either, [open, yes, yes])).toStrictEqual([])
    expect(asked(either, [open, no, no])).toStrictEqual([])
    expect(asked(either, [open, yes, no])).toStrictEqual([0])
    expect(asked(either, [yes, open, open])).toStrictEqual([1])
    expect(asked(either, [no, open, open])).toStrictEqual([2])
  })
})

describe('a finder', () => {
  it('takes nothing from a patient of long ago, however many came between', () => {
    const facts = ['first', 'second', 'third']
    const program = lower({
      facts: facts.map((id) => yesNo(id)),
      rules: [{ id: 'it', when: allOf(...facts.map((id) => is(id, 'yes'))), unless: [], generated: false }],
      constraints: [],
    })
    const built = buildDiagram(program)
    const finder = questionFinder(built, [...built.roots])
    const [no, yes, open] = [0b01, 0b10, 0b11]
    const ask = (...cells: number[]) => {
      const asked = Int32Array.from(cells)
      return { ...found(finder, asked), dependents: finder.dependents(asked, [[0], [1]]) }
    }
    // Its notes bear a number that begins anew some time: at a power of two.
    for (let power = 2; power <= 2 ** 13; power *= 2)
      for (let between = power - 2; between <= power + 1; between++) {
        expect(ask(yes, no, yes)).toStrictEqual({ levels: [], open: [], dependents: [[], []] })
        for (let other = 0; other < between; other++) ask(no, open, yes)
        expect(ask(yes, open, yes), `${between}`).toStrictEqual({ levels: [1], open: [0], dependents: [[], [0]] })
      }
  })

  it('refuses to go on when its diagram grew, rather than answer wrongly', () => {
    const program = lower({
      facts: [yesNo('first'), yesNo('second')],
      rules: [{ id: 'it', when: is('first', 'yes'), unless: [], generated: false }],
      constraints: [],
    })
    const built = buildDiagram(program)
    const finder = questionFinder(built, [...built.roots])
    built.diagram.and(built.diagram.cellIn(0, 0b01), built.diagram.cellIn(1, 0b01))
    for (const ask of [finder.open, finder.levels])
      expect(() => ask(Int32Array.from([3, 3]))).toThrow('the diagram grew')
  })
})
