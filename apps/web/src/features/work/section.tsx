import type { ReactNode } from 'react'
import { useId } from 'react'

/** One part of the page under its name. */
export function Section({
  title,
  part,
  children,
}: {
  readonly title: ReactNode
  readonly part: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className="work-part" data-part={part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
