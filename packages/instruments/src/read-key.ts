// Keys and whole points, read with care: a problem here names our items and ranges, and never what was written.
// A stray key may be somebody's words, so it is named only when it looks like the id of an item.

import type { Absence, Path, Problem, Result } from '@lende/engine'
import { absences, accepted, isMapping, nearest, refused } from '@lende/engine'
import type { Rating } from './administration.ts'
import type { Scale } from './instrument.ts'

export type Mapping = Readonly<Record<string, unknown>>

const looksLikeItem = (key: string): boolean => /^[a-z]{1,4}-?\d{1,3}$/i.test(key)

/** Why an item may have no number; strength limited by pain is a matter of examination. */
export const itemAbsences: readonly Absence[] = absences.filter((absence) => absence !== 'pain-limited')

export const isAbsence = (raw: unknown): raw is Absence => (itemAbsences as readonly unknown[]).includes(raw)

type MayShow = (key: string) => boolean

/** A problem for each key that is not among those expected. */
export function strayKeys(raw: Mapping, expected: readonly string[], path: Path, mayShow?: MayShow): Problem[] {
  return Object.keys(raw)
    .filter((key) => !expected.includes(key))
    .map((key) => strayKey(key, expected, path, mayShow ?? looksLikeItem))
}

function strayKey(key: string, expected: readonly string[], path: Path, mayShow: MayShow): Problem {
  const near = nearest(key, expected)
  return {
    kind: 'unknown-key',
    path: mayShow(key) ? [...path, key] : path,
    expected,
    ...(mayShow(key) ? { name: key } : {}),
    ...(near === undefined ? {} : { nearest: near }),
  }
}

/** A mapping with all of `required`, perhaps some of `optional`, and nothing else. */
export function readMapping(
  raw: unknown,
  required: readonly string[],
  optional: readonly string[],
  path: Path,
  mayShow?: MayShow,
): Result<Mapping> {
  const expected = [...required, ...optional]
  if (!isMapping(raw)) return refused({ kind: 'not-a-mapping', path, expected })
  const problems = strayKeys(raw, expected, path, mayShow)
  for (const key of required)
    if (raw[key] === undefined) problems.push({ kind: 'missing-key', path, name: key, expected })
  return problems.length === 0 ? accepted(raw) : refused(...problems)
}

/** One of the names, or a problem that lists them. */
export function readName<Name extends string>(raw: unknown, names: readonly Name[], path: Path): Result<Name> {
  const name = names.find((candidate) => candidate === raw)
  if (name !== undefined) return accepted(name)
  const near = typeof raw === 'string' ? nearest(raw, names) : undefined
  return refused({ kind: 'unknown-option', path, expected: names, ...(near === undefined ? {} : { nearest: near }) })
}

/** A whole number from `min` to `max`, of points unless said otherwise. */
export function readWhole(
  raw: unknown,
  [min, max]: readonly [number, number],
  path: Path,
  unit: 'points' | 'activities' = 'points',
): Result<number> {
  const expected = [`${min} - ${max} ${unit}`]
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return refused({ kind: 'not-a-number', path, expected })
  if (raw < min || raw > max) return refused({ kind: 'out-of-range', path, expected })
  if (!Number.isInteger(raw)) return refused({ kind: 'not-a-step', path, expected: [`1 ${unit}`] })
  return accepted(raw)
}

/** Points on the scale of an item, a reason why there are none, or nothing yet. */
export function readRating(raw: unknown, { min, max }: Scale, path: Path): Result<Rating> {
  if (raw === undefined) return accepted('not-asked')
  if (isAbsence(raw)) return accepted(raw)
  const read = readWhole(raw, [min.value, max.value], path)
  if (read.ok || typeof raw === 'number') return read
  return refused({ kind: 'not-a-number', path, expected: [`${min.value} - ${max.value} points`, ...itemAbsences] })
}

/** All of them, or every problem of every one. */
export function gather<Value>(results: readonly Result<Value>[]): Result<readonly Value[]> {
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems))
  if (problems.length > 0) return refused(...problems)
  return accepted(results.flatMap((result) => (result.ok ? [result.value] : [])))
}
