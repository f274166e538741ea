// The truth of single rules for one record after another: each rule walks only what it needs, and is worked out once a record.

import type { Node, Program } from './lower.ts'
import type { PatientRecord } from './record.ts'
import { NO, UNKNOWN, YES } from './truth.ts'

/** Truths as bits, for the record it was last given. */
export interface Walker {
  /** With the truths of all rules for that record, where somebody has worked them out already. */
  readonly begin: (record: PatientRecord, truths?: Uint8Array) => void
  /** Cells of the record were changed, which these rules read; what is returned puts back what they came to before. */
  readonly forget: (rules: readonly number[]) => () => void
  readonly ofRule: (rule: number) => number
  /** Adds the slots that leave a rule open, in the parts of it that are open. */
  readonly addOpen: (rule: number, slots: Set<number>) => void
}

const walkers = new WeakMap<Program, Walker>()

/** One for a program, whoever asks: calls come one at a time, and each begins anew. */
export function walkerOf(program: Program): Walker {
  const known = walkers.get(program)
  if (known !== undefined) return known
  const made = makeWalker(program)
  walkers.set(program, made)
  return made
}

/** Of one node: what it comes to; and where it is unknown, the slots that leave it so. */
interface Walk {
  readonly truth: () => number
  readonly addOpen: (slots: Set<number>) => void
}

/** No truth in bits. */
const notYet = 2

const nothing = (): void => undefined

function makeWalker({ rules }: Program): Walker {
  const walks = new Map<Node, Walk>()
  const walksOfRules: Walk[] = []
  const truths = new Uint8Array(rules.length)
  /** Rules whose open slots have been added already. */
  const added = new Uint8Array(rules.length)
  let record: PatientRecord = new Int32Array()

  const ofRule = (rule: number): number => {
    const known = truths[rule] as number
    if (known !== notYet) return known
    const found = walkOfRule(rule).truth()
    truths[rule] = found
    return found
  }
  const openInRule = (rule: number, slots: Set<number>): void => {
    if (added[rule] === 1 || ofRule(rule) !== UNKNOWN) return
    added[rule] = 1
    walkOfRule(rule).addOpen(slots)
  }
  const walkOfRule = (rule: number): Walk => {
    walksOfRules[rule] ??= walkOf((rules[rule] as Program['rules'][number]).node)
    return walksOfRules[rule]
  }
  const walkOf = (node: Node): Walk => {
    const known = walks.get(node)
    if (known !== undefined) return known
    const made = walk(node)
    walks.set(node, made)
    return made
  }
  const walk = (node: Node): Walk => {
    if ('slot' in node) {
      const { slot, set } = node
      return { truth: () => ofCells(record[slot] as number, set), addOpen: (slots) => slots.add(slot) }
    }
    if ('rule' in node) {
      const { rule } = node
      return { truth: () => ofRule(rule), addOpen: (slots) => openInRule(rule, slots) }
    }
    if ('not' in node) {
      const inner = walkOf(node.not)
      return { truth: () => opposite(inner.truth()), addOpen: inner.addOpen }
    }
    if ('constant' in node) return { truth: () => (node.constant ? YES : NO), addOpen: nothing }
    const parts = node.of.map(walkOf)
    const addOpen = (slots: Set<number>): void => {
      for (const part of parts) if (part.truth() === UNKNOWN) part.addOpen(slots)
    }
    return { truth: () => ofCount(node.atLeast, parts), addOpen }
  }
  const begin = (given: PatientRecord, known?: Uint8Array): void => {
    record = given
    if (known === undefined) truths.fill(notYet)
    else truths.set(known)
  }
  const forget = (some: readonly number[]): (() => void) => {
    const before = some.map((rule) => truths[rule] as number)
    for (const rule of some) truths[rule] = notYet
    return () => {
      some.forEach((rule, place) => {
        truths[rule] = before[place] as number
      })
    }
  }
  const addOpen = (rule: number, slots: Set<number>): void => {
    added.fill(0)
    openInRule(rule, slots)
  }
  return { begin, forget, ofRule, addOpen }
}

function opposite(bits: number): number {
  if (bits === UNKNOWN) return UNKNOWN
  return bits === YES ? NO : YES
}

function ofCells(cells: number, set: number): number {
  if ((cells & ~set) === 0) return YES
  return (cells & set) === 0 ? NO : UNKNOWN
}

/** At least `n` of the parts, stopping as soon as the count is settled. */
function ofCount(n: number, parts: readonly Walk[]): number {
  let certain = 0
  let conceivable = parts.length
  if (n <= 0) return YES
  for (const part of parts) {
    const bits = part.truth()
    if (bits === YES) certain++
    if (bits === NO) conceivable--
    if (certain >= n) return YES
    if (conceivable < n) return NO
  }
  return conceivable < n ? NO : UNKNOWN
}
