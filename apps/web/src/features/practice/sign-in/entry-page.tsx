// A page before the practice itself: one narrow column, its name first, and what else can be done at its foot.

import './entry.css'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

export function EntryPage({
  title,
  lead,
  foot,
  children,
}: {
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly foot?: ReactNode
  readonly children?: ReactNode
}) {
  const name = useArrived<HTMLHeadingElement>()
  return (
    <div className="page entry">
      <header className="stack" data-gap="tight">
        <h1 ref={name} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? null : <p className="soft">{lead}</p>}
      </header>
      {children}
      {foot === undefined ? null : <footer className="entry-foot screen-only">{foot}</footer>}
    </div>
  )
}

/** These pages follow each other at one address: where focus was left nowhere, it goes to the name of the next. */
function useArrived<Element extends HTMLElement>() {
  const place = useRef<Element>(null)
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  }, [])
  return place
}
