// The one thing this server does besides giving files: it sets a document of the page as a tagged PDF. What comes in is
// kept nowhere and logged nowhere.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Document } from '@lende/documents'
import { canWritePdf, writePdf } from '@lende/pdf'

export const PDF_PATH = '/document.pdf'
/** Tells the page that it may ask for a PDF. */
export const PDF_HEADER = 'Lende-Pdf'

const LARGEST = 2_000_000

interface Asked {
  readonly document: Document
  readonly words: { readonly page: string }
  readonly drawings: Readonly<Record<string, string>>
}

export const hasPdfDoor = canWritePdf

/** Only a page of this very server may send something here. */
export const isOwnPage = ({ headers }: IncomingMessage): boolean =>
  headers.origin === `http://${headers.host}` && headers['content-type'] === 'application/json'

export async function answerWithPdf(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = await readAsked(request)
  if (asked === undefined) return answer(response, 400, { problem: 'not-a-document' })
  const written = writePdf(asked.document, asked.words, ({ of, name }) => asked.drawings[`${of}:${name}`])
  if (!written.ok) return answer(response, 422, written)
  response.writeHead(200, { 'Content-Type': 'application/pdf' })
  response.end(written.bytes)
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function readAsked(request: IncomingMessage): Promise<Asked | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Uint8Array).length
    if (size > LARGEST) return undefined
    chunks.push(chunk as Uint8Array)
  }
  try {
    const asked = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked
    return isDrawnByUs(asked.drawings) ? asked : undefined
  } catch {
    return undefined
  }
}

/** Lines and shapes only: nothing that could lead to a file. */
const isDrawnByUs = (drawings: unknown): boolean =>
  typeof drawings === 'object' &&
  drawings !== null &&
  Object.values(drawings).every(
    (one) => typeof one === 'string' && !/href|url\(|<(?!\/?(svg|g|path|circle|line|rect|title)\b)/i.test(one),
  )
