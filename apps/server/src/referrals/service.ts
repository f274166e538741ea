// What may be done with referrals, and what the ledger is told of it. Words of who asks and answers stay out of the ledger.

import { v7 as newId } from 'uuid'
import { kindOfDocument } from '../documents/repository.ts'
import { episodeHeld, episodeWith, worksHere } from '../episodes/repository.ts'
import type { Present } from '../http/present.ts'
import { isRefusal, type Refusal, refuse, refuseInput } from '../http/problem.ts'
import { canonical, writeLedger } from '../ledger/ledger.ts'
import type { At } from '../patients/service.ts'
import { isClosedTo } from '../rights/closed.ts'
import { isErased } from '../rights/erased.ts'
import type { Shown } from '../work-view/shown.ts'
import type { Answered, NewReferral, Referral } from './referral.ts'
import {
  insertReferral,
  keepAnswer,
  markSeen,
  markWithdrawn,
  readsTold,
  referralHeld,
  referralsFrom,
  referralsOf,
  referralsTo,
} from './repository.ts'

type Did = 'send-referral' | 'see-referral' | 'answer-referral' | 'withdraw-referral'

const tell = ({ work, present: { role } }: At, did: Did, referral: string) =>
  writeLedger(work, { did, about: 'referral', aboutId: referral, role })

/** `shown` is what an occupational physician may see. */
export async function sendReferral(at: At, one: NewReferral, shown: Shown): Promise<{ referral: string } | Refusal> {
  const { work, present } = at
  const { practice } = present
  if ((await episodeHeld(work, practice, one.episode)) === undefined) return refuse('not-found')
  if (await isErased(work, practice, one.episode)) return refuse('erased')
  const wrong =
    (await wrongAddressee(at, one)) ??
    wrongQuestion(one, shown) ??
    (await wrongDocument(at, one, kindsFor(one.to?.role, shown)))
  if (wrong !== null) return wrong
  const referral = newId()
  await insertReferral(work, present, { ...one, referral })
  await tell(at, 'send-referral', referral)
  return { referral }
}

async function wrongAddressee({ work, present }: At, { episode, to, toName }: NewReferral): Promise<Refusal | null> {
  if (to === null) return toName === null ? refuseInput('/to', 'addressee-needed') : null
  if (toName !== null) return refuseInput('/toName', 'one-addressee')
  if (to.person === present.person) return refuseInput('/to', 'oneself')
  const isHere = await worksHere(work, present.practice, { episode, ...to })
  if (!isHere) return refuseInput('/to', 'not-here-in-this-role')
  const isClosed = await isClosedTo(work, { ...present, role: to.role }, episode)
  return isClosed ? refuse('consent-withdrawn') : null
}

/** An occupational physician is asked what the content has: of other words nobody knows whether they are about work only. */
const wrongQuestion = ({ to, question }: NewReferral, { asks }: Shown): Refusal | null =>
  to?.role === 'occupational-physician' && !asks.has(question) ? refuseInput('/question', 'not-on-work') : null

/** The kinds that a reader in this role may see; null is all. */
const kindsFor = (role: string | undefined, { kinds }: Shown): readonly string[] | null =>
  role === 'occupational-physician' ? kinds : null

async function wrongDocument(
  { work, present }: At,
  { episode, document }: Pick<NewReferral, 'episode' | 'document'>,
  kinds: readonly string[] | null,
): Promise<Refusal | null> {
  if (document === null) return null
  const kind = await kindOfDocument(work, present.practice, document, episode)
  if (kind === undefined) return refuseInput('/document', 'not-of-this-episode')
  return kinds === null || kinds.includes(kind) ? null : refuseInput('/document', 'not-for-this-reader')
}

/** With which question of the content it is, so that each reads it in their own language; null where it is in words of one's own. */
export const withAsk = (one: Referral, { asks }: Shown) => ({
  ...one,
  ask: one.toRole === 'occupational-physician' ? (asks.get(one.question) ?? null) : null,
})

interface Part {
  readonly after: string | undefined
  readonly limit: number
}

/** Those of an episode that fit, the newest first, and one more when there is a next page. */
export async function listReferralsOf(
  { work, present: { practice, role } }: At,
  { episode, after, limit }: Part & { readonly episode: string },
): Promise<readonly Referral[] | Refusal> {
  if ((await episodeWith(work, practice, episode)) === undefined) return refuse('not-found')
  if (await isErased(work, practice, episode)) return refuse('erased')
  const found = await referralsOf(work, practice, episode, { after, most: limit + 1 })
  await writeLedger(work, { did: 'list-referrals', about: 'episode', aboutId: episode, role })
  return found
}

/** Those that one is asked, or asked; an occupational physician asks nobody. */
export async function listOwnReferrals(
  at: At,
  { box, after, limit }: Part & { readonly box: 'in' | 'out' },
): Promise<readonly Referral[]> {
  const { work, present } = at
  const { person, role } = present
  const part = { after, most: limit + 1 }
  const sent = async () => (role === 'occupational-physician' ? [] : referralsFrom(work, present, part))
  const found = box === 'in' ? await referralsTo(work, present, part) : await sent()
  await writeLedger(work, { did: 'list-own-referrals', about: 'person', aboutId: person, role, detail: { box } })
  await tellFirstReads(at, found.slice(0, limit))
  return found
}

/**
 * A list of one's own holds words about many patients: each tells who read them, once as it was asked and once as it was answered.
 */
async function tellFirstReads({ work, present }: At, shown: readonly Referral[]): Promise<void> {
  const told = await readsTold(work, present, shown)
  const { role } = present
  for (const { referral, answeredAt } of shown) {
    const detail = { isAnswered: answeredAt !== null }
    const isTold = told.some((one) => one.referral === referral && one.detail === canonical(detail))
    if (!isTold)
      await writeLedger(work, { did: 'list-own-referrals', about: 'referral', aboutId: referral, role, detail })
  }
}

/** Whoever sent it; of who is no clinician here any more, any other takes it over. */
const isSender = ({ person, role }: Present, { from, hasSenderLeft }: Referral): boolean =>
  role !== 'occupational-physician' && (from === person || hasSenderLeft)

/** The colleague who is asked; for somebody outside the practice, whoever sent it. */
const isAnswerer = (present: Present, referral: Referral): boolean =>
  referral.to === null
    ? isSender(present, referral)
    : referral.to === present.person && referral.toRole === present.role

/** One that is still open, and held; who is not part of it and may not read the episode does not learn that it is there. */
async function openReferral(
  { work, present }: At,
  id: string,
  isTheirs: (present: Present, referral: Referral) => boolean,
): Promise<Referral | Refusal> {
  const found = await referralHeld(work, present.practice, id)
  if (found === undefined) return refuse('not-found')
  if (!isTheirs(present, found)) return refuse(present.role === 'occupational-physician' ? 'not-found' : 'not-yours')
  if (await isErased(work, present.practice, found.episode)) return refuse('erased')
  if (await isClosedTo(work, present, found.episode)) return refuse('consent-withdrawn')
  return found.withdrawnAt === null ? found : refuse('withdrawn')
}

/** The first time counts. */
export async function seeReferral(at: At, id: string): Promise<Refusal | null> {
  const found = await openReferral(at, id, isAnswerer)
  if (isRefusal(found)) return found
  if (found.seenAt !== null) return null
  await markSeen(at.work, at.present.practice, id)
  await tell(at, 'see-referral', id)
  return null
}

export async function answerReferral(at: At, id: string, said: Answered, shown: Shown): Promise<Refusal | null> {
  const found = await openReferral(at, id, isAnswerer)
  if (isRefusal(found)) return found
  if (found.answeredAt !== null) return refuse('already-answered')
  const attached = { episode: found.episode, document: said.document }
  const wrong = await wrongDocument(at, attached, kindsFor(at.present.role, shown))
  if (wrong !== null) return wrong
  await keepAnswer(at.work, at.present.practice, { referral: id, ...said })
  await tell(at, 'answer-referral', id)
  return null
}

export async function withdrawReferral(at: At, id: string): Promise<Refusal | null> {
  const found = await openReferral(at, id, isSender)
  if (isRefusal(found)) return found
  if (found.answeredAt !== null) return refuse('already-answered')
  await markWithdrawn(at.work, at.present.practice, id)
  await tell(at, 'withdraw-referral', id)
  return null
}
