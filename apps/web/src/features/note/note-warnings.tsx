// What must not be missed while writing: something serious is suspected, or a danger question was never answered.

import { Link } from 'wouter'
import type { Outcome } from '../../consult/consult.ts'
import { useMessages, useProduct } from '../../lende.tsx'

export function NoteWarnings({ outcome }: { readonly outcome: Outcome }) {
  const say = useMessages().note
  const { words } = useProduct()
  const { advice } = outcome
  const asked = new Set(advice.nextQuestions.map(({ ask }) => ask))
  const open = advice.unknown.filter(({ fact, critical }) => critical && asked.has(fact)).length
  const raised = advice.conditions.filter(({ tier, counts }) => counts && (tier === 'suspected' || tier === 'possible'))
  return (
    <>
      {raised.map(({ id, tier, urgency, destination }) => (
        <p className="notice screen-only" data-urgency={urgency} key={id}>
          <strong>
            {words.labelled(words.text(`danger.${id}.name`), words.word('tier', tier))}
            {urgency === 'none' ? null : `, ${words.word('urgency', urgency)}`}
          </strong>
          {destination === null ? null : <span className="notice-line">{words.word('destination', destination)}</span>}
        </p>
      ))}
      {open === 0 ? null : (
        <div className="notice note-open screen-only">
          <p>
            <strong>{say.openDanger(open)}</strong> {say.openDangerMeans}
          </p>
          <Link className="button" href="/consult">
            {say.answerFirst}
          </Link>
        </div>
      )}
    </>
  )
}
