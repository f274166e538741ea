import type { FormEvent } from 'react'
import { useRef, useState } from 'react'
import type { AnswerProps } from './answer-props.ts'
import { fieldOf } from './filling.ts'
import { NumberField } from './number-field.tsx'
import { usePatient } from './patient.tsx'
import { useAnswering } from './use-answering.ts'
import { useTyping } from './use-digits.ts'

/** A number, typed or stepped to; going on checks it. */
export function NumberAnswer({ page, question }: AnswerProps) {
  const { data } = usePatient()
  const { ask, answer, answerWith } = useAnswering(page)
  const field = fieldOf(ask, data)
  const { min, max } = field.kind === 'number' ? field : { min: 0, max: 0 }
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(answer?.kind === 'value' ? String(answer.raw) : '')
  const [isWrong, setWrong] = useState(false)
  useTyping(question, input, setTyped)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const number = Number(typed)
    const fits = /^\d+$/.test(typed) && number >= min && number <= max
    setWrong(!fits)
    if (fits) answerWith({ kind: 'value', raw: number })
    else input.current?.focus()
  }
  return (
    <form className="patient-form" onSubmit={submit} noValidate>
      <NumberField
        ref={input}
        typed={typed}
        type={setTyped}
        bounds={{ min, max, first: Math.round((min + max) / 20) * 10 }}
        mistake={isWrong ? data.say.numberWrong(min, max) : undefined}
      />
      <button type="submit" className="patient-next">
        {data.say.next}
      </button>
    </form>
  )
}
