// Adding up what was answered. A missing item counts as its lowest on one side and its highest on the other,
// never as zero, so that the sum of the whole form is certain to lie between.

import type { Administration, Filled, Rating } from './administration.ts'
import type { Instrument, Scale, Structure } from './instrument.ts'

/** A sum in whole points, kept whole so that no threshold is missed by a rounding. */
export interface Tally {
  readonly least: number
  readonly most: number
  /** What the sum is divided by to give the score: the number of activities for a mean, else 1. */
  readonly divisor: number
  /** How many numbers were added. */
  readonly count: number
  /** What has no number: item ids, or the places of activities, as the words are the patient's. */
  readonly missing: readonly string[]
}

/** The sum of one administration; throws when it is of another instrument, which no caller should let happen. */
export function tally(instrument: Instrument, administration: Administration): Tally {
  if (administration.instrument !== instrument.instrument)
    throw new RangeError('an administration is scored by its own instrument')
  const summed = sum(instrument.structure, administration)
  return { ...summed, divisor: instrument.scoring.method === 'mean-and-sum' ? summed.count : 1 }
}

type Sum = Omit<Tally, 'divisor'>

function sum(structure: Structure, filled: Filled): Sum {
  switch (filled.kind) {
    case 'observations':
      return exactly(filled.observations[0].value, 1)
    case 'activities':
      return addUp(
        structure.scale,
        filled.activities.map(({ rating }, index) => [`activity-${index + 1}`, rating]),
      )
    case 'items':
      return addUp(structure.scale, [...filled.ratings])
    case 'total':
      return exactly(filled.total, filled.rated)
    case 'absent':
      return addUp(
        structure.scale,
        partsOf(structure).map((part) => [part, filled.because]),
      )
  }
}

const exactly = (points: number, count: number): Sum => ({ least: points, most: points, count, missing: [] })

function addUp({ min, max }: Scale, ratings: readonly (readonly [string, Rating])[]): Sum {
  const total = (missing: number): number =>
    ratings.reduce((points, [, rating]) => points + (typeof rating === 'number' ? rating : missing), 0)
  const missing = ratings.flatMap(([part, rating]) => (typeof rating === 'number' ? [] : [part]))
  return { least: total(min.value), most: total(max.value), count: ratings.length, missing }
}

/** What a form asks for, by name, when nothing of it was filled in. */
function partsOf(structure: Structure): readonly string[] {
  switch (structure.kind) {
    case 'single':
      return ['value']
    case 'chosen-activities':
      return Array.from({ length: structure.count.min }, (_, index) => `activity-${index + 1}`)
    case 'items':
      return structure.items.map(({ item }) => item)
  }
}
