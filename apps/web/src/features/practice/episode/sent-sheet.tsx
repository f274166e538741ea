// A document on the screen as it was sent, to be read.

import type { Document } from '@lende/documents'
import { FootOf } from '../../documents/foot.tsx'
import { PaperLines } from '../../documents/paper-lines.tsx'
import { isNamedAlone } from '../../documents/sheet.ts'
import type { LineView } from '../../documents/sheet-view.ts'

export function SentSheet({ document, view }: { readonly document: Document; readonly view: LineView }) {
  const { language, title, to, head, parts, foot } = document
  return (
    <article className="episode-sent-sheet screen-only" lang={language} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {isNamedAlone(document) ? <p>{to}</p> : null}
        <dl>
          {head
            .filter(({ value }) => value !== '')
            .map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </header>
      {parts.map(({ part, heading, lines }) => (
        <section key={part}>
          {heading === undefined ? null : <h3>{heading}</h3>}
          <PaperLines lines={lines} view={view} />
        </section>
      ))}
      <footer>
        <FootOf foot={foot} />
      </footer>
    </article>
  )
}
