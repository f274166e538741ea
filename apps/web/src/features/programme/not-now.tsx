// Why there is no programme now, in the tone of the rest: what waits, or what is still open.

import { Link } from 'wouter'
import type { ProgrammeView } from './programme-view.ts'

export function NotNow({ view: { words, say, offer, programme } }: { readonly view: ProgrammeView }) {
  const { waits } = offer
  return (
    <div className="stack">
      {waits === null ? (
        <p>{offer.exercises || offer.activities ? say.legFirst : say.notAdvised}</p>
      ) : (
        <>
          <p className="programme-lead">{words.text(`together.waits.${waits}`)}</p>
          <p>{say.looksFirst}</p>
        </>
      )}
      {programme === null ? null : <p className="notice">{say.waitsStanding}</p>}
      <div className="row">
        <Link className="button" href="/consult">
          {say.toConsult}
        </Link>
      </div>
    </div>
  )
}
