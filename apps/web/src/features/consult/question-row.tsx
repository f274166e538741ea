// A question that waits its turn on a list: its name, a hollow mark while nothing is known, its answer once there is one.

import type { Answer } from '@lende/engine'
import { harmlessOf } from '@lende/engine'
import { answerInWords } from '@lende/wording'
import { factOf, questionText } from '../../consult/reading.ts'
import { LineButton } from '../../design-system/line-button.tsx'
import { useMessages } from '../../lende.tsx'
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
  const say = useMessages().consult
  const { words, guideline } = product
  const fact = factOf(guideline, ask)
  const answer = state.consult.given.has(ask) ? outcome.answers.get(ask) : undefined
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
      {earlier === undefined || answer !== undefined ? null : (
        <span className="soft">{say.before(answerInWords(earlier, fact, words))}</span>
      )}
    </LineButton>
  )
}
