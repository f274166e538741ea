// The course of an instrument over all contacts: what may be joined by one line, and the thresholds around it.

import type { Case } from '@lende/engine'
import type { Administration, Instrument, Observation } from '@lende/instruments'
import { activityKey, perObservation, score } from '@lende/instruments'
import type { Dated } from './earlier-scores.ts'
import { administrationsIn } from './earlier-scores.ts'

export interface TrendPoint extends Dated {
  /** Both ends the same once nothing is missing. */
  readonly bounds: readonly [number, number]
}

/** Measurements of the same thing, in order of date. */
export interface Trend {
  readonly instrument: Instrument
  /** What a single number is about; nothing where it was not stated. */
  readonly about: Pick<Observation, 'site' | 'recall'>
  /** Least and most of the whole scale. */
  readonly range: readonly [number, number]
  readonly points: readonly TrendPoint[]
}

/** The trends of an instrument: one for each site and recall, and one for each set of activities. */
export function trendsOf(instrument: Instrument, theCase: Pick<Case, 'assessments'>): readonly Trend[] {
  const range = boundsOf(instrument, emptyForm(instrument))
  const points = administrationsIn(theCase, instrument)
    .filter(({ on }) => on !== '')
    .flatMap(({ on, administration }) =>
      perObservation(administration).map((one) => ({ on, administration: one, bounds: boundsOf(instrument, one) })),
    )
  return [...Map.groupBy(points, ({ administration }) => sameThing(instrument, administration))].map(
    ([, together]) => ({
      instrument,
      about: aboutOf(together[0]?.administration),
      range,
      points: together,
    }),
  )
}

/** What makes two measurements comparable in the eyes of the instrument's own comparison. */
function sameThing({ structure }: Instrument, administration: Administration): string {
  if (structure.kind === 'items') return 'items'
  switch (administration.kind) {
    case 'observations': {
      const { site, recall } = administration.observations[0]
      return JSON.stringify([site ?? null, recall ?? null])
    }
    case 'activities':
      return JSON.stringify(administration.activities.map(({ activity }) => activityKey(activity)).sort())
    case 'total':
      // A total of activities names none of them: it stands apart from those that do.
      return `total of ${administration.rated}`
    default:
      return administration.kind
  }
}

const aboutOf = (administration: Administration | undefined): Trend['about'] =>
  administration?.kind === 'observations' ? administration.observations[0] : {}

function boundsOf(instrument: Instrument, administration: Administration): readonly [number, number] {
  const scored = score(instrument, administration)
  return scored.status === 'complete' ? [scored.value, scored.value] : scored.bounds
}

const emptyForm = ({ instrument, version, direction }: Instrument): Administration => ({
  instrument,
  version,
  direction,
  form: 'own-labels',
  kind: 'absent',
  because: 'not-possible',
})

export const isComplete = ({ bounds: [least, most] }: TrendPoint): boolean => least === most

/** The points of which the value is written: the first, the last, and the best between them. */
export function toldPoints({ instrument, points }: Trend): readonly number[] {
  const known = points.flatMap((point, index) => (isComplete(point) ? [{ index, value: point.bounds[0] }] : []))
  const sign = instrument.direction === 'higher-is-worse' ? 1 : -1
  const best = known.reduce<(typeof known)[number] | undefined>(
    (before, one) => (before === undefined || sign * one.value < sign * before.value ? one : before),
    undefined,
  )
  const first = points[0]?.bounds[0]
  const last = points.at(-1)?.bounds[0]
  const isBetween = best !== undefined && best.value !== first && best.value !== last
  return [...new Set([0, ...(isBetween ? [best.index] : []), points.length - 1])]
}

export interface Thresholds {
  /** Around the first score: within the inner band a difference is chance, beyond the outer one it is not. */
  readonly bands: readonly (readonly [number, number])[]
  /** Where a change begins to matter, on the side where the last score lies. */
  readonly important: readonly number[]
}

/** The thresholds around a first score that is known. */
export function thresholdsOf({ instrument, points, range: [least, most] }: Trend): Thresholds {
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined || !isComplete(first)) return { bands: [], important: [] }
  const start = first.bounds[0]
  const { error, important } = instrument.change
  const sizes = [...new Set([error['within-below'], error['beyond-from']])].filter((size) => size !== undefined)
  const bands = sizes.map((size) => [Math.max(least, start - size), Math.min(most, start + size)] as const)
  const goesUp = isComplete(last) && last.bounds[0] !== start ? last.bounds[0] > start : isBetterUp(instrument)
  const steps = [important.points?.value, important.percent && (start * important.percent.value) / 100]
  const marks = steps.filter((step) => step !== undefined && step > 0) as number[]
  const places = marks.map((step) => (goesUp ? start + step : start - step))
  return { bands, important: [...new Set(places)].filter((place) => place >= least && place <= most) }
}

const isBetterUp = ({ direction }: Instrument): boolean => direction === 'higher-is-better'
