// One answer of the patient: as said, or changed by the clinician; or unknown, by its name.

import { labelOf } from '@lende/wording'
import { useState } from 'react'
import type { Raw } from '../../consult/consult.ts'
import { factOf, optionsFor } from '../../consult/reading.ts'
import { AnswerButton } from '../../design-system/answer-button.tsx'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { today } from '../../today.ts'
import { withConfirmed, withoutConfirmed } from './confirming.ts'
import { focusNext } from './focus-next.ts'
import { daysInWords, rawInWords, scoreInWords, scoreOf } from './in-words.ts'
import type { SummaryPart } from './part.ts'
import type { OpenLine, SaidLine } from './sort-said.ts'

/** The answer that stands: changed, else as said. How long ago stays the patient's own count while that still holds. */
export function useSaidOf({ atHand, filled, confirmed }: SummaryPart): (line: SaidLine) => string {
  const say = useMessages().intakeRead
  return ({ ask, raw }) => {
    const stands = confirmed.get(ask) ?? raw
    const scored = scoreOf(ask, stands, atHand.product)
    if (scored !== undefined) return scoreInWords(scored, atHand.product, say)
    const said = filled.said.get(ask)
    if (said?.kind !== 'ago' || stands !== raw) return rawInWords(ask, stands, atHand.product)
    return filled.on === today() ? say.ago(said.count, said.unit) : daysInWords(raw, atHand.words)
  }
}

export function Line({
  part,
  line,
  isDanger = false,
}: {
  readonly part: SummaryPart
  readonly line: SaidLine
  readonly isDanger?: boolean
}) {
  const say = useMessages().intakeRead
  const { atHand, confirmed, setConfirmed } = part
  const { ask, raw } = line
  const [isChanging, setChanging] = useState(false)
  const saidOf = useSaidOf(part)
  const { words } = atHand.product
  const name = labelOf(ask, words)
  const taken = confirmed.get(ask)
  const isChanged = taken !== undefined && taken !== raw
  const take = (next: Raw): void => {
    setConfirmed(withConfirmed(confirmed, [{ ask, raw: next }]))
    setChanging(false)
    focusNext()
  }
  return (
    <li className="said-line" data-taken={taken !== undefined || undefined}>
      <p className="said-line-text">
        {isDanger ? <span className="mark" data-danger aria-hidden="true" /> : null}
        <span>
          {words.labelled(name, '')}
          <strong data-danger={isDanger || undefined}>{saidOf(line)}</strong>
          {isChanged ? <span className="soft"> ({say.patientSaid(rawInWords(ask, raw, atHand.product))})</span> : null}
        </span>
      </p>
      {taken === undefined ? (
        <div className="row said-do">
          {isDanger ? (
            <Button data-next onPress={() => take(raw)} aria-label={say.of(say.asSaid, name)}>
              {say.asSaid}
            </Button>
          ) : null}
          <Change name={name} isChanging={isChanging} press={() => setChanging(!isChanging)} />
        </div>
      ) : (
        <Taken name={name} isChanged={isChanged} takeBack={() => setConfirmed(withoutConfirmed(confirmed, [ask]))} />
      )}
      {isChanging && taken === undefined ? <Options part={part} ask={ask} given={raw} take={take} /> : null}
    </li>
  )
}

function Change({
  name,
  isChanging,
  press,
}: {
  readonly name: string
  readonly isChanging: boolean
  readonly press: () => void
}) {
  const say = useMessages().intakeRead
  const does = isChanging ? say.keep : say.change
  return (
    <Button kind="quiet" onPress={press} aria-expanded={isChanging} aria-label={say.of(does, name)}>
      {does}
    </Button>
  )
}

/** In words that it was confirmed, and the way back. */
function Taken({
  name,
  isChanged,
  takeBack,
}: {
  readonly name: string
  readonly isChanged: boolean
  readonly takeBack: () => void
}) {
  const say = useMessages().intakeRead
  return (
    <div className="row said-do">
      <span className="said-taken">{isChanged ? say.changed : say.confirmed}</span>
      <Button kind="quiet" onPress={takeBack} aria-label={say.of(say.takeBack, name)}>
        {say.takeBack}
      </Button>
    </div>
  )
}

/** A question that the patient could not answer in full: it stays open, and the consult asks it. */
export function OpenLineItem({
  part,
  line: { ask, because },
}: {
  readonly part: SummaryPart
  readonly line: OpenLine
}) {
  const say = useMessages().intakeRead
  const { words } = part.atHand.product
  return (
    <li className="said-line">
      <p className="said-line-text">
        <span className="mark" aria-hidden="true" data-danger={because === 'ticked' || undefined} />
        <span>
          {words.labelled(labelOf(ask, words), '')}
          <strong data-danger={because === 'ticked' || undefined}>
            {because === 'ticked' ? say.ticked : say.notSure}
          </strong>
        </span>
      </p>
    </li>
  )
}

/** The answers to choose from; numbers, dates and forms are changed in the consult. */
function Options({
  part: { atHand },
  ask,
  given,
  take,
}: {
  readonly part: SummaryPart
  readonly ask: string
  readonly given: Raw
  readonly take: (raw: Raw) => void
}) {
  const fact = factOf(atHand.product.guideline, ask)
  const said = typeof given === 'string' ? (fact?.aliases[given] ?? given) : given
  return (
    <div className="answers said-options">
      {(fact === undefined ? [] : optionsFor(fact)).map((option) => (
        <AnswerButton
          key={option}
          label={rawInWords(ask, option, atHand.product)}
          chosen={said === option}
          answer={() => take(option)}
        />
      ))}
    </div>
  )
}
