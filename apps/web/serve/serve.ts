// Serves the built folder on this machine: static files and headers, and a PDF of a document that the page sends; reachable
// from this machine only.

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isNamedHere, pageIn, pathOf, refuse, setHeaders } from './page.ts'
import { notADocument, type PdfDoor } from './pdf-door.ts'

export interface Serving {
  readonly address: string
  readonly server: Server
}

/** Serves `folder` on a port, or on a free one when it is 0; rejects when the port is taken. */
export function serveFolder(folder: string, port: number): Promise<Serving> {
  const { give, work } = pageIn(folder, true)
  const server = createServer((request, response) => {
    const asked = request.method === 'POST' && pathOf(request) === work?.url ? work : null
    const refusal = refusalOf(request, asked !== null)
    if (refusal !== null) refuse(response, refusal)
    else if (asked !== null) void answer(asked, request, response).catch(() => response.destroy())
    else give(request, response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () =>
      resolve({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }),
    )
  })
}

function refusalOf(request: IncomingMessage, isWork: boolean): 403 | 405 | 421 | null {
  if (!isNamedHere(request)) return 421
  if (isWork) return isOwnPage(request) ? null : 403
  return request.method === 'GET' || request.method === 'HEAD' ? null : 405
}

/** Only a page of this very server may send something here. */
const isOwnPage = ({ headers }: IncomingMessage): boolean =>
  headers.origin === `http://${headers.host}` && headers['content-type'] === 'application/json'

async function answer(work: PdfDoor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = await readJson(request, work.largest)
  const made = asked === undefined ? notADocument : await work.make(asked)
  const { status, type, body } = made ?? { status: 429, type: 'text/plain', body: '' }
  setHeaders(response, 'no-store')
  response.writeHead(status, { 'Content-Type': type })
  response.end(body)
}

/** Undefined for what is too large, or no JSON. */
async function readJson(request: IncomingMessage, largest: number): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Uint8Array).length
    if (size > largest) return undefined
    chunks.push(chunk as Uint8Array)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown
  } catch {
    return undefined
  }
}
