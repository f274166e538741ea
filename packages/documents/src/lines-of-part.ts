// One part of a letter, a sheet or a note as lines, by what the content says that it holds.

import { agreedInLines } from './agreed-lines.ts'
import { answersInNote, factsInLines } from './answers-in-note.ts'
import { askedOf, contactFor } from './asked.ts'
import type { Line } from './document.ts'
import { blank, text } from './document.ts'
import { ledgerLines } from './ledger.ts'
import type { DocumentContent, Material, RecordNote } from './material.ts'
import { outcomeInNote } from './outcome-in-note.ts'
import { ownActivities } from './own-activities.ts'
import { togetherInLines } from './together-lines.ts'

export type Held = DocumentContent['parts'][number]['holds'][number] | RecordNote['sections'][number]['holds'][number]

/** `owner` is where the content keeps its labels: `note.soep`, `documents.letter-specialist`. */
export function linesOf(held: Held, owner: string, material: Material, recipient?: string): readonly Line[] {
  const { words } = material.product
  if ('answers' in held) return answersInNote(held.answers, material)
  if ('facts' in held) return factsInLines(held.facts, material)
  if ('outcome' in held) return outcomeInNote[held.outcome](material)
  if ('agreed' in held) return agreedInLines(held.agreed, material)
  if ('together' in held) return togetherInLines(held.together, material)
  if ('asked' in held) return recipient === undefined ? [] : askedOf(held.asked, recipient, material)
  if ('contact' in held) return contactFor(held.contact, material)
  if ('ledger' in held) return ledgerLines(held, owner, material)
  if ('own-activities' in held) return ownActivities(held['own-activities'], material)
  if ('says' in held) {
    const key = `documents.says.${held.says}` as const
    return [text(words.text(key), `authored:${key}`)]
  }
  const key = `${owner}.blank.${held.blank}` as const
  return [blank(words.text(key), `authored:${key}`)]
}
