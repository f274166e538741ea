// An authenticator app, set up anew: for a new phone, or for who has only a passkey yet.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { AppSetUp } from '../sign-in/app-set-up.tsx'
import { useEnteredAgain } from './use-entered-again.ts'

export function OtherApp({ show }: { readonly show: (codes: readonly string[]) => void }) {
  const { people: say, practice } = usePracticeMessages()
  const [isOpen, setOpen] = useState(false)
  const enteredAgain = useEnteredAgain()
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{say.appAgain}</Button>
  return (
    <div className="staff-setting">
      <AppSetUp
        entered={(codes) => {
          setOpen(false)
          show(codes)
          void enteredAgain()
        }}
      />
      <div>
        <Button kind="quiet" onPress={() => setOpen(false)}>
          {practice.cancel}
        </Button>
      </div>
    </div>
  )
}
