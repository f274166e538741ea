// A letter or sheet as it was sent: the very lines that its reader got, to print again or to take along as a file.

import './episode.css'
import '../../documents/documents.css'
import type { Document } from '@lende/documents'
import { Suspense, use, useMemo } from 'react'
import { Link } from 'wouter'
import { useLende, useProduct } from '../../../lende.tsx'
import { careMessagesIn } from '../../../messages/care/care-messages.ts'
import { messagesIn } from '../../../messages/messages-in.ts'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { AnswerOf } from '../../../practice/ask.ts'
import { useTold } from '../../../practice/queries.ts'
import { productIn } from '../../../product.ts'
import { PrintedDocument } from '../../documents/printed-document.tsx'
import { sheetOf } from '../../documents/sheet.ts'
import type { SheetView } from '../../documents/sheet-view.ts'
import { Tools } from '../../documents/tools.tsx'
import { dayInWords } from '../../instruments/day-in-words.ts'
import { seesClinical, useHere } from '../here.tsx'
import { FullName, fullNameOf } from '../patients/full-name.tsx'
import { useDays } from '../patients/use-days.ts'
import { Told } from '../told.tsx'
import { dayOf } from './happened.ts'
import { useKindName } from './kind-name.ts'
import { PatientOfEpisode, usePatientOf } from './patient-name.tsx'
import { usePeopleHere } from './people-here.ts'
import { SentSheet } from './sent-sheet.tsx'

type Sent = AnswerOf<'GET /api/documents/:document'>

export function SentDocumentPage({ document }: { readonly document: string }) {
  const { practice, patients } = usePracticeMessages()
  const read = useTold('GET /api/documents/:document', { params: { document } })
  return (
    <div className="page episode">
      <Told query={read} page={patients.abouts.document}>
        {(sent) => (
          <Suspense fallback={<p role="status">{practice.loading}</p>}>
            <Head sent={sent} />
            <AsSent sent={sent} />
          </Suspense>
        )}
      </Told>
    </div>
  )
}

function Head({ sent: { episode, assessment, kind, recipient, person, sentAt } }: { readonly sent: Sent }) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  const { nameOf } = usePeopleHere()
  const { at } = useHere()
  const kindName = useKindName()
  const by = nameOf(person)
  const about = [
    say.sentOn(dayInWords(dayOf(sentAt), words)),
    recipient === null ? '' : say.sentTo(recipient),
    by === null ? '' : say.sentBy(by),
  ]
  return (
    <header className="episode-head screen-only">
      <p>
        <Link href={`/practice/episodes/${episode}`}>{say.toEpisode}</Link>
      </p>
      <PatientOfEpisode episode={episode} />
      <h1>{kindName(kind)}</h1>
      <p className="soft">
        {about.filter(Boolean).join(', ')}.{' '}
        {assessment === null || !seesClinical(at.role) ? null : (
          <Link href={`/practice/assessments/${assessment}`}>{say.itsAssessment}</Link>
        )}
      </p>
    </header>
  )
}

/** Nothing of it can be changed any more. */
const change: SheetView['ofLines']['change'] = () => undefined

function AsSent({ sent: { episode, content, language } }: { readonly sent: Sent }) {
  const { country } = useLende().settings
  const product = use(productIn(language, country))
  const [own, ofCare] = [use(messagesIn(language)), use(careMessagesIn(language))]
  const view = useMemo(
    (): SheetView => ({
      sheet: sheetOf(content as Document),
      ofLines: { change, product, messages: { ...own, ...ofCare } },
    }),
    [content, product, own, ofCare],
  )
  return (
    <>
      <Tools view={view} isSent />
      <SentSheet document={content as Document} view={view.ofLines} />
      <OverPaper episode={episode} head={view.sheet.head} />
      <PrintedDocument view={view} />
    </>
  )
}

/** A letter that was sent without a name keeps its lines as they were; whose it is stands over it on paper. */
function OverPaper({ episode, head }: { readonly episode: string; readonly head: readonly string[] }) {
  const { inWords } = useDays()
  const { of } = usePatientOf(episode)
  if (of === undefined || head.some((line) => line.includes(fullNameOf(of)))) return null
  return (
    <p className="print-only">
      <FullName of={of} />, {inWords(of.birthDate)}
    </p>
  )
}
