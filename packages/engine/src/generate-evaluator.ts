// Ahead of time, the program becomes one plain function from record to truths: no interpreter, no branches.
// It is written to a file and imported, so that a strict Content-Security-Policy can forbid code made at run time.

import type { Node, Program } from './lower.ts'
import { NO, UNKNOWN, YES } from './truth.ts'

/** Fills `truths` (one two-bit truth a rule) from a record. */
export type Evaluate = (record: Int32Array, truths: Uint8Array) => void

/** Smaller functions read the same slots again; much larger ones run out of registers. */
const rulesPerFunction = 150

/** A table of two-bit truths, one entry for each combination of possible cells, fits in 32 bits up to this many cells. */
const mostCellsInTable = 4

/** The source of an ES module that exports `evaluate`. */
export function generateEvaluator(program: Program, edition: string): string {
  const chunks: string[] = []
  for (let start = 0; start < program.rules.length; start += rulesPerFunction)
    chunks.push(chunkSource(program, start, Math.min(start + rulesPerFunction, program.rules.length)))
  return [
    `// Generated from the guideline; do not edit.`,
    `export const edition = ${JSON.stringify(edition)}`,
    ...chunks.map((source, index) => `function chunk${index}(r, t) {\n${source}\n}`),
    `export function evaluate(r, t) {`,
    ...chunks.map((_, index) => `  chunk${index}(r, t)`),
    `}`,
    ``,
  ].join('\n')
}

function chunkSource(program: Program, start: number, end: number): string {
  const lines: string[] = []
  const named = new Map<string, string>()
  const name = (source: string, letter: string): string => {
    const known = named.get(source)
    if (known !== undefined) return known
    const fresh = `${letter}${named.size}`
    named.set(source, fresh)
    lines.push(`  const ${fresh} = ${source}`)
    return fresh
  }
  const expression = (node: Node): string => {
    if ('constant' in node) return String(node.constant ? YES : NO)
    if ('slot' in node) return leaf(program, node.slot, node.set, name)
    if ('not' in node) return name(negation(expression(node.not)), 'n')
    if ('rule' in node) return node.rule >= start ? `t${node.rule}` : name(`t[${node.rule}]`, 'p')
    return connective(node.atLeast, node.of.map(expression), name)
  }
  for (let index = start; index < end; index++) {
    const rule = program.rules[index] as Program['rules'][number]
    const source = expression(rule.node)
    lines.push(`  const t${index} = t[${index}] = ${source} // ${rule.id}`)
  }
  return lines.join('\n')
}

type Name = (source: string, letter: string) => string

/** Reads the opposite from a table: 00 gives 11, 01 gives 01, 11 gives 00. */
const negation = (bits: string): string => `7 >> (${bits} << 1) & 3`

/** Which cells are possible decides the truth; read from a table, for a branch here is mispredicted every other time. */
function leaf(program: Program, slot: number, set: number, name: Name): string {
  const { all, cells } = program.slots[slot] as Program['slots'][number]
  const within = set & all
  const others = all & ~set
  if (within === 0) return String(NO)
  if (others === 0) return String(YES)
  const possible = name(`r[${slot}]`, 'm')
  if (cells <= mostCellsInTable) return name(`${truthTable(all, within)} >> ${name(`${possible} << 1`, 'd')} & 3`, 'l')
  return name(`0 - (${possible} & ${within}) >>> 31 | (${possible} & ${others}) - 1 >> 31 & 2`, 'l')
}

/** The truth of "the cell lies in `set`" for every combination of possible cells, two bits each. */
function truthTable(all: number, set: number): number {
  let table = 0
  for (let possible = 1; possible <= all; possible++) {
    const truth = (possible & ~set) === 0 ? YES : (possible & set) === 0 ? NO : UNKNOWN
    table |= truth << (possible << 1)
  }
  return table
}

function connective(n: number, parts: readonly string[], name: Name): string {
  if (n <= 0) return String(YES)
  if (n > parts.length) return String(NO)
  if (n === 1) return `(${parts.join(' | ')})`
  if (n === parts.length) return `(${parts.join(' & ')})`
  return counted(n, parts, name)
}

/** Part by part, `reached[k]` says whether at least k hold so far; `&` and `|` count certain and conceivable at once. */
function counted(n: number, parts: readonly string[], name: Name): string {
  const reached: string[] = []
  for (const part of parts.map((source) => name(source, 'v')))
    for (let k = Math.min(n, reached.length + 1); k >= 1; k--) {
      const before = reached[k - 2]
      const now = before === undefined ? part : `${before} & ${part}`
      reached[k - 1] = name(reached[k - 1] === undefined ? now : `${reached[k - 1]} | ${now}`, 'c')
    }
  return reached[n - 1] as string
}
