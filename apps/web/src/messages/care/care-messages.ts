import type { Language } from '@lende/wording'
import { use } from 'react'
import { useLende } from '../../lende.tsx'
import { onceEach } from '../../once-each.ts'
import type { CareMessages } from './nl.ts'

const load: Readonly<Record<Language, () => Promise<{ readonly careMessages: CareMessages }>>> = {
  nl: () => import('./nl.ts'),
  fr: () => import('./fr.ts'),
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
}

export const careMessagesIn = onceEach(
  async (language: Language): Promise<CareMessages> => (await load[language]()).careMessages,
)

/** In the language of the page; waits while they load. */
export const useCareMessages = (): CareMessages => use(careMessagesIn(useLende().settings.language))
