// What was filled in before today, and which of it today is compared with: the first that can be.

import type { Case } from '@lende/engine'
import type { Administration, Instrument } from '@lende/instruments'
import { change, principal, score } from '@lende/instruments'

/** An administration with the day on which it was filled in. */
export interface Dated {
  readonly on: string
  readonly administration: Administration
}

/** Every administration that says something, in order of date. */
export function administrationsIn({ assessments }: Pick<Case, 'assessments'>, instrument: Instrument): Dated[] {
  return assessments.flatMap(({ on, instruments }) => {
    // Their own reader put them there, under the instrument's own name.
    const administration = instruments.get(instrument.instrument) as Administration | undefined
    return administration === undefined || !saysSomething(instrument, administration)
      ? []
      : [{ on: on ?? '', administration }]
  })
}

/** Those of earlier contacts. */
export const earlierIn = (theCase: Case, instrument: Instrument): Dated[] =>
  administrationsIn({ assessments: theCase.assessments.slice(0, -1) }, instrument)

/** A form on which nothing was filled in is no measurement. */
export function saysSomething(instrument: Instrument, administration: Administration): boolean {
  switch (administration.kind) {
    case 'absent':
      return false
    case 'activities':
      return administration.activities.some(({ rating }) => typeof rating === 'number')
    case 'items': {
      const scored = score(instrument, administration)
      return scored.status === 'complete' || scored.missing.length < administration.ratings.size
    }
    default:
      return true
  }
}

/** The first that can be compared with, else the first of all, which then says why not. */
export function baselineFor(
  instrument: Instrument,
  earlier: readonly Dated[],
  today: Administration,
): Dated | undefined {
  const comparable = earlier.find(
    ({ administration }) => change(instrument, administration, principal(today)).comparable,
  )
  return comparable ?? earlier[0]
}
