// Who works with the record, by name and by role, in the words of the country.

import type { AnswerOf } from '../../../practice/ask.ts'
import { useTold } from '../../../practice/queries.ts'
import { seesClinical, useHere } from '../here.tsx'
import { useRoleInSentence } from '../people/role-name.ts'

type Colleague = AnswerOf<'GET /api/colleagues'>['items'][number]

const caring = ['general-practitioner', 'physiotherapist', 'other-clinician', 'occupational-physician'] as const

/** Somebody in a role in which they can care, or be asked. */
export interface Seat {
  readonly person: string
  readonly name: string
  readonly role: (typeof caring)[number]
}

export const caringSeats = (colleagues: readonly Colleague[]): readonly Seat[] =>
  colleagues.flatMap(({ person, name, roles }) =>
    caring.filter((role) => roles.includes(role)).map((role) => ({ person, name, role })),
  )

export interface PeopleHere {
  readonly colleagues: readonly Colleague[]
  /** Null for who works here no longer. */
  readonly nameOf: (person: string) => string | null
  readonly roleOf: (role: string) => string
  /** "Tom Wouters, physiotherapist". */
  readonly whoIs: (person: string, role: string) => string
}

export function usePeopleHere(): PeopleHere {
  const { session, at } = useHere()
  const told = useTold('GET /api/colleagues', {}, seesClinical(at.role))
  const colleagues = told.data?.body.items ?? []
  const nameOf = (person: string): string | null =>
    person === session.person ? session.name : (colleagues.find((one) => one.person === person)?.name ?? null)
  const roleOf = useRoleInSentence()
  const whoIs = (person: string, role: string): string =>
    [nameOf(person) ?? '', roleOf(role)].filter(Boolean).join(', ')
  return { colleagues, nameOf, roleOf, whoIs }
}
