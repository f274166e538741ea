// A subscale or one item of an administration, as the answer to a fact.

import type { Answer } from '@lende/engine'
import type { Administration } from './administration.ts'
import { answerOf, notPossible } from './answer-of.ts'
import { boundsOf, partsOf } from './completions.ts'
import type { Instrument } from './instrument.ts'
import { isAbsence } from './read-key.ts'

/** Its points, or an interval; where nothing narrows it, still to be asked, or absent when that was tried or cannot be. */
export function latestPart(instrument: Instrument, part: string, administration: Administration): Answer | undefined {
  const bounds = boundsOf(instrument, administration, part)
  const anything = boundsOf(instrument, { kind: 'absent', because: 'not-possible' }, part)
  if (bounds === undefined || anything === undefined) return undefined
  const isNarrower = bounds[0] > anything[0] || bounds[1] < anything[1]
  return isNarrower ? answerOf(bounds) : whyOpen(administration, partsOf(instrument).get(part) ?? [])
}

/** Totals on paper say nothing of what they leave open; of items it counts whether one can still be asked. */
function whyOpen(administration: Administration, items: readonly string[]): Answer | undefined {
  if (administration.kind !== 'items') return notPossible
  const answers = items.map((item) => administration.ratings.get(item))
  const because = answers.find(isAbsence)
  return because === undefined || answers.includes('not-asked') ? undefined : { kind: 'absent', because }
}
