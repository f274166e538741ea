// Serves the built folder on this machine: static files and headers, and a PDF of a document that the page sends; reachable
// from this machine only.

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'
import { cacheControl, securityHeaders } from './headers.ts'
import { answerWithPdf, hasPdfDoor, isOwnPage, PDF_HEADER, PDF_PATH } from './pdf-door.ts'

export interface Serving {
  readonly address: string
  readonly server: Server
}

/** Serves `folder` on a port, or on a free one when it is 0; rejects when the port is taken. */
export function serveFolder(folder: string, port: number): Promise<Serving> {
  // Looks at the folder for each request, so that a new build does not need a new server.
  const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true })
  const server = createServer((request, response) => {
    const path = pathOf(request)
    const isPdf = path === PDF_PATH && request.method === 'POST' && hasPdfDoor()
    const refusal = refusalOf(request, isPdf)
    setHeaders(response, isPdf ? 'no-store' : cacheControl(path))
    if (hasPdfDoor()) response.setHeader(PDF_HEADER, 'yes')
    if (refusal === null && isPdf) void answerWithPdf(request, response).catch(() => response.destroy())
    else if (refusal !== null) refuse(response, refusal)
    else if (isHidden(path)) refuse(response, 404)
    else files(request, response, () => refuse(response, 404))
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () =>
      resolve({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }),
    )
  })
}

const ownNames: readonly (string | undefined)[] = ['localhost', '127.0.0.1', '[::1]']

/** Another name that was made to point at this machine is a page elsewhere trying to get in. */
function refusalOf(request: IncomingMessage, isPdf: boolean): 403 | 405 | 421 | null {
  const { method, headers } = request
  if (!ownNames.includes(headers.host?.toLowerCase().replace(/:\d+$/, ''))) return 421
  if (isPdf) return isOwnPage(request) ? null : 403
  return method === 'GET' || method === 'HEAD' ? null : 405
}

const meaning: Readonly<Record<403 | 404 | 405 | 421, string>> = {
  403: 'Only the page of this server may ask that.',
  404: 'There is no such file.',
  405: 'Files can only be read here.',
  421: 'This server answers to localhost only.',
}

function refuse(response: ServerResponse, status: 403 | 404 | 405 | 421): void {
  setHeaders(response, 'no-store')
  if (status === 405) response.setHeader('Allow', 'GET, HEAD')
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${meaning[status]}\n`)
}

function setHeaders(response: ServerResponse, caching: string): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  response.setHeader('Cache-Control', caching)
}

/** The path as the file server reads it; one that cannot be read is none. */
function pathOf({ url = '/' }: IncomingMessage): string {
  try {
    return decodeURI(new URL(url, 'http://localhost').pathname)
  } catch {
    return '/.'
  }
}

/** Build files that begin with a dot are not for the page. */
const isHidden = (path: string): boolean => /\/\./.test(path)
