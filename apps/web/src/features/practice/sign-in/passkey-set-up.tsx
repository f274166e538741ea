// A passkey, made on this device, under a name to know it by.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { TextField, useMistake, WhyNot } from '../form.tsx'
import { browserName } from '../people/browser-name.ts'
import { useMakePasskey } from './use-passkey.ts'

export function PasskeySetUp({ entered }: { readonly entered: (codes: readonly string[]) => void }) {
  const say = usePracticeMessages().signIn
  const [name, setName] = useState(() => browserName(navigator.userAgent) ?? '')
  const make = useMakePasskey()
  const mistake = useMistake(make.error)
  const send = (): void =>
    make.mutate(name.trim() || say.passkey, {
      onSuccess: (made) => (made === null ? undefined : entered(made.body.recoveryCodes)),
    })
  return (
    <form
      className="stack practice-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!make.isPending) send()
      }}
    >
      <WhyNot failure={make.error} />
      <TextField
        label={say.passkeyName}
        hint={say.passkeyNameAbout}
        mistake={mistake('/name')}
        maxLength={100}
        value={name}
        change={setName}
      />
      <div className="row">
        <Button type="submit" aria-disabled={make.isPending}>
          {say.makePasskey}
        </Button>
      </div>
      <p role="status">{make.data === null ? say.passkeyNotMade : null}</p>
    </form>
  )
}
