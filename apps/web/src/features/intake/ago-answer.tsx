import type { AgoUnit } from '@lende/intake'
import { furthestAgo, units } from '@lende/intake'
import { useRef, useState } from 'react'
import type { AnswerProps } from './answer-props.ts'
import { NumberField } from './number-field.tsx'
import { usePatient } from './patient.tsx'
import { useAnswering } from './use-answering.ts'
import { useTyping } from './use-digits.ts'

/** So many days, weeks or months ago: the number, and then the unit, which answers and goes on. */
export function AgoAnswer({ page, question }: AnswerProps) {
  const { say } = usePatient().data
  const { answer, answerWith } = useAnswering(page)
  const given = answer?.kind === 'ago' ? answer : undefined
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(given === undefined ? '' : String(given.count))
  const [tooFar, setTooFar] = useState<number>()
  useTyping(question, input, setTyped)
  const choose = (unit: AgoUnit): void => {
    const count = Number(typed)
    const fits = /^\d+$/.test(typed) && count <= furthestAgo[unit]
    setTooFar(fits ? undefined : furthestAgo[unit])
    if (fits) answerWith({ kind: 'ago', count, unit })
    else input.current?.focus()
  }
  return (
    <div className="patient-form">
      <p className="patient-help">{say.howLongAgo}</p>
      <NumberField
        ref={input}
        typed={typed}
        type={setTyped}
        bounds={{ min: 0, max: Math.max(...Object.values(furthestAgo)), first: 1 }}
        mistake={tooFar === undefined ? undefined : say.numberWrong(0, tooFar)}
      />
      <div className="patient-units">
        {units.map((unit) => (
          <button
            key={unit}
            type="button"
            className="patient-answer"
            data-unit={unit}
            aria-pressed={given?.unit === unit && typed === String(given.count)}
            onClick={() => choose(unit)}
          >
            {say.unit[unit]}
          </button>
        ))}
      </div>
    </div>
  )
}
