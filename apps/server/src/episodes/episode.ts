// An episode of back pain: when it began, what it is a recurrence of, how it ended, and who cares.

import type { Role } from '../http/present.ts'
import type { LastContact } from './last-contact.ts'

export const closedBecause = [
  'recovered',
  'goals-reached',
  'referred',
  'moved',
  'other-cause',
  'stopped-coming',
  'died',
] as const

/** They can be in a care team. */
export const caringRoles = [
  'general-practitioner',
  'physiotherapist',
  'other-clinician',
  'occupational-physician',
] as const satisfies Role[]

export interface Episode {
  readonly episode: string
  readonly patient: string
  /** The pain began on a day between these two. */
  readonly onsetFrom: string
  readonly onsetTo: string
  readonly recurrenceOf: string | null
  readonly closedOn: string | null
  readonly closedBecause: (typeof closedBecause)[number] | null
  readonly version: number
}

/** What is written down of how it began. */
export type Beginning = Pick<Episode, 'onsetFrom' | 'onsetTo' | 'recurrenceOf'>

export interface Carer {
  readonly person: string
  readonly name: string
  readonly role: string
  readonly since: string
}

/** Of whom somebody in a care team has to know, and no more. */
export interface CaredFor {
  readonly episode: string
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
  readonly isSynthetic: boolean
  readonly role: string
  readonly isClosed: boolean
  /** Null where there is none yet, and for who does not see what was found. */
  readonly lastContact: LastContact | null
  /** Did an answer to a question come after the last contact was written down? */
  readonly hasNewAnswer: boolean
}
