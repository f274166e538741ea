import type { ReactNode } from 'react'
import { useId } from 'react'

/** A part of a page under its name, which names it for who listens too. */
export function NamedPart({
  title,
  className,
  part,
  children,
}: {
  readonly title: ReactNode
  readonly className: string
  readonly part: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className={className} data-part={part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
