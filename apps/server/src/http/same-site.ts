// A change comes from our own pages, or from a program that says so: another site cannot make a browser send either.

import type { FastifyRequest } from 'fastify'

const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS'])

/** `origin` is the address that people use; null is the one that this request names. */
export function isFromHere({ method, headers, protocol, host }: FastifyRequest, origin: string | null): boolean {
  if (changesNothing.has(method)) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return headers.origin !== undefined && headers.origin === (origin ?? `${protocol}://${host}`)
}

/** Kept from forms of other sites, which cannot send JSON without asking first. It is read as it is, in UTF-8. */
export const isJson = ({ method, headers }: FastifyRequest): boolean =>
  changesNothing.has(method) || (isJsonInUtf8(headers['content-type'] ?? '') && isAsItIs(headers['content-encoding']))

function isJsonInUtf8(contentType: string): boolean {
  const [type, ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase())
  return (
    type === 'application/json' && parameters.every((one) => !/^charset\b/.test(one) || /^charset="?utf-8"?$/.test(one))
  )
}

const isAsItIs = (encoding: string | undefined): boolean =>
  encoding === undefined || /^identity$/i.test(encoding.trim())
