// The sheet as it will leave, every line open to change: title, head, parts, and the foot that stays as it is.

import { memo, useId, useRef } from 'react'
import { useLende } from '../../lende.tsx'
import { useCareMessages } from '../../messages/care/care-messages.ts'
import { Editable } from './editable.tsx'
import { FootOf } from './foot.tsx'
import type { SheetPart } from './sheet.ts'
import { headWritten, isNamedAlone, withOneMore } from './sheet.ts'
import { LineOnSheet } from './sheet-line.tsx'
import type { LineView, SheetView } from './sheet-view.ts'

export function SheetOnScreen({ view }: { readonly view: SheetView }) {
  const say = useCareMessages().documents
  const { made, parts } = view.sheet
  // A closed document has words of one's own at its blanks only.
  const { documents } = view.ofLines.product.aids
  const isClosed = documents?.documents.some(({ document, only }) => document === made.kind && only !== undefined)
  return (
    <article className="letter-sheet screen-only" lang={made.language} aria-label={made.title} data-kind={made.kind}>
      <header className="letter-head">
        <h2>{made.title}</h2>
        {isNamedAlone(made) ? <p className="sheet-to">{made.to}</p> : null}
        <Head view={view} />
      </header>
      {parts.length === 0 ? <p className="soft">{say.nothing}</p> : null}
      {parts.map((part) => (
        <Part
          key={part.part}
          view={view.ofLines}
          part={part}
          name={part.heading ?? made.title}
          isClosed={isClosed === true}
        />
      ))}
      <footer className="sheet-foot">
        <FootOf foot={made.foot} />
      </footer>
    </article>
  )
}

function Head({ view: { sheet, ofLines } }: { readonly view: SheetView }) {
  const id = useId()
  return (
    <div className="sheet-fields">
      {sheet.made.head.map(({ label }, place) => (
        <div className="sheet-field" key={label}>
          <label htmlFor={`${id}-${place}`}>{label}</label>
          <Editable
            id={`${id}-${place}`}
            text={sheet.head[place] ?? ''}
            change={(value) => ofLines.change((now) => headWritten(now, place, value))}
            look="blank"
          />
        </div>
      ))}
    </div>
  )
}

interface PartProps {
  readonly view: LineView
  readonly part: SheetPart
  readonly name: string
  readonly isClosed: boolean
}

/** Drawn again only when a line of it changes. */
const Part = memo(function Part({ view, part, name, isClosed }: PartProps) {
  const { settings } = useLende()
  const say = useCareMessages().documents
  const lines = useRef<HTMLDivElement>(null)
  const add = (): void => {
    view.change((now) => withOneMore(now, part.part))
    // Once the new line is in sight: to look for where it stands while it is being drawn would hold it up.
    const look = () => lines.current?.querySelector<HTMLElement>('.letter-line:last-child textarea')?.focus()
    requestAnimationFrame(() => requestAnimationFrame(look))
  }
  return (
    <section className="letter-part" data-part={part.part}>
      {part.heading === undefined ? null : <h3>{part.heading}</h3>}
      <div ref={lines}>
        {part.lines.map((line, place) => (
          <LineOnSheet key={line.id} view={view} line={line} name={view.messages.documents.line(name, place + 1)} />
        ))}
      </div>
      {isClosed ? null : (
        <button
          type="button"
          className="button sheet-add"
          data-kind="quiet"
          lang={settings.language}
          aria-label={say.addLineTo(name)}
          onClick={add}
        >
          {say.addLine}
        </button>
      )}
    </section>
  )
})
