// A score in words: points or bounds, the group it falls in, and what an answer asks for by itself.

import type { Administration, Instrument, PartScore, Score } from '@lende/instruments'
import { score } from '@lende/instruments'
import { decimal } from './answers.ts'
import type { Words } from './words.ts'

/** One administration in a few words: `5`; `2; low risk`; `2 - 8` while items are missing. */
export function administrationInWords(instrument: Instrument, administration: Administration, words: Words): string {
  if (administration.kind === 'absent') return words.word('absence', administration.because)
  if (administration.kind === 'observations' && administration.observations.length > 1)
    return words.series(
      administration.observations.map(({ site, value }) =>
        [siteName(instrument, site, words), value].filter(Boolean).join(' '),
      ),
    )
  const scored = score(instrument, administration)
  const points = pointsInWords(scored, words)
  return scored.class ? words.series([points, className(instrument.instrument, scored.class, words)]) : points
}

const siteName = ({ instrument }: Instrument, site: string | undefined, words: Words): string =>
  site === undefined ? '' : words.text(`instrument.${instrument}.structure.sites.${site}`)

/** Two ends as one: `5`, or `2 - 8` while something is missing. */
export function boundsInWords([from, to]: readonly [number, number], words: Words): string {
  const [least, most] = [decimal(from, words), decimal(to, words)]
  return least === most ? least : `${least} - ${most}`
}

export const pointsInWords = (found: Score | PartScore, words: Words): string =>
  boundsInWords(found.status === 'complete' ? [found.value, found.value] : found.bounds, words)

const className = (instrument: string, id: string, words: Words): string =>
  words.text(`instrument.${instrument}.scoring.classes.${id}.name`)

/** The group, or those it can still be; nothing for an instrument without groups. */
export function classInWords({ instrument, class: certain, possibleClasses = [] }: Score, words: Words): string {
  if (certain === undefined) return ''
  if (certain !== null) return className(instrument, certain, words)
  const names = possibleClasses.map((id) => className(instrument, id, words)).join(', ')
  return words.say('classStillOpen', { names })
}

/** What to do because of one answer: its sentence, or to ask while that answer is not known. */
export function attentionInWords({ instrument, attention = {} }: Score, words: Words) {
  return Object.entries(attention).flatMap(([id, asks]) => {
    if (asks === 'no') return []
    const which = asks === 'yes' ? 'sentence' : 'note'
    return [{ id, asks, text: words.text(`instrument.${instrument}.attention.${id}.${which}`) }]
  })
}
