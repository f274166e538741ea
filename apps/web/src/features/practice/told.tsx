// What was asked of the record, once it is there; until then that it is on its way, or why it is not.

import type { ReactNode } from 'react'
import { Button } from '../../design-system/button.tsx'
import { usePracticeMessages } from '../../messages/practice/practice-messages.ts'
import type { Answered, NotDone } from '../../practice/ask.ts'

interface Query<Body> {
  readonly data: Answered<Body> | undefined
  readonly error: NotDone | null
  readonly refetch: () => unknown
}

export function Told<Body>({
  query: { data, error, refetch },
  children,
}: {
  readonly query: Query<Body>
  readonly children: (body: Body, etag: string) => ReactNode
}) {
  const say = usePracticeMessages().practice
  // What was read before stays in sight, with the word that it could not be read again.
  return (
    <>
      {error === null ? null : (
        <div className="notice row" role="alert">
          <p>{say.problems[error.kind]}</p>
          <Button onPress={() => void refetch()}>{say.again}</Button>
        </div>
      )}
      {data === undefined ? error === null ? <p role="status">{say.loading}</p> : null : children(data.body, data.etag)}
    </>
  )
}
