// A question that waits its turn on a list: its name, a hollow mark while nothing is known, its answer once there is one.

import type { Answer } from '@lende/engine'
import { harmlessOf } from '@lende/engine'
import { answerInWords } from '@lende/wording'
import { speaksAgainst } from '../../consult/patient-said.ts'
import { factOf, questionText } from '../../consult/reading.ts'
import { LineButton } from '../../design-system/line-button.tsx'
import { useMessages } from '../../lende.tsx'
import { rawInWords } from '../intake-read/in-words.ts'
import type { View } from './view.ts'

export function QuestionRow({
  view: { product, outcome, state },
  ask,
  earlier,
  activate,
}: {
  readonly view: View
  readonly ask: string
  readonly earlier: Answer | undefined
  readonly activate: () => void
}) {
  const { consult: say, intakeRead: patient } = useMessages()
  const { words, guideline } = product
  const fact = factOf(guideline, ask)
  const answer = state.consult.given.has(ask) ? outcome.answers.get(ask) : undefined
  const before = state.patientSaid?.unconfirmed.get(ask)
  const isHarmless = answer?.kind === 'value' && fact !== undefined && answer.value === harmlessOf(fact)
  return (
    <LineButton className="question-row" press={activate} row={ask}>
      <span
        className="mark"
        aria-hidden="true"
        {...(answer === undefined ? {} : { 'data-known': true })}
        {...(answer === undefined || isHarmless || fact?.danger === undefined ? {} : { 'data-danger': true })}
      />
      <span className="question-row-text">{questionText(ask, words)}</span>
      {answer === undefined ? null : <strong>{answerInWords(answer, fact, words)}</strong>}
      {answer !== undefined || before === undefined || !speaksAgainst(state.patientSaid, ask, guideline) ? null : (
        <span className="soft">{patient.patientSaid(rawInWords(ask, before, product))}</span>
      )}
      {earlier === undefined || answer !== undefined ? null : (
        <span className="soft">{say.before(answerInWords(earlier, fact, words))}</span>
      )}
    </LineButton>
  )
}
