// Something that is not done by accident: a button asks, a dialog says what it means, and only then it is done.

import { useState } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { Dialog } from '../../../design-system/dialog.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { NotDone } from '../../../practice/ask.ts'
import { WhyNot } from '../form.tsx'

export interface Doing {
  readonly isPending: boolean
  readonly error: NotDone | null
  readonly reset: () => void
}

export function Confirm({
  label,
  named,
  title,
  means,
  yes,
  doing,
  act,
  refusal,
}: {
  readonly label: string
  /** The label with what it is about, for who hears it out of its line. */
  readonly named?: string
  readonly title: string
  readonly means: string
  readonly yes: string
  readonly doing: Doing
  readonly act: () => Promise<unknown>
  /** Why it cannot be done, once that turned out. */
  readonly refusal?: string | undefined
}) {
  const say = usePracticeMessages().practice
  const [isAsked, setAsked] = useState(false)
  const open = (): void => {
    doing.reset()
    setAsked(true)
  }
  const done = (): void => setAsked(false)
  return (
    <>
      <Button onPress={open} {...(named === undefined ? {} : { 'aria-label': named })}>
        {label}
      </Button>
      <Dialog title={title} isOpen={isAsked} onClose={done}>
        <p>{means}</p>
        {refusal === undefined ? (
          <WhyNot failure={doing.error} />
        ) : (
          <p className="notice" role="alert">
            {refusal}
          </p>
        )}
        <div className="row">
          {refusal === undefined ? (
            <Button
              kind="primary"
              aria-disabled={doing.isPending}
              onPress={() => (doing.isPending ? undefined : act().then(done, () => undefined))}
            >
              {yes}
            </Button>
          ) : null}
          <Button onPress={done}>{say.cancel}</Button>
        </div>
      </Dialog>
    </>
  )
}
