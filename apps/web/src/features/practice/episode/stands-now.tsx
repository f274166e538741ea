// Where the last advice would be another now: under the edition of now, or over what was corrected or entered since. It stands on
// top of the episode, as whoever opens it goes by the last advice.

import { type AdviceDifference, rankOf } from '@lende/engine'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useTold } from '../../../practice/queries.ts'
import { OtherNow } from './other-advice-page.tsx'

export function StandsNow({ episode }: { readonly episode: string }) {
  const { episode: say } = usePracticeMessages()
  const [one] = useTold('GET /api/under-edition-of-now', { query: { episode } }).data?.body.items ?? []
  if (one === undefined) return null
  const urgency = (one.changes as AdviceDifference | null)?.urgency ?? null
  const isUrgent = urgency !== null && isMoreUrgent(urgency)
  return (
    <div className="notice" role="status">
      <p>
        <strong>{say.standsOtherwise}</strong>
      </p>
      <p>{isUrgent ? say.standsOtherwiseNow : say.standsOtherwiseDo}</p>
      <OtherNow one={one} />
    </div>
  )
}

/** Does it come to days or less, and to more than was advised? */
const isMoreUrgent = ({ before, after }: NonNullable<AdviceDifference['urgency']>): boolean =>
  rankOf(after) > rankOf(before) && rankOf(after) >= rankOf('within-days')
