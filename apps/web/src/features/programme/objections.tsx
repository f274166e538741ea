// What speaks against an exercise, beside it: what holds, and what nobody has looked at yet.

import { objectionsTo } from '@lende/care'
import type { ProgrammeView } from './programme-view.ts'

export function Objections({
  view: { words, say, exercises, advice, answers },
  exercise,
  isUnder = false,
}: {
  readonly view: Pick<ProgrammeView, 'words' | 'say' | 'exercises' | 'advice' | 'answers'>
  readonly exercise: string | undefined
  /** Does it stand under a heading that says so? */
  readonly isUnder?: boolean
}) {
  const found = exercises.find((one) => one.exercise === exercise)
  if (found === undefined) return null
  return objectionsTo(found, { advice, answers }).map(({ place, holds }) => (
    <p key={place} className="programme-objection small">
      {isUnder ? null : <strong>{holds === 'yes' ? words.labelled(say.leftOut, '') : `${say.checkFirst} `}</strong>}
      {words.text(`exercise-clinician.${found.exercise}.not-with.${place}`)}
    </p>
  ))
}
