// The words of any of the four languages, for programs that speak all of them.

import { de } from './messages/de.ts'
import { en } from './messages/en.ts'
import { fr } from './messages/fr.ts'
import type { Messages } from './messages/nl.ts'
import { nl } from './messages/nl.ts'
import type { Country, Language, Wording, Words } from './words.ts'
import { wordsOver } from './words.ts'

const messages: Readonly<Record<Language, Messages>> = { nl, fr, de, en }

/** Words for a language and country over the content's texts in that language. */
export const wordsFor = (language: Language, country: Country, wording: Wording): Words =>
  wordsOver(language, country, wording, messages[language])
