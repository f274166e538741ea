// A letter, a sheet or a note as it was sent: the very lines that its reader got, each with what it rests on.

import { type Static, Type } from 'typebox'

const Text = Type.String({ maxLength: 10_000 })
const Kind = Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 60 })
/** Words of whoever sent it rest on nothing: `from` is empty. */
const resting = { text: Text, from: Type.Array(Type.String({ pattern: '^[a-z]+(-[a-z]+)*:.', maxLength: 200 })) }
const line = { additionalProperties: false }

const Line = Type.Union([
  Type.Object({ kind: Type.Literal('text'), ...resting, strong: Type.Optional(Type.Literal(true)) }, line),
  Type.Object({ kind: Type.Literal('item'), ...resting, direction: Type.Optional(Kind) }, line),
  Type.Object({ kind: Type.Literal('blank'), ...resting }, line),
  Type.Object(
    { kind: Type.Literal('table'), ...resting, columns: Type.Array(Text), rows: Type.Array(Type.Array(Text)) },
    line,
  ),
  Type.Object(
    {
      kind: Type.Literal('figure'),
      ...resting,
      figure: Type.Object(
        { of: Type.Enum(['pictogram', 'exercise', 'course']), name: Type.String({ maxLength: 100 }) },
        line,
      ),
    },
    line,
  ),
])

/** What `packages/documents` makes of advice, and a person may have changed before sending. */
export const Content = Type.Object(
  {
    kind: Kind,
    language: Type.Enum(['nl', 'fr', 'de', 'en']),
    title: Text,
    to: Type.Optional(Text),
    head: Type.Array(Type.Object({ label: Text, value: Text }, line)),
    parts: Type.Array(Type.Object({ part: Kind, heading: Type.Optional(Text), lines: Type.Array(Line) }, line)),
    foot: Type.Object(
      { edition: Text, on: Text, sources: Type.Array(Text), superseded: Type.Array(Text), disclaimer: Text },
      line,
    ),
  },
  line,
)
export type Content = Static<typeof Content>

export interface SentDocument {
  readonly document: string
  readonly episode: string
  /** The assessment whose advice it tells of. */
  readonly assessment: string | null
  readonly kind: string
  readonly language: 'nl' | 'fr' | 'de' | 'en'
  readonly recipient: string | null
  readonly person: string
  readonly sentAt: string
}
