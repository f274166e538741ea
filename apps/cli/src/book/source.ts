// What the book is made from: the content as compiled, its guideline and proof, what was found in it, and the words of
// one language.

import type { Guideline, Proof } from '@lende/engine'
import type { Compiled } from '@lende/guideline'
import type { Words } from '@lende/wording'
import type { Findings } from './findings.ts'

/** What every chapter is made from. */
export interface BookSource {
  readonly compiled: Compiled
  readonly guideline: Guideline
  readonly proof: Proof
  readonly findings: Findings
  readonly words: Words
}

export type RuleFile = Compiled['content']['rules'][number]['value']
export type WrittenCase = NonNullable<RuleFile['rules']>[number]['cases'][number]
