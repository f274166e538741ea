// A part of a talk under its heading: lines, each with its picture and its source.

import type { ReactNode } from 'react'
import { NamedPart } from '../../design-system/named-part.tsx'
import { Pictogram } from '../together/pictogram.tsx'
import { People } from './people.tsx'
import type { Line } from './said-now.ts'
import { TalkSources } from './talk-sources.tsx'
import type { TalkView } from './talk-view.ts'

export const TalkPart = ({
  title,
  kind,
  children,
}: {
  readonly title: string
  readonly kind: string
  readonly children: ReactNode
}) => (
  <NamedPart title={title} className="talk-part" part={kind}>
    {children}
  </NamedPart>
)

export function TalkLines({ lines, view }: { readonly lines: readonly Line[]; readonly view: TalkView }) {
  return lines.map((line) => (
    <div key={line.line} className="talk-line" data-figure={line.rows !== undefined}>
      {line.rows === undefined ? null : <People line={line} view={view} />}
      <p>{view.words.text(`talk.line.${line.line}`)}</p>
    </div>
  ))
}

/** The lines of a part and, below them, where they come from. */
export function LinesWithSources({ lines, view }: { readonly lines: readonly Line[]; readonly view: TalkView }) {
  return (
    <>
      <TalkLines lines={lines} view={view} />
      <TalkSources view={view} sources={lines.map(({ source }) => source)} />
    </>
  )
}

/** The safety net in short. */
export function WhenToCall({ view: { words, say, card, saying } }: { readonly view: TalkView }) {
  const lines = card.filter(({ line }) => saying.advice.safetyNet.includes(line))
  if (lines.length === 0) return null
  return (
    <TalkPart title={say.call} kind="call">
      <ul>
        {lines.map(({ line, pictogram }) => (
          <li key={line}>
            <Pictogram of={pictogram} />
            <span>{words.text(`together.card.${line}`)}</span>
          </li>
        ))}
      </ul>
    </TalkPart>
  )
}
