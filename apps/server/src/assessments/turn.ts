// The turn of an assessment: its day, and among those of one day when its place was first taken. A correction has the turn of what
// it corrects: a word put right in the morning's contact does not undo what was found in the afternoon.

import type { RecordedAssessment } from './assessment.ts'

type Placed = Pick<RecordedAssessment, 'id' | 'on' | 'recordedAt' | 'supersedes'>

/** Assessments of one episode, all of them, in turn. */
export function inTurn<One extends Placed>(all: readonly One[]): readonly One[] {
  const place = placeIn(all)
  const places = new Map(all.map((one) => [one, place(one)]))
  return all.toSorted((one, other) => compare(places.get(one) as string, places.get(other) as string))
}

/** Those that come before the one that takes the place of another, where it speaks of this day. */
export function beforeCorrection<One extends Placed>(
  all: readonly One[],
  { of, on }: { readonly of: string; readonly on: string },
): readonly One[] {
  const place = placeIn(all)
  const corrected = all.find(({ id }) => id === of) as One
  const own = place({ ...corrected, on })
  return all.filter((one) => place(one) < own)
}

/** A text that sorts as the turns do. */
function placeIn(all: readonly Placed[]): (one: Placed) => string {
  const named = new Map(all.map((one) => [one.id, one]))
  const rootOf = (one: Placed): Placed => {
    const corrected = one.supersedes === null ? undefined : named.get(one.supersedes)
    return corrected === undefined ? one : rootOf(corrected)
  }
  return (one) => {
    const { recordedAt, id } = rootOf(one)
    return `${one.on} ${recordedAt} ${id}`
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
