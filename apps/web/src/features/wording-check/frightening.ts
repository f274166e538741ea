// Finds words that frighten or hold back in what a person writes, each with words that do not.

import { phraseIn, searchable } from '@lende/guideline/phrases'
import type { Language } from '@lende/wording'

/** By what they say about a back; the words and what to say instead. */
export type NeverSaid = readonly {
  readonly idea: string
  readonly never: readonly string[]
  readonly instead: string
}[]

export interface Found {
  readonly idea: string
  /** As they stand in the text. */
  readonly words: readonly string[]
  readonly instead: string
}

/** Each idea once, with all words of it that were found. */
export function frighteningIn(text: string, ideas: NeverSaid, language: Language): readonly Found[] {
  const sought = searchable(text, language)
  return ideas.flatMap(({ idea, never, instead }) => {
    const words = new Set(never.flatMap((phrase) => phraseIn(sought, phrase, language) ?? []))
    return words.size === 0 ? [] : [{ idea, words: [...words], instead }]
  })
}
