// The totals of an official form: of all items, and of subscales where they were added up. What cannot go together
// is refused, because one of the two was then misread.

import type { Path, Problem, Result } from '@lende/engine'
import { accepted, refused } from '@lende/engine'
import type { Filled } from './administration.ts'
import { boundsOf, partsOf } from './completions.ts'
import type { Instrument, Item, ItemsStructure } from './instrument.ts'
import { rangeOf } from './item-points.ts'
import type { Reading } from './read-form.ts'
import { requireOfficial, versionProblems } from './read-form.ts'
import type { Mapping } from './read-key.ts'
import { gather, readMapping, readWhole } from './read-key.ts'

export function readTotals(
  instrument: Instrument,
  structure: ItemsStructure,
  raw: Mapping,
  path: Path,
): Result<Reading> {
  const form = requireOfficial(raw, path)
  if (!form.ok) return form
  const total = readWhole(raw['total'], rangeOf(structure, structure.items), [...path, 'total'])
  const subscales = readSubscales(instrument, structure, raw['subscales'], [...path, 'subscales'])
  const version = versionProblems(raw, path, instrument)
  if (!total.ok || !subscales.ok || version.length > 0)
    return refused(...version, ...[total, subscales].flatMap((part) => (part.ok ? [] : part.problems)))
  const filled: Filled = {
    kind: 'total',
    total: total.value,
    rated: structure.items.length,
    ...(subscales.value.length === 0 ? {} : { subscales: new Map(subscales.value) }),
  }
  const clash = impossible(instrument, filled, [...path, 'subscales'])
  return clash.length === 0 ? accepted({ ...filled, form: form.value }) : refused(...clash)
}

function readSubscales(
  instrument: Instrument,
  structure: ItemsStructure,
  raw: unknown,
  path: Path,
): Result<readonly (readonly [string, number])[]> {
  if (raw === undefined) return accepted([])
  const ids = Object.keys(instrument.scoring.subscales ?? {})
  const written = readMapping(raw, [], ids, path)
  if (!written.ok) return written
  const given = ids.filter((id) => written.value[id] !== undefined)
  const members = (id: string): Item[] =>
    structure.items.filter(({ item }) => partsOf(instrument).get(id)?.includes(item) === true)
  return gather(
    given.map((id) => {
      const points = readWhole(written.value[id], rangeOf(structure, members(id)), [...path, id])
      return points.ok ? accepted([id, points.value] as const) : points
    }),
  )
}

/** Sums that no way to fill in the form comes to: each subscale against the total, then all of them together. */
function impossible(instrument: Instrument, filled: Extract<Filled, { kind: 'total' }>, path: Path): Problem[] {
  const { subscales, ...bare } = filled
  const against = [...(subscales ?? [])].flatMap(([id, points]): Problem[] => {
    if (boundsOf(instrument, { ...bare, subscales: new Map([[id, points]]) }, id) !== undefined) return []
    const [least, most] = boundsOf(instrument, bare, id) ?? []
    const fitting = least === most ? `${least} points` : `${least} - ${most} points`
    return [{ kind: 'part-against-total', path: [...path, id], name: id, expected: [fitting] }]
  })
  if (against.length > 0 || subscales === undefined) return against
  const [first] = subscales.keys()
  return boundsOf(instrument, filled, first as string) === undefined ? [{ kind: 'part-against-total', path }] : []
}
