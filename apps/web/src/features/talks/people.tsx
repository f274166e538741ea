// A few people in a row, as many filled as the sentence beside them says. Told by shape as well: filled, or an outline.

import type { Line } from './said-now.ts'
import type { TalkView } from './talk-view.ts'

const body =
  'M6.500 19h11a4.500 4.500 0 0 1 4.500 4.500V36h-3.500v22h-5.500V41h-2v17H5.500V36H2V23.500A4.500 4.500 0 0 1 6.500 19z'

export function People({ line, view: { words, say } }: { readonly line: Line; readonly view: TalkView }) {
  return (
    <div className="people">
      {(line.rows ?? []).map(({ row, name, filled, of }) => (
        <div key={row} className="people-row">
          {name === undefined ? null : (
            <span className="people-name">{words.text(`talk.line.${line.line}.${row}`)}</span>
          )}
          <span className="people-drawn" role="img" aria-label={say.filledOf(filled, of)}>
            {Array.from({ length: of }, (_, place) => (
              <Person key={place} isFilled={place < filled} />
            ))}
          </span>
        </div>
      ))}
    </div>
  )
}

const Person = ({ isFilled }: { readonly isFilled: boolean }) => (
  <svg className="person" data-filled={isFilled} viewBox="0 0 24 60" aria-hidden="true">
    <circle cx="12" cy="9" r="6.500" />
    <path d={body} />
  </svg>
)
