// Whose advice would be another under the edition of now: the open episodes whose latest assessment was given under one before.

import type { Advice } from '@lende/engine'
import { sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { KeptEditions } from '../editions/kept-editions.ts'
import { writeLedger } from '../ledger/ledger.ts'
import type { At } from '../patients/service.ts'
import { adviseOn } from './advise-on.ts'
import type { RecordedAssessment } from './assessment.ts'
import { recordedOf, standing } from './repository.ts'

export interface OtherAdvice {
  readonly patient: string
  readonly episode: string
  readonly assessment: string
  /** The edition it was given under. */
  readonly edition: string
  /** Null where the answers of then cannot be read under the edition of now: the patient has to be asked again. */
  readonly changes: Changes | null
}

export interface Changes {
  readonly urgency: { readonly before: string; readonly after: string } | null
  /** Recommendations that are given now and were not then, and the other way round; held ones are not given. */
  readonly added: readonly string[]
  readonly gone: readonly string[]
}

export interface OtherAdvices {
  readonly items: readonly OtherAdvice[]
  /** After which episode the next page begins. */
  readonly next: string | null
}

/** Open episodes with another advice, worked out on the day and in the role of their latest assessment. */
export async function underEditionOfNow(
  { work, present: { role } }: At,
  editions: KeptEditions,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<OtherAdvices> {
  const { edition } = editions.current.guideline
  const looked = await openEpisodes(work, { edition, after, most: limit + 1 })
  const page = looked.slice(0, limit)
  const items: OtherAdvice[] = []
  for (const { patient, episode } of page) {
    const recorded = standing(await recordedOf(work, episode))
    const latest = recorded.at(-1)
    if (latest === undefined || latest.edition === edition) continue
    const changes = changesOf(recorded, latest, editions)
    if (changes === null || !isNothing(changes))
      items.push({ patient, episode, assessment: latest.id, edition: latest.edition, changes })
  }
  await writeLedger(work, { did: 'list-other-advice', about: 'episode', role, detail: { shown: items.length } })
  return { items, next: looked.length > limit ? (page.at(-1)?.episode ?? null) : null }
}

/** Those in which anything was given under another edition than this. */
function openEpisodes(
  work: Work,
  { edition, after, most }: { edition: string; after: string | undefined; most: number },
): Promise<{ readonly patient: string; readonly episode: string }[]> {
  return work
    .selectFrom('lende.episode as e')
    .innerJoin('lende.patient as p', (join) =>
      join.onRef('p.practice_id', '=', 'e.practice_id').onRef('p.patient_id', '=', 'e.patient_id'),
    )
    .select(['e.patient_id as patient', 'e.episode_id as episode'])
    .where('e.practice_id', '=', sql<string>`lende.practice()`)
    .where('e.closed_on', 'is', null)
    .where('p.erased_at', 'is', null)
    .where(sql<boolean>`exists (select from lende.assessment a where a.practice_id = e.practice_id
      and a.episode_id = e.episode_id and a.edition <> ${edition})`)
    .$if(after !== undefined, (rows) => rows.where('e.episode_id', '>', after ?? ''))
    .orderBy('e.episode_id')
    .limit(most)
    .execute()
}

function changesOf(
  recorded: readonly RecordedAssessment[],
  latest: RecordedAssessment,
  { current }: KeptEditions,
): Changes | null {
  const { on, role, country, onset, advice } = latest
  const advised = adviseOn(current, { on, role, country, onset, assessments: recorded.map((one) => one.written) })
  if (!advised.ok) return null
  const [givenBefore, givenNow] = [given(advice), given(advised.advice)]
  const [before, after] = [advice.urgency.level, advised.advice.urgency.level]
  return {
    urgency: before === after ? null : { before, after },
    added: [...givenNow].filter((one) => !givenBefore.has(one)),
    gone: [...givenBefore].filter((one) => !givenNow.has(one)),
  }
}

const given = ({ recommendations }: Advice): ReadonlySet<string> =>
  new Set(recommendations.filter(({ held }) => !held).map(({ id }) => id))

const isNothing = ({ urgency, added, gone }: Changes): boolean =>
  urgency === null && added.length === 0 && gone.length === 0
