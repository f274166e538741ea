import type { NumberDomain } from '@lende/engine'
import type { Words } from '@lende/wording'
import { type FocusEvent, useId, useState } from 'react'
import type { Raw } from '../../consult/consult.ts'
import { readNumber } from '../../consult/reading.ts'
import { AnswerButton } from '../../design-system/answer-button.tsx'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'

/** Small counts have a button each; any other number is typed. */
const offered = [0, 1, 2, 3, 4, 5]

export function NumberAnswer({
  domain,
  given,
  words,
  answer,
  likely,
}: {
  readonly domain: NumberDomain
  readonly given: Raw | undefined
  readonly words: Words
  readonly answer: (raw: Raw) => void
  readonly likely: (raw: Raw) => void
}) {
  const say = useMessages().consult
  const [text, setText] = useState(textOf(given))
  const [isWrong, setWrong] = useState(false)
  const [last, setLast] = useState(given)
  // What was typed makes way for what is given since: a number left in the field would take the place of "cannot be known".
  if (given !== last) {
    setLast(given)
    setText(textOf(given))
    setWrong(false)
  }
  const id = useId()
  const give = (): void => {
    const raw = readNumber(text)
    if (raw === undefined || !isWithin(raw, domain)) setWrong(true)
    else answer(raw)
  }
  /** Whoever goes on without pressing the button meant what was typed all the same. */
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const isStill = text.trim() === '' || text === textOf(given)
    if (!isStill && relatedTarget !== null && currentTarget.closest('fieldset')?.contains(relatedTarget) === false)
      give()
  }
  const isCount = domain.min === 0 && (domain.unit === 'sessions' || domain.unit === 'days')
  return (
    <div className="stack" data-gap="tight">
      {isCount ? (
        <div className="answers" data-scale>
          {offered.map((count) => (
            <AnswerButton key={count} label={count} chosen={given === count} answer={() => answer(count)} />
          ))}
        </div>
      ) : null}
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault()
          give()
        }}
        onBlur={leave}
      >
        <label htmlFor={id}>{say.number(words.word('unit', domain.unit))}</label>
        <p className="hint" id={`${id}-hint`}>
          {say.numberHint(domain.min, domain.max)}
        </p>
        {isWrong ? (
          <p className="mistake" role="alert" id={`${id}-wrong`}>
            {say.numberWrong(domain.min, domain.max)}
          </p>
        ) : null}
        <div className="row">
          <input
            id={id}
            className="input number"
            inputMode="decimal"
            autoComplete="off"
            data-typed
            value={text}
            onChange={({ target }) => {
              setText(target.value)
              setWrong(false)
              const raw = readNumber(target.value)
              if (raw !== undefined && isWithin(raw, domain)) likely(raw)
            }}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? `${id}-wrong ${id}-hint` : `${id}-hint`}
          />
          <Button type="submit" hint="↵">
            {say.next}
          </Button>
        </div>
      </form>
    </div>
  )
}

/** A number or a range of numbers as it is typed; nothing for what is not known. */
function textOf(given: Raw | undefined): string {
  if (typeof given === 'number') return String(given)
  return typeof given === 'object' ? `${given['from']}-${given['to']}` : ''
}

function isWithin(raw: Raw, { min, max }: NumberDomain): boolean {
  const ends = typeof raw === 'object' ? [Number(raw['from']), Number(raw['to'])] : [Number(raw)]
  return ends.every((end) => end >= min && end <= max)
}
