// Another password, by who knows the present one.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { Form } from '../form.tsx'
import { useHere } from '../here.tsx'
import { PasswordField, usePasswordMistake } from '../sign-in/password-field.tsx'

export function OtherPassword() {
  const say = usePracticeMessages().people
  const [isOpen, setOpen] = useState(false)
  const [isChanged, setChanged] = useState(false)
  const changed = (): void => {
    setOpen(false)
    setChanged(true)
  }
  return (
    <>
      {isOpen ? (
        <ChangePassword changed={changed} close={() => setOpen(false)} />
      ) : (
        <Button onPress={() => setOpen(true)}>{say.otherPassword}</Button>
      )}
      <p role="status">{isChanged && !isOpen ? say.passwordChanged : null}</p>
    </>
  )
}

function ChangePassword({ changed, close }: { readonly changed: () => void; readonly close: () => void }) {
  const { people: say, practice } = usePracticeMessages()
  const { email } = useHere().session
  const [present, setPresent] = useState('')
  const [next, setNext] = useState('')
  const change = useChange('POST /api/password')
  const mistake = usePasswordMistake(change.error)
  return (
    <Form
      send={() => change.mutate({ body: { present, next } }, { onSuccess: changed })}
      isBusy={change.isPending}
      failure={change.error}
      does={practice.save}
      beside={<Button onPress={close}>{practice.cancel}</Button>}
    >
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField label={say.present} value={present} change={setPresent} />
      <PasswordField label={say.next} isNew mistake={mistake('/next')} value={next} change={setNext} />
    </Form>
  )
}
