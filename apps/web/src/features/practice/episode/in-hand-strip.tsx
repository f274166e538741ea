// For whom this consult is, on every screen of it, with the way back to the episode. Never in a title or an address.

import { dayIn } from '@lende/wording'
import { Link } from 'wouter'
import { type ConsultState, useConsult } from '../../../consult/consult-store.ts'
import { useLende } from '../../../lende.tsx'
import { today } from '../../../today.ts'

/** The screens that show a consult, or what follows from it. */
const screens = ['consult', 'advice', 'together', 'programme', 'work', 'talk', 'documents', 'note', 'save', 'intake']

export function InHandStrip({ place }: { readonly place: string }) {
  const say = useLende().messages.shell
  const state = useConsult()
  const inHand = state?.inHand ?? null
  if (state === null || inHand === null || !screens.includes(place.split('/')[1] ?? '')) return null
  return (
    <aside className="in-hand screen-only" aria-label={say.inHand}>
      <span>
        {say.inHand}{' '}
        <strong>
          <bdi>{inHand.name}</bdi>
        </strong>
        <Standing state={state} />
      </span>
      <Link href={`/practice/episodes/${inHand.episode}`}>{say.toEpisode}</Link>
    </aside>
  )
}

/** Of which contact it is, where that is not today's or stands in the record already, and whether it stands there as it is now. */
function Standing({ state: { consult, inHand } }: { readonly state: ConsultState }) {
  const {
    messages: { shell: say },
    settings: { language },
  } = useLende()
  const day = dayIn({ language }, consult.on, { day: 'numeric', month: 'long', year: 'numeric' })
  if (inHand?.recorded === consult) return <span className="soft">, {say.alreadyRecorded}</span>
  if (inHand?.assessment != null) return <span>, {say.corrects(day)}</span>
  return consult.on === today() ? null : <span>, {say.contactOf(day)}</span>
}
