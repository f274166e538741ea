import type { Language } from '@lende/wording'

/** The languages by their own names, in the order in which they are offered. */
export const languageNames = [
  { value: 'nl', name: 'Nederlands', lang: 'nl' },
  { value: 'fr', name: 'Français', lang: 'fr' },
  { value: 'de', name: 'Deutsch', lang: 'de' },
  { value: 'en', name: 'English', lang: 'en' },
] as const satisfies readonly { readonly value: Language; readonly name: string; readonly lang: Language }[]
