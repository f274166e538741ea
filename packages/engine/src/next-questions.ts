// Which unanswered facts can still change something that matters: exactly those, in the order of the interview.
// A root is visited for a partial record; branches that leave the same are no question, so that none is listed that changes nothing.

import { addWords, bitsIn, eachBit, hasBit, setBit } from './bits.ts'
import type { GuidelineDiagram } from './decision-diagram.ts'
import { ALWAYS, NEVER } from './decision-diagram.ts'
import { NO_OR_YES, type Reach, reachOf } from './reach.ts'
import type { OpenCells } from './remainders.ts'
import { wordsOf } from './supports.ts'

export interface Levels {
  readonly first: readonly number[]
  /** Those and all others. */
  readonly all: readonly number[]
}

export interface QuestionFinder {
  /** For a partial record: the targets, by position, whose outcome is not settled. */
  readonly open: (cells: OpenCells) => readonly number[]
  /** For a partial record: the levels that can still change a target; first those that can change one at these positions. */
  readonly levels: (cells: OpenCells, positions?: readonly number[]) => Levels
  /** For a partial record, and for each of several sets of levels: the targets, by position, that one of them can change. */
  readonly dependents: (cells: OpenCells, several: readonly (readonly number[])[]) => readonly (readonly number[])[]
}

/** A finder over fixed targets, for a diagram that has stopped growing. */
export function questionFinder(built: GuidelineDiagram, targets: readonly number[]): QuestionFinder {
  const { slots, roots, apart } = built
  const reach = reachOf(built.diagram)
  const words = wordsOf(built.diagram)

  const everywhere = [...targets.keys()]
  const levelOfApart = new Map(apart.map((rule, place) => [roots[rule], slots + place]))
  /** The level of a target that is a rule apart: it is settled before anybody looks for it. */
  const levelOf = targets.map((root) => levelOfApart.get(root) ?? null)

  const open: QuestionFinder['open'] = (cells) => {
    const settled = settledFor(built, reach, cells)
    return everywhere.filter((position) => {
      const level = levelOf[position] as number | null
      return (level === null ? reach.ends(targets[position] as number) : settled[level]) === NO_OR_YES
    })
  }

  const levels: QuestionFinder['levels'] = (cells, positions = []) => {
    const settled = settledFor(built, reach, cells)
    const together = reach.beginLevels()
    const withThose = (more: readonly number[]): number[] => {
      for (const position of more) {
        const level = levelOf[position] as number | null
        if (level === null) reach.addLevels(targets[position] as number, together)
        else if (settled[level] === NO_OR_YES) setBit(together, 0, level)
      }
      addBehind(together)
      return bitsIn(together, slots)
    }
    return { first: withThose(positions), all: withThose(everywhere) }
  }

  /** Adds to a set of levels what is behind each rule apart among them: a rule apart reads only those before it. */
  const addBehind = (together: Int32Array): void => {
    for (let place = apart.length - 1; place >= 0; place--)
      if (hasBit(together, slots + place)) reach.addLevels(roots[apart[place] as number] as number, together)
  }

  /** How many integers a set of targets takes. */
  const width = Math.ceil(targets.length / 32)
  /** Targets of which the same is left, as bits. */
  const positionsOf = new Int32Array(targets.length * width)
  const byLevel = new Int32Array(words * 32 * width)
  const together = new Int32Array(width)

  const dependents: QuestionFinder['dependents'] = (cells, several) => {
    settledFor(built, reach, cells)
    const left = reach.left()
    byLevel.fill(0)
    const sames = new Map<number, number>()
    positionsOf.fill(0)
    targets.forEach((root, position) => {
      const remainder = left.remainder(root)
      if (remainder === NEVER || remainder === ALWAYS) return
      const same = sames.get(remainder) ?? sames.size
      sames.set(remainder, same)
      setBit(positionsOf, same * width, position)
    })
    for (const [remainder, same] of sames) {
      const own = reach.beginLevels()
      left.addSupport(remainder, own, 0)
      addBehind(own)
      eachBit(own, (level) => addWords(positionsOf, same * width, byLevel, level * width, width))
    }
    return several.map((levels) => {
      together.fill(0)
      for (const level of levels) addWords(byLevel, level * width, together, 0, width)
      return bitsIn(together)
    })
  }

  return { open, levels, dependents }
}

interface LastSettled {
  readonly given: OpenCells
  readonly settled: OpenCells
}

const lastSettled = new WeakMap<GuidelineDiagram, LastSettled>()

/** Settled once for a record, whoever asks, and in the same memory each time. */
function settledFor(built: GuidelineDiagram, reach: Reach, given: OpenCells): OpenCells {
  const last = lastSettled.get(built)
  if (last?.given === given && reach.standsOn(last.settled)) return last.settled
  const settled = last?.settled ?? new Int32Array(built.diagram.levels)
  settleIn(settled, { built, reach, given })
  lastSettled.set(built, { given, settled })
  return settled
}

/** For every level what is still open, the rules apart included. */
export function settle(built: GuidelineDiagram, given: OpenCells): OpenCells {
  const cells = new Int32Array(built.diagram.levels)
  settleIn(cells, { built, reach: reachOf(built.diagram), given })
  return cells
}

interface Settling {
  readonly built: GuidelineDiagram
  readonly reach: Reach
  readonly given: OpenCells
}

/** Works out the rules apart: each reads only those before it. */
function settleIn(cells: OpenCells, { built: { roots, slots, apart }, reach, given }: Settling): void {
  cells.fill(NO_OR_YES)
  cells.set(given.subarray(0, slots))
  reach.begin(cells)
  apart.forEach((rule, place) => {
    cells[slots + place] = reach.ends(roots[rule] as number)
  })
}
