// What one is asked, and what one asked: those that wait for an answer first.

import './episode.css'
import '../../advice/advice.css'
import { Link } from 'wouter'
import { Button } from '../../../design-system/button.tsx'
import { useProduct } from '../../../lende.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { Part } from '../../advice/part.tsx'
import { dayInWords } from '../../instruments/day-in-words.ts'
import { useHere } from '../here.tsx'
import { Told } from '../told.tsx'
import { usePages } from './read-all.ts'
import { openFirst, type Referral } from './referral.ts'
import { ReferralLine } from './referral-line.tsx'

export function ReferralsPage() {
  const { practice } = usePracticeMessages()
  const { at } = useHere()
  return (
    <div className="page episode">
      <h1>{practice.places.referrals}</h1>
      <Box box="in" />
      {at.role === 'occupational-physician' ? null : <Box box="out" />}
    </div>
  )
}

function Box({ box }: { readonly box: 'in' | 'out' }) {
  const { episode: say, practice } = usePracticeMessages()
  const { query, more } = usePages('GET /api/referrals', { query: { box } })
  return (
    <Part title={say.box[box]}>
      <Told query={query}>
        {(all) =>
          all.length === 0 ? (
            <p className="soft">{say.boxEmpty[box]}</p>
          ) : (
            <ul className="episode-referrals">
              {openFirst(all).map((one) => (
                <li key={one.referral}>
                  <ReferralLine one={one}>
                    <Of one={one} />
                  </ReferralLine>
                </li>
              ))}
            </ul>
          )
        }
      </Told>
      {more === null ? null : (
        <div>
          <Button onPress={more}>{practice.more}</Button>
        </div>
      )}
    </Part>
  )
}

function Of({ one: { episode, patient } }: { readonly one: Referral }) {
  const { words } = useProduct()
  return (
    <h3>
      <Link href={`/practice/episodes/${episode}`}>
        {patient.givenName} {patient.familyName}
      </Link>{' '}
      <span className="soft small">{dayInWords(patient.birthDate, words)}</span>
    </h3>
  )
}
