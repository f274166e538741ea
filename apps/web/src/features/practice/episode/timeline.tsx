// What happened in an episode, the newest first: who did it and when. What was corrected is struck, and stays readable.

import { Link } from 'wouter'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { dayInWords } from '../../instruments/day-in-words.ts'
import type { Happened, Sent } from './happened.ts'
import { type Listed, standing } from './kept.ts'
import { useKindName } from './kind-name.ts'
import { usePeopleHere } from './people-here.ts'
import { ReferralLine } from './referral-line.tsx'

interface Props {
  readonly all: readonly Happened[]
  readonly assessments: readonly Listed[]
  readonly documents: readonly Sent[]
}

export function Timeline({ all, assessments, documents }: Props) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  if (all.length === 0) return <p>{say.nothingYet}</p>
  return (
    <ol className="episode-timeline">
      {all.map((one) => (
        <li key={keyOf(one)} data-kind={one.kind}>
          <time className="numerals soft" dateTime={one.on}>
            {dayInWords(one.on, words)}
          </time>
          <div className="episode-timeline-what">
            {one.kind === 'assessment' ? <Assessment one={one.one} all={assessments} /> : null}
            {one.kind === 'document' ? <SentLine one={one.one} /> : null}
            {one.kind === 'referral' ? <ReferralLine one={one.one} documents={documents} /> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function keyOf(happened: Happened): string {
  switch (happened.kind) {
    case 'assessment':
      return happened.one.assessment
    case 'document':
      return happened.one.document
    case 'referral':
      return happened.one.referral
  }
}

function Assessment({ one, all }: { readonly one: Listed; readonly all: readonly Listed[] }) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  const { whoIs } = usePeopleHere()
  const { assessment, person, role, source, urgency, correctedBy, supersedes } = one
  const isFirst = standing(all)[0]?.assessment === assessment
  const name = isFirst ? say.first : say.contact
  const to = `/practice/assessments/${assessment}`
  return (
    <>
      <p>
        {correctedBy === null ? (
          <Link href={to}>{name}</Link>
        ) : (
          <s>
            <Link href={to}>{say.contact}</Link>
          </s>
        )}
        {correctedBy === null && urgency !== 'none' ? (
          <strong className="episode-timeline-urgency" data-urgency={urgency}>
            {words.word('urgency', urgency)}
          </strong>
        ) : null}
      </p>
      <p className="soft small">
        <bdi>{whoIs(person, role)}</bdi>
        {source === 'clinician' ? null : `. ${say.source[source]}`}
        {correctedBy === null ? null : (
          <>
            . <Link href={`/practice/assessments/${correctedBy}`}>{say.corrected}</Link>
          </>
        )}
        {supersedes === null ? null : `. ${say.corrects}`}
      </p>
    </>
  )
}

function SentLine({ one: { document, kind, recipient, person } }: { readonly one: Sent }) {
  const { episode: say } = usePracticeMessages()
  const { nameOf } = usePeopleHere()
  const kindName = useKindName()
  const name = nameOf(person)
  return (
    <>
      <p>
        <Link href={`/practice/documents/${document}`}>{kindName(kind)}</Link>
      </p>
      <p className="soft small">
        {[recipient === null ? '' : say.sentTo(recipient), name === null ? '' : say.sentBy(name)]
          .filter(Boolean)
          .join(', ')}
      </p>
    </>
  )
}
