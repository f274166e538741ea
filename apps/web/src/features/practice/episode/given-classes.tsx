// The classes of then: what the rules proposed, and what the clinician decided.

import type { Advice } from '@lende/engine'
import { useMessages, useProduct } from '../../../lende.tsx'
import { Part } from '../../advice/part.tsx'

export function GivenClasses({ advice }: { readonly advice: Advice }) {
  const { advice: say } = useMessages()
  const { words } = useProduct()
  const known = Object.entries(advice.classifications).flatMap(([id, { proposed, decided, reason }]) => {
    const counts = decided ?? proposed
    return counts === null ? [] : [{ id, counts, reason, is: decided === null ? say.proposal : say.decision }]
  })
  if (known.length === 0) return null
  const text = (key: string, otherwise: string): string => (words.has(key) ? words.text(key) : otherwise)
  return (
    <Part title={say.classes}>
      <dl className="episode-given-classes">
        {known.map(({ id, counts, reason, is }) => (
          <div key={id}>
            <dt>{text(`classification.${id}.name`, id)}</dt>
            <dd>
              {text(`classification.${id}.${counts}.name`, counts)} <span className="soft small">{is}</span>
              {reason === null ? null : <span className="small episode-given-reason">{reason}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
