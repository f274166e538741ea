// YAML and JSON text to plain values, with the place of every value kept, and within bounds:
// a file that is too large, too deep or built to explode is refused before it is expanded.

import type { Path, Problem, Result } from '@lende/engine'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'

export { stringify } from 'yaml'

export interface Written {
  readonly value: unknown
  /** 1-based line and column of the value at a path, or of the nearest place above it. */
  readonly placeOf: (path: Path) => { readonly line: number; readonly column: number }
}

/** The largest case file that is read, in bytes of text. */
export const LARGEST = 1_000_000
const deepest = 30

/** Reads one document. YAML 1.2, where yes and no are words; aliases and tags are not needed and not followed. */
export function readYaml(text: string): Result<Written> {
  if (text.length > LARGEST) return { ok: false, problems: [{ kind: 'too-large', path: [], expected: [`${LARGEST}`] }] }
  const depth = bracketDepth(text)
  if (depth > deepest * 4) return { ok: false, problems: [{ kind: 'too-deep', path: [] }] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core', merge: false })
  const error = document.errors[0]
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    return { ok: false, problems: [{ kind: 'not-yaml', path: [], line, column: col }] }
  }
  const placeOf = (path: Path): { line: number; column: number } => {
    const { line, col } = lines.linePos(offsetOf(document.contents, path))
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 })
    if (depthOf(value) > deepest) return { ok: false, problems: [{ kind: 'too-deep', path: [] }] }
    return { ok: true, value: { value: value ?? {}, placeOf } }
  } catch {
    return { ok: false, problems: [{ kind: 'not-yaml', path: [], line: 1, column: 1 }] }
  }
}

/** Adds the line and column of its path to a problem. */
export const placed = (problem: Problem, written: Written): Problem => ({
  ...problem,
  ...(problem.line === undefined ? written.placeOf(problem.path) : {}),
})

function offsetOf(contents: unknown, path: Path): number {
  let node = contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    const next = stepInto(node, step)
    if (next === undefined) return offset
    offset = next.offset ?? offset
    node = next.node
  }
  return offset
}

interface Step {
  readonly node: unknown
  readonly offset: number | undefined
}

/** One step down: a key by name, or by its place among the keys; an item by its place. */
function stepInto(node: unknown, step: string | number): Step | undefined {
  if (isSeq(node)) return { node: node.items[Number(step)], offset: startOf(node.items[Number(step)]) }
  if (!isMap(node)) return undefined
  const named = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
  const pair = named ?? (typeof step === 'number' ? node.items[step] : undefined)
  return pair === undefined ? undefined : { node: pair.value, offset: startOf(pair.key) }
}

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0]

function bracketDepth(text: string): number {
  let depth = 0
  let most = 0
  for (const character of text) {
    if (character === '[' || character === '{') most = Math.max(most, ++depth)
    else if (character === ']' || character === '}') depth--
  }
  return most
}

function depthOf(value: unknown, above = 0): number {
  if (typeof value !== 'object' || value === null || above > deepest) return above
  return Object.values(value).reduce((most: number, inner) => Math.max(most, depthOf(inner, above + 1)), above + 1)
}
