// Splits a text into sentences and words, as a reader would count them in that language.

import type { Language } from './translations.ts'

/** The sentences of a text. A colon ends one too, unless only a word or two lead in to what follows: "Bijvoorbeeld: ...". */
export function sentencesOf(text: string, language: Language): string[] {
  const sentences: string[] = []
  for (const part of plain(text).split(afterItsMark)) {
    const before = sentences.at(-1)
    const goesOn = before !== undefined && (wordsOf(part, language).length === 0 || !ends(before, part, language))
    if (goesOn) sentences[sentences.length - 1] = `${before} ${part}`
    else sentences.push(part)
  }
  return sentences
}

/** The space after a mark, and after what closes with it; French puts a space before » too. */
const afterItsMark = /(?<=[.!?…:](?:\s?[)"'’”»])*)\s+(?![)”»])/u

const plain = (text: string): string => text.normalize('NFC').replaceAll('\u00AD', '').trim()

/** Does a sentence end here, or is this the dot of an abbreviation or a number, or the colon after a lead-in? */
function ends(sentence: string, next: string, language: Language): boolean {
  const bare = sentence.replace(/[)"'’”»\s]+$/u, '')
  if (bare.endsWith(':')) return wordsOf(bare, language).length > longestLeadIn
  if (!bare.endsWith('.')) return true
  const last = (/[^\s(/]+$/u.exec(bare)?.[0] ?? '').slice(0, -1).toLowerCase()
  if (closing[language].has(last)) return /^\p{Lu}/u.test(next)
  return !(abbreviations[language].has(last) || isInLetters(bare, next) || isOrdinal(bare, language))
}

const longestLeadIn = 2

/** The dots of z. B., d.w.z. and e.g., which are always followed by something. A lone letter is a word: "Ik bel u." */
const isInLetters = (sentence: string, next: string): boolean =>
  /(^|[\s(])(\p{L}\.\s?)+\p{L}\.$/u.test(sentence) || (/(^|[\s(])\p{L}\.$/u.test(sentence) && /^\p{L}\./u.test(next))

/** German writes "am 3. Tag"; after the article of a date or a turn, a number and a dot go on. */
const isOrdinal = (sentence: string, language: Language): boolean =>
  language === 'de' && /(^|\s)(am|im|der|die|das|dem|den|des|zum|zur|vom|beim)\s\d+\.$/iu.test(sentence)

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Abbreviations that something always follows. */
const abbreviations: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: setOf('bijv bv bijvoorb ca nr nrs max min resp dhr mevr mw dr prof incl excl evt tel blz vgl'),
  fr: setOf('p ex c.-à-d env max min resp dr pr mme mlle tél cf éd vol av'),
  de: setOf('bzw ca evtl ggf ggfs inkl exkl max min nr dr prof hr fr vgl sog tel bspw mind'),
  en: setOf('approx max min vs dr mr mrs ms prof incl excl tel cf'),
}

/** Abbreviations that close a list: the sentence ends there if the next word has a capital. */
const closing: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: setOf('enz etc'),
  fr: setOf('etc'),
  de: setOf('usw etc'),
  en: setOf('etc'),
}

/** The words of a text. A number is a word, a hyphenated word is one, and an elided article stands apart: l’ usure. */
export function wordsOf(text: string, language: Language): string[] {
  const words = plain(text).match(/['’]?[\p{L}\p{N}]+(?:['’.,:‑-][\p{L}\p{N}]+)*/gu) ?? []
  return language === 'fr' ? words.flatMap(withoutElision) : words
}

/** French l’usure is l’ and usure; aujourd’hui is one word. */
export const withoutElision = (word: string): string[] => {
  const elided = /^((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’])(.+)$/iu.exec(word)
  return elided === null ? [word] : [elided[1] as string, elided[2] as string]
}

/** How many letters a reader takes in at once: the longest part between hyphens. */
export const lettersIn = (word: string): number =>
  Math.max(...word.split(/[‑-]/u).map((part) => (part.match(/\p{L}/gu) ?? []).length))
