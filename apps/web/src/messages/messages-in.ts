import type { Language } from '@lende/wording'
import { onceEach } from '../once-each.ts'
import type { Messages } from './nl.ts'

const load: Readonly<Record<Language, () => Promise<{ readonly messages: Messages }>>> = {
  nl: () => import('./nl.ts'),
  fr: () => import('./fr.ts'),
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
}

/** The interface's own sentences in one language; the others are not loaded. */
export const messagesIn = onceEach(async (language: Language): Promise<Messages> => (await load[language]()).messages)
