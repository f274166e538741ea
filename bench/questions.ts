// Next questions: the real guideline and made-up ones up to ten times its size, from blank and half answered.
// A case counts with the median of its repetitions, so that a "slowest" is a slow case and not a busy moment.

import type { Answers, Guideline, GuidelineDiagram, OpenCells, Program, QuestionFinder } from '@lende/engine'
import {
  buildDiagram,
  lower,
  openCells,
  questionFinder,
  recorder,
  restoreDiagram,
  rootOf,
  seeded,
  storeDiagram,
} from '@lende/engine'
import type { Figure, Part } from './figures.ts'
import { atMost, count, ms } from './figures.ts'
import { partialCase } from './partial-cases.ts'
import type { Subject } from './subject.ts'
import { busiestRole } from './subject.ts'
import { syntheticGuideline } from './synthetic-guideline.ts'
import { median, milliseconds, typicalMilliseconds, warmUp } from './timing.ts'

const sizes = [100, 400, 1000]
/** Most random cases settle early; the tenth with the most targets still open is what is timed. */
const drawn = 600
const cases = 60
const repetitions = 9
const builds = 7

/** Is the fact at this place of the interview answered? */
type Answered = (position: number) => boolean

/** A guideline as the finder of questions sees it. */
interface Sheet {
  readonly name: string
  readonly guideline: Pick<Guideline, 'facts'>
  readonly program: Program
  readonly nodes: number
  readonly targets: number
  readonly newFinder: () => QuestionFinder
  readonly cellsOf: (answers: Answers) => OpenCells
  readonly bars?: { readonly blank: number; readonly half: number }
}

/** From nothing, and with half or more answered: in the order of the interview, and in any order. */
export function benchQuestions(subject: Subject): Part {
  return {
    title: `Next questions; partial cases: the ${cases} of ${drawn} with most targets open`,
    figures: [realSheet(subject), ...sizes.map(syntheticSheet)].flatMap(figuresOf),
  }
}

function realSheet(subject: Subject): Sheet {
  const { guideline, program, engine } = subject
  const role = busiestRole(subject)
  const { targets } = engine.finderFor(role, 'be')
  const built = engine.diagram()
  const newFinder = (): QuestionFinder => {
    const anew = buildDiagram(program)
    return questionFinder(
      anew,
      targets.map(({ rule }) => rootOf(anew, program, rule)),
    )
  }
  return {
    name: `real guideline, ${role}`,
    guideline,
    program,
    nodes: built.diagram.nodes,
    targets: targets.length,
    newFinder,
    cellsOf: (answers) => realCells(subject, answers),
    bars: { blank: 5, half: 0.5 },
  }
}

/** A diagram as the product has it: stored when built, with only what a root reaches, and loaded. */
const loaded = (program: Program): GuidelineDiagram => restoreDiagram(storeDiagram(buildDiagram(program)))

function realCells({ engine, program, evaluate }: Subject, answers: Answers): OpenCells {
  const record = engine.record(answers)
  const bits = new Uint8Array(program.rules.length)
  evaluate(record, bits)
  return openCells({ engine, answers, record, bits })
}

/** Every rule is a target; nothing is an examination, so a record is what is open. */
function syntheticSheet(rules: number): Sheet {
  const guideline = syntheticGuideline(rules)
  const program = lower(guideline)
  const built = buildDiagram(program)
  return {
    name: `synthetic, ${count(rules)} rules`,
    guideline,
    program,
    nodes: built.diagram.nodes,
    targets: built.roots.length,
    newFinder: () => {
      const anew = loaded(program)
      return questionFinder(anew, [...anew.roots])
    },
    cellsOf: recorder(guideline, program),
    ...(rules === 1000 && { bars: { blank: 20, half: 2 } }),
  }
}

function figuresOf(sheet: Sheet): Figure[] {
  const { name, guideline, program, nodes, targets, bars } = sheet
  warmUp(() => buildDiagram(program))
  const building = typicalMilliseconds(() => buildDiagram(program), builds)
  const { fresh, blank, inOrder, inRandomOrder } = ask(sheet)
  const { facts } = guideline
  return [
    {
      what: `${name}: diagram`,
      measured: `${facts.length} facts, ${program.rules.length} rules, ${count(nodes)} nodes, built in ${ms(building)}`,
    },
    {
      what: `${name}: nothing known`,
      measured: `the first time ${ms(fresh)}, then ${ms(blank)}; ${targets} targets`,
      ...(bars && { bar: atMost(bars.blank, 'ms', Math.max(fresh, blank)) }),
    },
    {
      what: `${name}: second half of an interview`,
      measured: spread(inOrder),
      ...(bars && { bar: atMost(bars.half, 'ms', slowest(inOrder)) }),
    },
    { what: `${name}: half answered in random order`, measured: spread(inRandomOrder) },
  ]
}

/** What finding the questions of one partial case took, and how much was still open then. */
interface Found {
  readonly took: number
  readonly open: number
}

const slowest = (found: readonly Found[]): number => Math.max(...found.map(({ took }) => took))

function spread(found: readonly Found[]): string {
  const open = found.map((one) => one.open)
  return (
    `median ${ms(median(found.map(({ took }) => took)))}, slowest ${ms(slowest(found))}; ` +
    `targets open: ${Math.min(...open)} - ${Math.max(...open)}`
  )
}

interface Asked {
  /** The first call on a diagram just loaded, with all that has to be found out about it. */
  readonly fresh: number
  readonly blank: number
  readonly inOrder: readonly Found[]
  readonly inRandomOrder: readonly Found[]
}

function ask({ newFinder, guideline, program, cellsOf }: Sheet): Asked {
  const finder = newFinder()
  const random = seeded(17)
  const { facts } = guideline
  const draw = (answered: Answered): OpenCells => cellsOf(partialCase({ facts, program, random }, answered))
  const find = (cells: OpenCells): Found => ({
    // A copy each time: of the very same cells it keeps what it found.
    took: typicalMilliseconds(() => finder.levels(cells.slice()), repetitions),
    open: finder.open(cells).length,
  })
  const hardest = (all: readonly OpenCells[]): Found[] =>
    all
      .map((cells) => ({ cells, open: finder.open(cells).length }))
      .sort((a, b) => b.open - a.open)
      .slice(0, cases)
      .map(({ cells }) => find(cells))
  const blank = cellsOf(new Map())
  const secondHalf = Array.from({ length: drawn }, (_, index) => {
    const reached = 0.5 + index / drawn / 2
    return draw((position) => position < reached * facts.length)
  })
  const anyHalf = Array.from({ length: drawn }, () => draw(() => random() < 0.5))
  for (const cells of [secondHalf, anyHalf, [blank]]) warmUp(() => cells.map((one) => finder.levels(one.slice())))
  const fresh = median(Array.from({ length: 5 }, newFinder).map((one) => milliseconds(() => one.levels(blank))))
  return { fresh, blank: find(blank).took, inOrder: hardest(secondHalf), inRandomOrder: hardest(anyHalf) }
}
