// What a score amounts to. A class counts only when every way to complete the form falls in it;
// until then the classes that are still possible are named, and none is chosen.

import type { Truth } from '@lende/engine'
import type { Administration } from './administration.ts'
import { boundsOf, completions, TOTAL } from './completions.ts'
import type { Attention, Instrument, PointRange } from './instrument.ts'

/** The classes that some way to complete the form falls in, in the order of the content. */
export function possibleClasses(instrument: Instrument, administration: Administration): readonly string[] {
  const parts = [TOTAL, ...Object.keys(instrument.scoring.subscales ?? {})]
  const sums = completions(instrument, administration, parts)
  return Object.entries(instrument.scoring.classes ?? {}).flatMap(([id, { when }]) => {
    const holds = sums.some((points) => parts.every((part, index) => lies(points[index] as number, when[part])))
    return holds ? [id] : []
  })
}

/** A part of which a class says nothing may be anything. */
const lies = (points: number, { from, to }: PointRange = {}): boolean =>
  (from === undefined || points >= from) && (to === undefined || points <= to)

/** Does the answer to this item ask for something? Unknown while it is not known. */
export function asksAttention(instrument: Instrument, administration: Administration, attention: Attention): Truth {
  const bounds = boundsOf(instrument, administration, attention.item)
  if (bounds === undefined) return 'unknown'
  const [least, most] = bounds
  if (least >= attention.from) return 'yes'
  return most < attention.from ? 'no' : 'unknown'
}
