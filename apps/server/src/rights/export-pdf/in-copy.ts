// What every part of a copy of a record is made with.

import type { Line } from '@lende/documents'
import type { Edition } from '../../editions/edition.ts'
import type { Rows } from './rows.ts'
import type { CopyWords } from './words.ts'

export interface InCopy {
  readonly rows: Rows
  readonly say: CopyWords
  readonly editions: ReadonlyMap<string, Edition>
  readonly nameOf: (person: string) => string
}

/** Rests on the record itself, and on no advice. */
export const said = (text: string): Line => ({ kind: 'text', text, from: [] })

export const tabled = (text: string, columns: readonly string[], rows: readonly (readonly string[])[]): Line => ({
  kind: 'table',
  text,
  columns,
  rows,
  from: [],
})
