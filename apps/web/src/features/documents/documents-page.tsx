// Letters and sheets that follow from the consult: which there are, and one of them as a sheet to read over and hand on.

import { useCareMessages } from '../../messages/care/care-messages.ts'
import './documents.css'
import { kindsFor } from '@lende/documents'
import { useLayoutEffect } from 'react'
import { useLocation } from 'wouter'
import type { Open } from '../care/care-page.tsx'
import { CarePage } from '../care/care-page.tsx'
import { titleOf } from '../shell/use-arrival.ts'
import { kindIn } from './kinds.ts'
import { AllKinds } from './kinds-list.tsx'
import { OneDocument } from './one-document.tsx'

export function DocumentsPage() {
  const say = useCareMessages().documents
  return (
    <CarePage title={say.title} empty={say.empty}>
      {(open) => <OpenDocuments {...open} />}
    </CarePage>
  )
}

function OpenDocuments({ state: { consult }, product, outcome }: Open) {
  const { documents: say } = useCareMessages()
  const [address] = useLocation()
  const { aids, words } = product
  const kinds = aids.documents === undefined ? [] : kindsFor(aids.documents, consult.role)
  const kind = kindIn(address, kinds)
  const name = kind === undefined ? say.title : words.text(`documents.${kind}.name`)
  useLayoutEffect(() => {
    document.title = titleOf(name)
  }, [name])
  if (kind === undefined) return <AllKinds kinds={kinds} />
  return <OneDocument key={kind} kind={kind} kinds={kinds} consult={consult} outcome={outcome} />
}
