// Setting up a second factor begins a new session: it goes on at the same work, before anything is read again.

import { ask } from '../../../practice/ask.ts'
import { known } from '../../../practice/queries.ts'
import { useHere } from '../here.tsx'

export function useEnteredAgain(): () => Promise<void> {
  const { practice, role } = useHere().at
  return async () => {
    // When this fails, they are asked where they work.
    await ask('POST /api/session/workplace', { body: { practice, role } }).catch(() => undefined)
    await known.invalidateQueries()
  }
}
