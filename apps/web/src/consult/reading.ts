// How a question of the guideline is put and answered: its words, its options, and what typed text means.

import type { Fact, Guideline } from '@lende/engine'
import { optionsOf, UNDECIDED } from '@lende/engine'
import type { Instrument } from '@lende/instruments'
import type { AgoUnit } from '@lende/intake'
import { daysAgo } from '@lende/intake'
import type { Words } from '@lende/wording'
import type { Product } from '../product.ts'
import type { Raw } from './consult.ts'

export const factOf = (guideline: Guideline, id: string): Fact | undefined =>
  guideline.facts.find((fact) => fact.id === id)

export const instrumentOf = (product: Product, id: string): Instrument | undefined =>
  product.instruments.find(({ instrument }) => instrument === id)

/** The question as it is put to the clinician. */
export const questionText = (ask: string, words: Words): string =>
  words.has(`fact.${ask}.ask`) ? words.text(`fact.${ask}.ask`) : words.text(`instrument.${ask}.name`)

/** The options in the order in which they are offered; "not decided" comes last. */
export function optionsFor({ domain }: Fact): readonly string[] {
  const options = optionsOf(domain)
  return options.includes(UNDECIDED) ? [...options.filter((option) => option !== UNDECIDED), UNDECIDED] : options
}

/** Whole numbers few enough for a button each. */
export function scaleOf({ domain }: Fact): readonly number[] | undefined {
  if (domain.kind !== 'number' || domain.max - domain.min > 10 || domain.step !== 1) return undefined
  return Array.from({ length: domain.max - domain.min + 1 }, (_, index) => domain.min + index)
}

/** Does a decision need a reason before it counts? */
export const needsReason = ({ domain }: Fact, option: string): boolean =>
  domain.kind === 'decision' && domain.reasonRequired && option !== UNDECIDED

/** `12`, `12,5`, or a range, `20-30`; undefined when it is no number. */
export function readNumber(typed: string): Raw | undefined {
  const number = (text: string): number => Number(text.replace(',', '.'))
  if (/^\s*-?\d+([.,]\d+)?\s*$/.test(typed)) return number(typed.trim())
  const range = /^\s*(\d+(?:[.,]\d+)?)\s*(?:-|–)\s*(\d+(?:[.,]\d+)?)\s*$/.exec(typed)
  return range ? { from: number(range[1] as string), to: number(range[2] as string) } : undefined
}

/** The day some days before another. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

/** "3 weeks ago" as a case file writes it: one date, or the range that is meant. */
export function ago(count: number, unit: AgoUnit, on: string): Raw {
  const { from, to } = daysAgo(count, unit, on)
  return from === to ? from : { from, to }
}
