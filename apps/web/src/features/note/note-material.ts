// What a note is made of: the guideline in words, one consult and what follows from it, and what the clinician ticked.

import type { Aids } from '@lende/guideline'
import type { Consult, Outcome } from '../../consult/consult.ts'
import type { Product } from '../../product.ts'
import type { note } from './messages/nl.ts'

export type RecordNotes = NonNullable<Aids['record-notes']>
export type RecordNote = RecordNotes['notes'][number]
export type NotePart = RecordNote['sections'][number]['holds'][number]

/** What was done, as the clinician ticked it. */
export interface Done {
  /** Lines of advice, by recommendation. */
  readonly advice: ReadonlySet<string>
  readonly safetyNet: boolean
}

export interface NoteMaterial {
  readonly product: Product
  readonly consult: Consult
  readonly outcome: Outcome
  readonly done: Done
  readonly say: (typeof note)['line']
}
