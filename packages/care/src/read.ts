// Reads what was agreed from a case file: each part says what it takes, and every mistake has its place.

import type { CivilDate, Path, Problem, Result } from '@lende/engine'
import { accepted, isCivilDate, isMapping, nearest, refused } from '@lende/engine'

export type Read<Value> = (raw: unknown, path: Path) => Result<Value>

/** Text of a line, as people type it. */
export const text: Read<string> = (raw, path) =>
  typeof raw === 'string' ? accepted(raw) : refused({ kind: 'not-text', path })

/** A day, as `YYYY-MM-DD`. */
export const date: Read<CivilDate> = (raw, path) =>
  isCivilDate(raw) ? accepted(raw) : refused({ kind: 'not-a-date', path, expected: ['YYYY-MM-DD'] })

/** A number from `least` to `most`, in steps of `step`. */
export const number =
  (least: number, most: number, step = 1): Read<number> =>
  (raw, path) => {
    if (typeof raw !== 'number' || !Number.isFinite(raw)) return refused({ kind: 'not-a-number', path })
    if (raw < least || raw > most) return refused({ kind: 'out-of-range', path, expected: [`${least} - ${most}`] })
    return Number.isInteger(raw / step)
      ? accepted(raw)
      : refused({ kind: 'not-a-step', path, expected: [String(step)] })
  }

export const oneOf =
  <Name extends string>(...names: readonly Name[]): Read<Name> =>
  (raw, path) => {
    const found = names.find((name) => name === raw)
    return found === undefined ? refused({ kind: 'unknown-option', path, expected: names }) : accepted(found)
  }

export const list =
  <Value>(read: Read<Value>, most: number): Read<readonly Value[]> =>
  (raw, path) => {
    if (!Array.isArray(raw)) return refused({ kind: 'not-a-list', path })
    if (raw.length > most) return refused({ kind: 'too-large', path, expected: [String(most)] })
    return together(raw.map((one: unknown, place) => read(one, [...path, place])))
  }

type Reads = Readonly<Record<string, Read<unknown>>>
type ValueOf<Reader> = Reader extends Read<infer Value> ? Value : never
type Mapped<Needed extends Reads, Optional extends Reads> = {
  readonly [Key in keyof Needed]: ValueOf<Needed[Key]>
} & { readonly [Key in keyof Optional]?: ValueOf<Optional[Key]> }

/** A mapping with these keys and no other. */
export const mapping =
  <Needed extends Reads, Optional extends Reads>(needed: Needed, optional: Optional): Read<Mapped<Needed, Optional>> =>
  (raw, path) => {
    if (!isMapping(raw)) return refused({ kind: 'not-a-mapping', path })
    const reads: Reads = { ...needed, ...optional }
    const keys = Object.keys(reads)
    const stray = Object.keys(raw)
      .filter((key) => !keys.includes(key))
      .map((name) => strayKey(name, keys, path))
    const missing = Object.keys(needed)
      .filter((key) => raw[key] === undefined)
      .map((name): Problem => ({ kind: 'missing-key', path: [...path, name], name }))
    const present = keys.filter((key) => raw[key] !== undefined)
    const values = together(present.map((key) => reads[key]?.(raw[key], [...path, key]) ?? accepted(undefined)))
    const problems = [...stray, ...missing, ...(values.ok ? [] : values.problems)]
    if (problems.length > 0 || !values.ok) return refused(...problems)
    return accepted(
      Object.fromEntries(present.map((key, place) => [key, values.value[place]])) as Mapped<Needed, Optional>,
    )
  }

function strayKey(name: string, expected: readonly string[], path: Path): Problem {
  const near = nearest(name, expected)
  return {
    kind: 'unknown-key',
    path: [...path, name],
    name,
    expected,
    ...(near === undefined ? {} : { nearest: near }),
  }
}

/** All values, or every problem. */
function together<Value>(results: readonly Result<Value>[]): Result<readonly Value[]> {
  const problems = results.flatMap((one) => (one.ok ? [] : one.problems))
  return problems.length > 0 ? refused(...problems) : accepted(results.flatMap((one) => (one.ok ? [one.value] : [])))
}
