import type { IntakeLanguage } from '@lende/intake'
import { dayIn } from '@lende/wording'

/** A day as people write it. */
export const dayInWords = (on: string, language: IntakeLanguage): string =>
  dayIn({ language }, on, { dateStyle: 'long' })
