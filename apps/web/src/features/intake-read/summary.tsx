// What the patient said, on one page, answers first. Nothing is taken over that somebody did not confirm here.

import type { FilledIntake } from '@lende/intake'
import { Suspense, useState } from 'react'
import { AGE } from '../../consult/age-in-record.ts'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { today } from '../../today.ts'
import { OtherPerson } from '../consult/in-hand/other-person.tsx'
import type { Confirmed } from './confirming.ts'
import { allSaid, answersTaken, leftToShow, nothingConfirmed, waitingIn, withConfirmed } from './confirming.ts'
import { DangerLines } from './danger-lines.tsx'
import { KnownLines } from './known-lines.tsx'
import { sortSaid } from './sort-said.ts'
import { SummaryHead } from './summary-head.tsx'
import type { IntakeAtHand } from './use-intake.ts'
import { useTakeOver } from './use-take-over.tsx'
import { Wants } from './wants.tsx'

export function Summary({
  atHand,
  filled,
  putAway,
}: {
  readonly atHand: IntakeAtHand
  readonly filled: FilledIntake
  /** Puts this intake away, and reads another. */
  readonly putAway: () => void
}) {
  const say = useMessages().intakeRead
  const [confirmed, setConfirmed] = useState<Confirmed>(nothingConfirmed)
  const [sorted] = useState(() => sortSaid(atHand, filled, atHand.product.guideline))
  const { takeOver, question, mistake } = useTakeOver(atHand.product)
  const waiting = waitingIn(confirmed, allSaid(sorted))
  const known = waitingIn(confirmed, sorted.otherwise)
  /** Once every danger answer was looked at, what is known otherwise may come along with going on. */
  const isKnownLeft = known.length > 0 && known.length === waiting.length
  const age = allSaid(sorted).find(({ ask }) => ask === AGE)?.raw
  const begin = (standing: Confirmed): void =>
    takeOver({ age, taken: answersTaken(standing, sorted), said: leftToShow(standing, sorted), wants: sorted.wants })
  const part = { atHand, filled, sorted, confirmed, setConfirmed }
  return (
    <div className="page said-page">
      <SummaryHead atHand={atHand} filled={filled} sorted={sorted} today={today()} putAway={putAway} />
      <Suspense fallback={null}>
        <OtherPerson said={age} product={atHand.product} />
      </Suspense>
      <div className="said-columns">
        <DangerLines {...part} />
        <Wants words={atHand.words} wants={sorted.wants} />
        <KnownLines {...part} />
      </div>
      <footer className="said-foot">
        {mistake}
        <div className="row">
          <Button
            kind="primary"
            data-next
            onPress={() => begin(isKnownLeft ? withConfirmed(confirmed, known) : confirmed)}
          >
            {isKnownLeft ? say.beginWithKnown(known.length) : say.begin}
          </Button>
          {isKnownLeft ? <Button onPress={() => begin(confirmed)}>{say.beginWithout(known.length)}</Button> : null}
          <p className="soft" role="status">
            {atHand.product.words.series([say.taken(confirmed.size), say.notTaken(waiting.length)])}.
          </p>
        </div>
      </footer>
      {question}
    </div>
  )
}
