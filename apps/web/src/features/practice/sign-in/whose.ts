// Whose reading the page holds. What one person read at one workplace is not for the next, nor for another workplace.

import type { ReadName } from '../../../practice/queries.ts'
import { known } from '../../../practice/queries.ts'
import type { Here } from '../here.tsx'

const session: ReadName = 'GET /api/session'

let whose: string | null = null

export const whoIs = ({ session: { person }, at: { practice, role } }: Here): string => `${person} ${practice} ${role}`

/** From now on it is read as who is here; what somebody else read is gone. */
export function readAs(here: Here): void {
  const who = whoIs(here)
  if (whose !== null && whose !== who) forgetWhatWasRead()
  whose = who
}

/** Nobody is here any more. */
export function forgetWhoWasHere(): void {
  whose = null
  known.clear()
}

function forgetWhatWasRead(): void {
  known.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== session })
  known.getMutationCache().clear()
}
