import type { Language } from '@lende/wording'
import { use } from 'react'
import { useLende } from '../../lende.tsx'
import { onceEach } from '../../once-each.ts'
import type { PracticeMessages } from './nl.ts'

const load: Readonly<Record<Language, () => Promise<{ readonly practiceMessages: PracticeMessages }>>> = {
  nl: () => import('./nl.ts'),
  fr: () => import('./fr.ts'),
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
}

export const practiceMessagesIn = onceEach(
  async (language: Language): Promise<PracticeMessages> => (await load[language]()).practiceMessages,
)

/** In the language of the page; waits while they load. */
export const usePracticeMessages = (): PracticeMessages => use(practiceMessagesIn(useLende().settings.language))
