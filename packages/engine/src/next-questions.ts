// Which unanswered facts can still change something that matters: exactly those, in the order of the interview.
// A root is read for a partial record; equal remainders are made one, so that no question is listed that changes nothing.

import type { GuidelineDiagram } from './decision-diagram.ts'
import { ALWAYS, NEVER } from './decision-diagram.ts'

/** Cells that remain open per level, as bits: what is answered has few, what is not has all. */
export type OpenCells = Int32Array

export interface OpenQuestions {
  /** Levels on which some target still depends. */
  readonly levels: readonly number[]
  /** Targets, by position, whose outcome is not settled. */
  readonly open: readonly number[]
}

export interface QuestionFinder {
  /** For a partial record: the levels that can still change one of the targets. */
  readonly find: (cells: OpenCells) => OpenQuestions
  /** For every level: the targets, by position, that it can still change. */
  readonly dependents: (cells: OpenCells) => readonly (readonly number[])[]
}

/** A finder over fixed targets, for a diagram that has stopped growing. */
export function questionFinder(built: GuidelineDiagram, targets: readonly number[]): QuestionFinder {
  const { slots } = built
  const scratch = remaindersOf(built.diagram)

  const find = (cells: OpenCells): OpenQuestions => {
    const settled = settledFor(built, cells)
    scratch.begin(settled.cells)
    const open: number[] = []
    const together = new Int32Array(scratch.words)
    targets.forEach((root, position) => {
      const remainder = scratch.remainder(root)
      if (remainder === NEVER || remainder === ALWAYS) return
      open.push(position)
      scratch.addSupport(remainder, together)
    })
    return { levels: levelsIn(settled.expanded(together)).filter((level) => level < slots), open }
  }

  const dependents = (cells: OpenCells): number[][] => {
    const settled = settledFor(built, cells)
    scratch.begin(settled.cells)
    const byLevel: number[][] = Array.from({ length: slots }, () => [])
    targets.forEach((root, position) => {
      const own = new Int32Array(scratch.words)
      scratch.addSupport(scratch.remainder(root), own)
      for (const level of levelsIn(settled.expanded(own))) byLevel[level]?.push(position)
    })
    return byLevel
  }

  return { find, dependents }
}

/** What the rules apart come to for a partial record, and what each still depends on. */
interface Settled {
  /** Open cells of all levels, those of the rules apart included. */
  readonly cells: OpenCells
  /** The same levels with, for each rule apart among them, the levels behind it. */
  readonly expanded: (levels: Int32Array) => Int32Array
}

const lastSettled = new WeakMap<GuidelineDiagram, { readonly given: OpenCells; readonly settled: Settled }>()

/** Settled once for a record, whoever asks. */
function settledFor(built: GuidelineDiagram, given: OpenCells): Settled {
  const known = lastSettled.get(built)
  if (known?.given === given && built.apart.length > 0) return known.settled
  const settled = settle(built, given)
  lastSettled.set(built, { given, settled })
  return settled
}

/**
 * Works out the rules apart, stage by stage: each stage uses only earlier ones.
 * @returns for every level what is still open.
 */
export function settle(built: GuidelineDiagram, given: OpenCells): Settled {
  const { diagram, roots, slots, apart } = built
  if (apart.length === 0) return { cells: given, expanded: (levels) => levels }
  const scratch = remaindersOf(diagram)
  const cells = new Int32Array(diagram.levels).fill(NO_OR_YES)
  cells.set(given.subarray(0, slots))
  const behind: Int32Array[] = []
  const expanded = (levels: Int32Array): Int32Array => {
    const all = levels.slice()
    for (const level of levelsIn(levels)) {
      const more = level < slots ? undefined : behind[level - slots]
      if (more !== undefined)
        for (let word = 0; word < all.length; word++) all[word] = (all[word] as number) | (more[word] as number)
    }
    return all
  }
  for (const stage of stagesOf(built)) {
    scratch.begin(cells)
    const found = stage.map((place) => {
      const remainder = scratch.remainder(roots[apart[place] as number] as number)
      const support = new Int32Array(scratch.words)
      scratch.addSupport(remainder, support)
      return { place, remainder, support }
    })
    for (const { place, remainder, support } of found) {
      if (remainder <= ALWAYS) cells[slots + place] = remainder === ALWAYS ? YES_ONLY : NO_ONLY
      behind[place] = expanded(support)
    }
  }
  return { cells, expanded }
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
    scratch.addSupport(roots[rule] as number, support)
    const before = levelsIn(support).flatMap((level) => (level < slots ? [] : [stageOf[level - slots] as number]))
    const stage = before.length === 0 ? 0 : Math.max(...before) + 1
    stageOf[place] = stage
    const list = made[stage] ?? []
    made[stage] = list
    list.push(place)
  })
  stages.set(built, made)
  return made
}

const remainders = new WeakMap<GuidelineDiagram['diagram'], Remainders>()

/** One scratch memory a diagram, whoever asks: calls come one at a time, and each begins anew. */
function remaindersOf(diagram: GuidelineDiagram['diagram']): Remainders {
  const known = remainders.get(diagram)
  if (known?.isCurrent()) return known
  const made = new Remainders(diagram)
  remainders.set(diagram, made)
  return made
}

/** The levels whose bits are set, lowest first. */
function levelsIn(bits: Int32Array): number[] {
  const levels: number[] = []
  for (let word = 0; word < bits.length; word++)
    for (let rest = bits[word] as number; rest !== 0; rest &= rest - 1)
      levels.push(word * 32 + 31 - Math.clz32(rest & -rest))
  return levels
}

/**
 * What is left of each node under a partial record, hash-consed in memory that is reused from call to call.
 * Beside each node stands the set of levels it depends on, one bit a level: of a diagram's own node it never changes.
 */
class Remainders {
  readonly #diagram: GuidelineDiagram['diagram']
  readonly #own: number
  #cells: OpenCells = new Int32Array()
  /** Below this level nothing is answered: a node is its own remainder. */
  #lastAnswered = -1
  #epoch = 0
  #stamp: Int32Array
  #memo: Int32Array
  /** How many integers a set of levels takes. */
  readonly words: number
  readonly #support: Int32Array
  #hasSupports = false
  #madeSupport = new Int32Array(1 << 10)
  #level = new Int32Array(1 << 10)
  #first = new Int32Array(1 << 10)
  #branches = new Int32Array(1 << 12)
  #made = 0
  #end = 0
  #table = new Map<number, number[]>()

  constructor(diagram: GuidelineDiagram['diagram']) {
    this.#diagram = diagram
    this.#own = diagram.nodes
    this.#stamp = new Int32Array(diagram.nodes)
    this.#memo = new Int32Array(diagram.nodes)
    this.words = Math.ceil((diagram.levels + 1) / 32)
    this.#support = new Int32Array(diagram.nodes * this.words)
  }

  /** Has the diagram not grown since? */
  isCurrent = (): boolean => this.#diagram.nodes === this.#own

  begin(cells: OpenCells): void {
    if (!this.isCurrent()) throw new Error('the diagram grew after this finder was made')
    this.#cells = cells
    this.#epoch++
    this.#made = 0
    this.#end = 0
    this.#table.clear()
    this.#lastAnswered = -1
    for (let level = this.#diagram.levels - 1; level >= 0; level--)
      if (cells[level] !== 2 ** (this.#diagram.arity[level] as number) - 1) {
        this.#lastAnswered = level
        break
      }
  }

  levelOf(node: number): number {
    return node < this.#own ? (this.#diagram.levelOf[node] as number) : (this.#level[node - this.#own] as number)
  }

  branch(node: number, cell: number): number {
    if (node < this.#own) return this.#diagram.branches[(this.#diagram.firstBranch[node] as number) + cell] as number
    return this.#branches[(this.#first[node - this.#own] as number) + cell] as number
  }

  remainder(node: number): number {
    const level = this.#diagram.levelOf[node] as number
    if (level > this.#lastAnswered) return node
    if (this.#stamp[node] === this.#epoch) return this.#memo[node] as number
    const result = this.#restrict(node, level)
    this.#stamp[node] = this.#epoch
    this.#memo[node] = result
    return result
  }

  #restrict(node: number, level: number): number {
    const { branches, firstBranch, arity } = this.#diagram
    const open = this.#cells[level] as number
    const start = firstBranch[node] as number
    const count = arity[level] as number
    const firstOpen = 31 - Math.clz32(open & -open)
    const first = this.remainder(branches[start + firstOpen] as number)
    if (open === 1 << firstOpen) return first
    const parts: number[] = []
    let same = true
    let untouched = true
    for (let cell = 0; cell < count; cell++) {
      const isOpen = ((open >> cell) & 1) === 1
      const part = isOpen ? this.remainder(branches[start + cell] as number) : first
      same &&= part === first
      untouched &&= part === branches[start + cell]
      parts.push(part)
    }
    if (same) return first
    return untouched ? node : this.#make(level, parts)
  }

  #make(level: number, parts: readonly number[]): number {
    const own = this.#diagram.find(level, parts)
    if (own !== undefined && own < this.#own) return own
    let hash = Math.imul(level + 1, 0x9e3779b1)
    for (const part of parts) hash = Math.imul(hash ^ part, 0x85ebca6b) ^ (hash >>> 13)
    const alike = this.#table.get(hash)
    const found = alike?.find(
      (node) => this.levelOf(node) === level && parts.every((part, cell) => this.branch(node, cell) === part),
    )
    if (found !== undefined) return found
    const index = this.#made++
    if (index >= this.#level.length) {
      this.#level = doubled(this.#level)
      this.#first = doubled(this.#first)
    }
    while (this.#end + parts.length > this.#branches.length) this.#branches = doubled(this.#branches)
    this.#level[index] = level
    this.#first[index] = this.#end
    for (const part of parts) this.#branches[this.#end++] = part
    this.#noteSupport(index, level, parts)
    const node = this.#own + index
    if (alike) alike.push(node)
    else this.#table.set(hash, [node])
    return node
  }

  /** Adds the levels on which a remainder depends to a set. */
  addSupport(node: number, to: Int32Array): void {
    if (node <= ALWAYS) return
    if (!this.#hasSupports) this.#findSupports()
    const from = node < this.#own ? this.#support : this.#madeSupport
    const start = (node < this.#own ? node : node - this.#own) * this.words
    for (let word = 0; word < this.words; word++) to[word] = (to[word] as number) | (from[start + word] as number)
  }

  /** Of every node at once: what a node branches to was made before it. */
  #findSupports(): void {
    this.#hasSupports = true
    const { levelOf, firstBranch, branches, arity } = this.#diagram
    const support = this.#support
    const words = this.words
    for (let node = 2; node < this.#own; node++) {
      const level = levelOf[node] as number
      const at = node * words
      const end = (firstBranch[node] as number) + (arity[level] as number)
      for (let branch = firstBranch[node] as number; branch < end; branch++) {
        const from = (branches[branch] as number) * words
        for (let word = 0; word < words; word++)
          support[at + word] = (support[at + word] as number) | (support[from + word] as number)
      }
      support[at + (level >> 5)] = (support[at + (level >> 5)] as number) | (1 << (level & 31))
    }
  }

  #noteSupport(index: number, level: number, parts: readonly number[]): void {
    const found = new Int32Array(this.words)
    setLevel(found, level)
    for (const part of parts) this.addSupport(part, found)
    while ((index + 1) * this.words > this.#madeSupport.length) this.#madeSupport = doubled(this.#madeSupport)
    this.#madeSupport.set(found, index * this.words)
  }
}

const setLevel = (levels: Int32Array, level: number): void => {
  levels[level >> 5] = (levels[level >> 5] as number) | (1 << (level & 31))
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
