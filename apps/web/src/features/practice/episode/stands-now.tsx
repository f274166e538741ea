// Where the last advice would be another now: under the edition of now, or over what was corrected or entered since (the onset too). It stands on
// top of the episode, as whoever opens it goes by the last advice.

import { type AdviceDifference, rankOf } from '@lende/engine'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useTold } from '../../../practice/queries.ts'
import { OtherNow } from './other-advice-page.tsx'

export function StandsNow({ episode }: { readonly episode: string }) {
  const { episode: say } = usePracticeMessages()
  const [one] = useTold('GET /api/under-edition-of-now', { query: { episode } }).data?.body.items ?? []
  if (one === undefined) return null
  const changes = one.changes as AdviceDifference | null
  return (
    <div className="notice" role="status">
      <p>
        <strong>{say.standsOtherwise}</strong>
      </p>
      <p>
        {say.standsOtherwiseDo[changes === null ? 'next' : whenToAct(changes, one.isOverOther || one.hasOtherOnset)]}
      </p>
      <OtherNow one={one} />
    </div>
  )
}

/**
 * At once where it is more urgent than was advised, or where what was corrected opens again whether it is. What a newer edition asks
 * and the one before did not is asked at the next contact.
 */
const whenToAct = ({ urgency, isOpenAgain }: AdviceDifference, wasPutRight: boolean): 'now' | 'ask' | 'next' => {
  if (urgency !== null && isMoreUrgent(urgency)) return 'now'
  return isOpenAgain && wasPutRight ? 'ask' : 'next'
}

/** Does it come to days or less, and to more than was advised? */
const isMoreUrgent = ({ before, after }: NonNullable<AdviceDifference['urgency']>): boolean =>
  rankOf(after) > rankOf(before) && rankOf(after) >= rankOf('within-days')
