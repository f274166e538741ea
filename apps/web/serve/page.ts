// What a server gives of the built folder, whichever server it is: files with the headers of the page, and a PDF.

import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import { cacheControl, securityHeaders } from './headers.ts'
import { hasPdfDoor, PDF_HEADER, type PdfDoor, pdfDoor } from './pdf-door.ts'

export interface Page {
  /** Answers GET and HEAD: with a file of the folder, or that there is none. */
  readonly give: (request: IncomingMessage, response: ServerResponse) => void
  /** Null where no PDF can be written. */
  readonly work: PdfDoor | null
}

/** `isHereOnly`: under names of this machine, and no other. */
export function pageIn(folder: string, isHereOnly: boolean): Page {
  // Looks at the folder for each request, so that a new build does not need a new server.
  const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true })
  const work = hasPdfDoor() ? pdfDoor() : null
  return {
    give(request, response) {
      const path = pathOf(request)
      setHeaders(response, cacheControl(path))
      if (work !== null) response.setHeader(PDF_HEADER, 'yes')
      if (isHereOnly && !isNamedHere(request)) refuse(response, 421)
      else if (isHidden(path)) refuse(response, 404)
      else files(request, response, () => refuse(response, 404))
    },
    work,
  }
}

const ownNames: readonly (string | undefined)[] = ['localhost', '127.0.0.1', '[::1]']

/** Another name that was made to point at this machine is a page elsewhere trying to get in. */
export const isNamedHere = ({ headers }: IncomingMessage): boolean =>
  ownNames.includes(headers.host?.toLowerCase().replace(/:\d+$/, ''))

const meaning = {
  403: 'Only the page of this server may ask that.',
  404: 'There is no such file.',
  405: 'Files can only be read here.',
  421: 'This server answers to localhost only.',
} as const

export function refuse(response: ServerResponse, status: keyof typeof meaning): void {
  setHeaders(response, 'no-store')
  if (status === 405) response.setHeader('Allow', 'GET, HEAD')
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${meaning[status]}\n`)
}

export function setHeaders(response: ServerResponse, caching: string): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  response.setHeader('Cache-Control', caching)
}

/** The path as the file server reads it; one that cannot be read is none. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  try {
    return decodeURI(new URL(url, 'http://localhost').pathname)
  } catch {
    return '/.'
  }
}

/** Build files that begin with a dot are not for the page. */
const isHidden = (path: string): boolean => /\/\./.test(path)
