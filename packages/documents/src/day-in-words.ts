// A day in full, as it is written in the language and country of the reader.

import type { CivilDate } from '@lende/engine'
import type { Words } from '@lende/wording'

const formats = new Map<string, Intl.DateTimeFormat>()

export const dayInWords = (day: CivilDate, { language, country }: Words): string =>
  formatOf(language === 'en' ? 'en-GB' : `${language}-${country.toUpperCase()}`).format(new Date(`${day}T00:00:00Z`))

/** Each made once: making one costs more than all days of a document together. */
function formatOf(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale)
  if (known !== undefined) return known
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const made = new Intl.DateTimeFormat(locale, parts)
  formats.set(locale, made)
  return made
}
