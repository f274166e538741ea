// Who works with the record, by name and by role, in the words of the country.

import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { AnswerOf } from '../../../practice/ask.ts'
import { useTold } from '../../../practice/queries.ts'
import { isClinician, type Role, useHere } from '../here.tsx'

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
  const { words } = useProduct()
  const { roles } = usePracticeMessages().practice
  const told = useTold('GET /api/colleagues', {}, isClinician(at.role))
  const colleagues = told.data?.body.items ?? []
  const nameOf = (person: string): string | null =>
    person === session.person ? session.name : (colleagues.find((one) => one.person === person)?.name ?? null)
  const roleOf = (role: string): string =>
    words.has(`word.role.${role}`) ? words.word('role', role) : role in roles ? roles[role as Role] : role
  const whoIs = (person: string, role: string): string =>
    [nameOf(person) ?? '', roleOf(role)].filter(Boolean).join(', ')
  return { colleagues, nameOf, roleOf, whoIs }
}
