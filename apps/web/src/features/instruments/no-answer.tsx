// The mark before an item: hollow while nothing is known. Behind it stand the reasons why there may be no answer.

import type { Absence } from '@lende/engine'
import { absences } from '@lende/engine'
import type { Words } from '@lende/wording'
import { useMessages } from '../../lende.tsx'

/** Why an item may have no answer; strength limited by pain is a matter of examination. */
export const itemAbsences: readonly Absence[] = absences.filter((one) => one !== 'pain-limited')

export type Standing = 'answered' | 'not-asked' | Absence

export function NoAnswer({
  item,
  standing,
  words,
  choose,
}: {
  readonly item: string
  readonly standing: Standing
  readonly words: Words
  readonly choose: (standing: Exclude<Standing, 'answered'>) => void
}) {
  const say = useMessages().instruments
  const options = standing === 'answered' ? ['answered', 'not-asked', ...itemAbsences] : ['not-asked', ...itemAbsences]
  const inWords = (one: string): string => (one === 'answered' ? say.answered : words.word('absence', one))
  return (
    <span className="no-answer" title={say.noAnswerWhy}>
      <span className="mark" aria-hidden="true" {...(standing === 'answered' ? { 'data-known': true } : {})} />
      <select
        value={standing}
        aria-label={say.standingOf(item)}
        onChange={({ target }) => choose(target.value as Exclude<Standing, 'answered'>)}
      >
        {options.map((one) => (
          <option key={one} value={one} disabled={one === 'answered'}>
            {inWords(one)}
          </option>
        ))}
      </select>
    </span>
  )
}
