// Items of a questionnaire among the questions to a patient: all of them, each once, and a mark that can mean only one thing.

import type { Instrument, Item, ItemsStructure } from '@lende/instruments'
import { answeringOf } from '@lende/instruments'
import type { Intake, IntakePage } from './intake-shape.ts'

const itemsIn = (name: string | undefined, instruments: readonly Instrument[]): ItemsStructure | undefined => {
  const structure = instruments.find(({ instrument }) => instrument === name)?.structure
  return structure?.kind === 'items' ? structure : undefined
}

/** Items that are not there, or that cannot be answered on such a page. */
export function unanswerableItems(
  { 'items-of': name, items = [] }: IntakePage,
  instruments: readonly Instrument[],
): string[] {
  if (name === undefined) return []
  const structure = itemsIn(name, instruments)
  if (structure === undefined) return [`there is no questionnaire ${name} with items`]
  return items.flatMap((id) => {
    const item = structure.items.find((one) => one.item === id)
    if (item === undefined) return [`${name} has no item ${id}`]
    if (items.length > 1) return isTickable(structure, item) ? [] : [`${id} of ${name} cannot be ticked`]
    if (isTickable(structure, item)) return [`${id} of ${name} is ticked on a list, or not asked`]
    return answeringOf(structure, item).kind === 'options' ? [] : [`${id} of ${name} has no options`]
  })
}

/** No mark and a mark each say one thing: of two answers, one scores nothing. */
function isTickable(structure: ItemsStructure, item: Item): boolean {
  const answering = answeringOf(structure, item)
  const points = answering.kind === 'options' ? Object.values(answering.options).map((one) => one.points) : []
  return points.length === 2 && points.filter((one) => one === 0).length === 1
}

/** A questionnaire without one of its items never has a score. */
export function uncoveredItems({ pages }: Intake, instruments: readonly Instrument[]): string[] {
  const names = [...new Set(pages.flatMap((one) => one['items-of'] ?? []))]
  return names.flatMap((name) => {
    const asked = pages.filter((one) => one['items-of'] === name).flatMap(({ items = [] }) => items)
    const all = itemsIn(name, instruments)?.items ?? []
    return all.filter(({ item }) => !asked.includes(item)).map(({ item }) => `${name} is asked without its ${item}`)
  })
}
