// The truth of single rules for one record after another: each rule walks only what it needs, and is worked out once a record.

import type { Node, Program } from './lower.ts'
import type { PatientRecord } from './record.ts'
import { NO, UNKNOWN, YES } from './truth.ts'

/** Truths as bits, for the record it was last given. */
export interface Walker {
  readonly begin: (record: PatientRecord) => void
  /** Cells of the record were changed, which these rules read; what is returned puts back what they came to before. */
  readonly forget: (rules: readonly number[]) => () => void
  readonly ofRule: (rule: number) => number
  readonly ofNode: (node: Node) => number
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

type Walk = () => number

/** No truth in bits. */
const notYet = 2

function makeWalker({ rules }: Program): Walker {
  const walks = new Map<Node, Walk>()
  const walksOfRules: Walk[] = []
  const truths = new Uint8Array(rules.length)
  let record: PatientRecord = new Int32Array()

  const ofRule = (rule: number): number => {
    const known = truths[rule] as number
    if (known !== notYet) return known
    const found = walkOfRule(rule)()
    truths[rule] = found
    return found
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
      return () => ofCells(record[slot] as number, set)
    }
    if ('rule' in node) return () => ofRule(node.rule)
    if ('not' in node) {
      const inner = walkOf(node.not)
      return () => opposite(inner())
    }
    if ('constant' in node) return () => (node.constant ? YES : NO)
    const parts = node.of.map(walkOf)
    return () => ofCount(node.atLeast, parts)
  }
  const begin = (given: PatientRecord): void => {
    record = given
    truths.fill(notYet)
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
  return { begin, forget, ofRule, ofNode: (node) => walkOf(node)() }
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
    const bits = part()
    if (bits === YES) certain++
    if (bits === NO) conceivable--
    if (certain >= n) return YES
    if (conceivable < n) return NO
  }
  return conceivable < n ? NO : UNKNOWN
}
