// A patient as the practice knows them: no more than it takes to tell one from another.

export interface Patient {
  readonly patient: string
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
  /** The number that the practice itself knows the patient by. */
  readonly ownNumber: string | null
  readonly language: 'nl' | 'fr' | 'de' | 'en'
  readonly isSynthetic: boolean
  readonly version: number
  /** The patient that this one turned out to be. */
  readonly mergedInto: string | null
}

/** What is written down of a patient. */
export type Particulars = Pick<Patient, 'givenName' | 'familyName' | 'birthDate' | 'ownNumber' | 'language'>

/** As the doors take it; some letters take more places once they are one. */
export const longestNumber = 40

/** The same number is the same text, however it was typed: letters with their marks as one, and no space around. */
export const ownNumberOf = (typed: string): string => typed.normalize('NFC').trim()
