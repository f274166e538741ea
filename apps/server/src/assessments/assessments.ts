// Assessments of an episode: recorded once with the advice that was given, corrected by another, worked out again years later.

import { isDeepStrictEqual } from 'node:util'
import type { Advice, Problem } from '@lende/engine'
import { v7 } from 'uuid'
import type { Acting, PracticeDatabase, Work } from '../database/practice-database.ts'
import type { KeptEditions } from '../editions/kept-editions.ts'
import { writeLedger } from '../ledger/ledger.ts'
import { adviseOn } from './advise-on.ts'
import type { Correction, EpisodeToAdvise, NewAssessment, RecordedAssessment } from './assessment.ts'
import { assessmentNamed, episodeNamed, insertAssessment, recordedOf, standing } from './repository.ts'

export type Recorded =
  | { readonly ok: true; readonly assessment: string; readonly advice: Advice }
  | {
      readonly ok: false
      readonly kind: 'no-such-episode' | 'no-such-assessment' | 'already-corrected' | 'episode-closed'
    }
  | { readonly ok: false; readonly kind: 'not-readable'; readonly problems: readonly Problem[] }

export interface Replayed {
  /** Does it come to the very advice that was stored? */
  readonly isSame: boolean
  readonly stored: Advice
  readonly now: Advice
}

export class Assessments {
  readonly #database: PracticeDatabase
  readonly #editions: KeptEditions

  constructor(database: PracticeDatabase, editions: KeptEditions) {
    this.#database = database
    this.#editions = editions
  }

  /** Records what was found, with the advice that follows from it and from what stands before it. */
  record(
    acting: Acting & { readonly person: string },
    asked: NewAssessment,
    correction?: Correction,
  ): Promise<Recorded> {
    return this.#database.within(acting, async (work) => {
      const episode = await episodeNamed(work, asked.episode)
      if (episode === undefined) return { ok: false, kind: 'no-such-episode' }
      if (episode.isClosed && correction === undefined) return { ok: false, kind: 'episode-closed' }
      const recorded = await recordedOf(work, asked.episode)
      const refused = correction === undefined ? null : refusedCorrection(recorded, correction)
      if (refused !== null) return { ok: false, kind: refused }
      const earlier = standing(recorded).filter((one) => one.id !== correction?.of && one.on <= asked.on)
      return this.#write(work, acting, asked, { episode, earlier, ...(correction && { correction }) })
    })
  }

  async #write(
    work: Work,
    { person }: { readonly person: string },
    asked: NewAssessment,
    { episode, earlier, correction }: Place,
  ): Promise<Recorded> {
    const { current } = this.#editions
    const { edition } = current.guideline
    const { on, role, source, written } = asked
    const today = { ...written, on, role, source, edition }
    const assessments = [...earlier.map((one) => one.written), today]
    const advised = adviseOn(current, { on, role, country: episode.country, onset: episode.onset, assessments })
    if (!advised.ok) return { ok: false, kind: 'not-readable', problems: advised.problems }
    await this.#editions.keep(work)
    const assessment = v7()
    await insertAssessment(work, {
      assessment,
      asked,
      person,
      edition,
      episode,
      written: today,
      advice: advised.advice,
      earlier: earlier.map((one) => one.id),
      correction,
    })
    const did = correction === undefined ? 'record-assessment' : 'correct-assessment'
    await writeLedger(work, { did, about: 'assessment', aboutId: assessment, role, detail: { edition } })
    return { ok: true, assessment, advice: advised.advice }
  }

  /** Works an assessment out again under the edition it was given under, over the assessments it was given over. */
  replay(acting: Acting, assessment: string): Promise<Replayed | null> {
    return this.#database.within(acting, async (work) => {
      const found = await assessmentNamed(work, assessment)
      if (found === undefined) return null
      const all = await recordedOf(work, found.episode)
      const earlier = all.filter((one) => found.earlier.includes(one.id))
      const edition = await this.#editions.named(work, found.edition)
      const { on, role, country, onset } = found
      const assessments = [...earlier, found].map((one) => one.written)
      const advised = adviseOn(edition, { on, role, country, onset, assessments })
      if (!advised.ok) throw new RangeError('an assessment that was recorded cannot be read any more')
      await writeLedger(work, { did: 'replay-assessment', about: 'assessment', aboutId: assessment })
      return {
        isSame: isDeepStrictEqual(plain(advised.advice), found.advice),
        stored: found.advice,
        now: advised.advice,
      }
    })
  }
}

interface Place {
  readonly episode: EpisodeToAdvise
  readonly earlier: readonly RecordedAssessment[]
  readonly correction?: Correction
}

function refusedCorrection(
  recorded: readonly RecordedAssessment[],
  { of }: Correction,
): 'no-such-assessment' | 'already-corrected' | null {
  if (!recorded.some((one) => one.id === of)) return 'no-such-assessment'
  return recorded.some((one) => one.supersedes === of) ? 'already-corrected' : null
}

/** As it is once written and read again. */
const plain = (advice: Advice): unknown => JSON.parse(JSON.stringify(advice))
