// What is about to be done, said in full, with the way to do it and the way back.

import { useEffect, useRef } from 'react'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { WhyNot } from '../form.tsx'
import type { Doing } from './confirm.tsx'

export function Step({
  means,
  yes,
  doing: { isPending, error },
  act,
  back,
}: {
  readonly means: string
  readonly yes: string
  readonly doing: Doing
  readonly act: () => unknown
  readonly back: () => void
}) {
  const say = usePracticeMessages().practice
  const meant = useRef<HTMLParagraphElement>(null)
  // What was pressed to come here is gone.
  useEffect(() => {
    meant.current?.focus()
  }, [])
  return (
    <>
      <p ref={meant} tabIndex={-1}>
        {means}
      </p>
      <WhyNot failure={error} />
      <div className="row">
        <Button kind="primary" aria-disabled={isPending} onPress={() => (isPending ? undefined : act())}>
          {yes}
        </Button>
        <Button onPress={back}>{say.cancel}</Button>
      </div>
    </>
  )
}
