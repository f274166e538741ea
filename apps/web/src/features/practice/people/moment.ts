// A moment of the server, as the clock here has it.

import type { Language } from '@lende/wording'

/** Day and time, on the clock of this device. */
export const momentIn = (language: Language, moment: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment))

/** The day, on the calendar of this device. */
export const dayOf = (language: Language, moment: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' }).format(new Date(moment))

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language)
