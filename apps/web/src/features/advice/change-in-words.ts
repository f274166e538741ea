// What would turn a conclusion, in words: "leg pain: left or right and age: 0 - 49 years".

import type { Change, Fact } from '@lende/engine'
import { optionsOf } from '@lende/engine'
import { amountInWords, decimal, labelOf, optionLabel } from '@lende/wording'
import { factOf } from '../../consult/reading.ts'
import type { Product } from '../../product.ts'

export const changeInWords = ({ facts }: Change, product: Product): string =>
  facts.map((one) => otherwise(one, product)).join(` ${product.words.say('and')} `)

function otherwise({ fact: id, slot, cells }: Change['facts'][number], product: Product): string {
  const { words, engine, guideline } = product
  const label = labelOf(id, words)
  const fact = factOf(guideline, id)
  if (fact === undefined || engine.program.slots[slot]?.reads === 'known') return words.say('isKnown', { label })
  const values =
    fact.domain.kind === 'number'
      ? rangesOf(fact.domain, cells, engine.program.cutsOf.get(id) ?? []).map((range) =>
          rangeInWords(range, fact, product),
        )
      : optionsOf(fact.domain)
          .filter((_, cell) => (cells >> cell) & 1)
          .map((option) => optionLabel(id, option, words))
  return words.labelled(label, values.join(` ${words.say('or')} `))
}

type Range = readonly [from: number, to: number]

function rangeInWords([from, to]: Range, { domain }: Fact, { words }: Product): string {
  const last = domain.kind === 'number' ? amountInWords(to, domain.unit, words) : decimal(to, words)
  return from === to ? last : `${decimal(from, words)} - ${last}`
}

/** Cells of a number as ranges, neighbours joined. */
function rangesOf(
  { min, max, step }: Extract<Fact['domain'], { kind: 'number' }>,
  cells: number,
  cuts: readonly number[],
): readonly Range[] {
  const edges = [min, ...cuts.map((cut) => cut * step), max + step]
  const ranges: Range[] = []
  for (const [cell, from] of edges.slice(0, -1).entries()) {
    if (((cells >> cell) & 1) === 0) continue
    const to = (edges[cell + 1] ?? max + step) - step
    const last = ranges.at(-1)
    if (last && Math.abs(last[1] + step - from) < step / 2) ranges[ranges.length - 1] = [last[0], to]
    else ranges.push([from, to])
  }
  return ranges
}
