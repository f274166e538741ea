// The patient's own activities, in the patient's own words, go to who asks about work only once a clinician ticks it.

import type { DocumentContent } from '@lende/documents'
import type { Outcome } from '../../consult/consult.ts'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { keptSheets, useOwnActivities } from './kept-sheets.ts'

export function OwnActivities({
  content: { parts },
  outcome: { theCase },
}: {
  readonly content: DocumentContent
  readonly outcome: Outcome
}) {
  const say = useCareMessages().documents
  const ownActivities = useOwnActivities()
  const instruments = parts.flatMap(({ holds }) =>
    holds.flatMap((held) => ('own-activities' in held ? [held['own-activities']] : [])),
  )
  const isFilledIn = theCase.assessments.some((one) => instruments.some((id) => one.instruments.has(id)))
  if (!isFilledIn) return null
  return (
    <label className="documents-tick screen-only">
      <input
        type="checkbox"
        checked={ownActivities}
        onChange={({ target }) => keptSheets.tellOwnActivities(target.checked)}
      />
      <span>{say.ownActivities}</span>
    </label>
  )
}
