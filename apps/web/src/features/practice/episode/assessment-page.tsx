// An assessment as it was recorded: the advice as it was given, by whom and under which edition, and the answers it rests on.

import './episode.css'
import '../../advice/advice.css'
import { Link } from 'wouter'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { useTold } from '../../../practice/queries.ts'
import { Part } from '../../advice/part.tsx'
import { dayInWords } from '../../instruments/day-in-words.ts'
import { isClinician, useHere } from '../here.tsx'
import { Told } from '../told.tsx'
import { AnswersGiven } from './answers-given.tsx'
import { Correct } from './correct.tsx'
import { GivenAdvice } from './given-advice.tsx'
import { dayOf } from './happened.ts'
import { type Kept, useKept } from './kept.ts'
import { PatientOfEpisode } from './patient-name.tsx'
import { usePeopleHere } from './people-here.ts'
import { Replay } from './replay.tsx'
import { UnderNow } from './under-now.tsx'

export function AssessmentPage({ assessment }: { readonly assessment: string }) {
  const { episode: say } = usePracticeMessages()
  const read = useTold('GET /api/assessments/:assessment', { params: { assessment } })
  return (
    <div className="page episode">
      <Told query={read} page={say.contact}>
        {(body) => <Whole kept={body as Kept} />}
      </Told>
    </div>
  )
}

function Whole({ kept }: { readonly kept: Kept }) {
  const earlier = useKept(kept.earlier)
  return (
    <>
      <Head kept={kept} />
      <Told query={earlier}>{(all) => <Given kept={kept} earlier={all} />}</Told>
    </>
  )
}

function Head({ kept }: { readonly kept: Kept }) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  const { at } = useHere()
  const { whoIs } = usePeopleHere()
  const { episode, on, person, role, source, edition, recordedAt, correctedBy, supersedes, because } = kept
  const recorded = dayOf(recordedAt)
  return (
    <header className="episode-head">
      <p>
        <Link href={`/practice/episodes/${episode}`}>{say.toEpisode}</Link>
      </p>
      <PatientOfEpisode episode={episode} />
      <h1>{say.contactOn(dayInWords(on, words))}</h1>
      <p className="soft">
        <bdi>{whoIs(person, role)}</bdi>. {say.source[source]}. {say.edition(edition)}
        {recorded === on ? null : ` ${say.recordedOn(dayInWords(recorded, words))}`}
      </p>
      {correctedBy === null ? null : (
        <p className="notice">
          {say.isCorrected} <Link href={`/practice/assessments/${correctedBy}`}>{say.toCorrection}</Link>
        </p>
      )}
      {supersedes === null ? null : (
        <p className="notice">
          {say.isCorrection(because ?? '')} <Link href={`/practice/assessments/${supersedes}`}>{say.toCorrected}</Link>
        </p>
      )}
      {isClinician(at.role) && correctedBy === null ? (
        <div className="episode-actions">
          <div className="row">
            <Correct kept={kept} />
          </div>
        </div>
      ) : null}
    </header>
  )
}

interface GivenProps {
  readonly kept: Kept
  readonly earlier: readonly Kept[]
}

function Given(props: GivenProps) {
  const { episode: say } = usePracticeMessages()
  return (
    <>
      <GivenAdvice {...props} />
      <Part title={say.answers}>
        <AnswersGiven kept={props.kept} />
      </Part>
      <Part title={say.replay}>
        <Replay assessment={props.kept.assessment} />
        <UnderNow {...props} />
      </Part>
    </>
  )
}
