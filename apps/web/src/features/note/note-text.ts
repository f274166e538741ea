// One consult as a note for the record: plain lines under headings, terse, in the language of the page.
// It says what was found, what was asked and is absent, and what is not known; it never makes a no of the last.

import { answersInNote } from './answers-in-note.ts'
import type { NoteMaterial, NotePart, RecordNote } from './note-material.ts'
import { outcomeInNote } from './outcome-in-note.ts'

export function noteText(recordNote: RecordNote, material: NoteMaterial): string {
  const { note, sections } = recordNote
  const { product, consult, outcome, say } = material
  const { words } = product
  const parts = sections.map(({ section, holds }) => {
    const lines = holds.flatMap((part) => linesOf(part, note, material))
    return [words.text(`note.${note}.${section}`), ...(lines.length === 0 ? [say.nothing] : lines.map(capitalised))]
  })
  const head = say.head(consult.on, words.word('role', consult.role))
  const foot = [...(isWhole(recordNote, product) ? [say.notAsked] : []), say.foot(outcome.advice.edition)]
  return `${[[head], ...parts, foot].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** Does it tell every answer? Only then can it say that what is missing was not asked. */
function isWhole({ sections }: RecordNote, { guideline }: NoteMaterial['product']): boolean {
  const told = sections.flatMap(({ holds }) => holds.flatMap((part) => ('answers' in part ? part.answers : [])))
  return guideline.interview.every(({ group }) => told.includes(group))
}

function linesOf(part: NotePart, note: string, material: NoteMaterial): string[] {
  if ('answers' in part) return answersInNote(part.answers, material)
  if ('outcome' in part) return outcomeInNote[part.outcome](material)
  return [material.say.labelled(material.product.words.text(`note.${note}.blank.${part.blank}`), '')]
}

const capitalised = (line: string): string => `${line.slice(0, 1).toUpperCase()}${line.slice(1)}`
