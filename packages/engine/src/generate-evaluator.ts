// Ahead of time, the program becomes one plain function from record to truths: no interpreter, no branches on rules.
// It is written to a file and imported, so that a strict Content-Security-Policy can forbid code made at run time.

import type { Node, Program } from './lower.ts'
import { NO, UNKNOWN, YES } from './truth.ts'

/** Fills `truths` (one two-bit truth a rule) from a record. */
export type Evaluate = (record: Int32Array, truths: Uint8Array) => void

/** Engines optimise functions of this size; larger ones are left slow. */
const rulesPerFunction = 40

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
    if ('not' in node) return negation(name(expression(node.not), 'v'))
    if ('rule' in node) return node.rule >= start ? `t${node.rule}` : name(`t[${node.rule}]`, 'p')
    return connective(node.atLeast, node.of.map(expression))
  }
  for (let index = start; index < end; index++) {
    const rule = program.rules[index] as Program['rules'][number]
    const source = expression(rule.node)
    lines.push(`  const t${index} = t[${index}] = ${source} // ${rule.id}`)
  }
  return lines.join('\n')
}

// Patients differ, and a branch that patients take differently costs more than all arithmetic: leaves have none.
// The low bit says that the criterion can hold, the high bit that nothing else can.
const isSome = (cells: string, set: number): string => `-(${cells} & ${set}) >>> 31`
const isNone = (cells: string, set: number): string => `((${cells} & ${set}) - 1 >>> 31)`

/** Swaps the two bits and turns them: 00 and 11 change places, 01 stays. */
const negation = (bits: string): string => `(~${bits} << 1 & 2 | ~${bits} >> 1 & 1)`

function leaf(program: Program, slot: number, set: number, name: (source: string, letter: string) => string): string {
  const { all } = program.slots[slot] as Program['slots'][number]
  const others = all & ~set
  if (set === 0) return String(NO)
  if (others === 0) return String(YES)
  const cells = name(`r[${slot}]`, 'm')
  return name(`${isSome(cells, set)} | ${isNone(cells, others)} << 1`, 'l')
}

function connective(n: number, parts: readonly string[]): string {
  if (n <= 0) return String(YES)
  if (n > parts.length) return String(NO)
  if (n === 1) return `(${parts.join(' | ')})`
  if (n === parts.length) return `(${parts.join(' & ')})`
  const certain = parts.map((part) => `((${part}) >> 1)`).join(' + ')
  const conceivable = parts.map((part) => `((${part}) & 1)`).join(' + ')
  return `(${certain} >= ${n} ? ${YES} : ${conceivable} >= ${n} ? ${UNKNOWN} : ${NO})`
}
