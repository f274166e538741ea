// The chapters of the book in the order in which they are read: how, at a glance, by role, by rule set, and what is behind.

import { casesChapter } from './chapters/cases.ts'
import { checklistChapter } from './chapters/checklists.ts'
import { codesChapter } from './chapters/codes.ts'
import { currencyChapter } from './chapters/currency.ts'
import { factsChapter } from './chapters/facts.ts'
import { howToRead } from './chapters/how-to-read.ts'
import { overview } from './chapters/overview.ts'
import { proofChapter } from './chapters/proof.ts'
import { roleChapters } from './chapters/role.ts'
import { ruleSetChapters } from './chapters/rule-set.ts'
import { traceChapter } from './chapters/trace.ts'
import type { Chapter } from './document/block.ts'
import { instrumentsChapter } from './instruments.ts'
import type { BookSource } from './source.ts'

/** Every chapter in one language. */
export const chaptersOf = (source: BookSource): Chapter[] => [
  howToRead(source),
  overview(source),
  ...roleChapters(source),
  ...ruleSetChapters(source),
  ...checklistChapter(source),
  currencyChapter(source),
  factsChapter(source),
  instrumentsChapter(source),
  casesChapter(source),
  proofChapter(source),
  traceChapter(source),
  ...codesChapter(source),
]
