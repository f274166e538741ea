// A letter, a sheet or a note as plain data: a heading, parts of lines, a foot. Screen, paper and command line draw it alike.

import type { CivilDate, Direction } from '@lende/engine'
import type { Language } from '@lende/wording'

/** All kinds, in the order in which they are offered. What stands in each, and who may get it, says `content/aids/documents.yaml`. */
export const documentKinds = [
  'letter-general-practitioner',
  'letter-physiotherapist',
  'letter-specialist',
  'letter-psychologist',
  'letter-occupational-physician',
  'employer-sheet',
  'leaflet',
  'exercise-sheet',
  'safety-net-card',
  'record-note',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export interface Document {
  readonly kind: DocumentKind
  /** Of every sentence in it. */
  readonly language: Language
  readonly title: string
  /** For whom, in words of the country; left out where nobody in particular gets it. */
  readonly to?: string
  /** The lines over it: date, sender, patient. An empty value is a line to fill in by hand. */
  readonly head: readonly { readonly label: string; readonly value: string }[]
  readonly parts: readonly DocumentPart[]
  readonly foot: Foot
}

export interface DocumentPart {
  /** As the content names it, such as `urgency` or `found`. */
  readonly part: string
  readonly heading?: string
  readonly lines: readonly Line[]
}

export interface Foot {
  /** The edition, as it is printed. What goes to an employer names no product: the name alone tells of a back. */
  readonly edition: string
  readonly on: CivilDate
  /** The guidelines that its lines rest on, by name. */
  readonly sources: readonly string[]
  /** What newer guidance replaced one of these, a sentence each. */
  readonly superseded: readonly string[]
  readonly disclaimer: string
}

/**
 * What a line rests on: a kind, a colon, an id. Every line has at least one.
 * - `recommendation:kce-2017-reassure` given now, and not held;
 * - `held:kce-2017-reassure` given, and told only as waiting;
 * - `fact:fever` known of the patient; `unknown:fever` told as not known;
 * - `danger:`, `class:` (a classification), `scope:`, `instrument:`, `area:` (of the body chart): what the guideline made of the answers;
 * - `safety-net:weakness` a line of the safety net, in full or in short;
 * - `agreed:work` a part of what was agreed with the patient;
 * - `statement:KCE-15` a statement of a source;
 * - `authored:documents.says.not-asked` a text that the content has for every document, by its key.
 */
export type Origin =
  `${'recommendation' | 'held' | 'fact' | 'unknown' | 'danger' | 'class' | 'scope' | 'instrument' | 'area' | 'safety-net' | 'agreed' | 'statement' | 'authored'}:${string}`

interface Resting {
  readonly from: readonly Origin[]
}

/** A line of its own, as plain text that a person may change before sending. */
export interface TextLine extends Resting {
  readonly kind: 'text'
  readonly text: string
  /** Said first and set strong: urgency, a danger, advice that waits. */
  readonly strong?: true
}

/** One of a list. */
export interface ItemLine extends Resting {
  readonly kind: 'item'
  readonly text: string
  /** Of advice: to do, to consider, not to do, to stop. */
  readonly direction?: Direction
}

/** Something for a person to fill in by hand: its label, and an empty line after it. */
export interface BlankLine extends Resting {
  readonly kind: 'blank'
  readonly text: string
}

/** Rows under headings; an empty cell is for a person to fill in. */
export interface TableLine extends Resting {
  readonly kind: 'table'
  /** What the table is, for who does not see it. */
  readonly text: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Something drawn beside its text; where nothing can be drawn the text stands alone and says it all. */
export interface FigureLine extends Resting {
  readonly kind: 'figure'
  readonly text: string
  readonly figure:
    | { readonly of: 'pictogram'; readonly name: string }
    | { readonly of: 'exercise'; readonly name: string }
    | { readonly of: 'course'; readonly name: string }
}

export type Line = TextLine | ItemLine | BlankLine | TableLine | FigureLine

export const text = (words: string, ...from: readonly Origin[]): TextLine => ({ kind: 'text', text: words, from })
export const item = (words: string, ...from: readonly Origin[]): ItemLine => ({ kind: 'item', text: words, from })
export const blank = (label: string, ...from: readonly Origin[]): BlankLine => ({ kind: 'blank', text: label, from })

/** A line begins as a sentence does. */
export const capitalised = <One extends Line>(line: One): One =>
  line.kind === 'text' ? { ...line, text: `${line.text.slice(0, 1).toUpperCase()}${line.text.slice(1)}` } : line
