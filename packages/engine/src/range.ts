// The lowest and highest that a numeric answer can mean, and back.

import type { Answer } from './answer.ts'

/** Both ends included. */
export type Range = readonly [number, number]

export function rangeOf(answer: Answer | undefined): Range | undefined {
  if (answer?.kind === 'interval') return [answer.from, answer.to]
  return answer?.kind === 'value' && typeof answer.value === 'number' ? [answer.value, answer.value] : undefined
}

export const answerOf = ([from, to]: Range): Answer =>
  from === to ? { kind: 'value', value: from } : { kind: 'interval', from, to }
