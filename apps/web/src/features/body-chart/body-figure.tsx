// One view of the body as a drawing: an outline in ink, areas that can be marked, marked ones hatched.

import { useId, useState } from 'react'
import { useMessages } from '../../lende.tsx'
import type { DrawnArea } from './drawing.ts'
import { frame, outline, type views } from './drawing.ts'

interface Props {
  readonly view: (typeof views)[number]
  /** What the view and its areas are called. */
  readonly name: string
  readonly nameOf: (area: string) => string
  readonly marked: readonly string[]
  /** The area that Tab leads to. */
  readonly current: string
  readonly mark: (area: string) => void
  readonly enter: (area: string) => void
}

const letterAt = { x: 62, y: 70 }

export function BodyFigure({ view, name, nameOf, marked, current, mark, enter }: Props) {
  const say = useMessages().bodyChart
  const id = useId()
  const [focused, setFocused] = useState<DrawnArea | null>(null)
  const [onTheLeft, onTheRight] =
    view.onTheRight === 'left' ? [say.rightLetter, say.leftLetter] : [say.leftLetter, say.rightLetter]
  return (
    <figure className="body-figure">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot hold a fieldset */}
      <svg role="group" aria-label={name} viewBox={`${frame.left} ${frame.top} ${frame.width} ${frame.height}`}>
        <defs>
          <clipPath id={`${id}-outline`}>
            {outline.map((half) => (
              <path key={half} d={half} />
            ))}
          </clipPath>
          <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className="body-hatch" d="M 2.5 0 V 5" />
          </pattern>
        </defs>
        {/* Beyond the outline an area can still be hit: a finger is wider than a foot. */}
        <g>
          {view.areas.map(({ area, path }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the area itself, inside the outline, takes the keys
            <path key={area} className="body-reach" d={path} onClick={() => mark(area)} />
          ))}
        </g>
        <g clipPath={`url(#${id}-outline)`}>
          {view.areas.map((drawn) => (
            // biome-ignore lint/a11y/useSemanticElements: a drawing cannot hold an input
            <path
              key={drawn.area}
              className="body-area"
              d={drawn.path}
              data-area={drawn.area}
              role="checkbox"
              aria-checked={marked.includes(drawn.area)}
              aria-label={nameOf(drawn.area)}
              tabIndex={drawn.area === current ? 0 : -1}
              {...(marked.includes(drawn.area) ? { fill: `url(#${id}-hatch)` } : {})}
              onClick={() => mark(drawn.area)}
              onKeyDown={(event) => {
                if (event.key !== ' ') return
                event.preventDefault()
                mark(drawn.area)
              }}
              onFocus={({ currentTarget }) => {
                enter(drawn.area)
                if (currentTarget.matches(':focus-visible')) setFocused(drawn)
              }}
              onBlur={() => setFocused(null)}
            >
              <title>{nameOf(drawn.area)}</title>
            </path>
          ))}
          {focused === null ? null : <FocusRing id={`${id}-focus`} path={focused.path} />}
        </g>
        <path className="body-outline" d={outline.join(' ')} />
        <path className="body-lines" d={view.lines} />
        <g className="body-letters">
          <text x={-letterAt.x} y={letterAt.y}>
            {onTheLeft}
          </text>
          <text x={letterAt.x} y={letterAt.y}>
            {onTheRight}
          </text>
        </g>
      </svg>
      <figcaption className="soft small">{name}</figcaption>
    </figure>
  )
}

/** Around an area where it meets others, and along the outline where it meets that. */
function FocusRing({ id, path }: { readonly id: string; readonly path: string }) {
  return (
    <g className="body-focus">
      <clipPath id={id}>
        <path d={path} />
      </clipPath>
      <path d={path} />
      <path d={outline.join(' ')} clipPath={`url(#${id})`} />
    </g>
  )
}
