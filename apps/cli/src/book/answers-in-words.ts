// A case as written, in words: which made-up patient, and which answers are otherwise.

import type { Words } from '@lende/wording'
import { labelOf, optionLabel } from '@lende/wording'
import type { Inline } from './document/block.ts'

type Differences = Readonly<Record<string, unknown>>

export const patientAnchor = (patient: string): string => `patient-${patient}`

/** "no-danger, but age: 17". */
export function caseInWords(of: string, but: Differences | undefined, words: Words): readonly Inline[] {
  const patient: Inline = { see: patientAnchor(of), text: of }
  if (but === undefined || Object.keys(but).length === 0) return [patient]
  return [patient, `, ${words.say('caseBut').toLowerCase()} ${butInWords(but, words)}`]
}

/** "But with these answers", in words. */
export function butInWords(but: Differences, words: Words): string {
  return words.series(
    Object.entries(but).map(([fact, answer]) =>
      words.labelled(labelOf(fact, words), writtenInWords(fact, answer, words)),
    ),
  )
}

function writtenInWords(fact: string, written: unknown, words: Words): string {
  if (typeof written === 'object' && written !== null) return mappingInWords(fact, written as Differences, words)
  const text = String(written)
  if (words.has(`word.absence.${text}`)) return words.word('absence', text)
  return words.has(`fact.${fact}.option.${text}`) || words.has(`word.option.${text}`)
    ? optionLabel(fact, text, words)
    : text
}

/** A decision with its reason, an interval, or what was filled in of an instrument. */
function mappingInWords(fact: string, written: Differences, words: Words): string {
  const { value, from, to } = written
  if (value !== undefined) return writtenInWords(fact, value, words)
  return from === undefined && to === undefined ? '...' : `${String(from ?? '')} - ${String(to ?? '')}`
}
