// What every part of a talk reads: the words of the patient's language, the content, and what may be said now.

import type { Guideline } from '@lende/engine'
import type { Aids } from '@lende/guideline'
import type { Words } from '@lende/wording'
import type { talks } from './messages/nl.ts'
import type { Saying, Talks } from './said-now.ts'

export interface TalkView {
  readonly words: Words
  /** Headings and labels in the language of the patient. */
  readonly say: (typeof talks)['patient']
  readonly content: Talks
  /** The safety net in short, from the turned screen. */
  readonly card: NonNullable<Aids['together']>['card']
  readonly saying: Saying
  readonly guideline: Guideline
  /** On paper nothing can be opened: sources stand there at once. */
  readonly isOnPaper: boolean
}
