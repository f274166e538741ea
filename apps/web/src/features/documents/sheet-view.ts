// What every part of a sheet reads: the sheet, how to change it, and the words of its language.

import type { Document } from '@lende/documents'
import type { CareMessages } from '../../messages/care/nl.ts'
import type { Messages } from '../../messages/nl.ts'
import type { Product } from '../../product.ts'
import type { Sheet } from './sheet.ts'
import { documentOf } from './sheet.ts'

/** Those of the page, and those of the screens of care. */
export type SheetMessages = Messages & CareMessages

/** What a line reads: the same object while other lines change. */
export interface LineView {
  /** Changes the sheet as it stands at that moment. */
  readonly change: (edit: (sheet: Sheet) => Sheet) => void
  /** In the language of the sheet. */
  readonly product: Product
  readonly messages: SheetMessages
}

export interface SheetView {
  readonly sheet: Sheet
  readonly ofLines: LineView
}

/** The document as it goes out. */
export const goingOut = ({ sheet, ofLines }: SheetView): Document => documentOf(sheet, ofLines.product.words.labelled)
