// Chooses a new password with the link that a lead made; then they sign in with it, second factor and all.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { isKind, useChange } from '../../../practice/queries.ts'
import { Form } from '../form.tsx'
import { EntryPage } from './entry-page.tsx'
import { PasswordField, usePasswordMistake } from './password-field.tsx'

export function NewPassword({ token, done }: { readonly token: string; readonly done: () => void }) {
  const say = usePracticeMessages().signIn
  const [password, setPassword] = useState('')
  const choose = useChange('POST /api/password/with-link')
  const mistake = usePasswordMistake(choose.error)
  if (choose.isSuccess)
    return (
      <EntryPage key="chosen" title={say.passwordChosenTitle} lead={say.passwordChosen}>
        <div className="row">
          <Button kind="primary" onPress={done}>
            {say.goOn}
          </Button>
        </div>
      </EntryPage>
    )
  return (
    <EntryPage
      title={say.newPasswordTitle}
      lead={say.newPasswordLead}
      foot={
        <Button kind="quiet" onPress={done}>
          {say.leaveInvitation}
        </Button>
      }
    >
      <Form
        send={() => choose.mutate({ body: { token, password } })}
        isBusy={choose.isPending}
        failure={choose.error}
        does={say.choosePassword}
      >
        {isKind(choose.error, 'sign-in-refused') ? <p>{say.linkOver}</p> : null}
        <PasswordField
          label={say.newPassword}
          isNew
          mistake={mistake('/password')}
          value={password}
          change={setPassword}
        />
      </Form>
    </EntryPage>
  )
}
