// What a text asks of its reader: the length of its sentences and words, in one language, with its terms filled in.

import { lettersIn, sentencesOf, wordsOf } from './sentences.ts'
import type { Language } from './translations.ts'

export interface Reading {
  readonly sentences: readonly { readonly text: string; readonly words: number }[]
  readonly words: readonly string[]
  /** Labels, such as those of the items of an instrument, are no sentences and do not count in a mean. */
  readonly isLabel: boolean
}

export const readingOf = (text: string, language: Language): Reading => ({
  sentences: sentencesOf(text, language).map((sentence) => ({
    text: sentence,
    words: wordsOf(sentence, language).length,
  })),
  words: wordsOf(text, language),
  isLabel: !/[.!?…:][)"'’”»\s]*$/u.test(text),
})

export const longestSentence = ({ sentences }: Reading): Reading['sentences'][number] =>
  sentences.reduce((longest, one) => (one.words > longest.words ? one : longest), { text: '', words: 0 })

export const longestWord = ({ words }: Reading): string =>
  words.reduce((longest, word) => (lettersIn(word) > lettersIn(longest) ? word : longest), '')

/** The words a sentence has on average. */
export function meanSentence(readings: readonly Reading[]): number {
  const sentences = readings.filter(({ isLabel }) => !isLabel).flatMap((reading) => reading.sentences)
  return share(
    sentences.reduce((sum, { words }) => sum + words, 0),
    sentences.length,
  )
}

/** How many words in a hundred are long. */
export function longWords(readings: readonly Reading[], letters: number): number {
  const words = readings.flatMap((reading) => reading.words)
  return 100 * share(words.filter((word) => lettersIn(word) >= letters).length, words.length)
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

const countries = ['be', 'nl'] as const

/** The text as each country reads it, `{terms}` filled in; one text where the countries do not differ. */
export function filledIn(text: string, wording: Readonly<Record<string, string>>): string[] {
  const inCountry = (country: string): string =>
    text.replace(/\{([a-z-]+)\}/g, (whole, term: string) => {
      const key = `word.term.${term}`
      return wording[key] ?? wording[`${key}.${country}`] ?? whole
    })
  return [...new Set(countries.map(inCountry))]
}
