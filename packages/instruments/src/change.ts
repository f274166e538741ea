// What changed between two administrations. Larger than measurement error, and large enough to matter,
// are two questions; points and percent are two criteria. Each is answered apart, unknown where bounds leave it open,
// and not at all where no threshold is published.

import type { Truth } from '@lende/engine'
import type { Administration } from './administration.ts'
import type { Bounds } from './bounds.ts'
import type { Incomparable } from './comparable.ts'
import { pair } from './comparable.ts'
import type { Direction, Instrument, MeasurementError } from './instrument.ts'
import { isUnvalidated } from './score.ts'
import type { Tally } from './tally.ts'
import { tally } from './tally.ts'

export interface MeasuredChange {
  readonly comparable: true
  /** Later minus earlier, in points; null when a score is incomplete. */
  readonly difference: number | null
  readonly differenceBounds: Bounds
  /** Percent of the earlier score; null when a score is incomplete, or the earlier one is or may be 0. */
  readonly percent: number | null
  readonly percentBounds: Bounds | null
  readonly direction: 'better' | 'worse' | 'same' | 'unknown'
  readonly beyondMeasurementError: Truth
  readonly importantByPoints: Truth | 'not-published'
  /** Of an earlier score of 0 there is no percentage: that is not defined, rather than unknown. */
  readonly importantByPercent: Truth | 'not-defined' | 'not-published'
  /** One of the two was filled in with our own labels. */
  readonly unvalidated: boolean
}

export type Change = MeasuredChange | { readonly comparable: false; readonly because: Incomparable }

/** The change from an earlier to a later administration; thresholds hold for better and for worse alike. */
export function change(instrument: Instrument, earlier: Administration, later: Administration): Change {
  const pairing = pair(instrument, earlier, later)
  if (!pairing.comparable) return pairing
  const before = tally(instrument, pairing.earlier)
  const after = tally(instrument, pairing.later)
  const { error, important } = instrument.change
  const difference = differenceOf(before, after)
  const percent = percentOf(before, after)
  return {
    comparable: true,
    difference: exact(difference),
    differenceBounds: difference,
    percent: percent === null ? null : exact(percent),
    percentBounds: percent,
    direction: directionOf(difference, instrument.direction),
    beyondMeasurementError: beyond(error, sizeOf(difference)),
    importantByPoints: important.points ? reaches(important.points.value, sizeOf(difference)) : 'not-published',
    importantByPercent: important.percent ? reachesPercent(important.percent.value, percent, before) : 'not-published',
    unvalidated: isUnvalidated(earlier) || isUnvalidated(later),
  }
}

const exact = ([least, most]: Bounds): number | null => (least === most ? least : null)

/** Both divisors are the same: comparable means the same activities, or the same items. */
const differenceOf = (before: Tally, after: Tally): Bounds => [
  (after.least - before.most) / before.divisor,
  (after.most - before.least) / before.divisor,
]

/** Multiplied before dividing, so that a whole percentage comes out whole. */
const percentOf = (before: Tally, after: Tally): Bounds | null =>
  before.least === 0
    ? null
    : [(100 * (after.least - before.most)) / before.most, (100 * (after.most - before.least)) / before.least]

function directionOf([least, most]: Bounds, direction: Direction): MeasuredChange['direction'] {
  if (least === 0 && most === 0) return 'same'
  if (most < 0) return direction === 'higher-is-worse' ? 'better' : 'worse'
  if (least > 0) return direction === 'higher-is-worse' ? 'worse' : 'better'
  return 'unknown'
}

/** How large a change is, whichever way it goes. */
function sizeOf([least, most]: Bounds): Bounds {
  const ends = [Math.abs(least), Math.abs(most)]
  return [least <= 0 && most >= 0 ? 0 : Math.min(...ends), Math.max(...ends)]
}

function reaches(threshold: number, [least, most]: Bounds): Truth {
  if (least >= threshold) return 'yes'
  return most < threshold ? 'no' : 'unknown'
}

function reachesPercent(threshold: number, percent: Bounds | null, before: Tally): Truth | 'not-defined' {
  if (percent !== null) return reaches(threshold, sizeOf(percent))
  return before.most === 0 ? 'not-defined' : 'unknown'
}

/** No change at all is never beyond error; any other is unknown where no threshold is established. */
function beyond(error: MeasurementError, [least, most]: Bounds): Truth {
  if (most === 0 || most < (error['within-below'] ?? 0)) return 'no'
  return least >= (error['beyond-from'] ?? Number.POSITIVE_INFINITY) ? 'yes' : 'unknown'
}
