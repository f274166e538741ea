// Makes a letter or a sheet of one kind from one case: the content says which parts, in which order.

import { dayInWords } from './day-in-words.ts'
import type { Document, DocumentKind, DocumentPart } from './document.ts'
import { capitalised, documentKinds } from './document.ts'
import { footOf } from './foot.ts'
import { linesOf } from './lines-of-part.ts'
import type { DocumentContent, Documents, Material } from './material.ts'
import { noteDocument } from './note-text.ts'
import { notesFor } from './which-notes.ts'

export interface Wanted {
  /** Which of the recipients it is for; the first when left out. */
  readonly recipient?: string
  /** Which record note; the first of the country and role when left out. */
  readonly note?: string
}

/** The document, or nothing where the content has none of this kind. */
export function makeDocument(kind: DocumentKind, material: Material, wanted: Wanted = {}): Document | null {
  if (kind === 'record-note') return recordNote(material, wanted.note)
  const content = material.product.aids.documents?.documents.find(({ document }) => document === kind)
  return content === undefined ? null : documentOf(kind, content, material, wanted.recipient)
}

/** The kinds that a role makes, in the order in which they are offered. */
export const kindsFor = ({ documents }: Documents, role: string): readonly DocumentKind[] =>
  documentKinds.filter((kind) => {
    if (kind === 'record-note') return true
    const content = documents.find(({ document }) => document === kind)
    return content !== undefined && (content.senders?.includes(role) ?? true)
  })

function documentOf(
  kind: DocumentKind,
  content: DocumentContent,
  material: Material,
  recipient = content.recipients?.[0],
): Document {
  const { words } = material.product
  const parts = content.parts.flatMap((part): DocumentPart[] => {
    const lines = part.holds.flatMap((held) => linesOf(held, `documents.${kind}`, material, recipient))
    if (lines.length === 0) return []
    const heading = words.has(`documents.${kind}.part.${part.part}`)
      ? { heading: words.text(`documents.${kind}.part.${part.part}`) }
      : {}
    return [{ part: part.part, ...heading, lines: lines.map(capitalised) }]
  })
  return {
    kind,
    language: words.language,
    title: words.text(`documents.${kind}.title`),
    ...(recipient === undefined ? {} : { to: words.word('role', recipient) }),
    head: content.head.map((line) => ({
      label: words.text(`documents.label.${line}`),
      value: headValue(line, material, recipient),
    })),
    parts,
    foot: footOf(content, parts, material),
  }
}

/** What is known of a line over it; a name is never known. */
function headValue(
  line: DocumentContent['head'][number],
  { consult, product: { words } }: Material,
  recipient: string | undefined,
): string {
  if (line === 'date') return dayInWords(consult.on, words)
  if (line === 'from-role') return words.word('role', consult.role)
  return line === 'to' && recipient !== undefined ? words.word('role', recipient) : ''
}

function recordNote(material: Material, kind: string | undefined): Document | null {
  const notes = material.product.aids['record-notes']
  if (notes === undefined) return null
  const offered = notesFor(notes, material.product.words.country, material.consult.role)
  const note = kind === undefined ? offered[0] : notes.notes.find((one) => one.note === kind)
  return note === undefined ? null : noteDocument(note, material)
}
