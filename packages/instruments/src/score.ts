// A score is a value or bounds: with anything missing there is no value, only where it must lie.

import type { Administration } from './administration.ts'
import type { Instrument } from './instrument.ts'
import { tally } from './tally.ts'

/** Lowest and highest, both included. */
export type Bounds = readonly [number, number]

interface Scored {
  readonly instrument: string
  readonly version: string
  /** Filled in with our own labels: not the validated questionnaire. */
  readonly unvalidated: boolean
}

export interface CompleteScore extends Scored {
  readonly status: 'complete'
  /** In points: the sum, or the mean where the instrument scores means; not rounded. */
  readonly value: number
  readonly sum: number
  /** How many items the sum is of; sums of different n are never compared. */
  readonly n: number
}

export interface IncompleteScore extends Scored {
  readonly status: 'incomplete'
  readonly missing: readonly string[]
  readonly bounds: Bounds
}

export type Score = CompleteScore | IncompleteScore

export const isUnvalidated = (administration: Administration): boolean => administration.form !== 'official'

/**
 * The score of one administration, in points.
 * Of several observations it is that of the first site and recall in the instrument's order; see `perObservation`.
 * @throws RangeError when the administration is of another instrument.
 */
export function score(instrument: Instrument, administration: Administration): Score {
  const { least, most, divisor, count, missing } = tally(instrument, administration)
  const scored = {
    instrument: administration.instrument,
    version: administration.version,
    unvalidated: isUnvalidated(administration),
  }
  return missing.length === 0
    ? { ...scored, status: 'complete', value: least / divisor, sum: least, n: count }
    : { ...scored, status: 'incomplete', missing, bounds: [least / divisor, most / divisor] }
}
