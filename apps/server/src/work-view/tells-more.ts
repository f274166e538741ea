// Where a document that opens to an occupational physician tells more than its kind may.

import type { Content } from '../documents/document.ts'
import type { Shown } from './shown.ts'

/** JSON pointer to the first line that does; null where none does, and of a document that stays closed to them. */
export function tellsMore({ kind, parts }: Content, { kinds, restsOnAllowed }: Shown): string | null {
  if (!kinds.includes(kind)) return null
  for (const [part, { lines }] of parts.entries()) {
    const line = lines.findIndex(({ from }) => !restsOnAllowed(kind, from))
    if (line !== -1) return `/parts/${part}/lines/${line}`
  }
  return null
}
