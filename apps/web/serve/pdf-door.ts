// The one thing a server of the page does besides giving files: it sets a document of the page as a tagged PDF. What comes in
// is kept nowhere and logged nowhere.

import type { ToSet, WrittenApart } from '@lende/pdf'
import { canWritePdf, PdfWriter } from '@lende/pdf'

export const PDF_PATH = '/document.pdf'
/** Tells the page that it may ask for a PDF. */
export const PDF_HEADER = 'Lende-Pdf'

export interface Made {
  readonly status: number
  readonly type: string
  readonly body: Uint8Array | string
}

export interface PdfDoor {
  readonly url: string
  /** In bytes. */
  readonly largest: number
  /** Null when too many wait for theirs. */
  readonly make: (asked: unknown) => Promise<Made | null>
}

export const hasPdfDoor = canWritePdf

export function pdfDoor(): PdfDoor {
  const writer = new PdfWriter()
  return {
    url: PDF_PATH,
    largest: 2_000_000,
    async make(asked) {
      if (!isAsked(asked)) return notADocument
      return toldAs(await writer.write(asked))
    },
  }
}

const json = (status: number, body: unknown): Made => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
})

export const notADocument = json(400, { problem: 'not-a-document' })

function toldAs(answered: WrittenApart): Made | null {
  if (answered.ok) return { status: 200, type: 'application/pdf', body: Buffer.from(answered.bytes) }
  if (answered.problem === 'busy') return null
  return json(answered.problem === 'broken-off' ? 503 : 422, answered)
}

const isAsked = (asked: unknown): asked is ToSet =>
  typeof asked === 'object' && asked !== null && 'drawings' in asked && isDrawnByUs(asked.drawings)

/** Lines and shapes only: nothing that could lead to a file. */
const isDrawnByUs = (drawings: unknown): boolean =>
  typeof drawings === 'object' &&
  drawings !== null &&
  Object.values(drawings).every(
    (one) => typeof one === 'string' && !/href|url\(|<(?!\/?(svg|g|path|circle|line|rect|title)\b)/i.test(one),
  )
