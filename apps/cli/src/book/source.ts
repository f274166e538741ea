// What the book is made from: the content as compiled, its guideline and proof, and the words of one language.

import type { Guideline, Proof } from '@lende/engine'
import type { Compiled } from '@lende/guideline'
import type { Words } from '@lende/wording'

/** What every chapter is made from. */
export interface BookSource {
  readonly compiled: Compiled
  readonly guideline: Guideline
  readonly proof: Proof
  readonly words: Words
}
