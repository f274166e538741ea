import type { AnswerProps } from './answer-props.ts'
import { fieldOf } from './filling.ts'
import { scaleEnds } from './page-words.ts'
import { usePatient } from './patient.tsx'
import { useAnswering } from './use-answering.ts'
import { useDigits } from './use-digits.ts'

/** A number on a scale, with what its ends mean; one tap answers and goes on. */
export function RatingAnswer({ page, question }: AnswerProps) {
  const { data } = usePatient()
  const { ask, answer, answerWith, goOn } = useAnswering(page)
  const field = fieldOf(ask, data)
  const { min, max } = field.kind === 'number' ? field : { min: 0, max: 0 }
  const points = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  const chosen = answer?.kind === 'value' ? answer.raw : undefined
  const ends = scaleEnds(page, data)
  useDigits(question, (digit) => (digit >= min && digit <= max ? answerWith({ kind: 'value', raw: digit }) : undefined))
  return (
    <>
      <div className="patient-scale">
        {ends === undefined ? null : (
          <p>
            <strong>{min}</strong> {ends[0]}
          </p>
        )}
        <div className="patient-points">
          {points.map((point) => (
            <button
              key={point}
              type="button"
              aria-pressed={point === chosen}
              onClick={() => answerWith({ kind: 'value', raw: point })}
            >
              {point}
            </button>
          ))}
        </div>
        {ends === undefined ? null : (
          <p>
            <strong>{max}</strong> {ends[1]}
          </p>
        )}
      </div>
      {chosen === undefined ? null : (
        <button type="button" className="patient-next" onClick={() => goOn()}>
          {data.say.next}
        </button>
      )}
    </>
  )
}
