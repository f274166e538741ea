// The messages of any of the four languages, for programs that speak all of them.

import type { Language } from '@lende/wording'
import { de } from './messages/de.ts'
import { en } from './messages/en.ts'
import { fr } from './messages/fr.ts'
import type { Messages } from './messages/nl.ts'
import { nl } from './messages/nl.ts'

const messages: Readonly<Record<Language, Messages>> = { nl, fr, de, en }

export const documentMessages = (language: Language): Messages => messages[language]
