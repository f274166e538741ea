// A shared multi-valued decision diagram: every rule a root, every slot a level, equal functions one node.
// What is asked of all possible patients at once is answered here by walking nodes.

import type { Node, Program } from './lower.ts'

/** Terminals. */
export const NEVER = 0
export const ALWAYS = 1

const AND = 1
const OR = 2
const NOT = 3

/** Entries of the (lossy) memory of operations already done. */
const cacheSize = 1 << 17
const cacheWidth = 4

export class DecisionDiagram {
  /** Level of each node; terminals lie below all levels. */
  levelOf = new Int32Array(1 << 12)
  /** Where a node's branches begin in `branches`. */
  firstBranch = new Int32Array(1 << 12)
  branches = new Int32Array(1 << 14)
  nodes = 2
  readonly arity: readonly number[]
  readonly levels: number

  #branchEnd = 0
  #table = new Int32Array(1 << 13)
  #cache = new Int32Array(0)
  /** A restored diagram enters its nodes in the table only when somebody looks for one. */
  #isEntered = true
  /** Scratch for branches under construction, a stack. */
  #stack = new Int32Array(1 << 14)
  #top = 0

  constructor(arity: readonly number[]) {
    this.arity = arity
    this.levels = arity.length
    this.levelOf[NEVER] = this.levels
    this.levelOf[ALWAYS] = this.levels
  }

  /** A diagram over arrays that were stored; it can grow like any other. */
  static restored(
    arity: readonly number[],
    levelOf: Int32Array<ArrayBuffer>,
    branches: Int32Array<ArrayBuffer>,
  ): DecisionDiagram {
    const diagram = new DecisionDiagram(arity)
    diagram.levelOf = levelOf
    diagram.branches = branches
    diagram.nodes = levelOf.length
    diagram.firstBranch = new Int32Array(levelOf.length)
    let end = 0
    for (let node = 2; node < levelOf.length; node++) {
      diagram.firstBranch[node] = end
      end += arity[levelOf[node] as number] as number
    }
    diagram.#branchEnd = end
    let size = 1 << 13
    while (size < levelOf.length * 2) size *= 2
    diagram.#table = new Int32Array(size)
    diagram.#isEntered = false
    return diagram
  }

  /** The branch a node takes for a cell; a node below this level does not look at it. */
  branch(node: number, level: number, cell: number): number {
    if (this.levelOf[node] !== level) return node
    return this.branches[(this.firstBranch[node] as number) + cell] as number
  }

  /** "The slot of this level lies in `set`." */
  cellIn(level: number, set: number): number {
    const arity = this.arity[level] as number
    const base = this.#reserve(arity)
    for (let cell = 0; cell < arity; cell++) this.#stack[base + cell] = (set >> cell) & 1
    return this.#close(level, base, arity)
  }

  and = (a: number, b: number): number => {
    if (a === NEVER || b === NEVER) return NEVER
    if (a === ALWAYS || a === b) return b
    if (b === ALWAYS) return a
    return a < b ? this.#combine(AND, a, b) : this.#combine(AND, b, a)
  }

  or = (a: number, b: number): number => {
    if (a === ALWAYS || b === ALWAYS) return ALWAYS
    if (a === NEVER || a === b) return b
    if (b === NEVER) return a
    return a < b ? this.#combine(OR, a, b) : this.#combine(OR, b, a)
  }

  not = (a: number): number => {
    if (a <= ALWAYS) return 1 - a
    return this.#combine(NOT, a, a)
  }

  /** At least `n` of these: one row of a counting table at a time. */
  atLeast(n: number, parts: readonly number[]): number {
    if (n <= 0) return ALWAYS
    if (n > parts.length) return NEVER
    if (n === 1) return parts.reduce(this.or, NEVER)
    if (n === parts.length) return parts.reduce(this.and, ALWAYS)
    const reached = new Array<number>(n + 1).fill(NEVER)
    reached[0] = ALWAYS
    for (const part of parts)
      for (let count = n; count >= 1; count--)
        reached[count] = this.or(reached[count] as number, this.and(reached[count - 1] as number, part))
    return reached[n] as number
  }

  #combine(operation: number, a: number, b: number): number {
    const slot = ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ operation) >>> 0) % cacheSize
    const at = slot * cacheWidth
    if (this.#cache.length === 0) this.#cache = new Int32Array(cacheSize * cacheWidth)
    const cache = this.#cache
    if (cache[at] === operation && cache[at + 1] === a && cache[at + 2] === b) return cache[at + 3] as number
    const level = Math.min(this.levelOf[a] as number, this.levelOf[b] as number)
    const arity = this.arity[level] as number
    const base = this.#reserve(arity)
    for (let cell = 0; cell < arity; cell++) {
      const left = this.branch(a, level, cell)
      const right = this.branch(b, level, cell)
      const made = operation === AND ? this.and(left, right) : operation === OR ? this.or(left, right) : this.not(left)
      this.#stack[base + cell] = made
    }
    const result = this.#close(level, base, arity)
    cache[at] = operation
    cache[at + 1] = a
    cache[at + 2] = b
    cache[at + 3] = result
    return result
  }

  #reserve(arity: number): number {
    const base = this.#top
    this.#top += arity
    if (this.#top > this.#stack.length) this.#stack = grown(this.#stack)
    return base
  }

  /** The node with the branches that stand there from this place on, if there is one; all of them nodes of this diagram. */
  find(level: number, branches: Int32Array, from: number, arity: number): number | undefined {
    const base = this.#reserve(arity)
    for (let cell = 0; cell < arity; cell++) this.#stack[base + cell] = branches[from + cell] as number
    const place = this.#place(level, base, arity)
    this.#top = base
    return this.#table[place] || undefined
  }

  /** The one node with these branches: found, or made. */
  #close(level: number, base: number, arity: number): number {
    this.#top = base
    if (this.#allAlike(base, arity)) return this.#stack[base] as number
    const place = this.#place(level, base, arity)
    const found = this.#table[place] as number
    if (found !== 0) return found
    const node = this.#append(level, base, arity)
    this.#table[place] = node
    if (this.nodes * 2 > this.#table.length) this.#rehash()
    return node
  }

  #allAlike(base: number, arity: number): boolean {
    for (let cell = 1; cell < arity; cell++) if (this.#stack[base + cell] !== this.#stack[base]) return false
    return true
  }

  /** Where in the table the node with these branches stands, or would stand. */
  #place(level: number, base: number, arity: number): number {
    if (!this.#isEntered) this.#enterAll()
    let hash = Math.imul(level + 1, 0x9e3779b1)
    for (let cell = 0; cell < arity; cell++) hash = mixed(hash, this.#stack[base + cell] as number)
    const mask = this.#table.length - 1
    let place = hash & mask
    for (let found = this.#table[place] as number; found !== 0; found = this.#table[place] as number) {
      if (this.#equals(found, level, base, arity)) break
      place = (place + 1) & mask
    }
    return place
  }

  #equals(node: number, level: number, base: number, arity: number): boolean {
    if (this.levelOf[node] !== level) return false
    const start = this.firstBranch[node] as number
    for (let cell = 0; cell < arity; cell++) if (this.branches[start + cell] !== this.#stack[base + cell]) return false
    return true
  }

  #append(level: number, base: number, arity: number): number {
    const node = this.nodes++
    if (node >= this.levelOf.length) {
      this.levelOf = grown(this.levelOf)
      this.firstBranch = grown(this.firstBranch)
    }
    if (this.#branchEnd + arity > this.branches.length) this.branches = grown(this.branches)
    this.levelOf[node] = level
    this.firstBranch[node] = this.#branchEnd
    for (let cell = 0; cell < arity; cell++) this.branches[this.#branchEnd++] = this.#stack[base + cell] as number
    return node
  }

  #rehash(): void {
    this.#table = new Int32Array(this.#table.length * 2)
    this.#enterAll()
  }

  #enterAll(): void {
    this.#isEntered = true
    const mask = this.#table.length - 1
    for (let node = 2; node < this.nodes; node++) {
      const level = this.levelOf[node] as number
      const start = this.firstBranch[node] as number
      const end = start + (this.arity[level] as number)
      let hash = Math.imul(level + 1, 0x9e3779b1)
      for (let at = start; at < end; at++) hash = mixed(hash, this.branches[at] as number)
      let place = hash & mask
      while (this.#table[place] !== 0) place = (place + 1) & mask
      this.#table[place] = node
    }
  }
}

function mixed(hash: number, branch: number): number {
  const product = Math.imul(hash ^ branch, 0x85ebca6b)
  return product ^ (product >>> 15)
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

export interface GuidelineDiagram {
  readonly diagram: DecisionDiagram
  /** The root of each rule, by rule index. */
  readonly roots: Int32Array
  /** True for the combinations of answers that a person can have. */
  readonly possible: number
  /** How many levels are slots; those after it are what rules apart come to, no before yes. */
  readonly slots: number
  /** The rule, by index, of each level after the slots; each uses only those before it. */
  readonly apart: readonly number[]
}

/** Builds the diagram of a whole program: levels are slots, in interview order, and then the rules apart. */
export function buildDiagram(program: Program): GuidelineDiagram {
  const slots = program.slots.length
  const levelOfRule = new Map(program.apart.map((rule, place) => [rule, slots + place]))
  const diagram = new DecisionDiagram([...program.slots.map((slot) => slot.cells), ...program.apart.map(() => 2)])
  const roots = new Int32Array(program.rules.length)
  const rootOf = (node: Node): number => {
    if ('constant' in node) return node.constant ? ALWAYS : NEVER
    if ('slot' in node) return diagram.cellIn(node.slot, node.set)
    if ('rule' in node) {
      const level = levelOfRule.get(node.rule)
      return level === undefined ? (roots[node.rule] as number) : diagram.cellIn(level, 0b10)
    }
    if ('not' in node) return diagram.not(rootOf(node.not))
    return diagram.atLeast(node.atLeast, node.of.map(rootOf))
  }
  program.rules.forEach((rule, index) => {
    roots[index] = rootOf(rule.node)
  })
  const impossible = program.constraints.map(rootOf).reduce(diagram.or, NEVER)
  return { diagram, roots, possible: diagram.not(impossible), slots, apart: program.apart }
}
