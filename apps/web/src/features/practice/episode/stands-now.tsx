// Where the last advice would be another now: under the edition of now, or over what was corrected or entered since. It stands on
// top of the episode, as whoever opens it goes by the last advice.

import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useTold } from '../../../practice/queries.ts'
import { OtherNow } from './other-advice-page.tsx'

export function StandsNow({ episode }: { readonly episode: string }) {
  const { episode: say } = usePracticeMessages()
  const [one] = useTold('GET /api/under-edition-of-now', { query: { episode } }).data?.body.items ?? []
  if (one === undefined) return null
  return (
    <div className="notice" role="status">
      <p>
        <strong>{say.standsOtherwise}</strong>
      </p>
      <OtherNow one={one} />
      <p>{say.standsOtherwiseDo}</p>
    </div>
  )
}
