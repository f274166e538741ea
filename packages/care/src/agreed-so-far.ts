// What stands agreed over several contacts. In a file of its own: who only asks this need not load what reads a case file.

import type { Agreed } from './agreed.ts'

/** Of contacts, the oldest first: what the last agreed, and the plans of the latest that made them. */
export function agreedSoFar(contacts: readonly Agreed[]): Agreed {
  const programme = contacts.findLast((one) => one.programme)?.programme
  const work = contacts.findLast((one) => one.work)?.work
  return { ...(programme && { programme }), ...(work && { work }), ...contacts.at(-1) }
}
