import { useState } from 'react'
import { useLocation } from 'wouter'
import { consultStore } from '../../consult/consult-store.ts'
import { Button } from '../../design-system/button.tsx'
import { Dialog } from '../../design-system/dialog.tsx'
import { useMessages } from '../../lende.tsx'

/** Takes everything off the screen, once it is asked whether that is meant. */
export function ClearConsult() {
  const messages = useMessages()
  const say = messages.caseFile
  const [, go] = useLocation()
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <Button kind="quiet" onPress={() => setAsked(true)}>
        {say.clear}
      </Button>
      <Dialog title={say.clearAsk} isOpen={isAsked} onClose={() => setAsked(false)}>
        <p>{say.clearMeans}</p>
        <div className="row">
          <Button
            kind="primary"
            onPress={() => {
              setAsked(false)
              consultStore.clear()
              go('/')
            }}
          >
            {say.clearYes}
          </Button>
          <Button onPress={() => setAsked(false)}>{messages.shell.cancel}</Button>
        </div>
      </Dialog>
    </>
  )
}
