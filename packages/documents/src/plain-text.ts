// A document as plain text, for a terminal, a mail or a record.

import type { Words } from '@lende/wording'
import type { Document, Line } from './document.ts'

/** How long the line is that a person fills in. */
const ruled = '.'.repeat(40)

/** The words of the language that the document is in. */
type Labelling = Pick<Words, 'labelled'>

export function plainText({ title, head, parts, foot }: Document, words: Labelling): string {
  const blocks = [
    [title],
    head.map(({ label, value }) => words.labelled(label, value === '' ? ruled : value)),
    ...parts.map(({ heading, lines }) => [
      ...(heading === undefined ? [] : [heading.toUpperCase()]),
      ...lines.map((line) => (line.kind === 'blank' ? words.labelled(line.text, ruled) : lineInText(line, words))),
    ]),
    [
      ...(foot.sources.length === 0 ? [] : [`${foot.sources.join(', ')}.`]),
      ...foot.superseded,
      `${foot.edition}, ${foot.on}.`,
      foot.disclaimer,
    ],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** One line as text; what is drawn is its words. */
export function lineInText(line: Line, words: Labelling): string {
  switch (line.kind) {
    case 'text':
      return line.text
    case 'item':
    case 'figure':
      return `- ${line.text}`
    case 'blank':
      return words.labelled(line.text, '')
    case 'table':
      return [line.columns, ...line.rows].map((cells) => cells.join(' | ').trimEnd()).join('\n')
  }
}
