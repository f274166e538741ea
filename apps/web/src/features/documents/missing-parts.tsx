// What a document would hold if it were agreed: a work plan, a programme. Said, with the way there.

import type { Document, DocumentContent } from '@lende/documents'
import { Link } from 'wouter'
import { useCareMessages } from '../../messages/care/care-messages.ts'

export function MissingParts({
  content: { parts },
  document,
}: {
  readonly content: DocumentContent
  readonly document: Document
}) {
  const say = useCareMessages().documents
  const told = new Set(document.parts.flatMap(({ lines }) => lines.flatMap(({ from }) => from)))
  const holds = (agreed: string): boolean =>
    parts.some((part) => part.holds.some((held) => 'agreed' in held && held.agreed.startsWith(agreed)))
  const lacksPlan = holds('work-shown') && !told.has('agreed:work')
  const lacksProgramme = holds('exercises') && !told.has('agreed:programme')
  if (!lacksPlan && !lacksProgramme) return null
  return (
    <div className="notice documents-notice screen-only">
      <p>{lacksPlan ? say.noPlanShown : say.noProgramme}</p>
      <Link className="button" href={lacksPlan ? '/work' : '/programme'}>
        {lacksPlan ? say.toWork : say.toProgramme}
      </Link>
    </div>
  )
}
