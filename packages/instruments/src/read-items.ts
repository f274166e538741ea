// A number for each item of a fixed list, or the total of an official form. An item left out is not asked, never zero.

import type { Path, Result } from '@lende/engine'
import { accepted, isMapping, refused } from '@lende/engine'
import type { Rating } from './administration.ts'
import type { ItemsStructure } from './instrument.ts'
import type { Reading } from './read-form.ts'
import { readForm, readTotal } from './read-form.ts'
import type { Mapping } from './read-key.ts'
import { gather, readMapping, readRating, strayKeys } from './read-key.ts'

const shapes = ['{items: {...}}', '{total: ..., form: official}']

export function readItems(structure: ItemsStructure, raw: unknown, path: Path): Result<Reading> {
  if (!isMapping(raw)) return refused({ kind: 'not-a-mapping', path, expected: shapes })
  const fromPaper = 'total' in raw
  if (fromPaper && 'items' in raw) return refused({ kind: 'wrong-shape', path, expected: shapes })
  const written = readMapping(raw, [fromPaper ? 'total' : 'items'], ['form'], path)
  if (!written.ok) return written
  return fromPaper
    ? readTotal(raw, structure.items.length, structure.scale, path)
    : readFilledItems(structure, raw, path)
}

function readFilledItems(structure: ItemsStructure, raw: Mapping, path: Path): Result<Reading> {
  const form = readForm(raw, path)
  const ratings = readRatings(structure, raw['items'], [...path, 'items'])
  if (form.ok && ratings.ok) return accepted({ kind: 'items', ratings: new Map(ratings.value), form: form.value })
  return refused(...[form, ratings].flatMap((part) => (part.ok ? [] : part.problems)))
}

function readRatings(
  { items, scale }: ItemsStructure,
  raw: unknown,
  path: Path,
): Result<readonly (readonly [string, Rating])[]> {
  const ids = items.map(({ item }) => item)
  if (!isMapping(raw)) return refused({ kind: 'not-a-mapping', path, expected: ids })
  const read = gather(ids.map((id) => readItem(id, raw[id], scale, [...path, id])))
  const stray = strayKeys(raw, ids, path)
  if (stray.length === 0) return read
  return refused(...stray, ...(read.ok ? [] : read.problems))
}

function readItem(
  id: string,
  raw: unknown,
  scale: ItemsStructure['scale'],
  path: Path,
): Result<readonly [string, Rating]> {
  const rating = readRating(raw, scale, path)
  if (rating.ok) return accepted([id, rating.value])
  return refused(...rating.problems.map((problem) => ({ ...problem, name: id })))
}
