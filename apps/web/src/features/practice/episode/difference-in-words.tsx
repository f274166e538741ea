// In what one advice differs from another, line by line in words; what this edition has no words for goes by its id.

import { type AdviceDifference, isNoDifference, type Judged } from '@lende/engine'
import type { Words } from '@lende/wording'
import { Folded } from '../../../design-system/folded.tsx'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'

/** A recommendation as one sentence. */
export const sentence = (id: string, words: Words): string =>
  words.has(`recommendation.${id}.text`) ? words.text(`recommendation.${id}.text`) : id

/** Of a name that this edition may not know any more. */
const named = (kind: 'danger' | 'scope', id: string, words: Words): string =>
  words.has(`${kind}.${id}.name`) ? words.text(`${kind}.${id}.name`) : id

const judgedAs = ({ tier, urgency }: Judged, words: Words): string =>
  urgency === 'none' ? words.word('tier', tier) : `${words.word('tier', tier)} (${words.word('urgency', urgency)})`

/** What somebody acts on first stands open; of many recommendations how many, and which at a press. */
export function DifferenceInWords({ difference }: { readonly difference: AdviceDifference }) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  const { urgency, scope, dangers, elsewhere } = difference
  if (isNoDifference(difference)) return <p>{say.differsElsewhere}</p>
  const inWords = (kind: string, { before, after }: { readonly before: string; readonly after: string }): string =>
    say.becomes(words.word(kind, before), words.word(kind, after))
  const dangerLine = ({ id, before, after }: AdviceDifference['dangers'][number]): string => {
    const [then, now] = [judgedAs(before, words), judgedAs(after, words)]
    const name = named('danger', id, words)
    if (then === now) return name
    return words.labelled(name, before.tier === 'not-indicated' ? now : say.becomes(then, now))
  }
  const outside = scope === null ? [] : scope.groups.map((id) => named('scope', id, words))
  const isOfRecommendations = urgency === null && scope === null && dangers.length === 0 && !elsewhere
  return (
    <>
      {isOfRecommendations ? null : (
        <dl className="episode-difference">
          <Lines name={words.say('urgency')} lines={urgency === null ? [] : [inWords('urgency', urgency)]} />
          <Lines name={words.say('scope')} lines={scope === null ? [] : [inWords('scope', scope), ...outside]} />
          <Lines name={say.otherDangers} lines={dangers.map(dangerLine)} />
          <Lines name={say.elsewhere} lines={elsewhere ? [say.elsewhereMeans] : []} />
        </dl>
      )}
      <Recommendations difference={difference} />
    </>
  )
}

/** So many are read at a glance. */
const few = 3

function Recommendations({ difference: { added, gone, changed } }: { readonly difference: AdviceDifference }) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  const count = added.length + gone.length + changed.length
  if (count === 0) return null
  const sentences = (ids: readonly string[]) => ids.map((id) => sentence(id, words))
  return (
    <Folded
      className="episode-difference-fold"
      open={count <= few}
      summary={<summary>{say.otherRecommendations(count)}</summary>}
    >
      {() => (
        <dl className="episode-difference">
          <Lines name={say.added} lines={sentences(added)} />
          <Lines name={say.gone} lines={sentences(gone)} />
          <Lines name={say.changed} lines={sentences(changed)} />
        </dl>
      )}
    </Folded>
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
