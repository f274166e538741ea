// What is open, each with a hollow mark and its name. The screen shows the first; paper shows all.

import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../design-system/button.tsx'
import { useMessages } from '../../lende.tsx'

export interface OpenMark {
  readonly key: string
  readonly name: string
  /** Where it can be answered. */
  readonly to?: string
  readonly go?: () => void
}

const mostShown = 8

export function OpenMarks({ marks }: { readonly marks: readonly OpenMark[] }) {
  const say = useMessages().consult
  const [all, setAll] = useState(false)
  const beyond = marks.length - mostShown
  return (
    <>
      <ul className="open-marks">
        {marks.map(({ key, name, to, go }, place) => (
          <li key={key} data-beyond={(!all && place >= mostShown) || undefined}>
            <span className="mark" aria-hidden="true" />
            {to === undefined ? (
              <span className="first-letter">{name}</span>
            ) : (
              <Link className="first-letter" href={to} onClick={() => go?.()}>
                {name}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {all || beyond <= 0 ? null : (
        <Button kind="quiet" className="screen-only" onPress={() => setAll(true)}>
          {say.more(beyond)}
        </Button>
      )}
    </>
  )
}
