// The lines of a form with chosen activities: those of an earlier contact again, or empty ones to write on.

import type { ActivitiesStructure, Administration, RatedActivity, Rating } from '@lende/instruments'
import { activityKey } from '@lende/instruments'
import type { Dated } from './earlier-scores.ts'

export interface Line extends RatedActivity {
  /** The rating of an earlier contact: the same activity is then rated again, in the same words. */
  readonly before?: Rating
}

/** The activities of the last earlier contact, with what was said of them today; on a first contact room for the fewest. */
export function linesFor(
  { count }: ActivitiesStructure,
  given: Administration | undefined,
  earlier: readonly Dated[],
): readonly Line[] {
  const said = given?.kind === 'activities' ? given.activities : []
  const before = earlier.map(({ administration }) => administration).findLast(({ kind }) => kind === 'activities')
  const again = before?.kind === 'activities' ? before.activities : []
  if (again.length > 0)
    return again.map(({ activity, rating }) => ({ activity, rating: ratingOf(said, activity), before: rating }))
  const empty = Math.max(0, count.min - said.length)
  return [...said, ...Array.from({ length: empty }, (): Line => ({ activity: '', rating: 'not-asked' }))]
}

const ratingOf = (said: readonly RatedActivity[], activity: string): Rating =>
  said.find((one) => activityKey(one.activity) === activityKey(activity))?.rating ?? 'not-asked'
