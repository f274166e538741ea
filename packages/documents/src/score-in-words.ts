// Scores as a note tells them: points or bounds with their group, and what was filled in at an earlier contact.

import type { Assessment } from '@lende/engine'
import type { Administration, Instrument } from '@lende/instruments'
import { score } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { decimal } from '@lende/wording'

/** One administration in a few words: `5`; `2; low risk`; `2 - 8` while items are missing. */
export function administrationInWords(instrument: Instrument, administration: Administration, words: Words): string {
  if (administration.kind === 'absent') return words.word('absence', administration.because)
  const key = `instrument.${instrument.instrument}`
  if (administration.kind === 'observations' && administration.observations.length > 1)
    return administration.observations
      .map(({ site, value }) => [site && words.text(`${key}.structure.sites.${site}`), value].filter(Boolean).join(' '))
      .join('; ')
  const scored = score(instrument, administration)
  const [least, most] = (scored.status === 'complete' ? [scored.value, scored.value] : scored.bounds).map((end) =>
    decimal(end, words),
  )
  const points = least === most ? `${least}` : `${least} - ${most}`
  return scored.class ? `${points}; ${words.text(`${key}.scoring.classes.${scored.class}.name`)}` : points
}

/** The latest of earlier contacts that says something, with its day. */
export function latestBefore(contacts: readonly Assessment[], instrument: Instrument) {
  return contacts
    .slice(0, -1)
    .flatMap(({ on, instruments }) => {
      // Their own reader put them there, under the instrument's own name.
      const administration = instruments.get(instrument.instrument) as Administration | undefined
      return administration !== undefined && saysSomething(instrument, administration)
        ? [{ on: on ?? '', administration }]
        : []
    })
    .at(-1)
}

/** A form on which nothing was filled in is no measurement. */
function saysSomething(instrument: Instrument, administration: Administration): boolean {
  if (administration.kind === 'absent') return false
  if (administration.kind === 'activities')
    return administration.activities.some(({ rating }) => typeof rating === 'number')
  if (administration.kind !== 'items') return true
  const scored = score(instrument, administration)
  return scored.status === 'complete' || scored.missing.length < administration.ratings.size
}
