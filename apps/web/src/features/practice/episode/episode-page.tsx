// An episode: whose, since when, how it goes, what happened in it, and what is to be done next.

import './episode.css'
import '../../advice/advice.css'
import { Suspense } from 'react'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { onArrival } from '../../../on-arrival.tsx'
import { useWhole } from '../../../practice/lists.ts'
import { useTold } from '../../../practice/queries.ts'
import { Part } from '../../advice/part.tsx'
import { isClinician, useHere } from '../here.tsx'
import { Told } from '../told.tsx'
import { CareTeam } from './care-team.tsx'
import { EpisodeActions } from './episode-actions.tsx'
import { EpisodeHead } from './episode-head.tsx'
import { timelineOf } from './happened.ts'
import { type Episode, type Listed, standing } from './kept.ts'
import { LastUrgency } from './last-urgency.tsx'
import { StandsNow } from './stands-now.tsx'
import { Timeline } from './timeline.tsx'

const Course = onArrival(async () => (await import('./course.tsx')).Course)

export function EpisodePage({ episode }: { readonly episode: string }) {
  const { episode: say } = usePracticeMessages()
  const read = useTold('GET /api/episodes/:episode', { params: { episode } })
  const listed = useWhole('GET /api/episodes/:episode/assessments', { params: { episode } })
  return (
    <div className="page episode">
      <Told query={read} page={say.theRecord}>
        {(one, etag) => (
          <>
            <EpisodeHead episode={one} />
            <Told query={listed}>{(assessments) => <Open episode={one} etag={etag} assessments={assessments} />}</Told>
          </>
        )}
      </Told>
    </div>
  )
}

interface OpenProps {
  readonly episode: Episode
  /** As the episode was read. */
  readonly etag: string
  readonly assessments: readonly Listed[]
}

function Open(props: OpenProps) {
  const { episode, assessments } = props
  const { at } = useHere()
  const { episode: say } = usePracticeMessages()
  useProduct()
  const stand = standing(assessments)
  return (
    <>
      <LastUrgency last={stand.at(-1)} />
      <StandsNow episode={episode.episode} />
      {isClinician(at.role) ? <EpisodeActions {...props} /> : null}
      <Happened {...props} />
      <Suspense fallback={null}>
        <Course episode={episode} stand={stand} />
      </Suspense>
      <Part title={say.careTeam}>
        <CareTeam episode={episode} />
      </Part>
    </>
  )
}

/** Letters and referrals that cannot be read leave what was found in sight. */
function Happened({ episode: { episode }, assessments }: OpenProps) {
  const { episode: say } = usePracticeMessages()
  const documents = useWhole('GET /api/episodes/:episode/documents', { params: { episode } })
  const referrals = useWhole('GET /api/episodes/:episode/referrals', { params: { episode } })
  return (
    <Part title={say.happened}>
      {documents.error === null ? null : <Told query={documents}>{() => null}</Told>}
      {referrals.error === null ? null : <Told query={referrals}>{() => null}</Told>}
      <Timeline
        all={timelineOf(assessments, documents.data?.body ?? [], referrals.data?.body ?? [])}
        assessments={assessments}
        documents={documents.data?.body ?? []}
      />
    </Part>
  )
}
