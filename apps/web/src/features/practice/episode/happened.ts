// What happened in an episode, in one line in time, the newest first.

import type { ItemOf } from '../../../practice/lists.ts'
import { today } from '../../../today.ts'
import type { Listed } from './kept.ts'
import type { Referral } from './referral.ts'

export type Sent = ItemOf<'GET /api/episodes/:episode/documents'>

export type Happened = { readonly on: string; readonly at: string } & (
  | { readonly kind: 'assessment'; readonly one: Listed }
  | { readonly kind: 'document'; readonly one: Sent }
  | { readonly kind: 'referral'; readonly one: Referral }
)

/** An assessment stands on the day that it speaks of; what was sent, on the day on which that was done. */
export function timelineOf(
  assessments: readonly Listed[],
  documents: readonly Sent[],
  referrals: readonly Referral[],
): readonly Happened[] {
  const all: readonly Happened[] = [
    ...assessments.map((one) => ({ kind: 'assessment', one, on: one.on, at: one.recordedAt }) as const),
    ...documents.map((one) => ({ kind: 'document', one, on: dayOf(one.sentAt), at: one.sentAt }) as const),
    ...referrals.map((one) => ({ kind: 'referral', one, on: dayOf(one.sentAt), at: one.sentAt }) as const),
  ]
  return all.toSorted((one, other) => compare(other.on, one.on) || compare(other.at, one.at))
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** The day of a moment on the calendar of this device. */
export const dayOf = (moment: string): string => today(new Date(moment))
