// The words of a copy of a record: those of the content, those of documents, and its own, in the patient's language.

import { type DocumentMessages, documentMessages } from '@lende/documents'
import type { Aids } from '@lende/guideline'
import { type Country, dayIn, type Wording, type Words, wordsFor } from '@lende/wording'
import { builtFile } from '../../editions/built-file.ts'
import { today } from '../../http/today.ts'
import { de } from './messages/de.ts'
import { en } from './messages/en.ts'
import { fr } from './messages/fr.ts'
import { type Messages, nl } from './messages/nl.ts'
import type { Language } from './rows.ts'

const messages: Readonly<Record<Language, Messages>> = { nl, fr, de, en }

export interface CopyWords {
  readonly words: Words
  readonly lines: DocumentMessages
  readonly own: Messages
  readonly aids: Aids
}

/** Of this program: an edition that is kept brings its rules, and no words. */
export const copyWords = (language: Language, country: Country): CopyWords => ({
  words: wordsFor(language, country, builtFile<Wording>(`wording.${language}.json`)),
  lines: documentMessages(language),
  own: messages[language],
  aids: builtFile<Aids>('aids.json'),
})

/** A word for a key that a newer record may have and this program has not. */
export const named = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key

export const day = ({ words }: CopyWords, on: string): string =>
  dayIn(words, on, { day: 'numeric', month: 'long', year: 'numeric' })

/** As the clock stood where the practice is. */
export function moment(say: CopyWords, at: string | Date): string {
  const then = new Date(at)
  return `${day(say, today(then))}, ${clock.format(then)}`
}

/** In a table, where it has to be short. */
export const stamp = (at: string | Date): string => `${today(new Date(at))} ${clock.format(new Date(at))}`

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', timeStyle: 'short' })

export function roleName({ words, own }: CopyWords, role: string): string {
  const known = (own.roles as Readonly<Record<string, string>>)[role]
  if (known !== undefined) return known
  const word = words.word('role', role)
  return word === `word.role.${role}` ? role : word
}
