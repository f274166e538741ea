// The age that somebody says, beside the one that the record of a practice has. Far apart, they may be of two people.

import type { Raw } from './consult.ts'
import type { InHand } from './consult-store.ts'

/** The fact that a date of birth answers. */
export const AGE = 'age'

/** Is it more than a year from the age in the record? Of a range, all of it. */
export function isOtherAge(raw: Raw | undefined, inHand: InHand | null): boolean {
  const age = inHand?.age ?? null
  const [from, to] = typeof raw === 'object' ? [raw['from'], raw['to']] : [raw, raw]
  return age !== null && (Number(to) < age - 1 || Number(from) > age + 1)
}
