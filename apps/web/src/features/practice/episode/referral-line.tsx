// One referral: who asks whom what, how far it came, and what can be done with it by who reads this.

import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useChange } from '../../../practice/queries.ts'
import { dayInWords } from '../../instruments/day-in-words.ts'
import { WhyNot } from '../form.tsx'
import { useHere } from '../here.tsx'
import { answerDraft } from './answer-draft.ts'
import { AnswerReferral } from './answer-referral.tsx'
import { dayOf, type Sent } from './happened.ts'
import { usePeopleHere } from './people-here.ts'
import { isAnswerer, isOpen, isSender, type Referral, type Stands, standOf } from './referral.ts'
import { WithdrawReferral } from './withdraw-referral.tsx'

interface Props {
  readonly one: Referral
  /** Those that an answer can point to. */
  readonly documents?: readonly Sent[]
  /** Of whom it is, on the page of all that one is asked and asked. */
  readonly children?: ReactNode
}

export function ReferralLine({ one, documents = [], children }: Props) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  const { roleOf } = usePeopleHere()
  const { session } = useHere()
  const { stands, at } = standOf(one)
  const to = one.toRole === null ? one.toName : `${one.toName}, ${roleOf(one.toRole)}`
  const from = `${one.fromName}, ${roleOf(one.fromRole)}`
  const day = dayInWords(dayOf(at), words)
  const isAsked = one.to === session.person
  return (
    <div className="episode-referral" data-stands={stands} ref={useFocusOnceItStands(stands)} tabIndex={-1}>
      {children}
      <p>{isAsked ? say.askedBy(from) : say.referred(to)}</p>
      <blockquote className="episode-referral-words">
        {one.ask === null ? one.question : words.text(`documents.asks.${one.ask}`)}
      </blockquote>
      <Along document={one.document} />
      <p className="soft small">
        {isAsked || children !== undefined ? '' : `${from}. `}
        <span className="episode-referral-stands">{say.stands[stands](day)}</span>
      </p>
      {isOpen(one) && one.hasAddresseeLeft ? <p className="notice small">{say.addresseeLeft}</p> : null}
      {one.answer === null ? null : <blockquote className="episode-referral-words">{one.answer}</blockquote>}
      <Along document={one.answerDocument} />
      {isOpen(one) ? <ToDo one={one} documents={documents} /> : null}
    </div>
  )
}

/** What was pressed is gone once the referral stands elsewhere: focus that was left nowhere goes to the line. */
function useFocusOnceItStands(stands: Stands): RefObject<HTMLDivElement | null> {
  const line = useRef<HTMLDivElement>(null)
  const before = useRef(stands)
  useEffect(() => {
    if (before.current === stands) return
    before.current = stands
    if (document.activeElement === document.body) line.current?.focus()
  }, [stands])
  return line
}

function Along({ document }: { readonly document: string | null }) {
  const { episode: say } = usePracticeMessages()
  if (document === null) return null
  return (
    <p>
      <Link href={`/practice/documents/${document}`}>{say.openAlong}</Link>
    </p>
  )
}

function ToDo({ one, documents }: { readonly one: Referral; readonly documents: readonly Sent[] }) {
  const { episode: say } = usePracticeMessages()
  const { session, at } = useHere()
  const [doing, setDoing] = useState<'answer' | 'withdraw' | null>(answerDraft(one.referral) === '' ? null : 'answer')
  const seen = useChange('POST /api/referrals/:referral/seen')
  const who = { person: session.person, role: at.role }
  const [mayAnswer, mayWithdraw] = [isAnswerer(who, one), isSender(who, one)]
  if (!mayAnswer && !mayWithdraw) return null
  const isOutside = one.to === null
  const done = () => setDoing(null)
  if (doing === 'answer') return <AnswerReferral referral={one} documents={documents} done={done} />
  return (
    <>
      <WhyNot failure={seen.error} />
      <div className="row">
        {mayAnswer ? (
          <Button onPress={() => setDoing('answer')}>{isOutside ? say.noteAnswer : say.answerDo}</Button>
        ) : null}
        {mayAnswer && one.seenAt === null ? (
          <Button
            kind="quiet"
            aria-disabled={seen.isPending}
            onPress={() => (seen.isPending ? undefined : seen.mutate({ params: { referral: one.referral }, body: {} }))}
          >
            {isOutside ? say.noteSeen : say.seenDo}
          </Button>
        ) : null}
        {mayWithdraw ? (
          <Button kind="quiet" onPress={() => setDoing('withdraw')}>
            {say.withdraw}
          </Button>
        ) : null}
      </div>
      <WithdrawReferral referral={one} isOpen={doing === 'withdraw'} done={done} />
    </>
  )
}
