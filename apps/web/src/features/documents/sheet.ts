// A document under the hands of a person before it is sent: lines changed, taken out, put back, added. Plain values.

import type { BlankLine, Document, Line, TableLine } from '@lende/documents'

export interface Sheet {
  /** As it was made, before anybody changed it. */
  readonly made: Document
  /** What stands after the labels over it, in their order. */
  readonly head: readonly string[]
  readonly parts: readonly SheetPart[]
}

export interface SheetPart {
  readonly part: string
  readonly heading?: string
  readonly lines: readonly SheetLine[]
}

export interface SheetLine {
  /** Its place when it came in: the same for as long as the sheet lasts. */
  readonly id: string
  /** As it reads now. */
  readonly line: Line
  /** As it was made; null for a line that a person added. */
  readonly made: Line | null
  /** What a person wrote after the label of a blank. */
  readonly filled: string
  readonly isOut: boolean
}

const sheetLine = (part: string, place: number, line: Line, made: Line | null): SheetLine => ({
  id: `${part}:${place}`,
  line,
  made,
  filled: '',
  isOut: false,
})

export const sheetOf = (made: Document): Sheet => ({
  made,
  head: made.head.map(({ value }) => value),
  parts: made.parts.map(({ lines, ...part }) => ({
    ...part,
    lines: lines.map((line, place) => sheetLine(part.part, place, line, line)),
  })),
})

type Change = (line: SheetLine) => SheetLine

/** The other parts stay the very same. */
const withLine = (sheet: Sheet, id: string, change: Change): Sheet => ({
  ...sheet,
  parts: sheet.parts.map((part) =>
    part.lines.some((line) => line.id === id)
      ? { ...part, lines: part.lines.map((line) => (line.id === id ? change(line) : line)) }
      : part,
  ),
})

/** Other words for a line; of a table or a blank the label stays. */
export const reworded = (sheet: Sheet, id: string, text: string): Sheet =>
  withLine(sheet, id, (one) =>
    one.line.kind === 'table' || one.line.kind === 'blank' ? one : { ...one, line: { ...one.line, text } },
  )

export const filledIn = (sheet: Sheet, id: string, filled: string): Sheet =>
  withLine(sheet, id, (one) => (one.line.kind === 'blank' ? { ...one, filled } : one))

export const withCell = (sheet: Sheet, id: string, row: number, column: number, text: string): Sheet =>
  withLine(sheet, id, (one) =>
    one.line.kind === 'table' ? { ...one, line: cellChanged(one.line, row, column, text) } : one,
  )

const cellChanged = (table: TableLine, row: number, column: number, text: string): TableLine => ({
  ...table,
  rows: table.rows.map((cells, at) => (at === row ? cells.map((cell, of) => (of === column ? text : cell)) : cells)),
})

export const takenOut = (sheet: Sheet, id: string): Sheet => withLine(sheet, id, (one) => ({ ...one, isOut: true }))

export const putBack = (sheet: Sheet, id: string): Sheet => withLine(sheet, id, (one) => ({ ...one, isOut: false }))

/** A line as it was made, and in its place again. */
export const asMade = (sheet: Sheet, id: string): Sheet =>
  withLine(sheet, id, (one) => (one.made === null ? one : { ...one, line: one.made, filled: '', isOut: false }))

export const headWritten = (sheet: Sheet, place: number, value: string): Sheet => ({
  ...sheet,
  head: sheet.head.map((before, at) => (at === place ? value : before)),
})

/** An empty line more at the end of a part, of a list where the part ends in one. It rests on nothing but who writes it. */
export const withOneMore = (sheet: Sheet, part: string): Sheet => ({
  ...sheet,
  parts: sheet.parts.map((one) => {
    if (one.part !== part) return one
    const kind = one.lines.at(-1)?.line.kind === 'item' ? 'item' : 'text'
    return { ...one, lines: [...one.lines, sheetLine(part, one.lines.length, { kind, text: '', from: [] }, null)] }
  }),
})

/** What a person did to the words of a line. */
export function byHand({ line, made }: SheetLine): 'added' | 'changed' | null {
  if (made === null) return 'added'
  return isSame(line, made) ? null : 'changed'
}

export const isTouched = (sheet: Sheet): boolean =>
  sheet.made.head.some(({ value }, place) => value !== sheet.head[place]) ||
  linesOf(sheet).some((line) => line.isOut || line.filled !== '' || byHand(line) !== null)

/** Is something that was said first (urgency, a danger, advice that waits) taken out or told otherwise? */
export const hidesFirst = (sheet: Sheet): boolean =>
  linesOf(sheet).some((one) => one.made !== null && isSaidFirst(one.made) && (one.isOut || byHand(one) !== null))

/** Does the document say something before all else: urgency, a danger, advice that waits? */
export const saysFirst = ({ parts }: Document): boolean => parts.some(({ lines }) => lines.some(isSaidFirst))

const isSaidFirst = (line: Line): boolean => line.kind === 'text' && line.strong === true

const linesOf = ({ parts }: Sheet): readonly SheetLine[] => parts.flatMap(({ lines }) => lines)

export const isSame = (one: Line | Document, other: Line | Document): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** The document as it goes out: without what was taken out, with what was filled in. */
export const documentOf = (
  { made, head, parts }: Sheet,
  labelled: (name: string, says: string) => string,
): Document => ({
  ...made,
  head: made.head.map(({ label }, place) => ({ label, value: (head[place] ?? '').trim() })),
  parts: parts.flatMap(({ lines, ...part }) => {
    const left = lines.filter((one) => !one.isOut && !isEmpty(one)).map((one) => lineOf(one, labelled))
    return left.length === 0 ? [] : [{ ...part, lines: left }]
  }),
})

const isEmpty = ({ line }: SheetLine): boolean => line.kind !== 'table' && line.text.trim() === ''

const lineOf = ({ line, filled }: SheetLine, labelled: (name: string, says: string) => string): Line =>
  line.kind === 'blank' && filled.trim() !== '' ? filledBlank(line, labelled(line.text, filled.trim())) : line

const filledBlank = ({ from }: BlankLine, text: string): Line => ({ kind: 'text', text, from })

/** Does nothing else over the document say for whom it is? */
export const isNamedAlone = ({ to, head }: Document): boolean =>
  to !== undefined && !head.some(({ value }) => value === to)
