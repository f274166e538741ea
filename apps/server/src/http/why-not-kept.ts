// What no record can hold: text that PostgreSQL does not take, and nesting without end, which fells whoever walks through
// it by calling itself.

import { showable } from '@lende/engine'
import { type Refusal, refuse, refuseInput } from './problem.ts'

/** Deeper than any record is. */
const deepest = 64
const tooDeep = Symbol('too deep')

/** Null where all that was sent can be kept. One walk, never deeper than that. */
export function whyNotKept(sent: unknown): Refusal | null {
  const place = unkept(sent, 0)
  if (place === null) return null
  return place === tooDeep ? refuse('malformed-request') : refuseInput(place, 'wrong-format')
}

/** JSON pointer to the first text that cannot be kept. */
function unkept(sent: unknown, depth: number): string | typeof tooDeep | null {
  if (depth > deepest) return tooDeep
  if (typeof sent === 'string') return isText(sent) ? null : ''
  return typeof sent === 'object' && sent !== null ? unkeptIn(sent as Readonly<Record<string, unknown>>, depth) : null
}

function unkeptIn(parts: Readonly<Record<string, unknown>>, depth: number): string | typeof tooDeep | null {
  for (const key of Object.keys(parts)) {
    if (!isText(key)) return ''
    const place = unkept(parts[key], depth + 1)
    if (place !== null) return typeof place === 'string' ? pointer(key, place) : place
  }
  return null
}

/** No zero character, and no half of a character that is written as two. */
const isText = (sent: string): boolean => sent.isWellFormed() && !sent.includes('\0')

/** What is no name may be somebody's words: then only what it stands in is told. */
const pointer = (key: string, rest: string): string => (showable(key) === undefined ? '' : `/${key}${rest}`)
