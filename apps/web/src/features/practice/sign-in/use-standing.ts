// Is somebody signed in, and if not: is there a practice at all? While that is asked again, what was known holds, so that
// coming back to the page does not take away a form that was being filled in.

import { useState } from 'react'
import { isKind, useTold } from '../../../practice/queries.ts'
import type { Standing } from './stage.ts'

export function useStanding() {
  const session = useTold('GET /api/session', {})
  const isNobody = isKind(session.error, 'not-signed-in')
  const begun = useTold('GET /api/first-run', {}, isNobody)
  const now = standingNow()
  const [last, keep] = useState(now)
  if (now !== null && now !== last) keep(now)
  const who = isNobody ? null : (session.data?.body ?? null)
  // That somebody was there is no longer known when they are asked for anew.
  const standing = now ?? (last === 'somebody' ? null : last)
  return {
    who,
    standing,
    needsToken: begun.data?.body.needsToken ?? true,
    /** What is waited for, with why it is not there. */
    asked: isNobody ? begun : session,
  }

  function standingNow(): Standing | null {
    if (!isNobody) return session.data === undefined ? null : 'somebody'
    // A practice that was made is there for good: the first run, once read as due, is only believed when just asked.
    if (isKind(begun.error, 'unknown-route')) return 'nobody'
    return begun.isSuccess && !begun.isFetching ? 'nobody-and-no-practice' : null
  }
}
