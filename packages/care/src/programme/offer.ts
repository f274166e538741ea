// What the advice lets patient and clinician choose: exercises, activities, and how they are built up.

import type { Advice, HeldBecause } from '@lende/engine'
import type { Aids } from '@lende/guideline'

export type ProgrammeContent = NonNullable<Aids['programme']>
export type Way = ProgrammeContent['ways'][number]

export interface Offer {
  /** Why somebody looks further first; null when nobody has to. */
  readonly waits: HeldBecause | null
  readonly exercises: boolean
  readonly activities: boolean
  /** Those that may be chosen, the one that is proposed first. */
  readonly ways: readonly Way[]
  /** The recommendations all of it rests on. */
  readonly restsOn: readonly string[]
}

type Given = Pick<Way, 'with' | 'classes'>

export function offerFor({ offers, ways }: ProgrammeContent, advice: Advice): Offer {
  const given = advice.recommendations.filter(({ truth, held }) => truth === 'yes' && !held).map(({ id }) => id)
  const waits = advice.reassurance.held ? advice.reassurance.because : null
  if (advice.reassurance.held) return { waits, exercises: false, activities: false, ways: [], restsOn: [] }
  const fits = (one: Given): boolean =>
    one.with.some((id) => given.includes(id)) && (one.classes ?? []).every((each) => isIn(each, advice))
  const proposed = ways.filter(fits)
  const also = ways.filter((one) => !fits(one) && fits({ ...one, with: one['also-with'] ?? [] }))
  const allowed = [...proposed, ...also]
  const shown = [offers.exercises, offers.activities].filter(fits)
  const named = [
    ...shown.flatMap((one) => one.with),
    ...allowed.flatMap((one) => [...one.with, ...(one['also-with'] ?? [])]),
  ]
  return {
    waits: null,
    exercises: fits(offers.exercises),
    activities: fits(offers.activities),
    ways: allowed,
    restsOn: given.filter((id) => named.includes(id)),
  }
}

/** A class that is still open fits nowhere. */
function isIn({ classification, in: classes }: NonNullable<Given['classes']>[number], advice: Advice): boolean {
  const effective = advice.classifications[classification]?.effective
  return effective != null && classes.includes(effective)
}
