// What was filled in on an instrument today, in a few words.

import type { Administration, Instrument } from '@lende/instruments'
import { readAdministration, score } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { instrumentOf } from '../../consult/reading.ts'
import type { View } from '../consult/view.ts'
import { className, pointsInWords } from './score-in-words.ts'

/** `5`; `2; low risk`; `2 - 8` while items are missing. */
export function instrumentSummary({ state, product }: View, id: string): string {
  const instrument = instrumentOf(product, id)
  const raw = state.consult.given.get(id)
  if (instrument === undefined || raw === undefined) return ''
  const read = readAdministration(instrument, raw, [])
  return read.ok ? administrationInWords(instrument, read.value, product.words) : ''
}

/** One administration in a few words. */
export function administrationInWords(instrument: Instrument, administration: Administration, words: Words): string {
  if (administration.kind === 'absent') return words.word('absence', administration.because)
  if (administration.kind === 'observations' && administration.observations.length > 1)
    return administration.observations
      .map(({ site, value }) => [siteName(instrument, site, words), value].filter(Boolean).join(' '))
      .join('; ')
  const scored = score(instrument, administration)
  const points = pointsInWords(scored, words)
  return scored.class ? `${points}; ${className(instrument.instrument, scored.class, words)}` : points
}

const siteName = ({ instrument }: Instrument, site: string | undefined, words: Words): string =>
  site === undefined ? '' : words.text(`instrument.${instrument}.structure.sites.${site}`)
