// The document on paper: there only while it is printed, in two levels of type, black on white.

import './printed.css'
import type { Document } from '@lende/documents'
import { useLayoutEffect } from 'react'
import { usePrinting } from '../../design-system/printing.ts'
import { usePrintFoot } from '../advice/print-foot.ts'
import { FootOf } from './foot.tsx'
import { PaperLines, Ruled } from './paper-lines.tsx'
import { isNamedAlone } from './sheet.ts'
import type { SheetView } from './sheet-view.ts'
import { goingOut } from './sheet-view.ts'

export function PrintedDocument({ view }: { readonly view: SheetView }) {
  const { edition, on } = view.sheet.made.foot
  usePrintFoot(`${edition}, ${on}`)
  return usePrinting() ? <OnPaper view={view} document={goingOut(view)} /> : null
}

function OnPaper({ view, document }: { readonly view: SheetView; readonly document: Document }) {
  const { kind, language, title, to, head, parts, foot } = document
  usePaperName(title)
  // What is cut out keeps its own title.
  const isCard = kind === 'safety-net-card'
  return (
    <article className="letter-paper print-only" lang={language} data-kind={kind}>
      <header>
        {isCard ? null : <h1>{title}</h1>}
        {isNamedAlone(document) ? <p>{to}</p> : null}
        <dl className="letter-paper-head">
          {head.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value === '' ? <Ruled /> : value}</dd>
            </div>
          ))}
        </dl>
      </header>
      <div className="paper-body">
        {isCard ? <h1>{title}</h1> : null}
        {parts.map(({ part, heading, lines }) => (
          <section key={part} className="paper-part">
            {heading === undefined ? null : <h2>{heading}</h2>}
            <PaperLines lines={lines} view={view.ofLines} />
          </section>
        ))}
      </div>
      <footer>
        <FootOf foot={foot} />
      </footer>
    </article>
  )
}

/** Browsers print the name of the page, or save the paper under it: then it is the title, and names no product. */
function usePaperName(title: string): void {
  useLayoutEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}
