// What a patient said, in the words of the clinician.

import { readAnswer } from '@lende/engine'
import { readAdministration } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { answerInWords } from '@lende/wording'
import type { Raw } from '../../consult/consult.ts'
import { factOf, instrumentOf } from '../../consult/reading.ts'
import type { Product } from '../../product.ts'
import { dayInWords } from '../instruments/day-in-words.ts'
import { administrationInWords } from '../instruments/instrument-summary.ts'

/** An answer as a case file writes it, in words. */
export function rawInWords(ask: string, raw: Raw, product: Product): string {
  const { guideline, words } = product
  const instrument = instrumentOf(product, ask)
  if (instrument !== undefined) {
    const filled = readAdministration(instrument, raw, [])
    return filled.ok ? administrationInWords(instrument, filled.value, words) : ''
  }
  const fact = factOf(guideline, ask)
  if (fact === undefined) return ''
  const read = readAnswer(fact, raw, [])
  // A tick that does not say which of several is no answer of a case; it is still a yes.
  return read.ok ? answerInWords(read.value, fact, words) : words.word('option', String(raw))
}

/** A day, or the days between which something began. */
export function daysInWords(raw: Raw, words: Words): string {
  if (typeof raw !== 'object') return dayInWords(String(raw), words)
  const [from, to] = [String(raw['from']), String(raw['to'])]
  return from === to ? dayInWords(from, words) : `${dayInWords(from, words)} - ${dayInWords(to, words)}`
}
