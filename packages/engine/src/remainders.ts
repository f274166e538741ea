// What is left of the nodes of a diagram once the known answers are filled in, and the levels that each still depends on.

import { addWords, lowest, setBit } from './bits.ts'
import type { GuidelineDiagram } from './decision-diagram.ts'
import { ALWAYS } from './decision-diagram.ts'
import { supportsOf, wordsOf } from './supports.ts'

/** Cells that remain open per level, as bits: what is answered has few, what is not has all. */
export type OpenCells = Int32Array

/** What is noted of an own node. */
const NOTES = 4
const LEVEL = 0
const FIRST = 1
const EPOCH = 2
const FOUND = 3

/** After so many records notes are taken anew: soon enough for a test to come there too. */
const LAST_EPOCH = 2 ** 12

/**
 * What is left of each node under a partial record, hash-consed in memory that is reused from call to call.
 * Beside each node stands the set of levels it depends on, one bit a level: of a diagram's own node it never changes.
 */
export class Remainders {
  readonly #diagram: GuidelineDiagram['diagram']
  // Of the diagram, as long as it does not grow.
  readonly #own: number
  readonly #ownBranches: Int32Array
  readonly #arity: Int32Array
  /** Per level, all its cells. */
  readonly #all: Int32Array
  #cells: OpenCells = new Int32Array()
  /** Below this level nothing is answered: a node is its own remainder. */
  #lastAnswered = -1
  #epoch = 0
  /** Side by side, as a walk reads all of them: of each own node its level, where its branches begin, when it was last found, and what. */
  readonly #notes: Int32Array
  /** How many integers a set of levels takes. */
  readonly words: number
  readonly #supports: Int32Array
  // All of these grow as they are used, and stay as large.
  #madeSupport = new Int32Array(1 << 4)
  #level = new Int32Array(1 << 4)
  #first = new Int32Array(1 << 4)
  #branches = new Int32Array(1 << 4)
  #made = 0
  #end = 0
  /** Where each node that was made stands, plus one; 0 is free. */
  #table = new Int32Array(1 << 4)
  /** Scratch for branches under construction, a stack. */
  #stack = new Int32Array(1 << 4)
  #top = 0

  constructor(diagram: GuidelineDiagram['diagram']) {
    this.#diagram = diagram
    this.#own = diagram.nodes
    this.#ownBranches = diagram.branches
    this.#arity = Int32Array.from(diagram.arity)
    this.#all = Int32Array.from(diagram.arity, (cells) => 2 ** cells - 1)
    this.#notes = new Int32Array(diagram.nodes * NOTES)
    for (let node = 0; node < diagram.nodes; node++) {
      this.#notes[node * NOTES + LEVEL] = diagram.levelOf[node] as number
      this.#notes[node * NOTES + FIRST] = diagram.firstBranch[node] as number
    }
    this.words = wordsOf(diagram)
    this.#supports = supportsOf(diagram)
  }

  begin(cells: OpenCells): void {
    this.#cells = cells
    this.#epoch = this.#epoch === LAST_EPOCH ? this.#forget() : this.#epoch + 1
    if (this.#made > 0) this.#table.fill(0)
    this.#made = 0
    this.#end = 0
    this.#lastAnswered = cells.length - 1
    while (this.#lastAnswered >= 0 && cells[this.#lastAnswered] === this.#all[this.#lastAnswered]) this.#lastAnswered--
  }

  /** What was noted long ago is never taken for what is noted now. */
  #forget(): 1 {
    for (let at = EPOCH; at < this.#notes.length; at += NOTES) this.#notes[at] = 0
    return 1
  }

  remainder(node: number): number {
    const notes = this.#notes
    const at = node * NOTES
    const level = notes[at + LEVEL] as number
    if (level > this.#lastAnswered) return node
    if (notes[at + EPOCH] === this.#epoch) return notes[at + FOUND] as number
    const result = this.#restrict(node, level, notes[at + FIRST] as number)
    notes[at + EPOCH] = this.#epoch
    notes[at + FOUND] = result
    return result
  }

  #restrict(node: number, level: number, start: number): number {
    const branches = this.#ownBranches
    const open = this.#cells[level] as number
    const firstOpen = lowest(open)
    const first = this.remainder(branches[start + firstOpen] as number)
    if (open === 1 << firstOpen) return first
    const count = this.#arity[level] as number
    const base = this.#top
    this.#top += count
    while (this.#top > this.#stack.length) this.#stack = doubled(this.#stack)
    let same = true
    let untouched = true
    for (let cell = 0; cell < count; cell++) {
      const branch = branches[start + cell] as number
      const part = ((open >> cell) & 1) === 1 ? this.remainder(branch) : first
      same &&= part === first
      untouched &&= part === branch
      this.#stack[base + cell] = part
    }
    this.#top = base
    if (same) return first
    return untouched ? node : this.#close(level, count)
  }

  /** The one node with the branches on top of the stack: the diagram's own, one made before, or made now. */
  #close(level: number, count: number): number {
    const own = this.#areOwn(count) ? this.#diagram.find(level, this.#stack, this.#top, count) : undefined
    if (own !== undefined && own < this.#own) return own
    const place = this.#place(level, this.#stack, this.#top, count)
    const found = this.#table[place] as number
    if (found !== 0) return this.#own + found - 1
    const index = this.#make(level, count)
    this.#table[place] = index + 1
    if (this.#made * 2 > this.#table.length) this.#widenTable()
    return this.#own + index
  }

  /** Are the branches on top of the stack nodes of the diagram? */
  #areOwn(count: number): boolean {
    for (let cell = 0; cell < count; cell++) if ((this.#stack[this.#top + cell] as number) >= this.#own) return false
    return true
  }

  /** Where in the table the node with these branches stands, or would stand. */
  #place(level: number, parts: Int32Array, from: number, count: number): number {
    const mask = this.#table.length - 1
    let place = hashOf(level, parts, from, count) & mask
    for (let found = this.#table[place] as number; found !== 0; found = this.#table[place] as number) {
      if (this.#isMadeOf(found - 1, level, parts, from, count)) break
      place = (place + 1) & mask
    }
    return place
  }

  #isMadeOf(index: number, level: number, parts: Int32Array, from: number, count: number): boolean {
    if (this.#level[index] !== level) return false
    const first = this.#first[index] as number
    for (let cell = 0; cell < count; cell++) if (this.#branches[first + cell] !== parts[from + cell]) return false
    return true
  }

  /** A node with the branches on top of the stack. */
  #make(level: number, count: number): number {
    const index = this.#made++
    if (index >= this.#level.length) {
      this.#level = doubled(this.#level)
      this.#first = doubled(this.#first)
    }
    while (this.#end + count > this.#branches.length) this.#branches = doubled(this.#branches)
    this.#level[index] = level
    this.#first[index] = this.#end
    for (let cell = 0; cell < count; cell++) this.#branches[this.#end++] = this.#stack[this.#top + cell] as number
    this.#noteSupport(index, level, count)
    return index
  }

  #widenTable(): void {
    const { arity } = this.#diagram
    this.#table = new Int32Array(this.#table.length * 2)
    for (let index = 0; index < this.#made; index++) {
      const level = this.#level[index] as number
      const place = this.#place(level, this.#branches, this.#first[index] as number, arity[level] as number)
      this.#table[place] = index + 1
    }
  }

  /** Adds the levels on which a remainder depends to a set, which begins at this word. */
  addSupport(node: number, to: Int32Array, at: number): void {
    if (node <= ALWAYS) return
    if (node < this.#own) addWords(this.#supports, node * this.words, to, at, this.words)
    else addWords(this.#madeSupport, (node - this.#own) * this.words, to, at, this.words)
  }

  #noteSupport(index: number, level: number, count: number): void {
    const at = index * this.words
    while (at + this.words > this.#madeSupport.length) this.#madeSupport = doubled(this.#madeSupport)
    this.#madeSupport.fill(0, at, at + this.words)
    setBit(this.#madeSupport, at, level)
    for (let cell = 0; cell < count; cell++)
      this.addSupport(this.#stack[this.#top + cell] as number, this.#madeSupport, at)
  }
}

function hashOf(level: number, parts: Int32Array, from: number, count: number): number {
  let hash = Math.imul(level + 1, 0x9e3779b1)
  for (let cell = 0; cell < count; cell++) {
    const product = Math.imul(hash ^ (parts[from + cell] as number), 0x85ebca6b)
    hash = product ^ (product >>> 15)
  }
  return hash
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
