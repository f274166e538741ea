// A letter or a sheet as it was kept: the very lines that its reader got.

import type { Line } from '@lende/documents'
import type { PagePart } from '@lende/pdf'
import { type InCopy, said } from './in-copy.ts'
import type { DocumentRow } from './rows.ts'
import { moment } from './words.ts'

export function documentParts({ content, recipient, person_id, sent_at }: DocumentRow, copy: InCopy): PagePart[] {
  const { say, nameOf } = copy
  const { own, words } = say
  const to = recipient ?? content.to
  return [
    {
      part: 'document',
      level: 2,
      heading: own.document(content.title),
      lines: [
        said(own.sent(nameOf(person_id), moment(say, sent_at))),
        ...(to === undefined ? [] : [said(words.labelled(own.to, to))]),
        ...content.head
          .filter(({ value }) => value !== '')
          .map(({ label, value }) => said(words.labelled(label, value))),
      ],
    },
    ...content.parts.map((part): PagePart => ({ ...part, level: 3, lines: part.lines as readonly Line[] })),
  ]
}
