// One line of advice: a sentence, whose it is, and behind a chevron where it comes from.

import type { RecommendationResult } from '@lende/engine'
import { useId, useRef, useState } from 'react'
import { useMessages } from '../../lende.tsx'
import type { View } from '../consult/view.ts'
import { Checklist } from './checklist.tsx'
import { Drawer } from './drawer.tsx'
import { sentenceOf } from './reading-view.ts'
import type { Line } from './side-by-side.ts'
import { notesOf } from './side-by-side.ts'

export interface LineView extends View {
  /** Does this line say a note of newer guidance in full, or only name its topic? */
  readonly inFull: (line: Line, note: string) => boolean
}

export function AdviceLine({
  view,
  line,
  withDirection,
}: {
  readonly view: LineView
  readonly line: Line
  readonly withDirection: boolean
}) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const head = useRef<HTMLButtonElement>(null)
  const { words } = view.product
  const lead = fullest(line, view)
  return (
    <li
      className="advice-line"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen || event.target instanceof HTMLTextAreaElement) return
        event.stopPropagation()
        setOpen(false)
        head.current?.focus()
      }}
    >
      <button
        type="button"
        className="line-head"
        data-line
        ref={head}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="line-sentence">
          {withDirection ? <strong className="line-direction">{words.word('direction', lead.direction)}</strong> : null}
          <span className="line-words">{sentenceOf(view, lead.id)}</span> <Whose view={view} line={line} />
        </span>
        <Chevron />
      </button>
      <Notes view={view} line={line} />
      {line.map((one) => (
        <Checklist key={one.id} view={view} recommendation={one} />
      ))}
      {isOpen ? (
        <div id={id} className="drawer screen-only">
          {line.map((one) => (
            <Drawer key={one.id} view={view} recommendation={one} isOneOfMore={line.length > 1} />
          ))}
        </div>
      ) : null}
    </li>
  )
}

/** Where guidelines say the same, the sentence with the most conditions stands on the line; the other in the drawer. */
const fullest = (line: Line, view: View): RecommendationResult =>
  line.reduce((lead, one) => (sentenceOf(view, one.id).length > sentenceOf(view, lead.id).length ? one : lead))

function Whose({ view, line }: { readonly view: View; readonly line: Line }) {
  const say = useMessages().advice
  const { words } = view.product
  return (
    <span className="whose soft small">
      {line.map(({ guideline }, place) => (
        <span key={guideline}>
          {place === 0 ? '' : ' + '}
          <span className="whose-name">{words.word('guideline', guideline)}</span>
        </span>
      ))}
      {line.some(({ provisional }) => provisional) ? `, ${say.provisional}` : null}
    </span>
  )
}

/** Where newer sources say otherwise: the topic always, what they say once a page. */
function Notes({ view, line }: { readonly view: LineView; readonly line: Line }) {
  const say = useMessages().advice
  const { words, guideline } = view.product
  const differing = notesOf(line).filter((note) =>
    guideline.currency.some(({ id, severity }) => id === note && severity !== 'none'),
  )
  return differing.map((note) => (
    <p key={note} className="currency first-letter small">
      {words.labelled(say.differsFrom, words.text(`currency.${note}.topic`))}.
      {view.inFull(line, note) ? ` ${words.text(`currency.${note}.says`)}` : null}
    </p>
  ))
}

const Chevron = () => (
  <svg className="chevron screen-only" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.25" />
  </svg>
)
