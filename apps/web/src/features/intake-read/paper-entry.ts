// What is copied from a paper form, a digit at a time. What is left blank stays unknown.

import type { AgoUnit, Field, FilledIntake, IntakePage, Said } from '@lende/intake'
import { asksOn, furthestAgo, isList, offeredOn, TICKED } from '@lende/intake'
import type { Filling, Saying } from '../intake/filling.ts'
import { denyRest, fieldOf, say, tickOf, unsaidOn } from '../intake/filling.ts'
import type { Asked } from '../intake/patient-data.ts'

export const NONE = '0'

/** What can be said of a page by digit, in order. */
export function optionsOn(page: IntakePage, asked: Asked, said: Saying): readonly string[] {
  if (isList(page)) return asksOn(page)
  if (page.choose !== undefined) return page.choose.map(({ choice }) => choice)
  const field = fieldOf(asksOn(page)[0] ?? '', asked)
  if (field.kind !== 'options') return []
  if (page.options !== undefined) return offeredOn(page, said).map(({ option }) => option)
  return field.options.toSorted((a, b) => yesFirst(a) - yesFirst(b))
}

/** As the paper has it. */
const yesFirst = (option: string): number => ['yes', 'no'].indexOf(option)

/** The key for each place on a list; no list is longer. */
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'x'] as const

export const keyAt = (place: number): string => keys[place] ?? ''

/** The key, if it answers something. */
export const isAnswerKey = (key: string): boolean => key === NONE || keys.some((one) => one === key)

/** The number that a page has on the paper; a closer question stands with the line that it belongs to. */
export function numberOf(page: IntakePage, { intake: { pages } }: Asked): string {
  const fact = page['detail-of']
  const asking = fact === undefined ? page : pages.find((one) => one['any-of']?.includes(fact))
  if (asking === undefined) return ''
  const number = pages.filter((one) => one['detail-of'] === undefined).indexOf(asking) + 1
  return fact === undefined ? String(number) : `${number}.${(asking['any-of'] ?? []).indexOf(fact) + 1}`
}

/** The form after a key on a page; one that says nothing there changes nothing. */
export function afterKey(filling: Filling, asked: Asked, page: IntakePage, key: string): Filling {
  const option = optionsOn(page, asked, filling.said).find((_, place) => keyAt(place) === key)
  if (isList(page)) {
    if (key === NONE) return denyRest(filling, asked, page)
    return option === undefined ? filling : say(filling, asked, option, nextMark(filling, asked, option))
  }
  if (option === undefined) return filling
  if (page.choose !== undefined) return choosing(filling, asked, page, option)
  const [ask = ''] = asksOn(page)
  const isSaid = rawOf(filling.said.get(ask)) === option
  return say(filling, asked, ask, isSaid ? undefined : { kind: 'value', raw: option })
}

/** A box on a list: marked, marked as not sure, blank again. */
const nextMark = ({ said }: Filling, asked: Asked, ask: string): Said | undefined => {
  const [answer, tick] = [said.get(ask), tickOf(ask, asked)]
  if (answer?.kind === 'not-sure') return undefined
  return rawOf(answer) === tick ? { kind: 'not-sure' } : { kind: 'value', raw: tick }
}

function choosing(filling: Filling, asked: Asked, { page, most = 1 }: IntakePage, choice: string): Filling {
  const chosen = chosenOf(filling.said.get(page))
  const next = chosen.includes(choice) ? chosen.filter((one) => one !== choice) : [...chosen, choice].slice(-most)
  return say(filling, asked, page, next.length === 0 ? undefined : { kind: 'chosen', choices: next })
}

export const chosenOf = (said: Said | undefined): readonly string[] => (said?.kind === 'chosen' ? said.choices : [])

export const rawOf = (said: Said | undefined): string | number | undefined =>
  said?.kind === 'value' ? said.raw : undefined

/** Not sure of one thing, or of everything on a list that is still blank. Not sure which is still a yes. */
export function notSure(filling: Filling, asked: Asked, page: IntakePage): Filling {
  if (page.choose !== undefined) return filling
  const blank = isList(page) ? unsaidOn(page, filling) : asksOn(page)
  const answer: Said = page['detail-of'] === undefined ? { kind: 'not-sure' } : { kind: 'value', raw: TICKED }
  return blank.reduce((one, ask) => say(one, asked, ask, answer), filling)
}

/** A page made blank again. A closer question leaves the tick before it. */
export const blanked = (filling: Filling, asked: Asked, page: IntakePage): Filling =>
  asksOn(page).reduce(
    (one, ask) => say(one, asked, ask, page['detail-of'] === undefined ? undefined : { kind: 'value', raw: TICKED }),
    filling,
  )

/** Does something stand on the page? */
export const isAnswered = (page: IntakePage, { said }: Filling): boolean =>
  asksOn(page).some((ask) => said.has(ask) && !(page['detail-of'] !== undefined && rawOf(said.get(ask)) === TICKED))

/** A whole number that the field can hold. */
export function readWhole(typed: string, field: Field): Said | undefined {
  const value = /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : Number.NaN
  const fits = field.kind === 'number' && value >= field.min && value <= field.max
  return fits ? { kind: 'value', raw: value } : undefined
}

/** `3w`, `10 days`: a number and at least the first letter of a unit, in the words of the page. */
export function readAgo(typed: string, unitNames: Readonly<Record<AgoUnit, string>>): Said | undefined {
  const [, count, letters = ''] = /^\s*(\d{1,4})\s*([a-z]+)\s*$/i.exec(typed) ?? []
  const unit = (['days', 'weeks', 'months'] as const).find((one) =>
    unitNames[one].toLowerCase().startsWith(letters.toLowerCase()),
  )
  if (count === undefined || letters === '' || unit === undefined || Number(count) > furthestAgo[unit]) return undefined
  return { kind: 'ago', count: Number(count), unit }
}

/** The form as a whole, as if the patient had brought its code. */
export const asFilled = ({ said, helped }: Filling, on: string, language: FilledIntake['language']): FilledIntake => ({
  on,
  language,
  helped,
  said,
})
