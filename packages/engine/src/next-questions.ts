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
  /** The targets, by position, that one level can still change. */
  readonly dependents: (cells: OpenCells, level: number) => readonly number[]
}

/** A finder over fixed targets; it owns its scratch memory, so one call at a time. */
export function questionFinder({ diagram }: GuidelineDiagram, targets: readonly number[]): QuestionFinder {
  const { levels } = diagram
  const scratch = new Remainders(diagram)

  const find = (cells: OpenCells): OpenQuestions => {
    scratch.begin(cells)
    const open: number[] = []
    const seen = new Uint8Array(levels)
    targets.forEach((root, position) => {
      const remainder = scratch.remainder(root)
      if (remainder === NEVER || remainder === ALWAYS) return
      open.push(position)
      scratch.collect(remainder, seen)
    })
    return { levels: [...seen.keys()].filter((level) => seen[level] === 1), open }
  }

  const dependents = (cells: OpenCells, level: number): number[] => {
    scratch.begin(cells)
    const reaches = new Map<number, boolean>()
    const depends = (node: number): boolean => {
      const at = scratch.levelOf(node)
      if (at >= level) return at === level
      const known = reaches.get(node)
      if (known !== undefined) return known
      let found = false
      for (let cell = 0; cell < (diagram.arity[at] as number) && !found; cell++)
        found = depends(scratch.branch(node, cell))
      reaches.set(node, found)
      return found
    }
    return targets.flatMap((root, position) => (depends(scratch.remainder(root)) ? [position] : []))
  }

  return { find, dependents }
}

/** What is left of each node under a partial record, hash-consed in memory that is reused from call to call. */
class Remainders {
  readonly #diagram: GuidelineDiagram['diagram']
  readonly #own: number
  #cells: OpenCells = new Int32Array()
  /** Below this level nothing is answered: a node is its own remainder. */
  #lastAnswered = -1
  #epoch = 0
  #stamp: Int32Array
  #memo: Int32Array
  #visited = new Int32Array(0)
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
    this.#visited = new Int32Array(diagram.nodes)
  }

  begin(cells: OpenCells): void {
    if (this.#diagram.nodes !== this.#own) throw new Error('the diagram grew after this finder was made')
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
    const node = this.#own + index
    if (alike) alike.push(node)
    else this.#table.set(hash, [node])
    return node
  }

  /** Marks the levels of every node reachable from here. */
  collect(node: number, seen: Uint8Array): void {
    if (node <= ALWAYS) return
    if (node >= this.#visited.length) this.#visited = doubled(this.#visited, node)
    if (this.#visited[node] === this.#epoch) return
    this.#visited[node] = this.#epoch
    const level = this.levelOf(node)
    seen[level] = 1
    const count = this.#diagram.arity[level] as number
    for (let cell = 0; cell < count; cell++) this.collect(this.branch(node, cell), seen)
  }
}

function doubled(array: Int32Array, reach = 0): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length * 2, reach + 1))
  larger.set(array)
  return larger
}
