// A score as people read it: points or bounds, the group it falls in, and what an answer asks for by itself.

import type { Instrument, PartScore, Score } from '@lende/instruments'
import type { Words } from '@lende/wording'
import { decimal } from '@lende/wording'

/** Two ends as one: `5`, or `2 - 8` while something is missing. */
export function boundsInWords([from, to]: readonly [number, number], words: Words): string {
  const [least, most] = [decimal(from, words), decimal(to, words)]
  return least === most ? least : `${least} - ${most}`
}

export const pointsInWords = (score: Score | PartScore, words: Words): string =>
  boundsInWords(score.status === 'complete' ? [score.value, score.value] : score.bounds, words)

export const className = (instrument: string, id: string, words: Words): string =>
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

/** How many answers there are, and how many there can be. */
export function answeredOf(instrument: Instrument, score: Score): { readonly answered: number; readonly all: number } {
  const { structure } = instrument
  const all = structure.kind === 'items' ? structure.items.length : 1
  return { answered: score.status === 'complete' ? all : all - score.missing.length, all }
}
