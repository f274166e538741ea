// What somebody who types into the one field may mean: a name from one of its words on, a date of birth, the practice's own number.

import type { Doors } from '../../../practice/doors.ts'
import { plain, readDay } from './read-day.ts'

type Criteria = Doors['POST /api/patients/find']['body']

export interface Attempt {
  readonly by: Criteria
  /** The given name begins like this too: the server looks from one word on, and only this page leaves out those between. */
  readonly given?: string
}

const longestName = 100
const longestNumber = 40

/** What to look for, one after the other until somebody is found; nothing while too little is typed. */
export function attemptsFor(typed: string, today: string): readonly Attempt[] {
  const text = typed.trim().replace(/\s+/g, ' ')
  const day = readDay(text, today)
  if (day !== null) return [{ by: { birthDate: day } }, ...(/^\d+$/.test(text) ? ownNumbers(text) : [])]
  if (!/\d/.test(text)) return names(text)
  return nameWithDay(text, today) ?? ownNumbers(text)
}

function names(text: string): readonly Attempt[] {
  if (plain(text).length < 2) return []
  const words = text.split(' ')
  const asTyped = { by: { name: text.slice(0, longestName) } }
  return words.length === 1 ? [asTyped] : [asTyped, ...givenNameFirst(words)]
}

/** Jan Broeck for Jan Van den Broeck: what follows the given name may be a later word of the family name. */
function givenNameFirst(words: readonly string[]): Attempt[] {
  const starts = words.length > 2 ? [1, words.length - 1] : [1]
  return starts.map((start) => ({
    by: { name: words.slice(start).join(' ').slice(0, longestName) },
    given: words.slice(0, start).join(' '),
  }))
}

function nameWithDay(text: string, today: string): readonly Attempt[] | null {
  const words = text.split(' ')
  for (let at = 1; at < words.length; at++) {
    const name = words.slice(0, at).join(' ')
    const birthDate = readDay(words.slice(at).join(' '), today)
    if (birthDate !== null && !/\d/.test(name))
      return names(name).map(({ by, ...rest }) => ({ by: { ...by, birthDate }, ...rest }))
  }
  return null
}

/** The server compares letter by letter. */
const ownNumbers = (text: string): Attempt[] =>
  text.length > longestNumber
    ? []
    : [...new Set([text, text.toUpperCase(), text.toLowerCase()])].map((ownNumber) => ({ by: { ownNumber } }))

/** The same as a whole name, where too many share the family name to look through them here. */
export const asWhole = ({ by, given = '' }: Attempt): Attempt => ({
  by: { ...by, name: `${by.name ?? ''} ${given}`.slice(0, longestName) },
})

/** How a name that was looked for goes into a form: family name first, as it is looked for; both can be swapped there. */
export function nameIn(typed: string, today: string): { readonly familyName: string; readonly givenName: string } {
  const words = typed.replace(',', ' ').trim().split(/\s+/)
  const end = words.findIndex((_, at) => readDay(words.slice(at).join(' '), today) !== null)
  const name = end === -1 ? words : words.slice(0, end)
  if (/\d/.test(name.join(''))) return { familyName: '', givenName: '' }
  return name.length < 2
    ? { familyName: capital(name), givenName: '' }
    : { familyName: capital(name.slice(0, -1)), givenName: capital(name.slice(-1)) }
}

/** Who typed capitals meant them; else the first word and those that are no particle. */
function capital(words: readonly string[]): string {
  const isPlain = words.join('') === words.join('').toLowerCase()
  return words
    .map((word, at) => (isPlain && (at === 0 || word.length > 3) ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    .join(' ')
}

/** The date of birth in what was looked for, as it was typed. */
export function birthDateIn(typed: string, today: string): string {
  const words = typed.trim().split(/\s+/)
  const at = words.findIndex((_, from) => readDay(words.slice(from).join(' '), today) !== null)
  return at === -1 ? '' : words.slice(at).join(' ')
}
