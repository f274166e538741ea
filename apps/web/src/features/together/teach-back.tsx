// One open question to the patient, and what came of it, for the record. It asks what somebody will do, never what is
// remembered.

import { useState } from 'react'
import type { TeachBackResult } from '../../consult/consult-store.ts'
import { consultStore, teachBackResults, useConsult } from '../../consult/consult-store.ts'
import { Button } from '../../design-system/button.tsx'
import { useLende } from '../../lende.tsx'
import { Choice } from '../settings/choice.tsx'
import { Section } from './said.tsx'
import type { TogetherView } from './together-view.ts'

export function TeachBack({ view: { words, say, content } }: { readonly view: TogetherView }) {
  const { messages, settings } = useLende()
  const own = messages.together
  const recorded = useConsult()?.teachBack
  const questions = content['teach-back'].map(({ question }) => question)
  const [place, setPlace] = useState(Math.max(0, questions.indexOf(recorded?.question ?? '')))
  const question = questions[place] ?? ''
  const other = (): void => {
    consultStore.recordTeachBack(null)
    setPlace((place + 1) % questions.length)
  }
  return (
    <Section title={say.question} kind="question">
      <p className="together-question" aria-live="polite">
        {words.text(`together.teach-back.${question}`)}
      </p>
      {/* For the clinician, in the clinician's own language. */}
      <div className="together-record" lang={settings.language}>
        <Choice<TeachBackResult | ''>
          label={own.record}
          options={teachBackResults.map((value) => ({ value, name: own.results[value] }))}
          value={recorded?.question === question ? recorded.result : ''}
          choose={(result) => (result === '' ? undefined : consultStore.recordTeachBack({ question, result }))}
        />
        {questions.length < 2 ? null : (
          <Button kind="quiet" onPress={other}>
            {own.otherQuestion}
          </Button>
        )}
      </div>
    </Section>
  )
}
