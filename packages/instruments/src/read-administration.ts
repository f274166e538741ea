// What a case file says under an instrument's id: an absence for the whole, or what its structure asks for.

import type { InstrumentReader, Path, Result } from '@lende/engine'
import { accepted } from '@lende/engine'
import type { Administration } from './administration.ts'
import type { Instrument } from './instrument.ts'
import { readActivities } from './read-activities.ts'
import type { Reading } from './read-form.ts'
import { formOf } from './read-form.ts'
import { readItems } from './read-items.ts'
import { isAbsence } from './read-key.ts'
import { readObservations } from './read-observations.ts'

/**
 * Reads one administration of an instrument.
 *
 *     nrs-pain: 6
 *     nrs-pain: {site: back, recall: last-week, value: 6}          or a list of these
 *     psk:      {activities: [{activity: ..., score: 7}, ...]}
 *     psk:      {total: 21, activities-rated: 3, form: official}
 *     qbpds:    {items: {q1: 3, q2: declined, ...}}
 *     qbpds:    {total: 45, form: official}
 *     start-back: {items: {item-1: agree, item-9: very-much, ...}}
 *     start-back: {total: 5, subscales: {psychosocial: 2}, form: official}      or without subscales
 *
 * Each also takes an absence word for the whole, and `form: official` when the official form was used,
 * with `version: ...` where forms of the same name differ.
 * @returns problems with a path, the item and the range, and never an answer or an activity.
 */
export function readAdministration(instrument: Instrument, raw: unknown, path: Path): Result<Administration> {
  const reading: Result<Reading> = isAbsence(raw)
    ? accepted({ kind: 'absent', because: raw, form: formOf(instrument) })
    : readStructure(instrument, raw, path)
  if (!reading.ok) return reading
  const { instrument: id, version, direction } = instrument
  return accepted({ instrument: id, version, direction, ...reading.value })
}

function readStructure(instrument: Instrument, raw: unknown, path: Path): Result<Reading> {
  const { structure } = instrument
  switch (structure.kind) {
    case 'single':
      return readObservations(structure, raw, path)
    case 'chosen-activities':
      return readActivities(structure, raw, path)
    case 'items':
      return readItems(instrument, structure, raw, path)
  }
}

/** The reader of a case for these instruments; throws when asked for another. */
export function instrumentReader(instruments: readonly Instrument[]): InstrumentReader {
  const known = new Map(instruments.map((instrument) => [instrument.instrument, instrument]))
  return {
    names: [...known.keys()],
    read: (name, raw, path) => {
      const instrument = known.get(name)
      if (instrument === undefined) throw new RangeError('no instrument of that name')
      return readAdministration(instrument, raw, path)
    },
  }
}
