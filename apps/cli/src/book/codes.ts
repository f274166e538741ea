// Codes in other systems, each with how far it was verified; no logic rests on them.

import type { Code } from '@lende/engine'
import type { Words } from '@lende/wording'

/** "Codes: icd-10 G83.4 (known)." */
export function codesOf(codes: readonly Code[], { say, word, labelled }: Words): string {
  if (codes.length === 0) return ''
  const each = codes.map(({ system, code, verified }) => `${system} ${code} (${word('verified', verified)})`)
  return labelled(say('codes'), `${each.join(', ')}.`)
}
