// Who works here now, and in which role: every page of the practice stands inside this.

import { createContext, useContext } from 'react'
import type { AnswerOf } from '../../practice/ask.ts'

export type Session = AnswerOf<'GET /api/session'>
export type Workplace = NonNullable<Session['at']>
export type Role = Workplace['role']

export interface Here {
  readonly session: Session
  readonly at: Workplace
}

export const HereContext = createContext<Here | null>(null)

export function useHere(): Here {
  const here = useContext(HereContext)
  if (here === null) throw new ReferenceError('a page of the practice stands outside it')
  return here
}

const clinicians: readonly Role[] = ['general-practitioner', 'physiotherapist', 'other-clinician']

/** Sees and writes what is clinical. */
export const isClinician = (role: Role): boolean => clinicians.includes(role)

/** Sees what is clinical. */
export const seesClinical = (role: Role): boolean => isClinician(role) || role === 'auditor'
