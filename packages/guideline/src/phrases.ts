// Finds a word or phrase in a text as a whole, never inside another word. A star stands for the rest of a word:
// `slijt*` begins with it, `*slijtage*` has it anywhere.

import { sentencesOf, withoutElision, wordsOf } from './sentences.ts'
import type { Language } from './translations.ts'

/** The words of a text, sentence by sentence, as they stand and as phrases are sought in them. */
export type Searchable = readonly (readonly { readonly word: string; readonly folded: string }[])[]

export const searchable = (text: string, language: Language): Searchable =>
  sentencesOf(text, language).map((sentence) =>
    pieces(wordsOf(sentence, language), language).map((word) => ({ word, folded: folded(word) })),
  )

/** The phrase as it stands in the text, or nothing. It never runs from one sentence into the next. */
export function phraseIn(text: Searchable, phrase: string, language: Language): string | undefined {
  const parts = partsOf(phrase, language)
  for (const words of text) {
    const start = words.findIndex((_, index) =>
      parts.every((part, offset) => part(words[index + offset]?.folded ?? '')),
    )
    if (start >= 0)
      return words
        .slice(start, start + parts.length)
        .map(({ word }) => word)
        .join(' ')
  }
  return undefined
}

type Part = (folded: string) => boolean

/** The same few phrases are sought in every text. */
const known = new Map<string, readonly Part[]>()

function partsOf(phrase: string, language: Language): readonly Part[] {
  const key = `${language} ${phrase}`
  const parts = known.get(key) ?? pieces(phrase.split(' '), language).map(partOf)
  known.set(key, parts)
  return parts
}

/** Bone-on-bone is bone on bone, and l’usure holds usure. */
const pieces = (words: readonly string[], language: Language): string[] =>
  words.flatMap((word) => word.split(/[‑-]/u)).flatMap((word) => (language === 'fr' ? withoutElision(word) : [word]))

/** Capitals, ß for ss and the form of an apostrophe say nothing; umlauts and accents do: usé is not use. */
const folded = (word: string): string =>
  word.normalize('NFC').toLowerCase().replaceAll('ß', 'ss').replaceAll('’', "'").replaceAll('œ', 'oe')

function partOf(written: string): Part {
  const bare = folded(written.replace(/^\*|\*$/gu, ''))
  const [open, close] = [written.startsWith('*'), written.endsWith('*')]
  if (open && close) return (word) => word.includes(bare)
  if (open) return (word) => word.endsWith(bare)
  return close ? (word) => word.startsWith(bare) : (word) => word === bare
}
