// Several sentences, each to be marked or not. One button goes on, and says what it says of the others; it stands after
// the last of them, so that nothing is answered unseen.

import { asksOn } from '@lende/intake'
import { Key } from '../../design-system/button.tsx'
import type { AnswerProps } from './answer-props.ts'
import { denyRest, isTicked, tickOf } from './filling.ts'
import { sentenceOf } from './page-words.ts'
import { usePatient } from './patient.tsx'
import { useAnswering } from './use-answering.ts'
import { useDigits } from './use-digits.ts'

export function AnyOfAnswers({ page, question }: AnswerProps) {
  const { data, filling } = usePatient()
  const { mark, goOn } = useAnswering(page)
  const { said } = filling
  const facts = asksOn(page)
  const tick = (fact: string | undefined): void => {
    if (fact !== undefined)
      mark(fact, isTicked(fact, said, data) ? undefined : { kind: 'value', raw: tickOf(fact, data) })
  }
  const doubt = (fact: string): void =>
    mark(fact, said.get(fact)?.kind === 'not-sure' ? undefined : { kind: 'not-sure' })
  useDigits(question, (digit) => tick(facts[digit - 1]))
  const isMarked = (fact: string): boolean => isTicked(fact, said, data) || said.get(fact)?.kind === 'not-sure'
  const others = facts.filter((fact) => !isMarked(fact)).length
  return (
    <>
      <ul className="patient-sentences">
        {facts.map((fact, index) => (
          <li key={fact} data-fact={fact} data-marked={isMarked(fact) || undefined}>
            <p id={`patient-${fact}`}>{sentenceOf(fact, data)}</p>
            {/* biome-ignore lint/a11y/useSemanticElements: a sentence with its two answers, not fields of a form. */}
            <div className="patient-marks" role="group" aria-labelledby={`patient-${fact}`}>
              <button
                type="button"
                className="patient-yes"
                aria-pressed={isTicked(fact, said, data)}
                onClick={() => tick(fact)}
              >
                {data.say.yes}
                {index < 9 ? <Key>{index + 1}</Key> : null}
              </button>
              <button
                type="button"
                className="patient-unsure"
                aria-pressed={said.get(fact)?.kind === 'not-sure'}
                onClick={() => doubt(fact)}
              >
                {data.say.notSure}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <button type="button" className="patient-next" onClick={() => goOn(denyRest(filling, data, page))}>
        {others === facts.length ? data.say.noneOfThese : others === 0 ? data.say.next : data.say.theOthersNo(others)}
      </button>
    </>
  )
}
