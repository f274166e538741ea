// Where a consult that is in hand is saved as a file: that this does not record it.

import { Link } from 'wouter'
import { useSeldomMessages } from '../seldom-messages.ts'

export function NotTheRecord() {
  const say = useSeldomMessages()
  return (
    <div className="notice stack">
      <p>{say.notTheRecord}</p>
      <p>
        <Link className="button" data-kind="primary" href="/advice">
          {say.toRecord}
        </Link>
      </p>
    </div>
  )
}
