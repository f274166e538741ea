import type { Words } from '@lende/wording'

/** A day as people write it; the year where there is room for it. */
export const dayInWords = (on: string, { language }: Words, withYear = true): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${on}T00:00:00Z`))
