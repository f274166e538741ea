import type { IntakeLanguage } from '@lende/intake'
import type { IntakeMessages } from './messages/nl.ts'

const load: Readonly<Record<IntakeLanguage, () => Promise<{ readonly intake: IntakeMessages }>>> = {
  nl: () => import('./messages/nl.ts'),
  fr: () => import('./messages/fr.ts'),
  de: () => import('./messages/de.ts'),
  en: () => import('./messages/en.ts'),
}

/** The sentences around the questions in one language; the others are not loaded. */
export const messagesIn = async (language: IntakeLanguage): Promise<IntakeMessages> => (await load[language]()).intake
