// An answer for each item of a fixed list, or the totals of an official form. An item left out is not asked, never zero.

import type { Path, Result } from '@lende/engine'
import { accepted, isMapping, refused } from '@lende/engine'
import type { ItemAnswer } from './administration.ts'
import type { Instrument, Item, ItemsStructure, Options } from './instrument.ts'
import { answeringOf } from './item-points.ts'
import type { Reading } from './read-form.ts'
import { readForm, versionProblems } from './read-form.ts'
import type { Mapping } from './read-key.ts'
import { gather, isAbsence, itemAbsences, readMapping, readName, readRating, strayKeys } from './read-key.ts'
import { readTotals } from './read-totals.ts'

export function readItems(
  instrument: Instrument,
  structure: ItemsStructure,
  raw: unknown,
  path: Path,
): Result<Reading> {
  const subscales = Object.keys(instrument.scoring.subscales ?? {})
  const shapes = ['{items: {...}}', `{total: ..., ${subscales.length > 0 ? 'subscales: {...}, ' : ''}form: official}`]
  if (!isMapping(raw)) return refused({ kind: 'not-a-mapping', path, expected: shapes })
  const fromPaper = 'total' in raw
  if (fromPaper && 'items' in raw) return refused({ kind: 'wrong-shape', path, expected: shapes })
  const optional = [...(fromPaper && subscales.length > 0 ? ['subscales'] : []), 'form', 'version']
  const written = readMapping(raw, [fromPaper ? 'total' : 'items'], optional, path)
  if (!written.ok) return written
  return fromPaper ? readTotals(instrument, structure, raw, path) : readFilledItems(instrument, structure, raw, path)
}

function readFilledItems(instrument: Instrument, structure: ItemsStructure, raw: Mapping, path: Path): Result<Reading> {
  const form = readForm(raw, path, instrument)
  const answers = readAnswers(structure, raw['items'], [...path, 'items'])
  const version = versionProblems(raw, path, instrument)
  if (form.ok && answers.ok && version.length === 0)
    return accepted({ kind: 'items', ratings: new Map(answers.value), form: form.value })
  return refused(...version, ...[form, answers].flatMap((part) => (part.ok ? [] : part.problems)))
}

function readAnswers(
  structure: ItemsStructure,
  raw: unknown,
  path: Path,
): Result<readonly (readonly [string, ItemAnswer])[]> {
  const ids = structure.items.map(({ item }) => item)
  if (!isMapping(raw)) return refused({ kind: 'not-a-mapping', path, expected: ids })
  const read = gather(structure.items.map((item) => readItem(structure, item, raw[item.item], [...path, item.item])))
  const stray = strayKeys(raw, ids, path)
  if (stray.length === 0) return read
  return refused(...stray, ...(read.ok ? [] : read.problems))
}

function readItem(
  structure: ItemsStructure,
  item: Item,
  raw: unknown,
  path: Path,
): Result<readonly [string, ItemAnswer]> {
  const answering = answeringOf(structure, item)
  const read: Result<ItemAnswer> =
    answering.kind === 'scale' ? readRating(raw, answering.scale, path) : readOption(raw, answering.options, path)
  if (read.ok) return accepted([item.item, read.value])
  return refused(...read.problems.map((problem) => ({ ...problem, name: item.item })))
}

/** An option by its id, or by its points where no other option has as many: a bare 1 must not be able to mean two answers. */
function readOption(raw: unknown, options: Options, path: Path): Result<ItemAnswer> {
  if (raw === undefined) return accepted('not-asked')
  if (isAbsence(raw)) return accepted(raw)
  if (typeof raw === 'number') {
    const scoring = Object.keys(options).filter((id) => options[id]?.points === raw)
    if (scoring.length === 1) return accepted({ option: scoring[0] as string })
  }
  const option = readName(raw, Object.keys(options), path)
  if (option.ok) return accepted({ option: option.value })
  return refused(
    ...option.problems.map((problem) => ({ ...problem, expected: [...Object.keys(options), ...itemAbsences] })),
  )
}
