// Comes to work at a practice: as somebody new, with a password, or as who is signed in already.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { isKind, useChange } from '../../../practice/queries.ts'
import { Form, TextField, useMistake } from '../form.tsx'
import { PasswordField, usePasswordMistake } from './password-field.tsx'

export function JoinAsNew({
  token,
  name: asInvited,
  email,
  done,
  isKnown,
}: {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly done: () => void
  /** They have an account: goes on to sign in. */
  readonly isKnown: () => void
}) {
  const say = usePracticeMessages().signIn
  const [name, setName] = useState(asInvited)
  const [password, setPassword] = useState('')
  const accept = useChange('POST /api/invitation/accept')
  const mistake = useMistake(accept.error)
  const passwordMistake = usePasswordMistake(accept.error)
  const send = (): void => {
    accept
      .mutateAsync({ body: { token, name: name.trim(), password } })
      .then(done, (failure: unknown) => (isKind(failure, 'sign-in-first') ? isKnown() : undefined))
  }
  return (
    <Form send={send} isBusy={accept.isPending} failure={accept.error} does={say.accept}>
      <TextField
        label={say.name}
        autoComplete="name"
        maxLength={200}
        mistake={mistake('/name')}
        value={name}
        change={setName}
      />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={say.password}
        isNew
        mistake={passwordMistake('/password')}
        value={password}
        change={setPassword}
      />
    </Form>
  )
}

export function JoinAsMe({ token, done }: { readonly token: string; readonly done: () => void }) {
  const say = usePracticeMessages().signIn
  const join = useChange('POST /api/invitation/join')
  return (
    <Form
      send={() => void join.mutateAsync({ body: { token } }).then(done, () => undefined)}
      isBusy={join.isPending}
      failure={join.error}
      does={say.join}
      beside={
        <Button kind="quiet" onPress={done}>
          {say.leaveInvitation}
        </Button>
      }
    >
      {null}
    </Form>
  )
}
