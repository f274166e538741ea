// How an episode stands, on its line in the list of the day: how fast to act as the last contact said, and what came since.

import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { ItemOf } from '../../../practice/lists.ts'
import { dayInWords } from '../../instruments/day-in-words.ts'
import { Mark } from './patient-line.tsx'

export function CaredState({
  of: { lastContact, hasNewAnswer },
}: {
  readonly of: Pick<ItemOf<'GET /api/cared-for'>, 'lastContact' | 'hasNewAnswer'>
}) {
  const say = usePracticeMessages().patients
  const { words } = useProduct()
  return (
    <span className="patients-stands patients-whole small">
      {lastContact === null ? (
        <span className="soft">{say.noContactYet}</span>
      ) : (
        <>
          {lastContact.urgency === 'none' ? null : (
            <strong data-urgency={lastContact.urgency}>{words.word('urgency', lastContact.urgency)}</strong>
          )}
          {lastContact.isSettled ? null : <strong>{words.word('tier', 'open')}</strong>}
          <span className="soft">{say.lastContact(dayInWords(lastContact.on, words))}</span>
        </>
      )}
      {hasNewAnswer ? <Mark>{say.newAnswer}</Mark> : null}
    </span>
  )
}
