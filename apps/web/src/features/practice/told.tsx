// What was asked of the record, once it is there; until then that it is on its way, or why it is not, and the way out.

import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Button } from '../../design-system/button.tsx'
import { usePracticeMessages } from '../../messages/practice/practice-messages.ts'
import type { Answered, NotDone } from '../../practice/ask.ts'

interface Query<Body> {
  readonly data: Answered<Body> | undefined
  readonly error: NotDone | null
  readonly refetch: () => unknown
}

/** Asked again, these are answered the same. */
const final: readonly NotDone['kind'][] = ['not-found', 'role-may-not', 'not-yours', 'erased', 'invalid-input']

export function Told<Body>({
  query: { data, error, refetch },
  page,
  children,
}: {
  readonly query: Query<Body>
  /** What the whole page is called until it is there to say so itself. */
  readonly page?: string
  readonly children: (body: Body, etag: string) => ReactNode
}) {
  const { practice: say, patients } = usePracticeMessages()
  // What was read before stays in sight, with the word that it could not be read again.
  return (
    <>
      {data === undefined && page !== undefined ? <h1 className="visually-hidden">{page}</h1> : null}
      {error === null ? null : (
        <div className="notice row" role="alert">
          <p>{say.problems[error.kind]}</p>
          {final.includes(error.kind) ? (
            <Link className="button" href="/practice">
              {patients.toPatients}
            </Link>
          ) : (
            <Button onPress={() => void refetch()}>{say.again}</Button>
          )}
        </div>
      )}
      {data === undefined ? error === null ? <p role="status">{say.loading}</p> : null : children(data.body, data.etag)}
    </>
  )
}
