// A document of a consult that belongs to an episode, kept in the record as it goes out.

import type { Document } from '@lende/documents'
import { QueryClientProvider } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useConsult } from '../../../consult/consult-store.ts'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { known, useChange } from '../../../practice/queries.ts'
import { WhyNot } from '../form.tsx'

interface Props {
  /** As it goes out at this moment. */
  readonly goesOut: () => Document
}

export function KeepDocument(props: Props) {
  return (
    <QueryClientProvider client={known}>
      <Keep {...props} />
    </QueryClientProvider>
  )
}

function Keep({ goesOut }: Props) {
  const { episode: say } = usePracticeMessages()
  const state = useConsult()
  const keep = useChange('POST /api/episodes/:episode/documents')
  if (state?.inHand == null) return null
  const { inHand, consult } = state
  const { episode } = inHand
  // What was changed since belongs to no assessment that the record has.
  const assessment = inHand.recorded === consult ? inHand.assessment : null
  const send = (): void => {
    if (keep.isPending) return
    const document = goesOut()
    const body = { content: { ...document }, recipient: document.to ?? null, assessment }
    keep.mutate({ params: { episode }, body })
  }
  return (
    <>
      <Button aria-disabled={keep.isPending} onPress={send}>
        {say.keep}
      </Button>
      <span role="status">
        {keep.data === undefined ? null : (
          <>
            {say.isKept} <Link href={`/practice/documents/${keep.data.body.document}`}>{say.showKept}</Link>
          </>
        )}
      </span>
      {assessment === null && keep.data === undefined ? (
        <span className="soft small">
          {say.notRecordedYet} <Link href="/advice">{say.toRecord}</Link>
        </span>
      ) : null}
      <WhyNot failure={keep.error} />
    </>
  )
}
