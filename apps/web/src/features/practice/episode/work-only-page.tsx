// For the occupational physician: what an episode says of function and work, what was sent, and what is asked. No more.

import './episode.css'
import '../../advice/advice.css'
import { labelOf } from '@lende/wording'
import { Link } from 'wouter'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import type { AnswerOf } from '../../../practice/ask.ts'
import { isKind, useTold } from '../../../practice/queries.ts'
import { Part } from '../../advice/part.tsx'
import { dayInWords } from '../../instruments/day-in-words.ts'
import { FullName } from '../patients/full-name.tsx'
import { useDays } from '../patients/use-days.ts'
import { Told } from '../told.tsx'
import { saidIn } from './answers-given.tsx'
import { dayOf } from './happened.ts'
import { useKindName } from './kind-name.ts'
import { openFirst } from './referral.ts'
import { ReferralLine } from './referral-line.tsx'

type Work = AnswerOf<'GET /api/episodes/:episode/work'>

export function WorkOnlyPage({ episode }: { readonly episode: string }) {
  const { episode: say } = usePracticeMessages()
  const read = useTold('GET /api/episodes/:episode/work', { params: { episode } })
  return (
    <div className="page episode">
      {isKind(read.error, 'not-found') ? (
        <NotOpen />
      ) : (
        <Told query={read} page={say.functionAndWork}>
          {(work) => <Seen work={work} />}
        </Told>
      )}
    </div>
  )
}

/** What was asked is answered, and nobody asked to care. */
function NotOpen() {
  const { episode: say, practice } = usePracticeMessages()
  return (
    <>
      <h1>{say.functionAndWork}</h1>
      <p>{say.notOpen}</p>
      <p>
        <Link href="/practice/referrals">{practice.places.referrals}</Link>
      </p>
    </>
  )
}

function Seen({ work }: { readonly work: Work }) {
  const { episode: say } = usePracticeMessages()
  const { birthDate } = work
  const { onset, born } = useDays()
  return (
    <>
      <header className="episode-head">
        <h1>
          <FullName of={work} />
        </h1>
        <p className="soft">
          {born(birthDate)}. {say.began(onset(work))}.
        </p>
        <p>{say.workOnly}</p>
      </header>
      <Referrals work={work} />
      <Part title={say.functionAndWork}>
        <Facts work={work} />
      </Part>
      <Part title={say.documents}>
        <Documents work={work} />
      </Part>
    </>
  )
}

function Referrals({ work: { referrals } }: { readonly work: Work }) {
  const { episode: say } = usePracticeMessages()
  if (referrals.length === 0) return null
  return (
    <Part title={say.box.in}>
      <ul className="episode-referrals">
        {openFirst(referrals).map((one) => (
          <li key={one.referral}>
            <ReferralLine one={one} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Facts({ work: { assessments } }: { readonly work: Work }) {
  const { episode: say } = usePracticeMessages()
  const product = useProduct()
  const { words } = product
  if (assessments.length === 0) return <p className="soft">{say.nothingOfWork}</p>
  return assessments.map(({ on, facts }, place) => (
    <section key={`${on} ${place}`} className="episode-answers-given">
      <h3>{dayInWords(on, words)}</h3>
      <dl>
        {facts.map(({ fact, value }) => (
          <div key={fact}>
            <dt>{labelOf(fact, words)}</dt>
            <dd>{saidIn(fact, value, product)}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}

function Documents({ work: { documents } }: { readonly work: Work }) {
  const { episode: say } = usePracticeMessages()
  const { words } = useProduct()
  const nameOf = useKindName()
  if (documents.length === 0) return <p className="soft">{say.noDocuments}</p>
  return (
    <ul className="episode-given-lines">
      {documents.map(({ document, kind, sentAt }) => (
        <li key={document}>
          <Link href={`/practice/documents/${document}`}>{nameOf(kind)}</Link>{' '}
          <span className="soft small">{dayInWords(dayOf(sentAt), words)}</span>
        </li>
      ))}
    </ul>
  )
}
