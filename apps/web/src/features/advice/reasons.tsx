// Reasons as people read them: what stands out first; answers of no or normal are counted, and listed when asked for.

import type { Reason } from '@lende/engine'
import { harmlessOf } from '@lende/engine'
import { factsById, reasonInWords, tellingReasons } from '@lende/wording'
import { useState } from 'react'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'
import type { Product } from '../../product.ts'

const mostShown = 6

export function Reasons({ reasons, product }: { readonly reasons: readonly Reason[]; readonly product: Product }) {
  const { consult, advice: say } = useMessages()
  const [all, setAll] = useState(false)
  const { words, guideline } = product
  const facts = factsById(guideline.facts)
  const telling = tellingReasons(reasons)
  const isHarmless = (reason: Reason): boolean => {
    const fact = facts.get(reason.fact)
    if (fact === undefined || !('answer' in reason) || reason.answer.kind !== 'value') return false
    return reason.answer.value === harmlessOf(fact)
  }
  const standing = telling.filter((reason) => !isHarmless(reason))
  const first = standing.slice(0, mostShown)
  const harmless = telling.filter(isHarmless)
  const rest = [...standing.slice(mostShown), ...harmless]
  const count = standing.length > mostShown ? say.otherAnswers(rest.length) : consult.harmlessCount(rest.length)
  return (
    <>
      <ul className="reasons">
        {(all ? [...first, ...rest] : first).map((reason) => (
          <li key={reason.fact}>{reasonInWords(reason, facts, words)}</li>
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <>
          <Button kind="quiet" className="fewer screen-only" onPress={() => setAll(!all)} aria-expanded={all}>
            {all ? say.fewerAnswers : count}
          </Button>
          <p className="print-only small">{count}</p>
        </>
      )}
    </>
  )
}
