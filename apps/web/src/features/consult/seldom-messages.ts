// What a consult seldom has to say, of the record of a practice or of what is known roughly: loaded where it is said.

import type { Language } from '@lende/wording'
import { use } from 'react'
import { useLende } from '../../lende.tsx'
import { onceEach } from '../../once-each.ts'
import type { SeldomMessages } from './messages/seldom/nl.ts'

const load: Readonly<Record<Language, () => Promise<{ readonly seldom: SeldomMessages }>>> = {
  nl: () => import('./messages/seldom/nl.ts'),
  fr: () => import('./messages/seldom/fr.ts'),
  de: () => import('./messages/seldom/de.ts'),
  en: () => import('./messages/seldom/en.ts'),
}

const seldomMessagesIn = onceEach(
  async (language: Language): Promise<SeldomMessages> => (await load[language]()).seldom,
)

/** In the language of the page; waits while they load. */
export const useSeldomMessages = (): SeldomMessages => use(seldomMessagesIn(useLende().settings.language))
