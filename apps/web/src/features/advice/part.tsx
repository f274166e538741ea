import type { ReactNode } from 'react'
import { useId } from 'react'

/** One part of the advice: its name in the margin, what it says in the column. */
export function Part({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="part-body">{children}</div>
    </section>
  )
}
