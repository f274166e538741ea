// The words of a questionnaire in our own shape, which is that of an instrument's `structure`:
//
//   schema: lende-wording/1
//   instrument, version, language
//   validated: yes                     no: words to try something with; scores stay unvalidated
//   copyright, authorisation           as the holder of the rights wants it stated; by what right it is used here
//   introduction                       optional: what stands above the items
//   options: id -> {points, label}     optional: for every item that has none of its own
//   items: [{item, label, options?, scale?: {min: {value, label}, max: {value, label}}}]

import type { Path, Problem, Result } from '@lende/engine'
import { accepted, isMapping, refused, showable } from '@lende/engine'
import type { Mapping } from './read-key.ts'
import { gather, readMapping, readName } from './read-key.ts'
import type { DraftEnd, DraftItem, DraftOption, DraftScale, WordingDraft } from './wording-draft.ts'
import { placedAt, textAt } from './wording-draft.ts'

export const WORDING_SCHEMA = 'lende-wording/1'

const required = ['schema', 'instrument', 'version', 'language', 'validated', 'items']
const optional = ['copyright', 'authorisation', 'introduction', 'options']

export function readPlainWording(raw: Mapping): Result<WordingDraft> {
  const written = readKeys(raw, required, optional, [])
  const validated = readName(raw['validated'], ['yes', 'no'] as const, ['validated'])
  const shared = raw['options'] === undefined ? accepted(undefined) : readOptions(raw['options'], ['options'])
  const items = readItems(raw['items'], shared.ok ? shared.value : undefined)
  if (!written.ok || !validated.ok || !shared.ok || !items.ok)
    return refused(...problemsOf(written, ...(written.ok ? [validated, shared, items] : [])))
  return accepted({
    instrument: placedAt(raw, 'instrument'),
    version: placedAt(raw, 'version'),
    naming: (instrument, version) => `instrument: ${instrument}, version: ${version}`,
    language: placedAt(raw, 'language'),
    copyright: placedAt(raw, 'copyright'),
    authorisation: placedAt(raw, 'authorisation'),
    validated: validated.value,
    introduction: textAt(raw, 'introduction'),
    items: items.value,
    itemsPath: ['items'],
  })
}

/** A mapping of a pack: no patient wrote it, so a stray key is named. */
const readKeys = (raw: unknown, keys: readonly string[], others: readonly string[], path: Path): Result<Mapping> =>
  readMapping(raw, keys, others, path, (key) => showable(key) !== undefined)

const problemsOf = (...results: readonly Result<unknown>[]): Problem[] =>
  results.flatMap((result) => (result.ok ? [] : result.problems))

function readItems(raw: unknown, shared: readonly DraftOption[] | undefined): Result<readonly DraftItem[]> {
  if (!Array.isArray(raw)) return refused({ kind: 'not-a-list', path: ['items'] })
  return gather(raw.map((one: unknown, index) => readItem(one, shared, ['items', index])))
}

function readItem(raw: unknown, shared: readonly DraftOption[] | undefined, path: Path): Result<DraftItem> {
  const written = readKeys(raw, ['item'], ['label', 'options', 'scale'], path)
  if (!written.ok) return written
  const { options: ownOptions, scale } = written.value
  const options = ownOptions === undefined ? accepted(shared) : readOptions(ownOptions, [...path, 'options'])
  const ends = scale === undefined ? accepted(undefined) : readScale(scale, [...path, 'scale'])
  if (!options.ok || !ends.ok) return refused(...problemsOf(options, ends))
  return accepted({
    item: textAt(raw, 'item'),
    label: textAt(raw, 'label'),
    path,
    ...(options.value === undefined ? {} : { options: options.value }),
    ...(ends.value === undefined ? {} : { scale: ends.value }),
  })
}

function readOptions(raw: unknown, path: Path): Result<readonly DraftOption[]> {
  if (!isMapping(raw)) return refused({ kind: 'not-a-mapping', path, expected: ['{points: ..., label: ...}'] })
  return gather(
    Object.entries(raw).map(([option, one]) => {
      const written = readKeys(one, ['points'], ['label'], [...path, option])
      if (!written.ok) return written
      return accepted({ option, points: written.value['points'], label: textAt(one, 'label'), path: [...path, option] })
    }),
  )
}

function readScale(raw: unknown, path: Path): Result<DraftScale> {
  const written = readKeys(raw, ['min', 'max'], [], path)
  if (!written.ok) return written
  const { min, max } = written.value
  const ends = gather([readEnd(min, [...path, 'min']), readEnd(max, [...path, 'max'])])
  if (!ends.ok) return ends
  const [least, most] = ends.value as readonly [DraftEnd, DraftEnd]
  return accepted({ min: least, max: most, path })
}

function readEnd(raw: unknown, path: Path): Result<DraftEnd> {
  const written = readKeys(raw, ['value'], ['label'], path)
  return written.ok ? accepted({ value: written.value['value'], label: textAt(raw, 'label') }) : written
}
