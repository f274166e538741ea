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
  /** The slots that leave a rule open, in the parts of it that are open, in order. */
  readonly openSlots: (rule: number) => number[]
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

/** No truth in bits. */
const notYet = 2

function makeWalker(program: Program): Walker {
  const { code, starts } = written(program)
  const truths = new Uint8Array(starts.length)
  /** Slots that leave a rule open, and rules whose slots are among them already. */
  const open = new Uint8Array(program.slots.length)
  const added = new Uint8Array(starts.length)
  /** What is open in the parts seen so far: a slot as it is, a rule below zero (-1 for the first). */
  const seen = new Int32Array(code.length)
  let end = 0
  let record: PatientRecord = new Int32Array()

  const ofRule = (rule: number): number => {
    const known = truths[rule] as number
    if (known !== notYet) return known
    const found = truthAt(starts[rule] as number)
    truths[rule] = found
    return found
  }

  const truthAt = (at: number): number => {
    const what = code[at + 1] as number
    switch (code[at]) {
      case SLOT:
        return ofCells(record[what] as number, code[at + 2] as number)
      case RULE:
        return ofRule(what)
      case OPPOSITE:
        return opposite(truthAt(at + 2))
      case CONSTANT:
        return what
      default:
        return ofCount(at)
    }
  }

  /** At least so many of the parts, stopping as soon as the count is settled. */
  const ofCount = (at: number): number => {
    const end = at + HEAD + (code[at + 2] as number)
    /** How many parts must still prove certain, and how many more may prove not to hold. */
    let certain = code[at + 1] as number
    let spare = end - at - HEAD - certain
    for (let part = at + HEAD; certain > 0 && spare >= 0 && part < end; part++) {
      const bits = truthAt(code[part] as number)
      if (bits === YES) certain--
      else if (bits === NO) spare--
    }
    if (certain <= 0) return YES
    return spare < 0 ? NO : UNKNOWN
  }

  const addOpenOfRule = (rule: number): void => {
    if (added[rule] === 1 || ofRule(rule) !== UNKNOWN) return
    added[rule] = 1
    const from = end
    seeOpenAt(starts[rule] as number)
    while (end > from) {
      const one = seen[--end] as number
      if (one < 0) addOpenOfRule(-1 - one)
      else open[one] = 1
    }
  }

  /** The truth of a part; where it is unknown, what is open in it is seen. */
  const seeOpenAt = (at: number): number => {
    const what = code[at + 1] as number
    switch (code[at]) {
      case SLOT: {
        const bits = ofCells(record[what] as number, code[at + 2] as number)
        if (bits === UNKNOWN) seen[end++] = what
        return bits
      }
      case RULE: {
        const bits = ofRule(what)
        if (bits === UNKNOWN) seen[end++] = -1 - what
        return bits
      }
      case OPPOSITE:
        return opposite(seeOpenAt(at + 2))
      case CONSTANT:
        return what
      default:
        return seeOpenOfCount(at)
    }
  }

  const seeOpenOfCount = (at: number): number => {
    const before = end
    const needed = code[at + 1] as number
    const parts = code[at + 2] as number
    let yes = 0
    let no = 0
    for (let part = at + HEAD; part < at + HEAD + parts; part++) {
      const bits = seeOpenAt(code[part] as number)
      if (bits === YES) yes++
      else if (bits === NO) no++
    }
    if (yes < needed && no <= parts - needed) return UNKNOWN
    end = before
    return yes >= needed ? YES : NO
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
  const openSlots = (rule: number): number[] => {
    open.fill(0)
    added.fill(0)
    addOpenOfRule(rule)
    const slots: number[] = []
    for (let slot = 0; slot < open.length; slot++) if (open[slot] === 1) slots.push(slot)
    return slots
  }
  return { begin, forget, ofRule, openSlots }
}

// The nodes of all rules in one array, close together, as a walk meets them once and seldom twice.
/** `SLOT slot set` */
const SLOT = 0
/** `RULE rule` */
const RULE = 1
/** `OPPOSITE _ ...`: of the node that follows. */
const OPPOSITE = 2
/** `CONSTANT truth` */
const CONSTANT = 3
/** `COUNT needed parts ...`: where each part stands. */
const COUNT = 4
const HEAD = 3

interface Written {
  readonly code: Int32Array
  /** Where each rule begins. */
  readonly starts: Int32Array
}

function written({ rules }: Program): Written {
  const code: number[] = []
  const write = (node: Node): number => {
    const at = code.length
    if ('slot' in node) code.push(SLOT, node.slot, node.set)
    else if ('rule' in node) code.push(RULE, node.rule)
    else if ('constant' in node) code.push(CONSTANT, node.constant ? YES : NO)
    else if ('not' in node) {
      code.push(OPPOSITE, 0)
      write(node.not)
    } else {
      code.push(COUNT, node.atLeast, node.of.length, ...node.of.map(() => 0))
      node.of.forEach((part, place) => {
        code[at + HEAD + place] = write(part)
      })
    }
    return at
  }
  const starts = Int32Array.from(rules, ({ node }) => write(node))
  return { code: Int32Array.from(code), starts }
}

function opposite(bits: number): number {
  if (bits === UNKNOWN) return UNKNOWN
  return bits === YES ? NO : YES
}

function ofCells(cells: number, set: number): number {
  if ((cells & ~set) === 0) return YES
  return (cells & set) === 0 ? NO : UNKNOWN
}
