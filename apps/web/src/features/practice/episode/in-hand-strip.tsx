// For whom this consult is, on every screen of it, with the way back to the episode. Never in a title or an address.

import { useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { consultStore, type InHand } from '../../../consult/consult-store.ts'
import { useMessages } from '../../../lende.tsx'

/** The screens that show a consult, or what follows from it. */
const screens = ['consult', 'advice', 'together', 'programme', 'work', 'talk', 'documents', 'note', 'save', 'intake']

const inHandNow = (): InHand | null => consultStore.read()?.inHand ?? null

export function InHandStrip({ place }: { readonly place: string }) {
  const say = useMessages().shell
  const inHand = useSyncExternalStore(consultStore.subscribe, inHandNow)
  if (inHand === null || !screens.includes(place.split('/')[1] ?? '')) return null
  return (
    <aside className="in-hand screen-only" aria-label={say.inHand}>
      <span>
        {say.inHand}{' '}
        <strong>
          <bdi>{inHand.name}</bdi>
        </strong>
        {inHand.assessment === null ? null : <span className="soft">, {say.alreadyRecorded}</span>}
      </span>
      <Link href={`/practice/episodes/${inHand.episode}`}>{say.toEpisode}</Link>
    </aside>
  )
}
