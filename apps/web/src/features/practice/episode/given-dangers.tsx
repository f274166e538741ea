// The dangers that the advice of then raised, and signs that were new: to be read, and nothing to be done with them here.

import type { Advice, ConditionResult } from '@lende/engine'
import { rankOf } from '@lende/engine'
import { answerInWords, labelOf } from '@lende/wording'
import { factOf } from '../../../consult/reading.ts'
import { useMessages, useProduct } from '../../../lende.tsx'

export function GivenDangers({ advice }: { readonly advice: Advice }) {
  const raised = advice.conditions
    .filter(({ tier }) => tier === 'suspected' || tier === 'possible')
    .toSorted((one, other) => rankOf(other.urgency) - rankOf(one.urgency))
  const isOutside = advice.scope.status === 'outside'
  if (raised.length === 0 && advice.newSigns.length === 0 && !isOutside) return null
  return (
    <div className="episode-given-dangers">
      <NewSigns signs={advice.newSigns} />
      {raised.map((danger) => (
        <Raised key={danger.id} danger={danger} />
      ))}
      {isOutside ? <Outside groups={advice.scope.groups} /> : null}
    </div>
  )
}

function NewSigns({ signs }: { readonly signs: Advice['newSigns'] }) {
  const { safety: say } = useMessages()
  const { words, guideline } = useProduct()
  if (signs.length === 0) return null
  return (
    <div className="notice" data-urgency="same-day">
      <strong>{say.newSigns}</strong>
      <ul>
        {signs.map(({ fact, now }) => (
          <li key={fact}>{words.labelled(labelOf(fact, words), answerInWords(now, factOf(guideline, fact), words))}</li>
        ))}
      </ul>
    </div>
  )
}

function Raised({
  danger: { id, tier, urgency, destination, judgement, counts },
}: {
  readonly danger: ConditionResult
}) {
  const { safety: say } = useMessages()
  const { words } = useProduct()
  const name = words.text(`danger.${id}.name`)
  return (
    <div className="notice" data-urgency={counts ? urgency : 'none'}>
      <p>
        <strong>
          {tier === 'suspected' ? say.suspected(name) : say.possible(name)}
          {urgency === 'none' ? '' : `, ${words.word('urgency', urgency)}`}
        </strong>
      </p>
      {destination === null ? null : <p>{words.word('destination', destination)}</p>}
      {judgement === null ? null : <p className="small">{say.assessedBy(judgement.reason ?? '')}</p>}
    </div>
  )
}

function Outside({ groups }: { readonly groups: readonly string[] }) {
  const { safety: say } = useMessages()
  const { words } = useProduct()
  return (
    <div className="notice">
      <strong>{say.outside}</strong>
      {groups.map((group) => (
        <p key={group}>
          {words.text(`scope.${group}.name`)}. {words.text(`scope.${group}.instead`)}
        </p>
      ))}
    </div>
  )
}
