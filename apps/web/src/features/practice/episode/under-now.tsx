// What would be advised under the edition of now on the answers of then, where that is another edition.

import { adviceDifference, isNoDifference } from '@lende/engine'
import { useMemo } from 'react'
import { tryOutcome } from '../../../consult/use-outcome.ts'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { consultThen } from './consult-for.ts'
import { DifferenceInWords } from './difference-in-words.tsx'
import type { Kept } from './kept.ts'

export function UnderNow({ kept, earlier }: { readonly kept: Kept; readonly earlier: readonly Kept[] }) {
  const { episode: say } = usePracticeMessages()
  const product = useProduct()
  const { edition } = product.guideline
  const now = useMemo(
    () =>
      kept.edition === edition
        ? null
        : tryOutcome(consultThen(kept, earlier), product, kept.role, kept.country === 'nl' ? 'nl' : 'be'),
    [kept, earlier, product, edition],
  )
  if (now === null) return null
  if (!now.ok) return <p className="notice">{say.notReadableNow(edition)}</p>
  const difference = adviceDifference(kept.advice, now.value.advice)
  if (isNoDifference(difference)) return <p>{say.sameNow(edition)}</p>
  return (
    <div className="notice">
      <p>
        <strong>{say.otherNow(edition)}</strong>
      </p>
      <DifferenceInWords difference={difference} />
    </div>
  )
}
