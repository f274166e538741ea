// A part of the page: its name beside what it holds, where there is room. Focus comes back to it when a line of it is gone.

import type { ReactNode } from 'react'
import { useId } from 'react'

export function Part({
  title,
  about,
  children,
}: {
  readonly title: string
  readonly about?: string | undefined
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className="staff-part" aria-labelledby={id}>
      <div className="staff-part-name">
        <h2 id={id}>{title}</h2>
        {about === undefined ? null : <p className="soft small">{about}</p>}
      </div>
      <div className="staff-part-held">{children}</div>
    </section>
  )
}
