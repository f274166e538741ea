// The episodes of a patient, newest first: since when, as precisely as it is known, and how each ended.

import { Link } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { usePages } from '../../../practice/lists.ts'
import { More } from '../more.tsx'
import type { Episode } from '../record.ts'
import { Told } from '../told.tsx'
import { OpenEpisode } from './open-episode.tsx'
import { useDays } from './use-days.ts'
import { useWayBack } from './use-way-back.ts'

export function Episodes({ patient, mayOpen }: { readonly patient: string; readonly mayOpen: boolean }) {
  const say = usePracticeMessages().patients
  const { query, more } = usePages('GET /api/patients/:patient/episodes', { params: { patient } })
  return (
    <section className="stack">
      <h2>{say.episodes}</h2>
      <Told query={query}>
        {(episodes) => (
          <>
            {episodes.length === 0 ? <p className="soft">{say.noEpisodes}</p> : null}
            <ul className="patients-lines">
              {episodes.map((one) => (
                <li key={one.episode}>
                  <EpisodeLine of={one} among={episodes} />
                </li>
              ))}
            </ul>
            <More more={more} />
            {mayOpen ? <NewEpisode patient={patient} episodes={episodes} /> : null}
          </>
        )}
      </Told>
    </section>
  )
}

function EpisodeLine({ of, among }: { readonly of: Episode; readonly among: readonly Episode[] }) {
  const { patients: say, episode } = usePracticeMessages()
  const { onset, inWords } = useDays()
  const earlier = among.find(({ episode }) => episode === of.recurrenceOf)
  return (
    <Link className="patients-line patients-episode" href={`/practice/episodes/${of.episode}`}>
      <span className="patients-name">
        <strong>{say.beganThen(onset(of))}</strong>
      </span>
      <span className="soft">
        {of.closedOn === null || of.closedBecause === null
          ? say.isOpen
          : episode.closedOn(inWords(of.closedOn), episode.because[of.closedBecause])}
      </span>
      {of.recurrenceOf === null ? null : (
        <span className="soft small patients-whole">
          {earlier === undefined ? episode.recurrence : say.isRecurrenceOf(onset(earlier))}
        </span>
      )}
    </Link>
  )
}

/** Who has an open episode is offered that one first. */
function NewEpisode({ patient, episodes }: { readonly patient: string; readonly episodes: readonly Episode[] }) {
  const say = usePracticeMessages().patients
  const { onset } = useDays()
  const opening = useWayBack()
  const open = episodes.find(({ closedOn }) => closedOn === null)
  if (opening.isOpen) return <OpenEpisode patient={patient} episodes={episodes} close={opening.close} />
  if (open === undefined)
    return (
      <div ref={opening.door}>
        <Button kind="primary" onPress={opening.open}>
          {say.openEpisode}
        </Button>
      </div>
    )
  return (
    <div className="row" ref={opening.door}>
      <Link className="button" data-kind="primary" href={`/practice/episodes/${open.episode}`}>
        {say.toOpenEpisode}
      </Link>
      <Button kind="quiet" aria-label={`${say.openAnother}. ${say.stillOpen(onset(open))}`} onPress={opening.open}>
        {say.openAnother}
      </Button>
    </div>
  )
}
