// Signs out. An open consult that is not saved is asked about first: it goes with everything else.

import { useState } from 'react'
import { Link } from 'wouter'
import { consultStore } from '../../../consult/consult-store.ts'
import { Button } from '../../../design-system/button.tsx'
import { Dialog } from '../../../design-system/dialog.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { isUnderWay } from '../../case-file/under-way.ts'
import { WhyNot } from '../form.tsx'
import { useLeave } from './leave.ts'

export function SignOut({ kind = 'plain', does }: { readonly kind?: 'plain' | 'quiet'; readonly does?: string }) {
  const { practice, signIn: say } = usePracticeMessages()
  const leave = useLeave()
  const [isAsked, setAsked] = useState(false)
  const ask = (): void => {
    const state = consultStore.read()
    if (isUnderWay(state) && state.unsaved) setAsked(true)
    else leave.mutate()
  }
  return (
    <>
      <Button kind={kind} aria-disabled={leave.isPending} onPress={() => (leave.isPending ? undefined : ask())}>
        {does ?? practice.signOut}
      </Button>
      <WhyNot failure={leave.error} />
      <Dialog title={say.unsavedAsk} isOpen={isAsked} onClose={() => setAsked(false)}>
        <p>{say.unsavedMeans}</p>
        <div className="row">
          <Link className="button" data-kind="primary" href="/save">
            {say.saveFirst}
          </Link>
          <Button
            onPress={() => {
              setAsked(false)
              leave.mutate()
            }}
          >
            {say.leaveAnyway}
          </Button>
          <Button kind="quiet" onPress={() => setAsked(false)}>
            {practice.cancel}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
