// The answers to a fact: options, a short scale, a number, a date, or a decision with its reason.

import type { Fact } from '@lende/engine'
import { optionLabel } from '@lende/wording'
import { useId, useState } from 'react'
import type { Raw } from '../../consult/consult.ts'
import { needsReason, optionsFor, scaleOf } from '../../consult/reading.ts'
import { AnswerButton } from '../../design-system/answer-button.tsx'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import { DateAnswer } from './date-answer.tsx'
import { NumberAnswer } from './number-answer.tsx'
import type { View } from './view.ts'

interface Props {
  readonly view: View
  readonly fact: Fact
  readonly answer: (raw: Raw) => void
  /** Told what is being typed, before it is given. */
  readonly likely?: (raw: Raw) => void
}

export function FactAnswers({ view, fact, answer, likely = () => undefined }: Props) {
  const { given, on } = view.state.consult
  const scale = scaleOf(fact)
  if (fact.domain.kind === 'date') return <DateAnswer on={on} answer={answer} likely={likely} />
  if (scale !== undefined)
    return (
      <div className="answers" data-scale>
        {scale.map((value) => (
          <AnswerButton
            key={value}
            label={value}
            hint={value < 10 ? undefined : 'x'}
            chosen={given.get(fact.id) === value}
            answer={() => answer(value)}
          />
        ))}
      </div>
    )
  if (fact.domain.kind === 'number')
    return (
      <NumberAnswer
        domain={fact.domain}
        given={given.get(fact.id)}
        words={view.product.words}
        answer={answer}
        likely={likely}
      />
    )
  return <OptionAnswers view={view} fact={fact} answer={answer} />
}

const longLabel = 14

function OptionAnswers({ view, fact, answer }: Props) {
  const [reasoning, setReasoning] = useState<string | null>(null)
  const { words } = view.product
  const raw = view.state.consult.given.get(fact.id)
  const given = typeof raw === 'object' ? raw['value'] : raw
  const labels = optionsFor(fact).map((option) => [option, optionLabel(fact.id, option, words)] as const)
  const isLong = labels.length > 2 && labels.some(([, label]) => label.length > longLabel)
  return (
    <>
      <div className="answers" data-long={isLong || undefined}>
        {labels.map(([option, label], index) => (
          <AnswerButton
            key={option}
            label={label}
            hint={String(index + 1)}
            chosen={given === option}
            answer={() => (needsReason(fact, option) ? setReasoning(option) : answer(option))}
          />
        ))}
      </div>
      {reasoning === null ? null : <Reason answer={(reason) => answer({ value: reasoning, reason })} />}
    </>
  )
}

/** A judgement counts once its reason stands beside it. */
export function Reason({ answer }: { readonly answer: (reason: string) => void }) {
  const say = useMessages().consult
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const id = useId()
  return (
    <form
      className="field reason"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') setMissing(true)
        else answer(text.trim())
      }}
    >
      <label htmlFor={id}>{say.reasonAsk}</label>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={2000}
        // biome-ignore lint/a11y/noAutofocus: it appears because the person just chose a judgement that needs it
        autoFocus
        value={text}
        onChange={({ target }) => setText(target.value)}
        aria-invalid={missing && text.trim() === ''}
        aria-describedby={missing ? `${id}-missing` : undefined}
      />
      {missing && text.trim() === '' ? (
        <p className="mistake" role="alert" id={`${id}-missing`}>
          {say.reasonMissing}
        </p>
      ) : null}
      <Button type="submit">{say.next}</Button>
    </form>
  )
}
