import type { ReactNode } from 'react'
import { useState } from 'react'

/** A part that opens on its summary; what is inside is made only once it is open. */
export function Folded({
  summary,
  className,
  open = false,
  children,
}: {
  readonly summary: ReactNode
  readonly className: string
  readonly open?: boolean
  readonly children: () => ReactNode
}) {
  const [isOpen, setOpen] = useState(open)
  return (
    <details className={className} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      {summary}
      {isOpen ? children() : null}
    </details>
  )
}
