// The episodes in whose care team one is: the open ones, and folded away those that were closed.

import { Suspense } from 'react'
import { Link } from 'wouter'
import { Folded } from '../../../design-system/folded.tsx'
import { usePracticeMessages } from '../../../messages/practice/practice-messages.ts'
import { type ItemOf, usePages } from '../../../practice/lists.ts'
import { isClinician, useHere } from '../here.tsx'
import { More } from '../more.tsx'
import { Told } from '../told.tsx'
import { CaredState } from './cared-state.tsx'
import { PatientLine } from './patient-line.tsx'

type Cared = ItemOf<'GET /api/cared-for'>

export function CaredFor({ nobody }: { readonly nobody: string }) {
  const say = usePracticeMessages().patients
  const { query, more } = usePages('GET /api/cared-for', {})
  return (
    <Told query={query}>
      {(told) => {
        const items = told.toSorted(byName)
        const closed = items.filter(({ isClosed }) => isClosed)
        return (
          <>
            <Episodes items={items.filter(({ isClosed }) => !isClosed)} nobody={nobody} />
            {closed.length === 0 ? null : (
              <Folded className="patients-fold" summary={<summary>{say.closedEpisodes(closed.length)}</summary>}>
                {() => <Episodes items={closed} nobody="" />}
              </Folded>
            )}
            <More more={more} />
          </>
        )
      }}
    </Told>
  )
}

const byName = (one: Cared, other: Cared): number =>
  one.familyName.localeCompare(other.familyName) || one.givenName.localeCompare(other.givenName)

function Episodes({ items, nobody }: { readonly items: readonly Cared[]; readonly nobody: string }) {
  const { at } = useHere()
  if (items.length === 0) return <p className="soft">{nobody}</p>
  return (
    <ul className="patients-lines">
      {items.map((one) => (
        <li key={`${one.episode} ${one.role}`}>
          <Link className="patients-line" href={`/practice/episodes/${one.episode}`}>
            <PatientLine of={one} />
            {isClinician(at.role) ? (
              <Suspense fallback={<span className="patients-stands patients-whole small">{'\u00a0'}</span>}>
                <CaredState of={one} />
              </Suspense>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}
