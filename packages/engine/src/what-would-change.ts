// What would change it: the fewest answers that would turn a conclusion, never what cannot change.
// A conclusion is turned by turning enough of its parts; constraints on facts are gathered up the tree and kept small.

import type { Answers } from './answer.ts'
import { isKnown } from './answer.ts'
import { truthInProgram } from './explain.ts'
import type { Fact } from './fact.ts'
import type { Node, Program } from './lower.ts'
import { KNOWN_YES, MOST_CELLS } from './lower.ts'
import type { PatientRecord } from './record.ts'
import type { Truth } from './truth.ts'

/** Cells a slot must lie in. */
type Needs = ReadonlyMap<number, number>

export interface Change {
  /** The facts that would have to be answered otherwise, with the cells (bits) that would do. */
  readonly facts: readonly { readonly fact: string; readonly slot: number; readonly cells: number }[]
}

const mostChanges = 3
/** Ways kept at each node of the tree, by how many answers may change; more only repeat what the shortest already say. */
const mostWays: Readonly<Record<number, number>> = { 1: 200, 2: 60, 3: 24 }

/**
 * The shortest sets of changed answers (at most three) that make `rule` come out as `goal`.
 * @returns up to `limit` sets, fewest changes first; none contains another.
 */
export function whatWouldChange(
  program: Program,
  facts: readonly Fact[],
  rule: string,
  goal: Exclude<Truth, 'unknown'>,
  record: PatientRecord,
  answers: Answers,
  limit = 6,
): Change[] {
  const index = program.ruleIndex.get(rule)
  if (index === undefined) throw new ReferenceError(`the guideline has no rule ${rule}`)
  if (truthInProgram(program, index, record) === goal) return []
  const fixed = new Set(facts.filter((fact) => fact.immutable && isKnown(answers.get(fact.id))).map((fact) => fact.id))
  let turning: Slots[] = []
  for (let most = 1; most <= mostChanges && turning.length < limit; most++) {
    const search = new Search(program, record, fixed, most)
    const found = search.ways({ rule: index }, goal).map((needs) => search.changed(needs))
    const working = found.filter((slots) => slots.length > 0 && search.works(index, goal, slots))
    turning = minimal(program, [...turning, ...working])
  }
  return turning
    .slice(0, limit)
    .map((slots) => ({ facts: slots.map(([slot, cells]) => ({ fact: factAt(program, slot), slot, cells })) }))
}

const factAt = (program: Program, slot: number): string => (program.slots[slot] as Program['slots'][number]).fact

class Search {
  readonly #memo = new Map<string, Needs[]>()
  readonly program: Program
  readonly record: PatientRecord
  readonly fixed: ReadonlySet<string>

  /** Single answers are looked for first, then pairs, then three: sets grow only when there are too few. */
  readonly most: number

  constructor(program: Program, record: PatientRecord, fixed: ReadonlySet<string>, most: number) {
    this.program = program
    this.record = record
    this.fixed = fixed
    this.most = most
  }

  /** All small ways to make a node come out as `goal`, what already holds included at no cost. */
  ways(node: Node, goal: 'yes' | 'no'): Needs[] {
    if ('constant' in node) return node.constant === (goal === 'yes') ? [new Map()] : []
    if ('slot' in node) return this.#leaf(node.slot, node.set, goal)
    if ('not' in node) return this.ways(node.not, goal === 'yes' ? 'no' : 'yes')
    if ('rule' in node) return this.#rule(node.rule, goal)
    const needed = goal === 'yes' ? node.atLeast : node.of.length - node.atLeast + 1
    return this.#choose(
      node.of.map((part) => this.ways(part, goal)),
      needed,
    )
  }

  #rule(rule: number, goal: 'yes' | 'no'): Needs[] {
    const key = `${rule} ${goal}`
    const known = this.#memo.get(key)
    if (known) return known
    const ways = this.#isApartAndSo(rule, goal)
      ? [new Map()]
      : this.ways((this.program.rules[rule] as Program['rules'][number]).node, goal)
    this.#memo.set(key, ways)
    return ways
  }

  /**
   * What one danger comes to is left alone where it is as it should be: hundreds of answers hold it so. Whether a change
   * elsewhere disturbs it shows when the whole rule is tried.
   */
  #isApartAndSo(rule: number, goal: 'yes' | 'no'): boolean {
    return this.program.apart.includes(rule) && truthInProgram(this.program, rule, this.record) === goal
  }

  #leaf(slot: number, set: number, goal: 'yes' | 'no'): Needs[] {
    const { all, fact, reads } = this.program.slots[slot] as Program['slots'][number]
    const wanted = goal === 'yes' ? set : all & ~set
    if (wanted === 0) return []
    const now = this.record[slot] as number
    if ((now & ~wanted) === 0) return [new Map([[slot, wanted]])]
    const cannot = this.fixed.has(fact) || (reads === 'known' && wanted !== KNOWN_YES)
    return cannot ? [] : [new Map([[slot, wanted]])]
  }

  /** Ways to satisfy `needed` of the parts together. */
  #choose(parts: readonly Needs[][], needed: number): Needs[] {
    let rows: Needs[][] = Array.from({ length: needed + 1 }, () => [])
    rows[0] = [new Map()]
    for (const ways of parts)
      rows = rows.map((row, count) =>
        count === 0 ? row : this.#shortest([...row, ...this.#join(rows[count - 1] as Needs[], ways)]),
      )
    return rows[needed] as Needs[]
  }

  #join(left: readonly Needs[], right: readonly Needs[]): Needs[] {
    return left.flatMap((a) => right.flatMap((b) => this.#meet(a, b) ?? []))
  }

  #meet(a: Needs, b: Needs): Needs | undefined {
    const both = new Map(a)
    for (const [slot, cells] of b) {
      const common = (both.get(slot) ?? -1) & cells
      if (common === 0) return undefined
      both.set(slot, common)
    }
    return this.changed(both).length > this.most ? undefined : both
  }

  #shortest(ways: readonly Needs[]): Needs[] {
    const distinct = new Map(ways.map((way) => [[...way].sort(([a], [b]) => a - b).join(' '), way]))
    return [...distinct.values()]
      .sort((a, b) => this.changed(a).length - this.changed(b).length)
      .slice(0, mostWays[this.most])
  }

  /** What must differ from now: one entry a fact, its value before whether it is known. */
  changed(needs: Needs): (readonly [number, number])[] {
    const perFact = new Map<string, readonly [number, number]>()
    for (const [slot, cells] of needs) {
      if (((this.record[slot] as number) & ~cells) === 0) continue
      const { fact, reads } = this.program.slots[slot] as Program['slots'][number]
      if (reads === 'value' || !perFact.has(fact)) perFact.set(fact, [slot, cells])
    }
    return [...perFact.values()]
  }

  /** Does the rule come out as wished when these answers, and only these, are different? */
  works(rule: number, goal: 'yes' | 'no', slots: readonly (readonly [number, number])[]): boolean {
    const trial = this.record.slice()
    for (const [slot, cells] of slots) {
      trial[slot] = cells
      const known = this.program.knownSlotOf.get(factAt(this.program, slot))
      if (known !== undefined) trial[known] = KNOWN_YES
    }
    return truthInProgram(this.program, rule, trial) === goal
  }
}

type Slots = readonly (readonly [slot: number, cells: number])[]

/** Without the sets that contain another: any answer at all to a fact contains each of its answers. */
function minimal(program: Program, sets: readonly Slots[]): Slots[] {
  const isWider = ([slot, cells]: Slots[number], [other, otherCells]: Slots[number]): boolean => {
    if (factAt(program, slot) !== factAt(program, other)) return false
    const anyAnswer = (program.slots[slot] as Program['slots'][number]).reads === 'known'
    return anyAnswer || (slot === other && (otherCells & ~cells) === 0)
  }
  const kept: Slots[] = []
  const widestFirst = [...sets].sort((a, b) => a.length - b.length || width(program, b) - width(program, a))
  for (const set of widestFirst)
    if (!kept.some((other) => other.every((one) => set.some((entry) => isWider(one, entry))))) kept.push(set)
  return kept
}

/** How much a set leaves open: any answer at all more than any cells of it, more cells more than fewer. */
const width = (program: Program, slots: Slots): number =>
  slots.reduce((sum, [slot, cells]) => {
    const anyAnswer = (program.slots[slot] as Program['slots'][number]).reads === 'known'
    return sum + (anyAnswer ? MOST_CELLS + 1 : bitsIn(cells))
  }, 0)

const bitsIn = (cells: number): number => (cells === 0 ? 0 : 1 + bitsIn(cells & (cells - 1)))
