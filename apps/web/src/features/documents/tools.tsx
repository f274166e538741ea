// How a document leaves: on paper, as plain text, as a file. Each by a press, and by nothing else.

import { drawingsOf, plainText } from '@lende/documents'
import { Suspense, use, useRef, useState } from 'react'
import { useConsult } from '../../consult/consult-store.ts'
import { Button } from '../../design-system/button.tsx'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { onArrival } from '../../on-arrival.tsx'
import { serverHere } from '../../server-here.ts'
import { download } from '../case-file/download.ts'
import { pdfName, pdfOf } from './pdf.ts'
import type { SheetView } from './sheet-view.ts'
import { goingOut } from './sheet-view.ts'

const KeepDocument = onArrival(async () => (await import('../practice/episode/keep-document.tsx')).KeepDocument)

export function Tools({ view, isSent = false }: { readonly view: SheetView; readonly isSent?: boolean }) {
  const say = useCareMessages().documents
  const [told, tell] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const copy = async (): Promise<void> => {
    const text = plainText(goingOut(view), view.ofLines.product.words)
    try {
      await navigator.clipboard.writeText(text)
      setRefused(null)
      tell(say.copied)
    } catch {
      // Refused, or not there without a secure page: the person copies by hand.
      setRefused(text)
      tell(say.notCopied)
    }
  }
  return (
    <div className="documents-tools screen-only">
      <div className="row">
        <Button kind="primary" onPress={() => print()}>
          {say.print}
        </Button>
        <Button onPress={copy}>{say.copy}</Button>
        <Suspense fallback={null}>
          <PdfButton view={view} tell={tell} />
        </Suspense>
        {isSent ? null : <KeepButton view={view} />}
        <p role="status">{told}</p>
      </div>
      {refused === null ? null : <ToCopyByHand text={refused} />}
    </div>
  )
}

/** Only for a consult that belongs to an episode. */
function KeepButton({ view }: { readonly view: SheetView }) {
  const isOfEpisode = useConsult()?.inHand != null
  return isOfEpisode ? (
    <Suspense fallback={null}>
      <KeepDocument goesOut={() => goingOut(view)} />
    </Suspense>
  ) : null
}

/** Only where the program that serves this page can write one. */
function PdfButton({ view, tell }: { readonly view: SheetView; readonly tell: (told: string) => void }) {
  const say = useCareMessages().documents
  const [isBusy, setBusy] = useState(false)
  if (!use(serverHere()).writesPdf) return null
  const write = async (): Promise<void> => {
    setBusy(true)
    tell(say.pdfBusy)
    const document = goingOut(view)
    const drawings = drawingsOf(document, view.ofLines.product.aids)
    const answer = await pdfOf({ document, words: { page: view.ofLines.messages.documents.page }, drawings })
    setBusy(false)
    if (answer.ok) {
      download(answer.file, pdfName(document))
      tell(say.pdfSaved)
    } else tell(answer.sign === null ? say.pdfFailed : say.pdfSign(answer.sign))
  }
  return (
    <Button isDisabled={isBusy} onPress={write}>
      {say.pdf}
    </Button>
  )
}

function ToCopyByHand({ text }: { readonly text: string }) {
  const say = useCareMessages().documents
  const last = useRef('')
  return (
    <textarea
      className="input"
      aria-label={say.plainText}
      readOnly
      rows={8}
      value={text}
      ref={(field) => {
        if (field === null || last.current === text) return
        last.current = text
        field.focus()
        field.select()
      }}
    />
  )
}
