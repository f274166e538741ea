// One letter or sheet: in which language and for whom, what must not be missed, the sheet itself, and how it leaves.

import type { Document, DocumentContent, DocumentKind } from '@lende/documents'
import type { Language } from '@lende/wording'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Consult, Outcome } from '../../consult/consult.ts'
import { LanguageSelect } from '../../design-system/language-select.tsx'
import { useLende, useProduct } from '../../lende.tsx'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { CareLinks } from '../care/care-links.tsx'
import { AfterChange } from './after-change.tsx'
import { useOwnActivities } from './kept-sheets.ts'
import { KindsBeside } from './kinds-list.tsx'
import { MissingParts } from './missing-parts.tsx'
import { useOfRecord } from './of-record.ts'
import { OwnActivities } from './own-activities.tsx'
import { PrintedDocument } from './printed-document.tsx'
import { RecipientChoice } from './recipient-choice.tsx'
import { saysFirst } from './sheet.ts'
import { SheetOnScreen } from './sheet-on-screen.tsx'
import type { SheetView } from './sheet-view.ts'
import { Tools } from './tools.tsx'
import type { Made } from './use-made.ts'
import { useMade } from './use-made.ts'
import { useSheet } from './use-sheet.ts'
import { Warnings } from './warnings.tsx'

interface Props {
  readonly kind: DocumentKind
  readonly kinds: readonly DocumentKind[]
  readonly consult: Consult
  readonly outcome: Outcome
}

export function OneDocument({ kind, kinds, consult, outcome }: Props) {
  const { settings } = useLende()
  const say = useCareMessages().documents
  const { aids, words } = useProduct()
  const content = aids.documents?.documents.find(({ document }) => document === kind)
  const [language, setLanguage] = useState<Language>(settings.language)
  const [recipient, setRecipient] = useState(content?.recipients?.[0])
  const ownActivities = useOwnActivities()
  const ofRecord = useOfRecord()
  // The sheet stays as it is until it can be drawn in the other language.
  const shown = useDeferredValue(language)
  const made = useMade({ kind, consult, outcome, language: shown, recipient, ownActivities, ofRecord })
  if (made.document === null || content === undefined) return null
  return (
    <div className="page documents" aria-busy={shown !== language}>
      <KindsBeside kinds={kinds} kind={kind} />
      <div className="documents-one">
        <CareLinks />
        <header className="stack screen-only" data-gap="tight">
          <Link className="button documents-back" data-kind="quiet" href="/documents">
            {say.all}
          </Link>
          <h1>{words.text(`documents.${kind}.name`)}</h1>
          <p className="soft">{words.text(`documents.${kind}.about`)}</p>
          <div className="documents-choices">
            <LanguageSelect label={say.language} language={language} speak={setLanguage} />
            <RecipientChoice recipients={content.recipients ?? []} recipient={recipient} choose={setRecipient} />
          </div>
        </header>
        <Warnings outcome={outcome} content={content} isSaidFirst={saysFirst(made.document)} />
        <OwnActivities content={content} outcome={outcome} />
        <InHand
          key={`${kind} ${shown} ${recipient}`}
          content={content}
          document={made.document}
          made={made}
          recipient={recipient}
        />
      </div>
    </div>
  )
}

const Told = memo(AfterChange)
const Leaving = memo(Tools)

function InHand({
  content,
  document: made,
  made: { product, messages },
  recipient,
}: {
  readonly content: DocumentContent
  readonly document: Document
  readonly made: Made
  readonly recipient: string | undefined
}) {
  const inHand = useSheet(`${made.kind} ${made.language} ${recipient ?? ''}`, made)
  const { sheet, change } = inHand
  const ofLines = useMemo(() => ({ change, product, messages }), [change, product, messages])
  const view: SheetView = useMemo(() => ({ sheet, ofLines }), [sheet, ofLines])
  // What is typed is drawn first, what is to be known of it in the frame after it.
  const settled = useDeferredValue(inHand)
  return (
    <>
      <Told inHand={settled} />
      <MissingParts content={content} document={made} />
      <Leaving view={useDeferredValue(view)} />
      <SheetOnScreen view={view} />
      <PrintedDocument view={view} />
    </>
  )
}
