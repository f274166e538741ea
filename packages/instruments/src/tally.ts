// Adding up what was answered. A missing item counts as its lowest on one side and its highest on the other,
// never as zero, so that the sum of the whole form is certain to lie between.

import type { Administration, Filled, Rating } from './administration.ts'
import type { Bounds } from './bounds.ts'
import type { ActivitiesStructure, Instrument, ItemsStructure, Scale, Structure } from './instrument.ts'
import { answeringOf, pointsOf, rangeOf } from './item-points.ts'

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
    case 'total':
      return exactly(filled.total, filled.rated)
    case 'activities':
    case 'items':
    case 'absent':
      return addUp(partsOf(structure, filled))
  }
}

const exactly = (points: number, count: number): Sum => ({ least: points, most: points, count, missing: [] })

/** One thing that is added, by name: its points, or all that they could be. */
interface Part {
  readonly part: string
  readonly points: number | undefined
  readonly range: Bounds
}

function addUp(parts: readonly Part[]): Sum {
  const total = (end: 0 | 1): number => parts.reduce((sum, { points, range }) => sum + (points ?? range[end]), 0)
  const missing = parts.flatMap(({ part, points }) => (points === undefined ? [part] : []))
  return { least: total(0), most: total(1), count: parts.length, missing }
}

/** What a form asks for; of one of which nothing was filled in, all is missing. */
function partsOf(structure: Structure, filled: Filled): readonly Part[] {
  switch (structure.kind) {
    case 'single':
      return [onScale('value', structure.scale, 'not-asked')]
    case 'chosen-activities':
      return activityRatings(structure, filled).map((rating, index) =>
        onScale(`activity-${index + 1}`, structure.scale, rating),
      )
    case 'items':
      return itemParts(structure, filled)
  }
}

const onScale = (part: string, { min, max }: Scale, rating: Rating): Part => ({
  part,
  points: typeof rating === 'number' ? rating : undefined,
  range: [min.value, max.value],
})

const activityRatings = ({ count }: ActivitiesStructure, filled: Filled): readonly Rating[] =>
  filled.kind === 'activities'
    ? filled.activities.map(({ rating }) => rating)
    : Array.from({ length: count.min }, () => 'not-asked')

const itemParts = (structure: ItemsStructure, filled: Filled): readonly Part[] =>
  structure.items.map((item) => {
    const answer = filled.kind === 'items' ? filled.ratings.get(item.item) : undefined
    const points = answer === undefined ? undefined : pointsOf(answeringOf(structure, item), answer)
    return { part: item.item, points, range: rangeOf(structure, [item]) }
  })
