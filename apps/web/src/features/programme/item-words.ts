// What an item and its quota are called, in the language of whoever reads it.

import type { Item, Programme, Unit } from '@lende/care'
import { goalDay, quotaOn } from '@lende/care'
import type { Words } from '@lende/wording'
import { dayIn } from '@lende/wording'
import type { programme } from './messages/nl.ts'

export type PatientWords = (typeof programme)['patient']

/** The name of an exercise or an activity; own words stay as they were typed. */
export function nameOf({ exercise, activity = '' }: Pick<Item, 'exercise' | 'activity'>, words: Words): string {
  const key = exercise === undefined ? `programme.activity.${activity}` : `exercise.${exercise}.name`
  const name = words.has(key) ? words.text(key) : (exercise ?? activity)
  return name.charAt(0).toLocaleUpperCase(words.language) + name.slice(1)
}

export const amountIn = (unit: Unit, count: number, say: PatientWords): string => say.amount[unit](count)

/** Where it begins and how it goes on, in a sentence or three; empty while it has to be tried. */
export function planOf(item: Item, words: Words, say: PatientWords): string {
  const { amount, steps, unit } = item
  if (amount === undefined) return ''
  const begin = say.begin(amountIn(unit, amount, say))
  if (steps === undefined || steps.to <= amount) return begin
  const { by, every, to } = steps
  return [begin, say.steps(say.every(every), by, to), say.goalOn(dayAndMonth(words, goalDay(item, steps)))].join(' ')
}

/** What is done on a day, for a line of a calendar. */
export const dueOn = ({ items }: Programme, day: string, words: Words, say: PatientWords): string =>
  items
    .map((one) => {
      const due = quotaOn(one, day)
      const name = nameOf(one, words)
      return due === null ? name : words.labelled(name, amountIn(one.unit, due, say))
    })
    .join(', ')

/** A day without its year. */
export const dayAndMonth = (words: Words, day: string): string => dayIn(words, day, { day: 'numeric', month: 'long' })

/** A day in short, with the day of the week. */
export const shortDayIn = (words: Words, day: string): string =>
  dayIn(words, day, { weekday: 'short', day: 'numeric', month: 'numeric' })
