// One thing that the form can hold, and its possible answers as whole numbers, none left out and none twice.

import { furthestAgo } from './ago.ts'
import type { Said } from './said.ts'
import { units } from './said.ts'

interface Place {
  /** A fact, an instrument or one of its items, or the page where something is chosen. */
  readonly id: string
  /** The page on which it is asked first. */
  readonly page: string
}

/** Where it stands on a page with others: `none` is what "none of these" says of it, `tick` what a mark does. */
export interface OptionsField extends Place {
  readonly kind: 'options'
  readonly options: readonly string[]
  readonly none?: string
  readonly tick?: string
}

export interface NumberField extends Place {
  readonly kind: 'number'
  readonly min: number
  readonly max: number
  readonly step: number
}

export interface AgoField extends Place {
  readonly kind: 'ago'
}

export interface ChosenField extends Place {
  readonly kind: 'chosen'
  readonly choices: readonly string[]
  readonly most: number
}

export type Field = OptionsField | NumberField | AgoField | ChosenField

const NOT_ANSWERED = 0
const NOT_SURE = 1
const FIRST_ANSWER = 2

/** How many states the field has: not answered, not sure, and each answer. */
export const statesOf = (field: Field): number => FIRST_ANSWER + answerCount(field)

/** The state that stands for what was said; throws on what this field can not hold. */
export function stateOf(field: Field, said: Said | undefined): number {
  if (said === undefined) return NOT_ANSWERED
  if (said.kind === 'not-sure') return NOT_SURE
  const answer = answerIndex(field, said)
  if (!Number.isInteger(answer) || answer < 0 || answer >= answerCount(field))
    throw new RangeError(`${field.id} cannot hold this answer`)
  return FIRST_ANSWER + answer
}

/** What was said, from its state; undefined where nothing was. */
export function saidIn(field: Field, state: number): Said | undefined {
  if (state === NOT_ANSWERED) return undefined
  return state === NOT_SURE ? { kind: 'not-sure' } : answerAt(field, state - FIRST_ANSWER)
}

function answerCount(field: Field): number {
  switch (field.kind) {
    case 'options':
      return field.options.length
    case 'number':
      return Math.round((field.max - field.min) / field.step) + 1
    case 'ago':
      return units.reduce((count, unit) => count + furthestAgo[unit] + 1, 0)
    case 'chosen':
      return listsUpTo(field.choices.length, field.most)
  }
}

function answerIndex(field: Field, said: Said): number {
  if (field.kind === 'options') return said.kind === 'value' ? optionIndex(field, said.raw) : Number.NaN
  if (field.kind === 'number') return said.kind === 'value' ? stepIndex(field, said.raw) : Number.NaN
  if (field.kind === 'ago') return said.kind === 'ago' ? agoIndex(said) : Number.NaN
  return said.kind === 'chosen' ? listIndex(field, said.choices) : Number.NaN
}

function answerAt(field: Field, index: number): Said {
  switch (field.kind) {
    case 'options':
      return { kind: 'value', raw: field.options[index] as string }
    case 'number':
      return { kind: 'value', raw: valueAt(field, index) }
    case 'ago':
      return agoAt(index)
    case 'chosen':
      return { kind: 'chosen', choices: listAt(field, index) }
  }
}

const optionIndex = ({ options }: OptionsField, raw: string | number): number =>
  typeof raw === 'string' ? options.indexOf(raw) : Number.NaN

const valueAt = ({ min, step }: NumberField, index: number): number => Number((min + index * step).toFixed(6))

function stepIndex(field: NumberField, raw: string | number): number {
  const index = typeof raw === 'number' ? Math.round((raw - field.min) / field.step) : Number.NaN
  return valueAt(field, index) === raw ? index : Number.NaN
}

/** All days first, then all weeks, then all months. */
function agoIndex({ count, unit }: Said & { readonly kind: 'ago' }): number {
  if (!Number.isInteger(count) || count < 0 || count > furthestAgo[unit]) return Number.NaN
  const before = units.slice(0, units.indexOf(unit))
  return before.reduce((index, one) => index + furthestAgo[one] + 1, count)
}

function agoAt(index: number): Said {
  let count = index
  for (const unit of units) {
    if (count <= furthestAgo[unit]) return { kind: 'ago', count, unit }
    count -= furthestAgo[unit] + 1
  }
  throw new RangeError('no such time ago')
}

/** How many lists of different choices there are, in order, the empty one with them. */
function listsUpTo(choices: number, most: number): number {
  return most === 0 || choices === 0 ? 1 : 1 + choices * listsUpTo(choices - 1, most - 1)
}

/** A list is its first choice and then a list of the others; the empty list comes first. */
function listIndex({ choices, most }: Pick<ChosenField, 'choices' | 'most'>, list: readonly string[]): number {
  const [first, ...rest] = list
  if (first === undefined) return 0
  const place = choices.indexOf(first)
  if (place < 0 || most === 0) return Number.NaN
  const others = { choices: choices.filter((one) => one !== first), most: most - 1 }
  return 1 + place * listsUpTo(others.choices.length, others.most) + listIndex(others, rest)
}

function listAt({ choices, most }: Pick<ChosenField, 'choices' | 'most'>, index: number): readonly string[] {
  if (index === 0) return []
  const each = listsUpTo(choices.length - 1, most - 1)
  const first = choices[Math.floor((index - 1) / each)] as string
  const others = { choices: choices.filter((one) => one !== first), most: most - 1 }
  return [first, ...listAt(others, (index - 1) % each)]
}
