import type { IntakeLanguage } from '@lende/intake'

/** A day as people write it. */
export const dayInWords = (on: string, language: IntakeLanguage): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${on}T00:00:00Z`),
  )
