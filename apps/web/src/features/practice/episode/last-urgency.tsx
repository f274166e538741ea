// How fast to act, as the last assessment said, for what and where: on top of the episode, in words. Where danger questions were left open, that they
// are, and up to where it may still rise: a level of none is then only a floor.

import { type Advice, rankOf } from '@lende/engine'
import { Link } from 'wouter'
import { useMessages, useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { dayInWords } from '../../instruments/day-in-words.ts'
import { Told } from '../told.tsx'
import { type Listed, useKept } from './kept.ts'

export function LastUrgency({ last }: { readonly last: Listed | undefined }) {
  return last === undefined ? null : <AsOf key={last.assessment} last={last} />
}

/** The level is told at once, the rest once the assessment is read; that it cannot be read is told too. */
function AsOf({ last }: { readonly last: Listed }) {
  const kept = useKept([last.assessment])
  const advice = kept.data?.body[0]?.advice
  const isOpen = advice?.urgency.settled === false
  return (
    <>
      {kept.error === null ? null : <Told query={kept}>{() => null}</Told>}
      {last.urgency !== 'none' || isOpen ? (
        <Level last={last} upTo={isOpen ? advice.urgency.possibleUpTo : null} raised={advice?.conditions ?? []} />
      ) : null}
    </>
  )
}

/** `upTo` is how fast it may still turn out to be; null where nothing is open. */
function Level({
  last: { urgency, assessment, on },
  upTo,
  raised,
}: {
  readonly last: Listed
  readonly upTo: string | null
  readonly raised: Advice['conditions']
}) {
  const { episode: say } = usePracticeMessages()
  const { safety } = useMessages()
  const { words } = useProduct()
  const isFloor = urgency === 'none'
  return (
    <div className="notice episode-urgency" data-urgency={urgency}>
      <p>
        {upTo === null ? null : <span className="mark" aria-hidden="true" />}
        <strong>{isFloor ? words.word('tier', 'open') : words.word('urgency', urgency)}</strong>
        {upTo === null || upTo === urgency ? null : (
          <span className="episode-urgency-up-to">{safety.urgencyUpTo(words.word('urgency', upTo))}</span>
        )}
      </p>
      <Because raised={raised} />
      <p>
        {isFloor ? null : `${words.word('urgency-meaning', urgency)} `}
        {upTo === null ? null : `${safety.notSettled} `}
        <Link href={`/practice/assessments/${assessment}`}>{say.asOf(dayInWords(on, words))}</Link>
      </p>
    </div>
  )
}

/** For which dangers, the most urgent first, and where to go with each. */
function Because({ raised }: { readonly raised: Advice['conditions'] }) {
  const { safety: say } = useMessages()
  const { words } = useProduct()
  const counted = raised
    .filter(({ tier, counts }) => counts && (tier === 'suspected' || tier === 'possible'))
    .toSorted((one, other) => rankOf(other.urgency) - rankOf(one.urgency))
  if (counted.length === 0) return null
  return (
    <ul className="episode-urgency-because">
      {counted.map(({ id, tier, destination }) => {
        const name = words.text(`danger.${id}.name`)
        const what = tier === 'suspected' ? say.suspected(name) : say.possible(name)
        return <li key={id}>{destination === null ? what : `${what}. ${words.word('destination', destination)}`}</li>
      })}
    </ul>
  )
}
