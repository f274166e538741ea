// Which unanswered facts can still change something that matters: exactly those, in the order of the interview.
// A root is read for a partial record; equal remainders are made one, so that no question is listed that changes nothing.

import type { GuidelineDiagram } from './decision-diagram.ts'
import { ALWAYS, NEVER } from './decision-diagram.ts'
import type { OpenCells } from './remainders.ts'
import { addWords, remaindersOf, setBit } from './remainders.ts'

export interface OpenQuestions {
  /** Levels on which some target still depends. */
  readonly levels: readonly number[]
  /** Targets, by position, whose outcome is not settled. */
  readonly open: readonly number[]
}

export interface QuestionFinder {
  /** For a partial record: the levels that can still change one of the targets, or one of those at these positions. */
  readonly find: (cells: OpenCells, positions?: readonly number[]) => OpenQuestions
  /** For a partial record, and for each of several sets of levels: the targets, by position, that one of them can change. */
  readonly dependents: (cells: OpenCells, several: readonly (readonly number[])[]) => readonly (readonly number[])[]
}

/** A finder over fixed targets, for a diagram that has stopped growing. */
export function questionFinder(built: GuidelineDiagram, targets: readonly number[]): QuestionFinder {
  const { slots } = built
  const scratch = remaindersOf(built.diagram)
  const { words } = scratch

  const everywhere = [...targets.keys()]
  const levelOfApart = new Map(built.apart.map((rule, place) => [built.roots[rule], slots + place]))
  /** The level of a target that is a rule apart: it is settled before anybody looks for it. */
  const levels = targets.map((root) => levelOfApart.get(root) ?? null)

  const find = (cells: OpenCells, positions: readonly number[] = everywhere): OpenQuestions => {
    const settled = settledFor(built, cells)
    scratch.standOn(settled.cells)
    const open: number[] = []
    const together = new Int32Array(words)
    for (const position of positions) {
      const level = levels[position] as number | null
      if (level === null) {
        const remainder = scratch.remainder(targets[position] as number)
        if (remainder === NEVER || remainder === ALWAYS) continue
        scratch.addSupport(remainder, together, 0)
      } else if (settled.cells[level] === NO_OR_YES) setBit(together, 0, level)
      else continue
      open.push(position)
    }
    settled.expand(together, 0)
    return { levels: bitsIn(together, slots), open }
  }

  /** How many integers a set of targets takes. */
  const width = Math.ceil(targets.length / 32)
  const own = new Int32Array(words)
  /** Targets of which the same is left, as bits. */
  const positionsOf = new Int32Array(targets.length * width)
  const byLevel = new Int32Array(words * 32 * width)
  const together = new Int32Array(width)

  const dependents: QuestionFinder['dependents'] = (cells, several) => {
    const settled = settledFor(built, cells)
    scratch.standOn(settled.cells)
    byLevel.fill(0)
    const sames = new Map<number, number>()
    positionsOf.fill(0)
    targets.forEach((root, position) => {
      const remainder = scratch.remainder(root)
      if (remainder === NEVER || remainder === ALWAYS) return
      const same = sames.get(remainder) ?? sames.size
      sames.set(remainder, same)
      setBit(positionsOf, same * width, position)
    })
    for (const [remainder, same] of sames) {
      own.fill(0)
      scratch.addSupport(remainder, own, 0)
      settled.expand(own, 0)
      eachBit(own, (level) => addWords(positionsOf, same * width, byLevel, level * width, width))
    }
    return several.map((levels) => {
      together.fill(0)
      for (const level of levels) addWords(byLevel, level * width, together, 0, width)
      return bitsIn(together)
    })
  }

  return { find, dependents }
}

/** What the rules apart come to for a partial record, and what each still depends on. */
interface Settled {
  /** Open cells of all levels, those of the rules apart included. */
  readonly cells: OpenCells
  /** Adds to a set of levels, from this word on, what is behind each rule apart among them. */
  readonly expand: (levels: Int32Array, from: number) => void
}

interface LastSettled {
  readonly memory: Memory
  readonly given: OpenCells
  readonly settled: Settled
}

const lastSettled = new WeakMap<GuidelineDiagram, LastSettled>()

/** Settled once for a record, whoever asks, and in the same memory each time. */
function settledFor(built: GuidelineDiagram, given: OpenCells): Settled {
  if (built.apart.length === 0) return settle(built, given)
  const last = lastSettled.get(built)
  if (last?.given === given) return last.settled
  const memory = last?.memory ?? memoryFor(built)
  const settled = settle(built, given, memory)
  lastSettled.set(built, { memory, given, settled })
  return settled
}

/** What settling writes in. */
interface Memory {
  readonly cells: Int32Array
  /** For each rule apart, the set of levels behind it. */
  readonly behind: Int32Array
}

const memoryFor = ({ diagram, apart }: GuidelineDiagram): Memory => ({
  cells: new Int32Array(diagram.levels),
  behind: new Int32Array(apart.length * remaindersOf(diagram).words),
})

/**
 * Works out the rules apart, stage by stage: each stage uses only earlier ones.
 * @returns for every level what is still open.
 */
export function settle(built: GuidelineDiagram, given: OpenCells, memory = memoryFor(built)): Settled {
  const { diagram, roots, slots, apart } = built
  if (apart.length === 0) return { cells: given.slice(), expand: () => undefined }
  const scratch = remaindersOf(diagram)
  const { words } = scratch
  const { cells, behind } = memory
  cells.fill(NO_OR_YES)
  cells.set(given.subarray(0, slots))
  behind.fill(0)
  const firstWord = slots >> 5
  const expand = (levels: Int32Array, from: number): void => {
    for (let word = firstWord; word < words; word++)
      for (let rest = levels[from + word] as number; rest !== 0; rest &= rest - 1) {
        const place = word * 32 + 31 - Math.clz32(rest & -rest) - slots
        if (place >= 0) addWords(behind, place * words, levels, from, words)
      }
  }
  const stages = stagesOf(built)
  scratch.begin(cells)
  for (const stage of stages) {
    for (const place of stage) {
      const remainder = scratch.remainder(roots[apart[place] as number] as number)
      scratch.addSupport(remainder, behind, place * words)
      if (remainder <= ALWAYS) scratch.settle(slots + place, remainder === ALWAYS ? YES_ONLY : NO_ONLY)
      expand(behind, place * words)
    }
  }
  scratch.stand()
  return { cells, expand }
}

const NO_ONLY = 0b01
const YES_ONLY = 0b10
const NO_OR_YES = 0b11

const stages = new WeakMap<GuidelineDiagram, readonly (readonly number[])[]>()

/** The rules apart, by place, in stages: each after all whose outcome it reads. */
function stagesOf(built: GuidelineDiagram): readonly (readonly number[])[] {
  const known = stages.get(built)
  if (known !== undefined) return known
  const { diagram, roots, slots, apart } = built
  const scratch = remaindersOf(diagram)
  scratch.begin(Int32Array.from(diagram.arity, (cells) => 2 ** cells - 1))
  const stageOf: number[] = []
  const made: number[][] = []
  apart.forEach((rule, place) => {
    const support = new Int32Array(scratch.words)
    scratch.addSupport(roots[rule] as number, support, 0)
    const before = bitsIn(support).flatMap((level) => (level < slots ? [] : [stageOf[level - slots] as number]))
    const stage = before.length === 0 ? 0 : Math.max(...before) + 1
    stageOf[place] = stage
    const list = made[stage] ?? []
    made[stage] = list
    list.push(place)
  })
  stages.set(built, made)
  return made
}

/** The bits that are set, lowest first. */
function eachBit(bits: Int32Array, tell: (bit: number) => void): void {
  for (let word = 0; word < bits.length; word++)
    for (let rest = bits[word] as number; rest !== 0; rest &= rest - 1) tell(word * 32 + 31 - Math.clz32(rest & -rest))
}

/** Those below `end`. */
function bitsIn(bits: Int32Array, end = bits.length * 32): number[] {
  const found: number[] = []
  eachBit(bits, (bit) => {
    if (bit < end) found.push(bit)
  })
  return found
}
