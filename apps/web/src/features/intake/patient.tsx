// What every page of the intake has at hand: the questions with their words, what was said, and the way on.

import { createContext, useContext } from 'react'
import type { Filling } from './filling.ts'
import type { PatientData } from './patient-data.ts'
import type { Trail } from './use-trail.ts'

export interface Patient {
  readonly data: PatientData
  readonly filling: Filling
  readonly change: (filling: Filling) => void
  readonly trail: Trail
  /** Was the end reached, so that an answer that is changed leads back to it? */
  readonly reviewing: boolean
  /** Forgets everything, for whoever comes next. */
  readonly wipe: () => void
}

export const PatientContext = createContext<Patient | null>(null)

export function usePatient(): Patient {
  const patient = useContext(PatientContext)
  if (patient === null) throw new ReferenceError('a page stands outside the intake')
  return patient
}
