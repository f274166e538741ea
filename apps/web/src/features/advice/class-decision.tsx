// The clinician's decision on a class: follow the proposal or choose otherwise; a decision keeps its reason.

import type { Classification, ClassificationResult, Reason } from '@lende/engine'
import type { Words } from '@lende/wording'
import { factsById, reasonInWords, tellingReasons } from '@lende/wording'
import type { RefObject } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { consultStore } from '../../consult/consult-store.ts'
import { factOf, needsReason } from '../../consult/reading.ts'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import type { View } from '../consult/view.ts'
import { choicesOf } from './reasons-against.ts'

interface Props {
  readonly view: View
  readonly classification: Classification
  readonly decision: string
  readonly result: ClassificationResult
  /** What the proposal rests on. */
  readonly because: readonly Reason[]
  readonly mayDecide: boolean
}

export function ClassDecision(props: Props) {
  const { view, result, decision, mayDecide } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const place = useStay(`${result.decided} ${chosen}`)
  if (result.decided === null && !mayDecide) return null
  const isOfToday = mayDecide && view.state.consult.given.has(decision)
  return (
    <div tabIndex={-1} ref={place}>
      {result.decided === null ? (
        <Deciding {...props} chosen={chosen} setChosen={setChosen} />
      ) : (
        <Decided
          words={view.product.words}
          reason={result.reason}
          takeBack={isOfToday ? () => consultStore.forget(decision) : undefined}
        />
      )}
    </div>
  )
}

/** A step takes away the button that was pressed: focus stays with the decision. */
function useStay(step: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current !== step && document.activeElement === document.body) place.current?.focus()
    before.current = step
  }, [step])
  return place
}

function Decided({
  words,
  reason,
  takeBack,
}: {
  readonly words: Words
  readonly reason: string | null
  readonly takeBack: (() => void) | undefined
}) {
  const { advice: say, safety } = useMessages()
  return (
    <div className="decided">
      {reason === null ? null : (
        <p>
          <span className="soft">{words.labelled(say.reason, '')}</span>
          {reason}
        </p>
      )}
      {takeBack === undefined ? null : (
        <Button kind="quiet" className="screen-only" onPress={takeBack}>
          {safety.takeBack}
        </Button>
      )}
    </div>
  )
}

interface Choosing extends Props {
  readonly chosen: string | null
  readonly setChosen: (value: string | null) => void
}

function Deciding({ view, classification, decision, result, because, chosen, setChosen }: Choosing) {
  const say = useMessages().advice
  const [isChoosing, setChoosing] = useState(false)
  const { words, guideline } = view.product
  const facts = factsById(guideline.facts)
  const fact = factOf(guideline, decision)
  if (fact === undefined) return null
  const choices = choicesOf(classification, facts)
  const proposed = choices.find((one) => one === result.proposed)
  const nameOf = (one: string): string => words.text(`classification.${classification.id}.${one}.name`)
  const decide = (value: string, reason: string): void => {
    setChosen(null)
    consultStore.answer(decision, reason === '' ? { value } : { value, reason })
  }
  const follow = (value: string): void => {
    if (needsReason(fact, value)) setChosen(value)
    else decide(value, '')
  }
  /** Who follows a proposal rests on what it rests on; that stands ready, and can be changed. */
  const ready = (value: string): string =>
    value === proposed ? words.series(tellingReasons(because).map((reason) => reasonInWords(reason, facts, words))) : ''
  if (chosen !== null)
    return (
      <DecisionReason
        key={chosen}
        name={nameOf(chosen)}
        required={needsReason(fact, chosen)}
        ready={ready(chosen)}
        record={(reason) => decide(chosen, reason)}
        cancel={() => setChosen(null)}
      />
    )
  return (
    <div className="deciding screen-only">
      <div className="row">
        {proposed === undefined ? null : (
          <Button onPress={() => follow(proposed)}>{say.follow(nameOf(proposed))}</Button>
        )}
        <Button kind="quiet" onPress={() => setChoosing(!isChoosing)} aria-expanded={isChoosing}>
          {proposed === undefined ? say.choose : say.otherwise}
        </Button>
      </div>
      {isChoosing ? (
        <div className="row">
          {choices
            .filter((one) => one !== proposed)
            .map((one) => (
              <Button key={one} className="first-letter" onPress={() => setChosen(one)}>
                {nameOf(one)}
              </Button>
            ))}
        </div>
      ) : null}
    </div>
  )
}

/** A decision counts once it is recorded; where the guideline asks a reason, not without one. */
function DecisionReason({
  name,
  required,
  ready,
  record,
  cancel,
}: {
  readonly name: string
  readonly required: boolean
  readonly ready: string
  readonly record: (reason: string) => void
  readonly cancel: () => void
}) {
  const { advice: say, shell } = useMessages()
  const [text, setText] = useState(ready)
  const [tried, setTried] = useState(false)
  const id = useId()
  const isMissing = tried && required && text.trim() === ''
  return (
    <form
      className="field decision-reason screen-only"
      onSubmit={(event) => {
        event.preventDefault()
        if (required && text.trim() === '') setTried(true)
        else record(text.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Not the Escape that leaves the screen.
        event.stopPropagation()
        cancel()
      }}
    >
      <p>
        <strong>{say.decide(name)}</strong>
      </p>
      <label htmlFor={id}>{required ? say.reasonAsk : say.reasonMay}</label>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={2000}
        // biome-ignore lint/a11y/noAutofocus: it appears because the person just chose a class
        autoFocus
        value={text}
        onChange={({ target }) => setText(target.value)}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-missing` : undefined}
      />
      {isMissing ? (
        <p className="mistake" role="alert" id={`${id}-missing`}>
          {say.reasonMissing}
        </p>
      ) : null}
      <div className="row">
        <Button type="submit" kind="primary">
          {say.record}
        </Button>
        <Button onPress={cancel}>{shell.cancel}</Button>
      </div>
    </form>
  )
}
