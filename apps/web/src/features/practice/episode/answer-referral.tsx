import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { Field, Form, useMistake } from '../form.tsx'
import { useHere } from '../here.tsx'
import { DocumentChoice } from './document-choice.tsx'
import type { Sent } from './happened.ts'
import type { Referral } from './referral.ts'

/** The answer, once: what was answered is not answered again. */
export function AnswerReferral({
  referral: { referral, to, toName },
  documents,
  done,
}: {
  readonly referral: Referral
  readonly documents: readonly Sent[]
  readonly done: () => void
}) {
  const { episode: say, practice } = usePracticeMessages()
  const { at } = useHere()
  const [, go] = useLocation()
  const [answer, setAnswer] = useState('')
  const [document, setDocument] = useState('')
  const send = useChange('POST /api/referrals/:referral/answer')
  const mistake = useMistake(send.error)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const body = { answer: answer.trim(), document: document === '' ? null : document }
  const answerIt = async (): Promise<void> => {
    try {
      await send.mutateAsync({ params: { referral }, body })
    } catch {
      return // Told above the form.
    }
    done()
    // Once it is answered, the episode may no longer be theirs to see.
    if (at.role === 'occupational-physician') go('/practice/referrals')
  }
  return (
    <Form
      does={to === null ? say.noteAnswerDo : say.answerSend}
      isBusy={send.isPending}
      failure={send.error}
      send={() => void answerIt()}
      beside={<Button onPress={done}>{practice.cancel}</Button>}
    >
      <Field label={to === null ? say.answerOf(toName) : say.answer} hint={say.answerHint} mistake={mistake('/answer')}>
        {(props) => (
          <textarea
            {...props}
            ref={field}
            rows={5}
            maxLength={4000}
            value={answer}
            onChange={({ target }) => setAnswer(target.value)}
          />
        )}
      </Field>
      <DocumentChoice documents={documents} document={document} choose={setDocument} mistake={mistake('/document')} />
    </Form>
  )
}
