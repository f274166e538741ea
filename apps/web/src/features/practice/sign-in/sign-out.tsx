// Signs out. An open consult that is not saved is asked about first: it goes with everything else. One of an episode is saved
// by recording it.

import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { consultStore } from '../../../consult/consult-store.ts'
import { Button } from '../../../design-system/button.tsx'
import { Dialog } from '../../../design-system/dialog.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { isUnderWay } from '../../case-file/under-way.ts'
import { leave } from './leave.ts'

export function SignOut({ kind = 'plain', does }: { readonly kind?: 'plain' | 'quiet'; readonly does?: string }) {
  const { practice, episode, signIn: say } = usePracticeMessages()
  const [, go] = useLocation()
  const [isAsked, setAsked] = useState(false)
  const out = (): void => {
    go('/practice', { replace: true })
    void leave()
  }
  const ask = (): void => {
    const state = consultStore.read()
    if (isUnderWay(state) && state.unsaved) setAsked(true)
    else out()
  }
  const isInHand = consultStore.read()?.inHand != null
  return (
    <>
      <Button kind={kind} onPress={ask}>
        {does ?? practice.signOut}
      </Button>
      <Dialog title={say.unsavedAsk} isOpen={isAsked} onClose={() => setAsked(false)}>
        <p>
          {isInHand ? `${episode.notRecordedYet} ` : ''}
          {say.unsavedMeans}
        </p>
        <div className="row">
          <Link className="button" data-kind="primary" href={isInHand ? '/advice' : '/save'}>
            {isInHand ? episode.toRecord : say.saveFirst}
          </Link>
          <Button
            onPress={() => {
              setAsked(false)
              out()
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
