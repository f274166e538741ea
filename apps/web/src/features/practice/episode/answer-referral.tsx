import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { useAskBeforeLeaving } from '../../../practice/use-ask-before-leaving.ts'
import { Field, Form, useMistake } from '../form.tsx'
import { useHere } from '../here.tsx'
import { answerDraft, forgetAnswerDraft, keepAnswerDraft } from './answer-draft.ts'
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
  const [answer, setAnswer] = useState(() => answerDraft(referral))
  const [document, setDocument] = useState('')
  const send = useChange('POST /api/referrals/:referral/answer')
  const mistake = useMistake(send.error)
  useAskBeforeLeaving(answer.trim() !== '')
  const write = (text: string): void => {
    setAnswer(text)
    keepAnswerDraft(referral, text)
  }
  const leave = (): void => {
    forgetAnswerDraft(referral)
    done()
  }
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const body = { answer: answer.trim(), document: document === '' ? null : document }
  const answerIt = async (): Promise<void> => {
    try {
      await send.mutateAsync({ params: { referral }, body })
    } catch {
      return // Told above the form.
    }
    leave()
    // Once it is answered, the episode may no longer be theirs to see.
    if (at.role === 'occupational-physician') go('/practice/referrals')
  }
  return (
    <Form
      does={to === null ? say.noteAnswerDo : say.answerSend}
      isBusy={send.isPending}
      failure={send.error}
      send={() => void answerIt()}
      beside={<Button onPress={leave}>{practice.cancel}</Button>}
    >
      <Field label={to === null ? say.answerOf(toName) : say.answer} hint={say.answerHint} mistake={mistake('/answer')}>
        {(props) => (
          <textarea
            {...props}
            ref={field}
            rows={5}
            maxLength={4000}
            value={answer}
            onChange={({ target }) => write(target.value)}
          />
        )}
      </Field>
      <DocumentChoice documents={documents} document={document} choose={setDocument} mistake={mistake('/document')} />
    </Form>
  )
}
