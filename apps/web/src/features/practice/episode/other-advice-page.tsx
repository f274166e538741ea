// Open episodes whose advice would be another under the edition of now: what changes, and the way to look at it again.

import './episode.css'
import type { AdviceDifference } from '@lende/engine'
import { Link } from 'wouter'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { type ItemOf, usePages } from '../../../practice/lists.ts'
import { More } from '../more.tsx'
import { Told } from '../told.tsx'
import { DifferenceInWords } from './difference-in-words.tsx'
import { PatientName } from './patient-name.tsx'

type Other = ItemOf<'GET /api/under-edition-of-now'>

export function OtherAdvicePage() {
  const { episode: say, practice } = usePracticeMessages()
  const { guideline } = useProduct()
  const { query, more } = usePages('GET /api/under-edition-of-now', {})
  return (
    <div className="page episode">
      <header className="episode-head">
        <h1>{practice.places.otherAdvice}</h1>
        <p className="soft">{say.otherAdviceMeans(guideline.edition)}</p>
      </header>
      <Told query={query}>
        {(all) =>
          all.length === 0 ? (
            <p>{more === null ? say.noOtherAdvice : say.noneSoFar}</p>
          ) : (
            <ul className="episode-other-advice">
              {all.map((one) => (
                <li key={one.episode}>
                  <OtherAdvice one={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Told>
      <More more={more} />
    </div>
  )
}

function OtherAdvice({ one }: { readonly one: Other }) {
  const { patient, episode, assessment, edition } = one
  const { episode: say } = usePracticeMessages()
  return (
    <>
      <h2>
        <PatientName patient={patient} />
      </h2>
      <OtherNow one={one} />
      <p>
        <Link href={`/practice/episodes/${episode}`}>{say.toEpisode}</Link>{' '}
        <Link href={`/practice/assessments/${assessment}`}>{say.givenUnder(edition)}</Link>
      </p>
    </>
  )
}

/** What would be advised otherwise, and whether something was corrected or entered since. */
export function OtherNow({ one: { isOverOther, hasOtherOnset, changes } }: { readonly one: Other }) {
  const { episode: say } = usePracticeMessages()
  return (
    <>
      {isOverOther ? <p>{say.overOther}</p> : null}
      {hasOtherOnset ? <p>{say.otherOnset}</p> : null}
      {changes === null ? <p>{say.askAgain}</p> : <DifferenceInWords difference={changes as AdviceDifference} />}
    </>
  )
}
