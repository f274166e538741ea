// Assessments as the record keeps them, and the case that they make together.

import type { Advice } from '@lende/engine'
import { CASE_SCHEMA } from '@lende/engine'
import { useQuery } from '@tanstack/react-query'
import type { RawCase } from '../../../consult/consult.ts'
import type { Answered, AnswerOf } from '../../../practice/ask.ts'
import { ask, type NotDone } from '../../../practice/ask.ts'
import type { ItemOf } from '../../../practice/lists.ts'
import { known } from '../../../practice/queries.ts'

const door = 'GET /api/assessments/:assessment'

export type Listed = ItemOf<'GET /api/episodes/:episode/assessments'>
export type Episode = AnswerOf<'GET /api/episodes/:episode'>

/** As it was written down, with the advice that was given on it. */
export interface Kept extends Omit<AnswerOf<typeof door>, 'written' | 'advice'> {
  readonly written: Readonly<Record<string, unknown>>
  readonly advice: Advice
}

/** An assessment never changes: once read it is not asked for again. That another took its place, the list tells. */
async function readKept(assessment: string): Promise<Answered<Kept>> {
  const queryKey = [door, { params: { assessment } }]
  const found = known.getQueryData<Answered<Kept>>(queryKey)
  if (found !== undefined) return found
  return known.fetchQuery({
    queryKey,
    queryFn: async () => (await ask(door, { params: { assessment } })) as Answered<Kept>,
  })
}

/** One after the other, in the order in which they are named. */
export async function readAllKept(assessments: readonly string[]): Promise<readonly Kept[]> {
  const all: Kept[] = []
  for (const one of assessments) all.push((await readKept(one)).body)
  return all
}

export const useKept = (assessments: readonly string[], isWanted = true) =>
  useQuery<Answered<readonly Kept[]>, NotDone>({
    queryKey: [door, 'together', assessments],
    queryFn: async () => ({ body: await readAllKept(assessments), etag: '' }),
    enabled: isWanted,
  })

interface Placed {
  readonly assessment: string
  readonly on: string
  readonly recordedAt: string
  readonly supersedes: string | null
  readonly correctedBy: string | null
}

/** Those whose place no other took, in turn: a correction has the turn of what it corrects. */
export function standing<One extends Placed>(assessments: readonly One[]): readonly One[] {
  const place = placeIn(assessments)
  return assessments
    .filter(({ correctedBy }) => correctedBy === null)
    .toSorted((one, other) => compare(place(one), place(other)))
}

/** A text that sorts as the turns do: by day, and of one day by when the place was first taken. */
function placeIn(all: readonly Placed[]): (one: Placed) => string {
  const named = new Map(all.map((one) => [one.assessment, one]))
  const rootOf = (one: Placed): Placed => {
    const corrected = one.supersedes === null ? undefined : named.get(one.supersedes)
    return corrected === undefined ? one : rootOf(corrected)
  }
  return (one) => {
    const { recordedAt, assessment } = rootOf(one)
    return `${one.on} ${recordedAt} ${assessment}`
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** Those that a consult on a day rests on; where it takes the place of `instead`, those before that one. */
export function before<One extends Placed>(assessments: readonly One[], on: string, instead: string | null) {
  const corrected = assessments.find(({ assessment }) => assessment === instead)
  if (corrected === undefined) return standing(assessments).filter((one) => one.on <= on)
  const place = placeIn(assessments)
  const own = place({ ...corrected, on })
  return standing(assessments).filter((one) => one.assessment !== instead && place(one) < own)
}

interface Onset {
  readonly from: string
  readonly to: string
}

/** As a case file has it. */
export const caseOver = ({ from, to }: Onset, written: readonly unknown[]): RawCase => ({
  schema: CASE_SCHEMA,
  onset: from === to ? from : { from, to },
  assessments: written,
})
