// One page, one question: how far it still is, the question, its answers, and the quiet ways past it.

import type { IntakePage } from '@lende/intake'
import { asksOn, isList } from '@lende/intake'
import { useRef } from 'react'
import { AgoAnswer } from './ago-answer.tsx'
import { AlarmLine } from './alarm-line.tsx'
import type { AnswerProps } from './answer-props.ts'
import { AnyOfAnswers } from './any-of-answers.tsx'
import { ChoiceAnswers } from './choice-answers.tsx'
import { ChooseAnswers } from './choose-answers.tsx'
import { fieldOf, pagesAfter } from './filling.ts'
import { useArrival } from './heading.tsx'
import { NumberAnswer } from './number-answer.tsx'
import { helpOf, pageAloud, titleOf } from './page-words.ts'
import { usePatient } from './patient.tsx'
import { QuietWays } from './quiet-ways.tsx'
import { RatingAnswer } from './rating-answer.tsx'
import { ReadAloud } from './read-aloud.tsx'

export function QuestionPage({ page }: { readonly page: IntakePage }) {
  const { data, filling, trail, reviewing } = usePatient()
  const { say } = data
  const heading = useArrival(page.page)
  const question = useRef<HTMLElement>(null)
  const help = helpOf(page, data)
  const Answers = answersFor(page, data)
  return (
    <main className="patient" data-page="question" data-question={page.page}>
      <header className="patient-head">
        {trail.canGoBack ? (
          <button type="button" className="patient-quiet patient-back" onClick={trail.back}>
            {say.back}
          </button>
        ) : null}
        <p className="patient-progress" aria-live="polite">
          {reviewing ? say.changing : say.progress(pagesAfter(page.page, filling, data))}
        </p>
        <ReadAloud texts={pageAloud(page, data, filling.said)} />
      </header>
      <AlarmLine />
      <section ref={question} className="patient-question" aria-labelledby="patient-title">
        <h1 id="patient-title" ref={heading} tabIndex={-1}>
          {titleOf(page, data)}
        </h1>
        {help === undefined ? null : <p className="patient-help">{help}</p>}
        {filling.helped ? <p className="patient-help">{say.helperHint}</p> : null}
        <Answers key={page.page} page={page} question={question} />
        <QuietWays page={page} />
      </section>
    </main>
  )
}

function answersFor(page: IntakePage, data: Parameters<typeof fieldOf>[1]): (props: AnswerProps) => React.ReactNode {
  if (isList(page)) return AnyOfAnswers
  const field = fieldOf(asksOn(page)[0] ?? '', data)
  switch (field.kind) {
    case 'options':
      return ChoiceAnswers
    case 'number':
      return field.max - field.min <= 10 ? RatingAnswer : NumberAnswer
    case 'ago':
      return AgoAnswer
    case 'chosen':
      return ChooseAnswers
  }
}
