// In what one advice differs from another, line by line in words; what this edition has no words for goes by its id.

import type { Words } from '@lende/wording'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { Difference } from './difference.ts'
import { isNone } from './difference.ts'

/** A recommendation as one sentence. */
export const sentence = (id: string, words: Words): string =>
  words.has(`recommendation.${id}.text`) ? words.text(`recommendation.${id}.text`) : id

export function DifferenceInWords({ difference }: { readonly difference: Difference }) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  const { urgency, added, gone } = difference
  if (isNone(difference)) return <p>{say.differsElsewhere}</p>
  return (
    <dl className="episode-difference">
      {urgency === null ? null : (
        <div>
          <dt>{words.say('urgency')}</dt>
          <dd>{say.urgencyChanged(words.word('urgency', urgency.before), words.word('urgency', urgency.after))}</dd>
        </div>
      )}
      <Lines name={say.added} ids={added} words={words} />
      <Lines name={say.gone} ids={gone} words={words} />
    </dl>
  )
}

function Lines({
  name,
  ids,
  words,
}: {
  readonly name: string
  readonly ids: readonly string[]
  readonly words: Words
}) {
  if (ids.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul>
          {ids.map((id) => (
            <li key={id}>{sentence(id, words)}</li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
