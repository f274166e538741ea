// Where a referral stands, and who may do what with it.

import type { ItemOf } from '../../../practice/lists.ts'
import { isClinician, type Role, type Session } from '../here.tsx'

export type Referral = ItemOf<'GET /api/episodes/:episode/referrals'>
export type Stands = 'sent' | 'seen' | 'closed' | 'answered' | 'withdrawn'

type Stamped = Pick<Referral, 'seenAt' | 'answeredAt' | 'withdrawnAt' | 'sentAt' | 'isClosedToAddressee'>

/** How far it came, and when. */
export function standOf({ sentAt, seenAt, answeredAt, withdrawnAt, isClosedToAddressee }: Stamped): {
  readonly stands: Stands
  readonly at: string
} {
  if (withdrawnAt !== null) return { stands: 'withdrawn', at: withdrawnAt }
  if (answeredAt !== null) return { stands: 'answered', at: answeredAt }
  if (isClosedToAddressee) return { stands: 'closed', at: sentAt }
  return seenAt === null ? { stands: 'sent', at: sentAt } : { stands: 'seen', at: seenAt }
}

export const isOpen = ({ answeredAt, withdrawnAt }: Pick<Referral, 'answeredAt' | 'withdrawnAt'>): boolean =>
  answeredAt === null && withdrawnAt === null

/** Those that wait for somebody first; in each half the newest first, as they came. */
export const openFirst = <One extends Pick<Referral, 'answeredAt' | 'withdrawnAt'>>(all: readonly One[]) =>
  all.toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)))

interface Who {
  readonly person: Session['person']
  readonly role: Role
}

type Parties = Pick<Referral, 'from' | 'to' | 'toRole' | 'hasSenderLeft'>

/** Once who sent it is no clinician here any more, any clinician stands in. */
export const isSender = ({ person, role }: Who, { from, hasSenderLeft }: Parties): boolean =>
  role !== 'occupational-physician' && (from === person || (hasSenderLeft && isClinician(role)))

/** Who is asked answers; for somebody outside the practice, whoever sent it writes the answer down. */
export const isAnswerer = (who: Who, referral: Parties): boolean =>
  referral.to === null ? isSender(who, referral) : referral.to === who.person && referral.toRole === who.role
