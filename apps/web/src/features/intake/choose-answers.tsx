import { useState } from 'react'
import { Key } from '../../design-system/button.tsx'
import type { AnswerProps } from './answer-props.ts'
import { choiceText, helpOf } from './page-words.ts'
import { usePatient } from './patient.tsx'
import { useAnswering } from './use-answering.ts'
import { useDigits } from './use-digits.ts'

/** Up to so many of several, in the order in which they matter. */
export function ChooseAnswers({ page, question }: AnswerProps) {
  const { data } = usePatient()
  const { ask, answer, mark, goOn } = useAnswering(page)
  const [isFull, setFull] = useState(false)
  const choices = (page.choose ?? []).map(({ choice }) => choice)
  const most = page.most ?? choices.length
  const chosen = answer?.kind === 'chosen' ? answer.choices : []
  const toggle = (choice: string | undefined): void => {
    if (choice === undefined) return
    const isChosen = chosen.includes(choice)
    setFull(!isChosen && chosen.length >= most)
    if (!isChosen && chosen.length >= most) return
    const next = isChosen ? chosen.filter((one) => one !== choice) : [...chosen, choice]
    mark(ask, next.length === 0 ? undefined : { kind: 'chosen', choices: next })
  }
  useDigits(question, (digit) => toggle(choices[digit - 1]))
  return (
    <>
      {helpOf(page, data) === undefined ? <p className="patient-help">{data.say.chooseMost(most)}</p> : null}
      <div className="patient-answers">
        {choices.map((choice, index) => (
          <button
            key={choice}
            type="button"
            className="patient-answer"
            data-choice={choice}
            aria-pressed={chosen.includes(choice)}
            onClick={() => toggle(choice)}
          >
            <span>{choiceText(page, choice, data)}</span>
            <Key>{index + 1}</Key>
          </button>
        ))}
      </div>
      <p className="patient-full" role="status">
        {isFull ? data.say.chosenMost(most) : ''}
      </p>
      {chosen.length === 0 ? null : (
        <button type="button" className="patient-next" onClick={() => goOn()}>
          {data.say.next}
        </button>
      )}
    </>
  )
}
