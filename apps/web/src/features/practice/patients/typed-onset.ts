// The onset as it is typed, in one of four precisions, until it becomes two days.

import { today } from '../../../today.ts'
import type { AgoUnit, Onset } from './onset.ts'
import { about, inMonth, precisionOf } from './onset.ts'

export const precisions = ['ago', 'day', 'month', 'between'] as const

export interface TypedOnset {
  readonly precision: (typeof precisions)[number]
  readonly count: string
  readonly unit: AgoUnit
  readonly day: string
  readonly month: string
  readonly year: string
  readonly from: string
  readonly to: string
}

export const newOnset = (): TypedOnset => ({
  precision: 'ago',
  count: '',
  unit: 'week',
  day: '',
  month: String(Number(today().slice(5, 7)) - 1),
  year: today().slice(0, 4),
  from: '',
  to: '',
})

/** As precise as it stands in the record, to be corrected. */
export function typedAs(onset: Onset): TypedOnset {
  const precise = precisionOf(onset)
  switch (precise.kind) {
    case 'day':
      return { ...newOnset(), precision: 'day', day: precise.day }
    case 'month':
      return {
        ...newOnset(),
        precision: 'month',
        month: String(Number(precise.day.slice(5, 7)) - 1),
        year: precise.day.slice(0, 4),
      }
    case 'between':
      return { ...newOnset(), precision: 'between', from: precise.from, to: precise.to }
  }
}

/** What cannot be read becomes no day at all, and the server says so. */
export function onsetOf({ precision, count, unit, day, month, year, from, to }: TypedOnset): Onset {
  switch (precision) {
    case 'ago':
      return isCount(count) ? about(Number(count), unit, today()) : none
    case 'day':
      return { onsetFrom: day, onsetTo: day }
    case 'month':
      return isWhole(year, 1900, 2199) ? inMonth(Number(year), Number(month), today()) : none
    case 'between':
      return { onsetFrom: from, onsetTo: to }
  }
}

const none: Onset = { onsetFrom: '', onsetTo: '' }
const mostAgo = 99

/** How long ago, as a number that can be counted with. */
export const isCount = (text: string): boolean => isWhole(text, 1, mostAgo)

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most

/** It can be said in words. */
export const isWhen = ({ onsetFrom, onsetTo }: Onset): boolean => onsetFrom !== '' && onsetFrom <= onsetTo
