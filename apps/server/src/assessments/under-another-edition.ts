// Whose advice would be another now: the open episodes whose latest assessment was given under another edition, for another onset,
// or over less or other than what stands before it now, because that was corrected or entered since.

import { type AdviceDifference, adviceDifference, isNoDifference } from '@lende/engine'
import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { KeptEditions } from '../editions/kept-editions.ts'
import { writeLedger } from '../ledger/ledger.ts'
import type { At } from '../patients/service.ts'
import { adviseOn } from './advise-on.ts'
import type { Onset, RecordedAssessment } from './assessment.ts'
import { onsetIn, recordedOf, standing } from './repository.ts'

export interface OtherAdvice {
  readonly patient: string
  readonly episode: string
  readonly assessment: string
  /** The edition it was given under. */
  readonly edition: string
  /** Was something before it corrected or entered after it was given? */
  readonly isOverOther: boolean
  /** Was the onset put right after it was given? */
  readonly hasOtherOnset: boolean
  /** Null where the answers of then cannot be read under the edition of now: the patient has to be asked again. */
  readonly changes: AdviceDifference | null
}

export interface OtherAdvices {
  readonly items: readonly OtherAdvice[]
  /** After which episode the next page begins. */
  readonly next: string | null
}

/** Open episodes with another advice, worked out on the day and in the role of their latest assessment, for the onset of now. */
export async function underEditionOfNow(
  { work, present: { role } }: At,
  editions: KeptEditions,
  { episode: only, after, limit }: { episode?: string | undefined; after: string | undefined; limit: number },
): Promise<OtherAdvices> {
  const { edition } = editions.current.guideline
  const looked = await openEpisodes(work, { edition, only, after, most: limit + 1 })
  const page = looked.slice(0, limit)
  const items: OtherAdvice[] = []
  for (const { patient, episode, onset } of page) {
    const stand = standing(await recordedOf(work, episode))
    const latest = stand.at(-1)
    if (latest === undefined) continue
    const isOverOther =
      stand
        .slice(0, -1)
        .map(({ id }) => id)
        .join() !== latest.earlier.join()
    const hasOtherOnset = latest.onset.from !== onset.from || latest.onset.to !== onset.to
    if (latest.edition === edition && !isOverOther && !hasOtherOnset) continue
    const changes = changesOf(stand, { ...latest, onset }, editions)
    const { id, edition: of } = latest
    if (changes === null || !isNoDifference(changes))
      items.push({ patient, episode, assessment: id, edition: of, isOverOther, hasOtherOnset, changes })
  }
  await writeLedger(work, { did: 'list-other-advice', about: 'episode', role, detail: { shown: items.length } })
  return { items, next: looked.length > limit ? (page.at(-1)?.episode ?? null) : null }
}

/** Those in which anything was given under another edition than this, or late or for another onset with nothing in turn after it. */
function openEpisodes(
  work: Work,
  {
    edition,
    only,
    after,
    most,
  }: { edition: string; only: string | undefined; after: string | undefined; most: number },
): Promise<{ readonly patient: string; readonly episode: string; readonly onset: Onset }[]> {
  return work
    .selectFrom('lende.episode as e')
    .innerJoin('lende.patient as p', (join) =>
      join.onRef('p.practice_id', '=', 'e.practice_id').onRef('p.patient_id', '=', 'e.patient_id'),
    )
    .select(['e.patient_id as patient', 'e.episode_id as episode', onsetIn('e').as('onset')])
    .where('e.practice_id', '=', sql<string>`lende.practice()`)
    .where('e.closed_on', 'is', null)
    .where('p.erased_at', 'is', null)
    .where(sql<boolean>`exists (select from lende.assessment a where a.practice_id = e.practice_id
      and a.episode_id = e.episode_id and (a.edition <> ${edition} or (
        (a.is_late or (a.onset_from, a.onset_to) <> (e.onset_from, e.onset_to)) and not exists (
          select from lende.assessment b where b.practice_id = a.practice_id and b.episode_id = a.episode_id
          and not b.is_late and (b.onset_from, b.onset_to) = (e.onset_from, e.onset_to) and b.recorded_at > a.recorded_at))))`)
    .$if(only !== undefined, (rows) => rows.where('e.episode_id', '=', only ?? ''))
    .$if(after !== undefined, (rows) => rows.where('e.episode_id', '>', after ?? ''))
    .orderBy('e.episode_id')
    .limit(most)
    .execute()
}

function changesOf(
  stand: readonly RecordedAssessment[],
  latest: RecordedAssessment,
  { current }: KeptEditions,
): AdviceDifference | null {
  const { on, role, country, onset, advice } = latest
  const advised = adviseOn(current, { on, role, country, onset, assessments: stand.map((one) => one.written) })
  return advised.ok ? adviceDifference(advice, advised.advice) : null
}
