// What an answer to an item scores: a number of its scale, counted from the other end where the item is reversed,
// or the points of the option that was chosen.

import type { ItemAnswer } from './administration.ts'
import type { Item, ItemsStructure, Options, Scale } from './instrument.ts'

/** How one item is answered. */
export type Answering =
  | { readonly kind: 'scale'; readonly scale: Scale; readonly reversed: boolean }
  | { readonly kind: 'options'; readonly options: Options }

/** How an item is answered: in its own way, else as every item of the form. Throws on content that says neither. */
export function answeringOf(structure: ItemsStructure, item: Item): Answering {
  const own = item.scale !== undefined || item.options !== undefined
  const { scale, options } = own ? item : structure
  if (options !== undefined) return { kind: 'options', options }
  if (scale !== undefined) return { kind: 'scale', scale, reversed: item.reversed === 'yes' }
  throw new RangeError('an item has a scale or options')
}

/** The points of an answer; undefined where there is no answer. */
export function pointsOf(answering: Answering, answer: ItemAnswer): number | undefined {
  if (typeof answer === 'object')
    return answering.kind === 'options' ? answering.options[answer.option]?.points : undefined
  if (typeof answer !== 'number' || answering.kind === 'options') return undefined
  const { min, max } = answering.scale
  return answering.reversed ? min.value + max.value - answer : answer
}

/** Every number of points that the item can score, each once, low to high. */
export function possiblePoints(answering: Answering): readonly number[] {
  if (answering.kind === 'options') {
    const points = new Set(Object.values(answering.options).map((option) => option.points))
    return [...points].sort((a, b) => a - b)
  }
  const { min, max } = answering.scale
  return Array.from({ length: max.value - min.value + 1 }, (_, step) => min.value + step)
}

/** The least and the most that these items can score together. */
export function rangeOf(structure: ItemsStructure, items: readonly Item[]): readonly [number, number] {
  const possible = items.map((item) => possiblePoints(answeringOf(structure, item)))
  const sumOf = (ends: readonly (number | undefined)[]): number =>
    ends.reduce<number>((sum, end) => sum + (end ?? 0), 0)
  return [sumOf(possible.map((points) => points[0])), sumOf(possible.map((points) => points.at(-1)))]
}
