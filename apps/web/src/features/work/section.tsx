import type { ReactNode } from 'react'
import { NamedPart } from '../../design-system/named-part.tsx'

/** One part of the page under its name. */
export const Section = ({
  title,
  part,
  children,
}: {
  readonly title: ReactNode
  readonly part: string
  readonly children: ReactNode
}) => (
  <NamedPart title={title} className="work-part" part={part}>
    {children}
  </NamedPart>
)
