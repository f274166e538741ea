// How it is built up: what the advice allows, the proposed one first.

import type { Programme, ProgrammeWay } from '@lende/care'
import { Choice } from '../settings/choice.tsx'
import type { ProgrammeView } from './programme-view.ts'
import { stillFits } from './programme-view.ts'

export function WayChoice({
  view: { words, say, offer },
  now,
  choose,
}: {
  readonly view: ProgrammeView
  readonly now: ProgrammeWay
  readonly choose: (way: ProgrammeWay) => void
}) {
  const [proposed, ...others] = offer.ways
  const fits = offer.ways.some(({ way }) => way === now)
  return (
    <section className="programme-part">
      {others.length === 0 && fits ? (
        <h2>{words.text(`programme.way.${now}.name`)}</h2>
      ) : (
        <Choice
          label={<span className="programme-label">{say.way}</span>}
          options={offer.ways.map(({ way }) => ({
            value: way,
            name: `${words.text(`programme.way.${way}.name`)}${way === proposed?.way ? ` (${say.proposed})` : ''}`,
          }))}
          value={now}
          choose={choose}
        />
      )}
      {fits ? <p className="programme-lead">{words.text(`programme.way.${now}.says`)}</p> : null}
    </section>
  )
}

/** What was agreed is not what the advice allows now. */
export function NoLongerFits({ view, programme }: { readonly view: ProgrammeView; readonly programme: Programme }) {
  const { words, say } = view
  if (stillFits(view, programme)) return null
  return (
    <p className="notice" role="alert">
      {say.noLongerFits(words.text(`programme.way.${programme.way}.name`))}
    </p>
  )
}
