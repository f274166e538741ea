// One open question to the patient, and what came of it, for the record. It asks what somebody will do, never what is
// remembered.

import type { TeachBackResult } from '@lende/care'
import { teachBackResults } from '@lende/care'
import { useState } from 'react'
import { consultStore, useConsult } from '../../consult/consult-store.ts'
import { Button } from '../../design-system/button.tsx'
import { useLende } from '../../lende.tsx'
import { Choice } from '../settings/choice.tsx'
import { Section } from './said.tsx'
import type { TogetherView } from './together-view.ts'

export function TeachBack({ view: { words, say, content } }: { readonly view: TogetherView }) {
  const { messages, settings } = useLende()
  const own = messages.together
  const recorded = useConsult()?.consult.agreed['teach-back']
  const questions = content['teach-back'].map(({ question }) => question)
  const [place, setPlace] = useState(Math.max(0, questions.indexOf(recorded?.question ?? '')))
  const question = questions[place] ?? ''
  const other = (): void => {
    consultStore.agree({ 'teach-back': null })
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
          choose={(result) => (result === '' ? undefined : consultStore.agree({ 'teach-back': { question, result } }))}
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
