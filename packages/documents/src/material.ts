// What a document is made of: the guideline in words, one case and what follows from it, what was agreed, what was ticked.

import type { Agreed } from '@lende/care'
import type { Advice, Answers, Case, CivilDate, Engine, Guideline, NewSign } from '@lende/engine'
import type { Aids } from '@lende/guideline'
import type { Instrument } from '@lende/instruments'
import type { Words } from '@lende/wording'
import type { Messages } from './messages/nl.ts'

export type RecordNotes = NonNullable<Aids['record-notes']>
export type RecordNote = RecordNotes['notes'][number]
export type Documents = NonNullable<Aids['documents']>
export type DocumentContent = Documents['documents'][number]

/** What was done, as the clinician ticked it. */
export interface Done {
  /** Lines of advice, by recommendation. */
  readonly advice: ReadonlySet<string>
  readonly safetyNet: boolean
  /** The patient's own activities may be told to who asks about work. Nobody tells them unasked. */
  readonly ownActivities?: boolean
}

export interface Material {
  readonly product: {
    readonly engine: Engine
    readonly guideline: Guideline
    readonly instruments: readonly Instrument[]
    readonly aids: Aids
    readonly words: Words
  }
  readonly consult: {
    readonly on: CivilDate
    readonly role: string
    /** The areas marked on the body chart. */
    readonly painAreas: readonly string[]
  }
  readonly outcome: {
    readonly theCase: Case
    readonly answers: Answers
    readonly newSigns: readonly NewSign[]
    readonly advice: Advice
  }
  /** What stands agreed with the patient: today's, and earlier plans that nothing replaced. */
  readonly agreed: Agreed
  readonly done: Done
  readonly say: Messages
}
