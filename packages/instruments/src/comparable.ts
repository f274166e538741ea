// What may be subtracted from what: only the same instrument, running the same way, about the same things.

import type { Administration } from './administration.ts'
import { activityKey, sameSiteAndRecall } from './administration.ts'
import type { Instrument } from './instrument.ts'
import { score } from './score.ts'

export type Incomparable =
  | 'different-direction'
  | 'different-instrument'
  | 'different-version'
  | 'different-site-or-recall'
  | 'different-activities'
  | 'incomplete'

export type Pair =
  | { readonly comparable: true; readonly earlier: Administration; readonly later: Administration }
  | { readonly comparable: false; readonly because: Incomparable }

const incomparable = (because: Incomparable): Pair => ({ comparable: false, because })

/** Two administrations, brought down to what they have in common, or why they cannot be compared. */
export function pair(instrument: Instrument, earlier: Administration, later: Administration): Pair {
  for (const one of [earlier, later]) {
    if (one.direction !== instrument.direction) return incomparable('different-direction')
    if (one.instrument !== instrument.instrument) return incomparable('different-instrument')
    if (one.version !== instrument.version) return incomparable('different-version')
  }
  if (earlier.kind === 'absent' || later.kind === 'absent') return incomparable('incomplete')
  switch (instrument.structure.kind) {
    case 'single':
      return sameObservation(earlier, later)
    case 'chosen-activities':
      return sameActivities(instrument, earlier, later)
    case 'items':
      return { comparable: true, earlier, later }
  }
}

/** The first observation, in the instrument's order, that was made both times. */
function sameObservation(earlier: Administration, later: Administration): Pair {
  if (earlier.kind !== 'observations' || later.kind !== 'observations') return incomparable('different-site-or-recall')
  for (const before of earlier.observations) {
    const after = later.observations.find((one) => sameSiteAndRecall(before, one))
    if (after)
      return {
        comparable: true,
        earlier: { ...earlier, observations: [before] },
        later: { ...later, observations: [after] },
      }
  }
  return incomparable('different-site-or-recall')
}

/** A total from paper names no activities, so nothing shows that they are the same. */
function sameActivities(instrument: Instrument, earlier: Administration, later: Administration): Pair {
  const before = activitiesOf(earlier)
  const after = activitiesOf(later)
  if (before === undefined || before !== after) return incomparable('different-activities')
  const complete = [earlier, later].every((one) => score(instrument, one).status === 'complete')
  return complete ? { comparable: true, earlier, later } : incomparable('incomplete')
}

const activitiesOf = (administration: Administration): string | undefined =>
  administration.kind === 'activities'
    ? JSON.stringify(administration.activities.map(({ activity }) => activityKey(activity)).sort())
    : undefined
