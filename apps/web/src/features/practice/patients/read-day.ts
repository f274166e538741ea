// A day as people type it: 1/5/70, 01051970, 1970-05-01, 1 mei 1970. Day before month, as here everywhere.

const languages = ['nl', 'fr', 'de', 'en']

/** How each month begins, in all four languages: who works here may write in another than the page. */
const monthNames: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, month) =>
  languages.flatMap((language) =>
    (['long', 'short'] as const).map((style) =>
      plain(
        new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(
          new Date(Date.UTC(2000, month, 15)),
        ),
      ),
    ),
  ),
)

/** Letters without case or marks. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The day that is meant, as `2026-11-22`; null when it cannot be read. A year of two digits never lies in the future. */
export function readDay(typed: string, today: string): string | null {
  const parts = partsOf(typed.trim(), today)
  if (parts === null) return null
  const [year, month, day] = parts
  const made = new Date(Date.UTC(year, month - 1, day))
  const isDay = made.getUTCMonth() === month - 1 && made.getUTCDate() === day && year >= 1800 && year < 2200
  return isDay ? made.toISOString().slice(0, 10) : null
}

type Parts = readonly [year: number, month: number, day: number]

function partsOf(typed: string, today: string): Parts | null {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(typed)
  if (yearFirst !== null) return numbers(yearFirst)
  const dayFirst = /^(\d{1,2})(?: ?[-/.] ?| )(\d{1,2})(?: ?[-/.] ?| )(\d{4}|\d{2})$/.exec(typed)
  if (dayFirst !== null) return turned(dayFirst, today)
  const inWords = /^(\d{1,2})(?:e|er|st|nd|rd|th)?[-/. ]*([\p{L}\p{M}]{3,})[-/. ]*(\d{4}|\d{2})$/u.exec(typed)
  if (inWords !== null) return withMonth(inWords, today)
  return closeTogether(typed, today)
}

function closeTogether(typed: string, today: string): Parts | null {
  const dayFirst = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed)
  const yearFirst = /^(\d{4})(\d{2})(\d{2})$/.exec(typed)
  // A month is never above twelve, so eight digits are read in one way only.
  if (yearFirst !== null && Number(typed.slice(2, 4)) > 12) return numbers(yearFirst)
  return dayFirst === null ? null : turned(dayFirst, today)
}

const numbers = ([, year, month, day]: RegExpExecArray): Parts => [Number(year), Number(month), Number(day)]

const turned = ([, day, month, year = '']: RegExpExecArray, today: string): Parts => [
  wholeYear(year, today),
  Number(month),
  Number(day),
]

function withMonth([, day, name = '', year = '']: RegExpExecArray, today: string): Parts | null {
  const begun = plain(name)
  const meant = monthNames.flatMap((names, at) => (names.some((one) => one.startsWith(begun)) ? [at + 1] : []))
  const [month] = meant
  return month === undefined || meant.length > 1 ? null : [wholeYear(year, today), month, Number(day)]
}

function wholeYear(year: string, today: string): number {
  if (year.length === 4) return Number(year)
  const here = Number(today.slice(0, 4))
  const century = here - (here % 100)
  return century + Number(year) > here ? century - 100 + Number(year) : century + Number(year)
}

/** In whole years. */
export function ageOn(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years
}
