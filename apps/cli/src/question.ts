// One question as shown in a terminal, and what may be typed in answer to it.

import type { Fact } from '@lende/engine'
import { optionsOf, UNDECIDED } from '@lende/engine'
import type { Instrument } from '@lende/instruments'
import { optionLabel } from '@lende/wording'
import type { Product } from './product.ts'
import { itemsExpected, readTypedItems } from './typed-items.ts'

/** An answer as it stands in a case file. */
export type Raw = string | number | { readonly [key: string]: unknown }

export class Question {
  readonly #id: string
  readonly #product: Product
  readonly #fact: Fact | undefined
  readonly #instrument: Instrument | undefined

  constructor(id: string, product: Product) {
    this.#id = id
    this.#product = product
    this.#fact = product.guideline.facts.find((fact) => fact.id === id)
    this.#instrument = product.instruments.find(({ instrument }) => instrument === id)
  }

  /** The question with its numbered options. */
  shown(number: number): string {
    const { words } = this.#product
    const text = this.#fact ? words.text(`fact.${this.#id}.ask`) : this.#instrumentAsked()
    const options = this.#options().map((option, index) => `  ${index + 1}  ${optionLabel(this.#id, option, words)}`)
    const open = options.length > 0 ? options : [`  ${this.expected()}`]
    return `\n${words.say('question', { n: number })}. ${text}\n${open.join('\n')}\n`
  }

  #instrumentAsked(): string {
    return this.#product.words.text(`instrument.${this.#id}.name`)
  }

  #options(): string[] {
    if (this.#fact === undefined) return []
    const options = optionsOf(this.#fact.domain)
    return options.includes(UNDECIDED) ? [...options.filter((option) => option !== UNDECIDED), UNDECIDED] : [...options]
  }

  /** What the examination or instrument is worth, where that is known. */
  note(): string {
    const key = `fact.${this.#id}.note`
    return this.#product.words.has(key) ? `${this.#product.words.text(key)}\n` : ''
  }

  expected(): string {
    const { words } = this.#product
    if (this.#instrument) return instrumentExpected(this.#instrument, words)
    const domain = this.#fact?.domain
    if (domain?.kind === 'number')
      return words.say('numberBetween', { min: domain.min, max: domain.max, unit: words.word('unit', domain.unit) })
    if (domain?.kind === 'date') return words.say('dateExpected')
    return this.#options()
      .map((option, index) => `${index + 1} (${optionLabel(this.#id, option, words)})`)
      .join(', ')
  }

  /** What was typed, as a case file would have it; undefined when it is no answer to this question. */
  read(typed: string): Raw | undefined {
    if (this.#instrument) return readInstrument(this.#instrument, typed)
    const domain = this.#fact?.domain
    if (domain?.kind === 'number') return readNumber(typed)
    if (domain?.kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : undefined
    return this.#readOption(typed)
  }

  #readOption(typed: string): string | undefined {
    const options = this.#options()
    const byNumber = /^\d+$/.test(typed) ? options[Number(typed) - 1] : undefined
    const lower = typed.toLowerCase()
    const starting = options.filter((option) =>
      optionLabel(this.#id, option, this.#product.words).toLowerCase().startsWith(lower),
    )
    return (
      byNumber ??
      options.find((option) => option === lower) ??
      (lower !== '' && starting.length === 1 ? starting[0] : undefined)
    )
  }

  needsReason(raw: Raw): boolean {
    return (
      typeof raw === 'string' &&
      raw !== UNDECIDED &&
      this.#fact?.domain.kind === 'decision' &&
      this.#fact.domain.reasonRequired
    )
  }
}

/** `12`, `12,5`, or a range: `20-30`. */
function readNumber(typed: string): Raw | undefined {
  const one = /^-?\d+([.,]\d+)?$/.exec(typed)
  if (one) return Number(typed.replace(',', '.'))
  const range = /^(\d+(?:[.,]\d+)?)\s*-\s*(\d+(?:[.,]\d+)?)$/.exec(typed)
  if (!range) return undefined
  const [, from, to] = range as unknown as [string, string, string]
  return { from: Number(from.replace(',', '.')), to: Number(to.replace(',', '.')) }
}

function instrumentExpected(instrument: Instrument, words: Product['words']): string {
  const { structure } = instrument
  switch (structure.kind) {
    case 'single':
      return `${structure.scale.min.value} - ${structure.scale.max.value}`
    case 'chosen-activities':
      return words.say('activitiesExpected')
    case 'items':
      return itemsExpected(instrument, structure, words)
  }
}

function readInstrument(instrument: Instrument, typed: string): Raw | undefined {
  const { structure } = instrument
  switch (structure.kind) {
    case 'single':
      return /^\d+$/.test(typed) ? Number(typed) : undefined
    case 'chosen-activities':
      return readActivities(typed)
    case 'items':
      return readTypedItems(instrument, structure, typed)
  }
}

function readActivities(typed: string): Raw | undefined {
  const parts = typed.split(';').map((part) => /^(.+?)\s+(\d+)$/.exec(part.trim()))
  if (parts.some((part) => part === null)) return undefined
  return { activities: parts.map((part) => ({ activity: part?.[1] ?? '', score: Number(part?.[2]) })) }
}
