// What a patient said, in the words of the clinician.

import { readAnswer } from '@lende/engine'
import type { Instrument, Score } from '@lende/instruments'
import { answeringOf, readAdministration, score } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { administrationInWords, answerInWords, classInWords, pointsInWords } from '@lende/wording'
import type { Raw } from '../../consult/consult.ts'
import { factOf, instrumentOf } from '../../consult/reading.ts'
import type { Product } from '../../product.ts'
import { dayInWords } from '../instruments/day-in-words.ts'

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

/** What a questionnaire of items comes to as it was filled in; undefined for anything else. */
export function scoreOf(ask: string, raw: Raw, product: Product): Score | undefined {
  const instrument = instrumentOf(product, ask)
  if (instrument?.structure.kind !== 'items') return undefined
  const filled = readAdministration(instrument, raw, [])
  return filled.ok && filled.value.kind === 'items' ? score(instrument, filled.value) : undefined
}

interface ScoreSay {
  readonly outOf: (points: string, most: number) => string
  readonly classOpen: string
  readonly ownWording: string
}

/** `2 of 9, low risk; own wording`; with bounds while something is open. */
export function scoreInWords(scored: Score, { instruments, words }: Product, say: ScoreSay): string {
  const most = mostPoints(instruments.find(({ instrument }) => instrument === scored.instrument))
  const points = say.outOf(pointsInWords(scored, words), most)
  const inClass = scored.class === null ? say.classOpen : classInWords(scored, words)
  return words.series(
    [inClass === '' ? points : `${points}, ${inClass}`, scored.unvalidated ? say.ownWording : ''].filter(Boolean),
  )
}

function mostPoints(instrument: Instrument | undefined): number {
  if (instrument?.structure.kind !== 'items') return 0
  const { structure } = instrument
  const most = structure.items.map((item) => {
    const answering = answeringOf(structure, item)
    if (answering.kind === 'scale') return answering.scale.max.value
    return Math.max(...Object.values(answering.options).map(({ points }) => points))
  })
  return most.reduce((sum, one) => sum + one, 0)
}

/** A day, or the days between which something began. */
export function daysInWords(raw: Raw, words: Words): string {
  if (typeof raw !== 'object') return dayInWords(String(raw), words)
  const [from, to] = [String(raw['from']), String(raw['to'])]
  return from === to ? dayInWords(from, words) : `${dayInWords(from, words)} - ${dayInWords(to, words)}`
}
