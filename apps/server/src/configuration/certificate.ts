// The certificate of a server's own and its key: read once, at the start, and looked at before anybody relies on them.

import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import type { Configuration } from './configuration.ts'

export interface Certificate {
  readonly cert: Buffer
  readonly key: Buffer
  /** What does not stop a start, and should not stay; for the log. */
  readonly doubts: readonly string[]
}

/** Null where none is told. @throws what OpenSSL says when the two are no certificate and its key */
export function certificateOf({ tls }: Pick<Configuration, 'tls'>, now = Date.now()): Certificate | null {
  if (tls === null) return null
  const [cert, key] = [readFileSync(tls.cert), readFileSync(tls.key)]
  const { validFrom, validTo } = new X509Certificate(cert)
  // A context takes an empty key without a word.
  createPrivateKey(key)
  createSecureContext({ cert, key })
  const doubts: readonly (readonly [holds: boolean, doubt: string])[] = [
    [Date.parse(validTo) <= now, 'the certificate of LENDE_TLS_CERT has expired: browsers refuse it'],
    [Date.parse(validFrom) > now, 'the certificate of LENDE_TLS_CERT is not valid yet: browsers refuse it'],
    [isReadByAll(tls.key), 'the key of LENDE_TLS_KEY can be read by every account of this machine'],
  ]
  return { cert, key, doubts: doubts.flatMap(([holds, doubt]) => (holds ? [doubt] : [])) }
}

const isReadByAll = (file: string): boolean => process.platform !== 'win32' && (statSync(file).mode & 0o004) !== 0
