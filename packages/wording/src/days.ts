// A day as people write it where they live.

import type { Country, Language } from './words.ts'

interface Reader {
  readonly language: Language
  /** Where it makes no difference it may be left out. */
  readonly country?: Country
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A day (`2026-11-22`), in the parts that are asked for. */
export const dayIn = (reader: Reader, day: string, parts: Intl.DateTimeFormatOptions): string =>
  written(reader, new Date(`${day}T00:00:00Z`), { ...parts, timeZone: 'UTC' })

/** A moment, as the clock of this device has it. */
export const momentIn = (reader: Reader, moment: string, parts: Intl.DateTimeFormatOptions): string =>
  written(reader, new Date(moment), parts)

function written(reader: Reader, at: Date, parts: Intl.DateTimeFormatOptions): string {
  const text = formatOf(localeOf(reader), parts).format(at)
  // French writes the first of a month as an ordinal, which formats do not know.
  return reader.language === 'fr' ? text.replace(/\b1(?=\s\p{L})/u, '1er') : text
}

const localeOf = ({ language, country }: Reader): string => {
  if (language === 'en') return 'en-GB'
  return country === undefined ? language : `${language}-${country.toUpperCase()}`
}

/** Each made once: making one costs more than all days of a page together. */
function formatOf(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(parts)}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale, parts)
  formats.set(key, made)
  return made
}

/** A day with the day of the week and the year. */
export const dayInFull = (reader: Reader, day: string): string =>
  dayIn(reader, day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
