// What every part of the page reads: the words of the patient's language, what was chosen, and what is agreed here.

import type { Chosen, Together } from '@lende/documents'
import type { Advice } from '@lende/engine'
import type { Words } from '@lende/wording'
import type { together } from './messages/nl.ts'

export interface TogetherView {
  readonly words: Words
  /** Headings and labels in the language of the patient. */
  readonly say: (typeof together)['patient']
  readonly content: Together
  readonly advice: Advice
  readonly chosen: Chosen
  readonly agreed: Agreed
}

/** What is agreed at the table. */
export interface Agreed {
  /** Exercises and activities of the programme, by name. */
  readonly programme: readonly string[]
  /** In own words. */
  readonly activities: readonly string[]
  /** A day, or nothing. */
  readonly nextVisit: string
}
