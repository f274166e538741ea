// A chapter before it is set: the blocks that both the Markdown pages and the printed book are made of.

/** A piece of running text. */
export type Inline =
  | string
  | { readonly strong: Text }
  | { readonly emphasis: Text }
  | { readonly code: string }
  /** Said in passing. */
  | { readonly aside: Text }
  /** A sign, and what it says to who cannot see it. */
  | { readonly mark: string; readonly says: string }
  /** A reference to a place in the book. */
  | { readonly see: string; readonly text: Text }

export type Text = Inline | readonly Inline[]

export interface Cell {
  readonly text: Text
  /** How many columns it covers. */
  readonly span?: number
}

/** The first cell of a row is its head; a band is one head over all columns. */
export type Row = { readonly cells: readonly Text[]; readonly anchor?: string } | { readonly band: Text }

export interface Table {
  readonly kind: 'table'
  readonly caption?: Text
  /** One row of heads, or two of which the upper covers columns of the lower. */
  readonly heads: readonly (readonly Cell[])[]
  readonly rows: readonly Row[]
  /** Parts of the width for each column, where the text alone would divide it badly. */
  readonly widths?: readonly number[]
  /** A matrix has narrow columns of marks after a wide first one. */
  readonly look: 'text' | 'matrix'
}

export interface Figure {
  readonly id: string
  readonly title: string
  /** What it shows, for who cannot see it. */
  readonly about: string
  readonly width: number
  readonly height: number
  readonly drawing: string
}

export interface TreeLine {
  readonly depth: number
  readonly text: string
}

export type Block =
  | { readonly kind: 'section'; readonly anchor: string; readonly title: Text; readonly opensPage?: true }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly tone?: 'lead' | 'quiet' }
  | {
      readonly kind: 'list'
      readonly items: readonly Text[]
      readonly look?: 'steps' | 'checks' | 'small'
      readonly label?: Text
    }
  /** A condition: its lines indented as in the content. */
  | { readonly kind: 'tree'; readonly label: Text; readonly lines: readonly TreeLine[] }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'note'; readonly text: Text }
  | Entry
  | Table

/** One thing of the content with a number of its own: what it says, and beside it where that comes from. */
export interface Entry {
  readonly kind: 'entry'
  readonly anchor: string
  readonly title: Text
  readonly under: Text
  readonly picture?: Figure
  readonly body: readonly Block[]
  readonly margin: readonly Block[]
}

export interface Chapter {
  /** The Markdown page, under the folder of the language. */
  readonly file: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export const paragraph = (text: Text, tone?: 'lead' | 'quiet'): Block =>
  tone === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, tone }

export const section = (anchor: string, title: Text): Block => ({ kind: 'section', anchor, title })

/** A section that begins on a new page of the printed book. */
export const sectionOnNewPage = (anchor: string, title: Text): Block => ({
  kind: 'section',
  anchor,
  title,
  opensPage: true,
})

export const list = (items: readonly Text[], look?: 'steps' | 'checks' | 'small'): Block =>
  look === undefined ? { kind: 'list', items } : { kind: 'list', items, look }

/** A table of sentences under one row of heads. */
export const table = (heads: readonly Text[], rows: readonly (readonly Text[])[], caption?: Text): Table => ({
  kind: 'table',
  look: 'text',
  heads: [heads.map((text) => ({ text }))],
  rows: rows.map((cells) => ({ cells })),
  ...(caption === undefined ? {} : { caption }),
})

/** Texts one after the other with something between. */
export const joined = (texts: readonly Text[], between: string): Text =>
  texts.flatMap((text, index) => [...(index === 0 ? [] : [between]), ...asInlines(text)])

export const asInlines = (text: Text): readonly Inline[] => (Array.isArray(text) ? text : [text as Inline])
