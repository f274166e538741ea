// Whose advice would be another under the edition of now: the open episodes whose latest assessment was given under one before.

import type { Advice } from '@lende/engine'
import { sql } from 'kysely'
import type { Acting, PracticeDatabase, Work } from '../database/practice-database.ts'
import type { KeptEditions } from '../editions/kept-editions.ts'
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

/** Every open episode with another advice, worked out on the day and in the role of its latest assessment. */
export function underEditionOfNow(
  database: PracticeDatabase,
  editions: KeptEditions,
  acting: Acting,
): Promise<readonly OtherAdvice[]> {
  return database.within(acting, async (work) => {
    const found: OtherAdvice[] = []
    for (const { patient, episode } of await openEpisodes(work)) {
      const recorded = standing(await recordedOf(work, episode))
      const latest = recorded.at(-1)
      if (latest === undefined || latest.edition === editions.current.guideline.edition) continue
      const changes = changesOf(recorded, latest, editions)
      if (changes === null || !isNothing(changes))
        found.push({ patient, episode, assessment: latest.id, edition: latest.edition, changes })
    }
    return found
  })
}

async function openEpisodes(work: Work): Promise<readonly { readonly patient: string; readonly episode: string }[]> {
  return work
    .selectFrom('lende.episode')
    .select(['patient_id as patient', 'episode_id as episode'])
    .where('practice_id', '=', sql<string>`lende.practice()`)
    .where('closed_on', 'is', null)
    .orderBy('episode_id')
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
