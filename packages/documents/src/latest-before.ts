// What was filled in of an instrument at an earlier contact, for a note to tell beside that of today.

import type { Assessment } from '@lende/engine'
import type { Administration, Instrument } from '@lende/instruments'
import { score } from '@lende/instruments'

/** The latest of earlier contacts that says something, with its day. */
export function latestBefore(contacts: readonly Assessment[], instrument: Instrument) {
  return contacts
    .slice(0, -1)
    .flatMap(({ on, instruments }) => {
      // Their own reader put them there, under the instrument's own name.
      const administration = instruments.get(instrument.instrument) as Administration | undefined
      return administration !== undefined && saysSomething(instrument, administration)
        ? [{ on: on ?? '', administration }]
        : []
    })
    .at(-1)
}

/** A form on which nothing was filled in is no measurement. */
function saysSomething(instrument: Instrument, administration: Administration): boolean {
  if (administration.kind === 'absent') return false
  if (administration.kind === 'activities')
    return administration.activities.some(({ rating }) => typeof rating === 'number')
  if (administration.kind !== 'items') return true
  const scored = score(instrument, administration)
  return scored.status === 'complete' || scored.missing.length < administration.ratings.size
}
