import { Key } from '../../design-system/button.tsx'
import type { AnswerProps } from './answer-props.ts'
import { optionsOn, optionText } from './page-words.ts'
import { usePatient } from './patient.tsx'
import { useAnswering } from './use-answering.ts'
import { useDigits } from './use-digits.ts'

/** One of several: one tap answers and goes on. */
export function ChoiceAnswers({ page, question }: AnswerProps) {
  const { data, filling } = usePatient()
  const { answer, answerWith, goOn } = useAnswering(page)
  const options = optionsOn(page, data, filling.said)
  const chosen = answer?.kind === 'value' ? answer.raw : undefined
  const choose = (option: string | undefined): void =>
    option === undefined ? undefined : answerWith({ kind: 'value', raw: option })
  useDigits(question, (digit) => choose(options[digit - 1]))
  return (
    <>
      <div className="patient-answers">
        {options.map((option, index) => (
          <button
            key={option}
            type="button"
            className="patient-answer"
            data-option={option}
            aria-pressed={option === chosen}
            onClick={() => choose(option)}
          >
            <span>{optionText(page, option, data)}</span>
            <Key>{index + 1}</Key>
          </button>
        ))}
      </div>
      {chosen !== undefined && options.some((option) => option === chosen) ? (
        <button type="button" className="patient-next" onClick={() => goOn()}>
          {data.say.next}
        </button>
      ) : null}
    </>
  )
}
