// A referral: somebody is asked something about an episode, and the loop closes when they answer.

import type { caringRoles } from '../episodes/episode.ts'

/** A colleague, in one of the roles that they work in here. */
export interface Addressee {
  readonly person: string
  readonly role: (typeof caringRoles)[number]
}

export interface NewReferral {
  readonly episode: string
  readonly to: Addressee | null
  /** Somebody who does not work here; whoever sent it writes down what they answer. */
  readonly toName: string | null
  readonly question: string
  readonly document: string | null
}

export interface Answered {
  readonly answer: string
  readonly document: string | null
}

export interface Referral {
  readonly referral: string
  readonly episode: string
  readonly patient: { readonly givenName: string; readonly familyName: string; readonly birthDate: string }
  readonly from: string
  readonly fromName: string
  readonly fromRole: string
  readonly to: string | null
  readonly toName: string
  readonly toRole: string | null
  readonly question: string
  readonly document: string | null
  readonly sentAt: string
  readonly seenAt: string | null
  readonly answeredAt: string | null
  readonly answer: string | null
  readonly answerDocument: string | null
  readonly withdrawnAt: string | null
  /** The patient refused to share it, or took the consent back: who is asked does not see it, until consent is given. */
  readonly isClosedToAddressee: boolean
  /** Whoever sent it is no clinician here any more: any other withdraws it, or writes down what somebody outside answered. */
  readonly hasSenderLeft: boolean
  /** The colleague who is asked works here no longer in the role in which they are asked: nobody will answer. */
  readonly hasAddresseeLeft: boolean
}

export const isOpen = ({ answeredAt, withdrawnAt }: Referral): boolean => answeredAt === null && withdrawnAt === null
