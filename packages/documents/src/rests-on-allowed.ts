// What a line of a closed document may rest on: what its own parts hold, and nothing else of the patient.

import type { Origin } from './document.ts'
import type { DocumentContent } from './material.ts'

type Held = DocumentContent['parts'][number]['holds'][number]

/** Of a line that rests on nothing nobody knows what it tells: it is not allowed either. */
export function restsOnAllowed(content: DocumentContent): (from: readonly string[]) => boolean {
  const allowed = new Set<string>(
    content.parts.flatMap(({ holds }) => holds.flatMap((held) => originsOf(held, content.document))),
  )
  return (from) => from.length > 0 && from.every((one) => allowed.has(one))
}

/** Parts that a closed document never has allow nothing. */
function originsOf(held: Held, document: string): readonly Origin[] {
  if ('facts' in held) return held.facts.flatMap((fact): Origin[] => [`fact:${fact}`, `unknown:${fact}`])
  if ('agreed' in held) return held.agreed.startsWith('work-shown-to-') ? ['agreed:work'] : []
  if ('own-activities' in held) return [`instrument:${held['own-activities']}`]
  if ('says' in held) return [`authored:documents.says.${held.says}`]
  return 'blank' in held ? [`authored:documents.${document}.blank.${held.blank}`] : []
}
