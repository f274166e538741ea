// What an occupational physician sees of an episode: function and work, as the content has it, and only where they are asked.

import { recordedOf, standing } from '../assessments/repository.ts'
import type { SentDocument } from '../documents/document.ts'
import type { KeptEditions } from '../editions/kept-editions.ts'
import type { Present } from '../http/present.ts'
import { type Refusal, refuse } from '../http/problem.ts'
import { writeLedger } from '../ledger/ledger.ts'
import type { At } from '../patients/service.ts'
import type { Referral } from '../referrals/referral.ts'
import { referralsToAbout } from '../referrals/repository.ts'
import { isClosedTo } from '../rights/closed.ts'
import { isErased } from '../rights/erased.ts'
import { type Asked, askedAbout, cameAlong, documentsShown, type ShownDocument } from './repository.ts'
import type { Shown } from './shown.ts'
import { type ToldFact, toldOfWork } from './told-of-work.ts'

export interface WorkView extends Asked {
  readonly assessments: readonly { readonly on: string; readonly facts: readonly ToldFact[] }[]
  readonly documents: readonly ShownDocument[]
  readonly referrals: readonly Referral[]
}

export interface Content {
  readonly editions: KeptEditions
  readonly shown: Shown
}

export async function readWork(at: At, episode: string, { editions, shown }: Content): Promise<WorkView | Refusal> {
  const { work, present } = at
  const asked = await askedAbout(work, present, episode)
  if (asked === undefined) return refuse('not-found')
  const closed = await whyClosed(at, episode)
  if (closed !== null) return closed
  const view = {
    ...asked,
    assessments: await toldIn(at, episode, { editions, shown }),
    documents: await documentsShown(work, present.practice, episode, shown.kinds),
    referrals: await referralsToAbout(work, present, episode),
  }
  await writeLedger(work, { did: 'read-work', about: 'episode', aboutId: episode, role: present.role })
  return view
}

/** Of the last first; one that says nothing of work is not told to have been. */
async function toldIn({ work }: At, episode: string, { editions, shown }: Content): Promise<WorkView['assessments']> {
  const told = []
  for (const one of standing(await recordedOf(work, episode))) {
    const facts = toldOfWork(await editions.named(work, one.edition), one, shown.facts)
    if (facts.length > 0) told.push({ on: one.on, facts })
  }
  return told.toReversed()
}

async function whyClosed({ work, present }: At, episode: string): Promise<Refusal | null> {
  if (await isErased(work, present.practice, episode)) return refuse('erased')
  return (await isClosedTo(work, present, episode)) ? refuse('consent-withdrawn') : null
}

/** May an occupational physician open this document? Everybody else may, whom the door lets through. */
export async function whyNotOpen(
  at: At,
  { document, episode, kind }: SentDocument,
  shown: Shown,
): Promise<Refusal | null> {
  const { work, present } = at
  if (!readsWorkOnly(present)) return null
  if (!shown.kinds.includes(kind)) return refuse('not-found')
  const isTheirs =
    (await cameAlong(work, present, document)) || (await askedAbout(work, present, episode)) !== undefined
  return isTheirs ? whyClosed(at, episode) : refuse('not-found')
}

export const readsWorkOnly = ({ role }: Present): boolean => role === 'occupational-physician'
