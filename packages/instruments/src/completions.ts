// Every way in which a form can still be filled in, and what it comes to: the total and the subscales together,
// because they hang together. A total of 8 out of 9 leaves a subscale of 5 items no less than 4.

import type { Filled } from './administration.ts'
import type { Bounds } from './bounds.ts'
import type { Instrument, Item, ItemsStructure } from './instrument.ts'
import { answeringOf, pointsOf, possiblePoints } from './item-points.ts'

/** One sum for each of the parts asked for, in their order. */
type Sums = readonly number[]

/** The name of the sum of all items, beside the names of subscales. */
export const TOTAL = 'total'

/** The parts of a form that have a sum of their own: the total, the subscales, each item. */
export function partsOf({ structure, scoring }: Instrument): ReadonlyMap<string, readonly string[]> {
  if (structure.kind !== 'items') return new Map()
  const items = structure.items.map(({ item }) => item)
  const subscales = Object.entries(scoring.subscales ?? {}).map(([id, subscale]) => [id, subscale.items] as const)
  return new Map([[TOTAL, items], ...subscales, ...items.map((item) => [item, [item]] as const)])
}

/** The sums of these parts, for every way to complete the form that its totals and answers allow; each once. */
export function completions(instrument: Instrument, filled: Filled, parts: readonly string[]): readonly Sums[] {
  const { structure } = instrument
  if (structure.kind !== 'items') return []
  const given = filled.kind === 'total' ? [[TOTAL, filled.total] as const, ...(filled.subscales ?? [])] : []
  const names = [...parts, ...given.map(([part]) => part)]
  const fits = (sums: Sums): boolean => given.every(([, points], index) => sums[parts.length + index] === points)
  const possible = sumsOf(structure, filled, membersOf(instrument, names)).filter(fits)
  return distinct(possible.map((sums) => sums.slice(0, parts.length)))
}

/** The least and the most of one part; undefined when no way to fill in the form fits what is given. */
export function boundsOf(instrument: Instrument, filled: Filled, part: string): Bounds | undefined {
  const points = completions(instrument, filled, [part]).flat()
  return points.length === 0 ? undefined : [Math.min(...points), Math.max(...points)]
}

function membersOf(instrument: Instrument, names: readonly string[]): readonly ReadonlySet<string>[] {
  const parts = partsOf(instrument)
  return names.map((name) => new Set(parts.get(name) ?? []))
}

/** Items that count in the same parts are added up first, so that only few sums are ever combined; in none, not at all. */
function sumsOf(structure: ItemsStructure, filled: Filled, parts: readonly ReadonlySet<string>[]): readonly Sums[] {
  const countsIn = ({ item }: Item): string => parts.map((members) => (members.has(item) ? 1 : 0)).join('')
  const counting = structure.items.filter(({ item }) => parts.some((members) => members.has(item)))
  return [...Map.groupBy(counting, countsIn)].reduce<readonly Sums[]>(
    (reached, [counts, items]) => {
      const together = totalsOf(items.map((item) => pointsFor(structure, item, filled)))
      return reached.flatMap((sums) =>
        together.map((more) => sums.map((sum, part) => (counts[part] === '1' ? sum + more : sum))),
      )
    },
    [parts.map(() => 0)],
  )
}

/** Every total of one number from each list. */
function totalsOf(lists: readonly (readonly number[])[]): readonly number[] {
  let totals = new Set([0])
  for (const list of lists) {
    const longer = new Set<number>()
    for (const total of totals) for (const points of list) longer.add(total + points)
    totals = longer
  }
  return [...totals]
}

/** What an item scores, or all that it could. */
function pointsFor(structure: ItemsStructure, item: Item, filled: Filled): readonly number[] {
  const answering = answeringOf(structure, item)
  const answer = filled.kind === 'items' ? filled.ratings.get(item.item) : undefined
  const points = answer === undefined ? undefined : pointsOf(answering, answer)
  return points === undefined ? possiblePoints(answering) : [points]
}

const distinct = (all: readonly Sums[]): readonly Sums[] => [
  ...new Map(all.map((sums) => [sums.join(), sums])).values(),
]
