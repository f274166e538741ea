// In what one advice differs from another, line by line in words; what this edition has no words for goes by its id.

import { type AdviceDifference, isNoDifference } from '@lende/engine'
import type { Words } from '@lende/wording'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'

/** A recommendation as one sentence. */
export const sentence = (id: string, words: Words): string =>
  words.has(`recommendation.${id}.text`) ? words.text(`recommendation.${id}.text`) : id

const danger = (id: string, words: Words): string =>
  words.has(`danger.${id}.name`) ? words.text(`danger.${id}.name`) : id

export function DifferenceInWords({ difference }: { readonly difference: AdviceDifference }) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  const { urgency, added, gone, changed, dangers, elsewhere } = difference
  const sentences = (ids: readonly string[]) => ids.map((id) => sentence(id, words))
  if (isNoDifference(difference)) return <p>{say.differsElsewhere}</p>
  return (
    <dl className="episode-difference">
      {urgency === null ? null : (
        <div>
          <dt>{words.say('urgency')}</dt>
          <dd>{say.urgencyChanged(words.word('urgency', urgency.before), words.word('urgency', urgency.after))}</dd>
        </div>
      )}
      <Lines name={say.otherDangers} lines={dangers.map((id) => danger(id, words))} />
      <Lines name={say.added} lines={sentences(added)} />
      <Lines name={say.gone} lines={sentences(gone)} />
      <Lines name={say.changed} lines={sentences(changed)} />
      {elsewhere ? <Lines name={say.elsewhere} lines={[say.elsewhereMeans]} /> : null}
    </dl>
  )
}

function Lines({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
