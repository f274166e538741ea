// A figure of the book on the page: the drawing in the colours of the page, and the same in sentences for who reads.

import { useLayoutEffect, useRef } from 'react'
import { useMessages } from '../../lende.tsx'
import type { DrawnFigure } from './explorer-shapes.ts'

export function Drawing({ figure, bare = false }: { readonly figure: DrawnFigure; readonly bare?: boolean }) {
  const say = useMessages().explorer
  const place = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const drawn = new DOMParser().parseFromString(figure.svg, 'image/svg+xml').documentElement
    place.current?.replaceChildren(document.importNode(drawn, true))
  }, [figure])
  return (
    <figure className="drawing" id={figure.id}>
      {bare ? null : (
        <figcaption>
          <h2>{figure.title}</h2>
        </figcaption>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="scrolls drawing-sheet" ref={place} tabIndex={0} aria-label={figure.title} />
      {bare ? null : (
        <details className="folded">
          <summary>
            <h3>{say.inSentences}</h3>
          </summary>
          <ul className="plain-lines sentences-of-drawing">
            {figure.says.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </figure>
  )
}
