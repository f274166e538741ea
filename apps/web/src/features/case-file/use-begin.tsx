// From an opened case to the consult. Where answers would be lost, it asks first.

import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { RawCase } from '../../consult/consult.ts'
import { consultStore } from '../../consult/consult-store.ts'
import { Button } from '../../design-system/button.tsx'
import { Dialog } from '../../design-system/dialog.tsx'
import { useLende } from '../../lende.tsx'
import { today } from '../../today.ts'
import { interviewers } from '../consult/interviewers.ts'
import { goOn } from './go-on.ts'

export function useBegin(): { readonly begin: (theCase: RawCase) => void; readonly question: ReactNode } {
  const { messages, settings } = useLende()
  const say = messages.caseFile
  const [, go] = useLocation()
  const [waiting, setWaiting] = useState<RawCase | null>(null)
  const start = (theCase: RawCase): void => {
    const role = interviewers.find((one) => one === settings.role) ?? interviewers[0]
    consultStore.resume(goOn(theCase, today(), role))
    go('/consult')
  }
  const begin = (theCase: RawCase): void => {
    if (consultStore.read()?.unsaved) setWaiting(theCase)
    else start(theCase)
  }
  const isInHand = consultStore.read()?.inHand != null
  const question = (
    <Dialog title={say.unsavedTitle} isOpen={waiting !== null} onClose={() => setWaiting(null)}>
      <p>{say.unsavedMeans}</p>
      <div className="row">
        <Link className="button" data-kind="primary" href={isInHand ? '/advice' : '/save'}>
          {isInHand ? messages.consult.toRecord : say.saveFirst}
        </Link>
        <Button onPress={() => (waiting === null ? undefined : start(waiting))}>{say.openAnyway}</Button>
        <Button kind="quiet" onPress={() => setWaiting(null)}>
          {messages.shell.cancel}
        </Button>
      </div>
    </Dialog>
  )
  return { begin, question }
}
