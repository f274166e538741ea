// What must not be missed before a document leaves: a serious cause, an open danger question, advice that waits, and for
// who may know little of a patient: what goes there and why.

import type { DocumentContent } from '@lende/documents'
import { rankOf } from '@lende/engine'
import { Link } from 'wouter'
import type { Outcome } from '../../consult/consult.ts'
import { useProduct } from '../../lende.tsx'
import { useCareMessages } from '../../messages/care/care-messages.ts'

interface Props {
  readonly outcome: Outcome
  readonly content: DocumentContent
  /** Does the document itself say so, before all else? */
  readonly isSaidFirst: boolean
}

export function Warnings(props: Props) {
  const { words } = useProduct()
  const { content } = props
  const only = `documents.${content.document}.only`
  return (
    <>
      <Raised {...props} />
      <Waiting {...props} />
      {content.only === undefined ? null : <p className="notice screen-only">{words.text(only)}</p>}
    </>
  )
}

function Raised({ outcome: { advice } }: Props) {
  const { words } = useProduct()
  const raised = advice.conditions
    .filter(({ tier, counts }) => counts && (tier === 'suspected' || tier === 'possible'))
    .sort((a, b) => rankOf(b.urgency) - rankOf(a.urgency))
  return raised.map(({ id, tier, urgency, destination }) => (
    <p className="notice documents-raised screen-only" data-urgency={urgency} key={id}>
      <strong>
        {words.labelled(words.text(`danger.${id}.name`), words.word('tier', tier))}
        {urgency === 'none' ? null : `, ${words.word('urgency', urgency)}`}
      </strong>
      {destination === null ? null : (
        <span className="documents-notice-line">{words.word('destination', destination)}</span>
      )}
    </p>
  ))
}

function Waiting({ outcome: { advice }, isSaidFirst }: Props) {
  const say = useCareMessages().documents
  const asked = new Set(advice.nextQuestions.map(({ ask }) => ask))
  const open = advice.unknown.filter(({ fact, critical }) => critical && asked.has(fact)).length
  const waits = advice.reassurance.held || advice.recommendations.some(({ held }) => held)
  if (open === 0 && !waits) return null
  return (
    <div className="notice documents-notice screen-only">
      <p>
        <strong>{[...(open === 0 ? [] : [say.openDanger(open)]), ...(waits ? [say.waits] : [])].join(' ')}</strong>{' '}
        {isSaidFirst ? say.saidFirst : say.notSaidHere}
      </p>
      {open === 0 ? null : (
        <Link className="button" href="/consult">
          {say.answerFirst}
        </Link>
      )}
    </div>
  )
}
