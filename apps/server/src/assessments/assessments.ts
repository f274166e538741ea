// Assessments of an episode: recorded once with the advice that was given, corrected by another, worked out again years later.

import { type Advice, whatCanBeRead } from '@lende/engine'
import { instrumentReader } from '@lende/instruments'
import { v7 } from 'uuid'
import type { Edition } from '../editions/edition.ts'
import type { KeptEditions } from '../editions/kept-editions.ts'
import { episodeWith } from '../episodes/repository.ts'
import { joinCareTeam } from '../episodes/service.ts'
import { isRefusal, type Refusal, refuse, refuseInput } from '../http/problem.ts'
import { writeLedger } from '../ledger/ledger.ts'
import type { At } from '../patients/service.ts'
import { isErased } from '../rights/erased.ts'
import { adviseOn } from './advise-on.ts'
import type {
  AssessmentInList,
  Correction,
  EpisodeToAdvise,
  KeptAssessment,
  NewAssessment,
  RecordedAssessment,
  WrittenAssessment,
} from './assessment.ts'
import { refuseProblems } from './refuse-problems.ts'
import {
  assessmentNamed,
  assessmentsOf,
  episodeNamed,
  insertAssessment,
  keptAssessment,
  recordedOf,
  standing,
} from './repository.ts'
import { roleOfAssessment } from './role-of-assessment.ts'
import { saidOtherwise } from './said-otherwise.ts'
import { isSameAdvice } from './same-advice.ts'
import { beforeCorrection } from './turn.ts'

export interface Recorded {
  readonly assessment: string
  readonly advice: Advice
}

export interface Replayed {
  /** Does it come to the very advice that was stored? */
  readonly isSame: boolean
  readonly stored: Advice
  readonly now: Advice
}

export class Assessments {
  readonly #editions: KeptEditions

  constructor(editions: KeptEditions) {
    this.#editions = editions
  }

  /** Records what was found, with the advice that follows from it and from what stands before it. */
  async record(at: At, asked: NewAssessment, correction?: Correction): Promise<Recorded | Refusal> {
    const { work, present, today } = at
    if (asked.on > today) return refuseInput('/on', 'in-the-future')
    const episode = await episodeNamed(work, asked.episode)
    if (episode === undefined) return refuse('not-found')
    if (await isErased(work, present.practice, asked.episode)) return refuse('erased')
    const { onset, closedOn } = episode
    if (closedOn !== null && correction === undefined) return refuse('already-closed')
    if (asked.on < onset.from) return refuseInput('/on', 'before-onset')
    if (closedOn !== null && asked.on > closedOn) return refuseInput('/on', 'after-closing')
    const recorded = await recordedOf(work, asked.episode)
    const refused = correction === undefined ? null : refusedCorrection(recorded, correction)
    if (refused !== null) return refused
    const stand = standing(recorded).filter((one) => one.id !== correction?.of)
    const before =
      correction === undefined
        ? recorded.filter((one) => one.on <= asked.on)
        : beforeCorrection(recorded, { of: correction.of, on: asked.on })
    const earlier = stand.filter((one) => before.includes(one))
    const isLate = earlier.length < stand.length
    const role = roleOfAssessment(present.role, asked.role, this.#editions.current)
    if (typeof role !== 'string') return role
    const otherwise = saidOtherwise(asked.written, { on: asked.on, role, source: asked.source })
    if (otherwise !== null) return otherwise
    return this.#write(at, asked, { role, episode, earlier, isLate, ...(correction && { correction }) })
  }

  /** Another takes the place of an assessment, in the episode of that one. */
  async correct(at: At, asked: Omit<NewAssessment, 'episode'>, correction: Correction): Promise<Recorded | Refusal> {
    const found = await assessmentNamed(at.work, correction.of)
    return found === undefined ? refuse('not-found') : this.record(at, { ...asked, episode: found.episode }, correction)
  }

  async #write(
    at: At,
    asked: NewAssessment,
    { role, episode, earlier, isLate, correction }: Place,
  ): Promise<Recorded | Refusal> {
    const { work, present } = at
    const { current } = this.#editions
    const { edition } = current.guideline
    const { on, source, written } = asked
    const today = { ...written, on, role, source, edition }
    const assessments = [...earlier.map((one) => writtenUnder(current, one)), today]
    const advised = adviseOn(current, { on, role, country: episode.country, onset: episode.onset, assessments })
    if (!advised.ok) return refuseProblems(advised.problems)
    await this.#editions.keep(work)
    const assessment = v7()
    await insertAssessment(work, {
      assessment,
      asked,
      role,
      person: present.person,
      edition,
      episode,
      written: today,
      advice: advised.advice,
      earlier: earlier.map((one) => one.id),
      isLate,
      correction,
    })
    const did = correction === undefined ? 'record-assessment' : 'correct-assessment'
    await writeLedger(work, { did, about: 'assessment', aboutId: assessment, role: present.role, detail: { edition } })
    if (correction === undefined) await joinCareTeam(at, asked.episode)
    return { assessment, advice: advised.advice }
  }

  async read({ work, present }: At, assessment: string): Promise<KeptAssessment | Refusal> {
    const found = await keptAssessment(work, assessment)
    if (found === undefined) return refuse('not-found')
    const { isErased: isOfErased, ...kept } = found
    if (isOfErased) return refuse('erased')
    await writeLedger(work, { did: 'read-assessment', about: 'assessment', aboutId: assessment, role: present.role })
    return kept
  }

  /** Those that fit, the newest first, and one more when there is a next page. */
  async list({ work, present }: At, { episode, after, limit }: Listed): Promise<readonly AssessmentInList[] | Refusal> {
    if ((await episodeWith(work, present.practice, episode)) === undefined) return refuse('not-found')
    if (await isErased(work, present.practice, episode)) return refuse('erased')
    // None ever moves in its list.
    const isHere = after === undefined || (await assessmentNamed(work, after))?.episode === episode
    if (!isHere) return refuseInput('/after', 'not-of-this-list')
    const found = await assessmentsOf(work, { episode, after, most: limit + 1 })
    await writeLedger(work, { did: 'list-assessments', about: 'episode', aboutId: episode, role: present.role })
    return found
  }

  /** Works an assessment out again under the edition it was given under, over the assessments it was given over. */
  async replay(at: At, assessment: string): Promise<Replayed | Refusal> {
    const { work, present } = at
    const found = await this.#readable(at, assessment)
    if (isRefusal(found)) return found
    const all = new Map((await recordedOf(work, found.episode)).map((one) => [one.id, one]))
    const earlier = found.earlier.map((one) => all.get(one) as RecordedAssessment)
    const edition = await this.#editions.named(work, found.edition)
    const { on, role, country, onset } = found
    const assessments = [...earlier.map((one) => writtenUnder(edition, one)), found.written]
    const advised = adviseOn(edition, { on, role, country, onset, assessments })
    if (!advised.ok) throw new RangeError('an assessment that was recorded cannot be read any more')
    await writeLedger(work, { did: 'replay-assessment', about: 'assessment', aboutId: assessment, role: present.role })
    return {
      isSame: isSameAdvice(advised.advice, found.advice),
      stored: found.advice,
      now: advised.advice,
    }
  }

  async #readable({ work, present }: At, assessment: string): Promise<RecordedAssessment | Refusal> {
    const found = await assessmentNamed(work, assessment)
    if (found === undefined) return refuse('not-found')
    return (await isErased(work, present.practice, found.episode)) ? refuse('erased') : found
  }
}

export interface Listed {
  readonly episode: string
  readonly after: string | undefined
  readonly limit: number
}

interface Place {
  readonly role: string
  readonly episode: EpisodeToAdvise
  readonly earlier: readonly RecordedAssessment[]
  /** Does another stand that comes after it in turn? What was advised there rests on less than stands now. */
  readonly isLate: boolean
  readonly correction?: Correction
}

/** Of what was found under another edition, what this one can read. */
const writtenUnder = (
  { guideline, instruments }: Edition,
  { edition, written }: RecordedAssessment,
): WrittenAssessment =>
  edition === guideline.edition ? written : whatCanBeRead(written, guideline.facts, instrumentReader(instruments))

function refusedCorrection(recorded: readonly RecordedAssessment[], { of }: Correction): Refusal | null {
  if (!recorded.some((one) => one.id === of)) return refuse('not-found')
  return recorded.some((one) => one.supersedes === of) ? refuse('conflict') : null
}
