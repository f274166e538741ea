// Points as the answer to a fact, to a tenth.

import type { Answer } from '@lende/engine'
import type { Bounds } from './bounds.ts'

/** A value, or an interval where items are missing. */
export function answerOf([least, most]: Bounds): Answer {
  const [from, to] = [toTenth(least), toTenth(most)]
  return from === to ? { kind: 'value', value: from } : { kind: 'interval', from, to }
}

/** There is nothing it could be read from. */
export const notPossible: Answer = { kind: 'absent', because: 'not-possible' }

/** Half away from zero, so that gain and loss round alike. No change on these forms is rounded across a threshold. */
const toTenth = (points: number): number => (Math.sign(points) * Math.round(Math.abs(points) * 10)) / 10
