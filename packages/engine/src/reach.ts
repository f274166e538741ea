// What a node of a diagram can still come to once the known answers are filled in, and the levels that can still change it.
// Nothing is made for it: nodes are visited as they stand, and only where two of them lead to both ends is what is left compared.

import { addWords, hasBit, lowest, setBit } from './bits.ts'
import type { GuidelineDiagram } from './decision-diagram.ts'
import { ALWAYS } from './decision-diagram.ts'
import type { OpenCells } from './remainders.ts'
import { Remainders } from './remainders.ts'
import { supportsOf, wordsOf } from './supports.ts'

/** The ends that a node leads to, as bits; of a rule apart, also its open cells. */
const NO_ONLY = 0b01
const YES_ONLY = 0b10
export const NO_OR_YES = 0b11

const reaches = new WeakMap<GuidelineDiagram['diagram'], Reach>()

/** One scratch memory a diagram, whoever asks: calls come one at a time. */
export function reachOf(diagram: GuidelineDiagram['diagram']): Reach {
  const known = reaches.get(diagram)
  if (known?.isCurrent()) return known
  const made = new Reach(diagram)
  reaches.set(diagram, made)
  return made
}

/** What is noted of a node, side by side, as a visit reads all of it. */
const NOTES = 4
const LEVEL = 0
const FIRST = 1
/** The record that its ends were found for, and those ends. */
const ENDS = 2
/** The set of levels that it was visited for. */
const VISIT = 3

/** After so many records, or sets, notes are taken anew: soon enough for a test to come there too. */
const LAST = 2 ** 12

export class Reach {
  readonly #diagram: GuidelineDiagram['diagram']
  readonly #nodes: number
  readonly #branches: Int32Array
  readonly #notes: Int32Array
  readonly #words: number
  readonly #supports: Int32Array
  #cells: OpenCells = new Int32Array()
  readonly #remainders: Remainders
  #hasRemainders = false
  #record = 0
  #visit = 0
  /** The levels of which more than one cell is open. */
  readonly #open: Int32Array
  /** Those of which not all are. */
  readonly #answered: Int32Array
  #hasOpen = false

  constructor(diagram: GuidelineDiagram['diagram']) {
    this.#diagram = diagram
    this.#nodes = diagram.nodes
    this.#branches = diagram.branches
    this.#notes = new Int32Array(diagram.nodes * NOTES)
    for (let node = 0; node < diagram.nodes; node++) {
      this.#notes[node * NOTES + LEVEL] = diagram.levelOf[node] as number
      this.#notes[node * NOTES + FIRST] = diagram.firstBranch[node] as number
    }
    this.#remainders = new Remainders(diagram)
    this.#words = wordsOf(diagram)
    this.#supports = supportsOf(diagram)
    this.#open = new Int32Array(this.#words)
    this.#answered = new Int32Array(this.#words)
  }

  /** Has the diagram not grown since? */
  isCurrent = (): boolean => this.#diagram.nodes === this.#nodes

  /** Whoever begins may settle levels that no node asked for so far depends on, and then changes the cells no more. */
  begin(cells: OpenCells): void {
    if (!this.isCurrent()) throw new Error('the diagram grew after this finder was made')
    this.#cells = cells
    this.#hasRemainders = false
    this.#hasOpen = false
    this.#record = this.#record === LAST ? this.#forget(ENDS) : this.#record + 1
  }

  /** Was it the last to begin, on these very cells? */
  standsOn = (cells: OpenCells): boolean => this.#cells === cells && this.isCurrent()

  /** The ends that a node still leads to. */
  ends(node: number): number {
    if (node <= ALWAYS) return node === ALWAYS ? YES_ONLY : NO_ONLY
    const notes = this.#notes
    const at = node * NOTES
    const noted = notes[at + ENDS] as number
    if (noted >> 2 === this.#record) return noted & NO_OR_YES
    const first = notes[at + FIRST] as number
    let found = 0
    for (let open = this.#cells[notes[at + LEVEL] as number] as number; open !== 0; open &= open - 1) {
      found |= this.ends(this.#branches[first + lowest(open)] as number)
      if (found === NO_OR_YES) break
    }
    notes[at + ENDS] = (this.#record << 2) | found
    return found
  }

  /** An empty set of levels; what is visited for it is added to no other. */
  beginLevels(): Int32Array {
    this.#visit = this.#visit === LAST ? this.#forget(VISIT) : this.#visit + 1
    if (!this.#hasOpen) this.#findOpen()
    return new Int32Array(this.#words)
  }

  #findOpen(): void {
    this.#hasOpen = true
    this.#open.fill(0)
    this.#answered.fill(0)
    for (let level = 0; level < this.#cells.length; level++) {
      const open = this.#cells[level] as number
      if ((open & (open - 1)) !== 0) setBit(this.#open, 0, level)
      if (open !== 2 ** (this.#diagram.arity[level] as number) - 1) setBit(this.#answered, 0, level)
    }
  }

  /** Adds the levels that can still change a node: at each, branches to nodes of which not the same is left. */
  addLevels(node: number, to: Int32Array): void {
    if (node <= ALWAYS) return
    const notes = this.#notes
    const at = node * NOTES
    if (notes[at + VISIT] === this.#visit) return
    notes[at + VISIT] = this.#visit
    const level = notes[at + LEVEL] as number
    const first = notes[at + FIRST] as number
    const open = this.#cells[level] as number
    const isOpen = (open & (open - 1)) !== 0
    if (isOpen && this.#isAdded(node, level, to)) return
    if (isOpen && !hasBit(to, level) && this.#isLeftDifferent(first, open)) setBit(to, 0, level)
    for (let rest = open; rest !== 0; rest &= rest - 1)
      this.addLevels(this.#branches[first + lowest(rest)] as number, to)
  }

  /** Without going further: where all that is open in a node is there already; or where nothing is answered, and all of it is added. */
  #isAdded(node: number, level: number, to: Int32Array): boolean {
    const at = node * this.#words
    let isThere = true
    let isUntouched = true
    // A node depends on its own level and later ones.
    for (let word = level >> 5; (isThere || isUntouched) && word < this.#words; word++) {
      const levels = this.#supports[at + word] as number
      if ((levels & (this.#open[word] as number) & ~(to[word] as number)) !== 0) isThere = false
      if ((levels & (this.#answered[word] as number)) !== 0) isUntouched = false
    }
    if (isUntouched && !isThere) addWords(this.#supports, at, to, 0, this.#words)
    return isThere || isUntouched
  }

  #isLeftDifferent(first: number, open: number): boolean {
    const one = this.#branches[first + lowest(open)] as number
    for (let rest = open & (open - 1); rest !== 0; rest &= rest - 1) {
      const other = this.#branches[first + lowest(rest)] as number
      if (one !== other && !this.#isSameLeft(one, other)) return true
    }
    return false
  }

  #isSameLeft(one: number, other: number): boolean {
    const ends = this.ends(one)
    if (ends !== this.ends(other)) return false
    if (ends !== NO_OR_YES) return true
    const left = this.left()
    return left.remainder(one) === left.remainder(other)
  }

  /** What is left of the nodes, for these very cells. */
  left(): Remainders {
    if (!this.#hasRemainders) this.#remainders.begin(this.#cells)
    this.#hasRemainders = true
    return this.#remainders
  }

  /** What was noted long ago is never taken for what is noted now. */
  #forget(what: number): 1 {
    for (let at = what; at < this.#notes.length; at += NOTES) this.#notes[at] = 0
    return 1
  }
}
