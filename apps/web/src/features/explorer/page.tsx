// One page of the explorer: the way back, a title that is announced on arrival, and what stands beside the text.

import type { ReactNode, RefObject } from 'react'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useMessages, useProduct } from '../../lende.tsx'
import { titleOf } from '../shell/use-arrival.ts'
import type { Section } from './places.ts'
import { sections } from './places.ts'

interface Props {
  readonly title: ReactNode
  /** The list it stands in. */
  readonly of?: Section
  /** What stands under the title, in soft ink. */
  readonly under?: ReactNode
  /** Where it comes from and how sure that is. */
  readonly margin?: ReactNode
  readonly children: ReactNode
}

let arrivals = 0

/** Focus goes along to the title of a page that was gone to; not to that of the first, which was opened. */
export function useArrivalAt<Heading extends HTMLElement>(): RefObject<Heading | null> {
  const heading = useRef<Heading>(null)
  useEffect(() => {
    const { activeElement } = document
    const wasLeft = activeElement === null || activeElement === document.body || activeElement.id === 'content'
    if (arrivals > 0 && wasLeft) heading.current?.focus({ preventScroll: true })
    arrivals += 1
  }, [])
  return heading
}

export function Page({ title, of, under, margin, children }: Props) {
  const say = useMessages().explorer
  const { edition } = useProduct().guideline
  const heading = useArrivalAt<HTMLHeadingElement>()
  useEffect(() => {
    if (typeof title === 'string') document.title = titleOf(title)
  }, [title])
  return (
    <article className="explorer-sheet" data-margin={margin === undefined ? undefined : true}>
      <header className="sheet-head">
        <nav aria-label={say.path} className="small">
          <Link href="/guideline">{say.title}</Link>
          {of === undefined ? null : (
            <>
              <span aria-hidden="true" className="soft">
                /
              </span>
              <Link href={sections[of]}>{say.sections[of]}</Link>
            </>
          )}
        </nav>
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {under === undefined ? null : <div className="soft sheet-under">{under}</div>}
      </header>
      <div className="sheet-body">
        {children}
        <p className="print-only small">{say.edition(edition)}</p>
      </div>
      {margin === undefined ? null : <aside className="sheet-margin small">{margin}</aside>}
    </article>
  )
}

/** A part of a page under its own heading. */
export function Part({
  title,
  count,
  children,
  id,
}: {
  readonly title: ReactNode
  readonly count?: number | undefined
  readonly children: ReactNode
  readonly id?: string
}) {
  return (
    <section className="explorer-part" {...(id === undefined ? {} : { id })}>
      <h2>
        {title} {count === undefined ? null : <span className="soft numerals part-count">{count}</span>}
      </h2>
      {children}
    </section>
  )
}

/** An address that names nothing in this edition. */
export function NotFound() {
  const say = useMessages().explorer
  return (
    <Page title={say.notFound}>
      <div className="stack">
        <p>{say.notFoundWhy}</p>
        <Link className="button" href="/guideline">
          {say.notFoundNext}
        </Link>
      </div>
    </Page>
  )
}
