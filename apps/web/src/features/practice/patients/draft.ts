// A new patient that is being written down, for who goes back and comes again. It stands with what is known of the record: in
// memory, for a few minutes, and gone when somebody signs out. Its address tells nothing of it.

import { known } from '../../../practice/queries.ts'
import type { Typed } from './particulars.tsx'

export const newPatient = 'new'
export const newPatientPlace = `/practice/patients/${newPatient}`

interface Draft {
  /** As it was typed where patients are looked for. */
  readonly sought: string
  /** What stands in the form; null before it was open, and once it was done with. */
  readonly typed: Typed | null
}

const key = ['a new patient']
const none: Draft = { sought: '', typed: null }

export const draft = (): Draft => known.getQueryData<Draft>(key) ?? none

export const keepDraft = (one: Partial<Draft>): void => {
  known.setQueryData<Draft>(key, { ...draft(), ...one })
}

export const forgetDraft = (): void => known.removeQueries({ queryKey: key })
