// What one is asked, and what one asked: those that wait for an answer first.

import './episode.css'
import '../../advice/advice.css'
import { Link } from 'wouter'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { usePages } from '../../../practice/lists.ts'
import { Part } from '../../advice/part.tsx'
import { useHere } from '../here.tsx'
import { More } from '../more.tsx'
import { FullName } from '../patients/full-name.tsx'
import { useDays } from '../patients/use-days.ts'
import { Told } from '../told.tsx'
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
  const say = usePracticeMessages().episode
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
      <More more={more} />
    </Part>
  )
}

function Of({ one: { episode, patient } }: { readonly one: Referral }) {
  const { born } = useDays()
  return (
    <h3>
      <Link href={`/practice/episodes/${episode}`}>
        <FullName of={patient} />
      </Link>{' '}
      <span className="soft small">{born(patient.birthDate)}</span>
    </h3>
  )
}
