// A moment of the server, as the clock here has it.

import { momentIn as inWords, type Language } from '@lende/wording'

/** Day and time, on the clock of this device. */
export const momentIn = (language: Language, moment: string): string =>
  inWords({ language }, moment, { dateStyle: 'medium', timeStyle: 'short' })

/** The day, on the calendar of this device. */
export const dayOf = (language: Language, moment: string): string =>
  inWords({ language }, moment, { dateStyle: 'medium' })
