// Items of a questionnaire as questions of their own: each is answered, doubted or left out by itself.

import type { Instrument, ItemsStructure } from '@lende/instruments'
import { answeringOf } from '@lende/instruments'
import type { IntakePage } from './content.ts'
import type { OptionsField } from './field.ts'

/** The question that an item is: no fact and no instrument is called so. */
export const itemAsk = (instrument: string, item: string): string => `${instrument}.${item}`

/** Which item of which questionnaire a question is. */
export function itemOf(ask: string): { readonly instrument: string; readonly item: string } | undefined {
  const [instrument = '', item] = ask.split('.')
  return item === undefined ? undefined : { instrument, item }
}

/** The questions that a page asks of a questionnaire. */
export const itemsOn = ({ 'items-of': instrument, items = [] }: IntakePage): readonly string[] =>
  instrument === undefined ? [] : items.map((item) => itemAsk(instrument, item))

/** Marked on a list, an item says what scores; not marked, what scores nothing. By itself it has all its answers. */
export function itemFields(page: IntakePage, instruments: readonly Instrument[]): OptionsField[] {
  const structure = instruments.find(({ instrument }) => instrument === page['items-of'])?.structure
  return itemsOn(page).map((ask) => {
    const options = structure?.kind === 'items' ? optionsOf(ask, structure) : undefined
    if (options === undefined) throw new RangeError(`the intake asks ${ask}, which is no item with options`)
    const field: OptionsField = { kind: 'options', id: ask, page: page.page, options: options.map(([id]) => id) }
    if (itemsOn(page).length === 1) return field
    const [none, tick] = options
    if (none?.[1] !== 0 || tick === undefined || options.length > 2)
      throw new RangeError(`${ask} has no two answers for a mark and no mark`)
    return { ...field, none: none[0], tick: tick[0] }
  })
}

/** Each answer with its points; of two, the one that scores nothing first. */
function optionsOf(ask: string, structure: ItemsStructure): (readonly [id: string, points: number])[] | undefined {
  const item = structure.items.find((one) => one.item === itemOf(ask)?.item)
  const answering = item === undefined ? undefined : answeringOf(structure, item)
  if (answering?.kind !== 'options') return undefined
  const options = Object.entries(answering.options).map(([id, { points }]) => [id, points] as const)
  return options.length === 2 ? options.sort(([, one], [, other]) => one - other) : options
}
