// What is wrong with answers, as a refusal: where in what was sent, and of which kind; never an answer.

import type { Path, Problem } from '@lende/engine'
import { type InputError, type Refusal, refuseInput } from '../http/problem.ts'

/** At most so many: who sends more wrong than that is not helped by more. */
const most = 20

export function refuseProblems(problems: readonly Problem[]): Refusal {
  const errors = problems.map((problem): InputError => ({ pointer: pointerOf(problem), kind: problem.kind }))
  return errors.length === 0
    ? refuseInput('/written', 'wrong-shape')
    : { refused: 'invalid-input', errors: errors.slice(0, most) }
}

/** A name that nobody knows may be somebody's words: then only what it stands in is told. */
function pointerOf({ kind, path }: Problem): string {
  const isStray = kind === 'unknown-key' || kind === 'unknown-fact'
  return pointerTo(isStray ? path.slice(0, -1) : path)
}

function pointerTo([top, , ...rest]: Path): string {
  if (top !== 'assessments') return '/written'
  // The day stands beside what was written.
  return rest[0] === 'on' ? '/on' : ['/written', ...rest.map(escaped)].join('/')
}

const escaped = (key: string | number): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1')
