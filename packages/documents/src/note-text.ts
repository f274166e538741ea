// One consult as a note for the record: plain lines under headings, terse, in the language of the page.
// It says what was found, what was asked and is absent, and what is not known; it never makes a no of the last.

import type { Guideline } from '@lende/engine'
import type { Document, DocumentPart, Line } from './document.ts'
import { capitalised, text } from './document.ts'
import { linesOf } from './lines-of-part.ts'
import type { Material, RecordNote } from './material.ts'
import { lineInText } from './plain-text.ts'

/** The note as a document; what it says of other documents, such as a disclaimer, stands in its foot. */
export function noteDocument(recordNote: RecordNote, material: Material): Document {
  const { note, sections } = recordNote
  const { product, consult, outcome, say } = material
  const { words } = product
  const parts = sections.map(({ section, holds }): DocumentPart => {
    const lines = holds.flatMap((held) => linesOf(held, `note.${note}`, material))
    return {
      part: section,
      heading: words.text(`note.${note}.${section}`),
      lines: lines.length === 0 ? [authored('nothing', material)] : lines.map(capitalised),
    }
  })
  const last: DocumentPart = { part: 'not-asked', lines: [authored('not-asked', material)] }
  return {
    kind: 'record-note',
    language: words.language,
    title: say.head(consult.on, words.word('role', consult.role)),
    head: [],
    parts: isWhole(recordNote, product.guideline) ? [...parts, last] : parts,
    foot: {
      edition: say.edition(outcome.advice.edition),
      on: consult.on,
      sources: [],
      superseded: [],
      disclaimer: words.text('documents.says.no-device'),
    },
  }
}

/** The note as it is pasted into a record: no more than its lines. */
export function noteText(recordNote: RecordNote, material: Material): string {
  const { title, parts, foot } = noteDocument(recordNote, material)
  const sections = parts.filter(({ heading }) => heading !== undefined)
  const inText = (line: Line): string => lineInText(line, material.product.words)
  const last = parts.filter(({ heading }) => heading === undefined).flatMap(({ lines }) => lines.map(inText))
  const blocks = sections.map(({ heading = '', lines }) => [heading, ...lines.map(inText)])
  const end = [...last, `${foot.edition}. ${foot.disclaimer}`]
  return `${[[title], ...blocks, end].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** Does it tell every answer? Only then can it say that what is missing was not asked. */
function isWhole({ sections }: RecordNote, { interview }: Guideline): boolean {
  const told = sections.flatMap(({ holds }) => holds.flatMap((part) => ('answers' in part ? part.answers : [])))
  return interview.every(({ group }) => told.includes(group))
}

const authored = (line: string, { product: { words } }: Material) =>
  text(words.text(`documents.says.${line}`), `authored:documents.says.${line}`)
