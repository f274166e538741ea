// An authenticator app, set up anew: for a new phone, or for who has only a passkey yet.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { known, useTold } from '../../../practice/queries.ts'
import { AppSetUp } from '../sign-in/app-set-up.tsx'
import { Told } from '../told.tsx'

export function OtherApp({ show }: { readonly show: (codes: readonly string[]) => void }) {
  const { people: say, practice } = usePracticeMessages()
  const [isOpen, setOpen] = useState(false)
  const factors = useTold('GET /api/second-factor', {})
  if (!isOpen)
    return (
      <Told query={factors}>
        {({ hasApp }) => (
          <>
            <p className={hasApp ? '' : 'soft'}>{hasApp ? say.appThere : say.noApp}</p>
            <Button onPress={() => setOpen(true)}>{hasApp ? say.appAgain : say.appFirst}</Button>
          </>
        )}
      </Told>
    )
  return (
    <div className="staff-setting">
      <AppSetUp
        entered={(codes) => {
          setOpen(false)
          show(codes)
          void known.invalidateQueries()
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
