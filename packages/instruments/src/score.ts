// A score is a value or bounds: with anything missing there is no value, only where it must lie.

import type { Truth } from '@lende/engine'
import type { Administration } from './administration.ts'
import type { Bounds, PartScore } from './bounds.ts'
import { partScore } from './bounds.ts'
import { asksAttention, possibleClasses } from './classify-score.ts'
import { boundsOf } from './completions.ts'
import type { Instrument } from './instrument.ts'
import { tally } from './tally.ts'

export type { Bounds, PartScore } from './bounds.ts'

interface Scored {
  readonly instrument: string
  readonly version: string
  /** Filled in with our own labels: not the validated questionnaire. */
  readonly unvalidated: boolean
  /** Of an instrument with subscales. */
  readonly subscales?: Readonly<Record<string, PartScore>>
  /** Of an instrument with classes: the one in which every way to complete the form falls, else null. */
  readonly class?: string | null
  readonly possibleClasses?: readonly string[]
  /** Of an instrument with answers that ask for something by themselves. */
  readonly attention?: Readonly<Record<string, Truth>>
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
    ...subscalesOf(instrument, administration),
    ...classOf(instrument, administration),
    ...attentionOf(instrument, administration),
  }
  return missing.length === 0
    ? { ...scored, status: 'complete', value: least / divisor, sum: least, n: count }
    : { ...scored, status: 'incomplete', missing, bounds: [least / divisor, most / divisor] }
}

function subscalesOf(instrument: Instrument, administration: Administration): Pick<Scored, 'subscales'> {
  const { subscales } = instrument.scoring
  if (subscales === undefined) return {}
  const scores = Object.keys(subscales).flatMap((id) => {
    const bounds = boundsOf(instrument, administration, id)
    return bounds === undefined ? [] : [[id, partScore(bounds)] as const]
  })
  return { subscales: Object.fromEntries(scores) }
}

function classOf(instrument: Instrument, administration: Administration): Pick<Scored, 'class' | 'possibleClasses'> {
  if (instrument.scoring.classes === undefined) return {}
  const possible = possibleClasses(instrument, administration)
  return { class: possible.length === 1 ? (possible[0] as string) : null, possibleClasses: possible }
}

function attentionOf(instrument: Instrument, administration: Administration): Pick<Scored, 'attention'> {
  if (instrument.attention === undefined) return {}
  const truths = Object.entries(instrument.attention).map(([id, attention]) => [
    id,
    asksAttention(instrument, administration, attention),
  ])
  return { attention: Object.fromEntries(truths) as Readonly<Record<string, Truth>> }
}
