// Whose episode it is, since when, in which week, and whether it is over.

import { Link } from 'wouter'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { today } from '../../../today.ts'
import { dayInWords } from '../../instruments/day-in-words.ts'
import { isClinician, useHere } from '../here.tsx'
import { useDays } from '../patients/use-days.ts'
import { ChangeOnset } from './change-onset.tsx'
import type { Episode } from './kept.ts'
import { PatientName } from './patient-name.tsx'
import { weeksOf } from './weeks.ts'

export function EpisodeHead({ episode }: { readonly episode: Episode }) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  const { patient, closedOn, closedBecause, recurrenceOf } = episode
  const { onset } = useDays()
  const { at } = useHere()
  const [least, most] = weeksOf(episode, closedOn ?? today())
  return (
    <header className="episode-head">
      <p>
        <PatientName patient={patient} />
      </p>
      <h1>{say.began(onset(episode))}</h1>
      {isClinician(at.role) ? <ChangeOnset episode={episode.episode} /> : null}
      <p className="soft">
        {closedOn === null
          ? say.openInWeek(least === most ? `${least}` : `${least}-${most}`)
          : say.closedOn(dayInWords(closedOn, words), closedBecause === null ? '' : say.because[closedBecause])}
        {recurrenceOf === null ? null : (
          <>
            {' '}
            <Link href={`/practice/episodes/${recurrenceOf}`}>{say.recurrence}</Link>
          </>
        )}
      </p>
    </header>
  )
}
