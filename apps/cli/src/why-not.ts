// Why something does not open, in a sentence with the way out. What a person cannot put right is no matter for a sentence.

import { causeOf, FailedAt, type Needed } from '@lende/server/failed-at'
import type { Failed } from './failed.ts'
import { UsageError } from './invocation.ts'
import { whyNotDatabase, whyNotTables } from './why-not-database.ts'
import { isFull, whyNotCopy, whyNotDataFolder, whyNotFile } from './why-not-file.ts'

/** What it came at: what a server needs, or what one command works on. */
export type At = Needed | { readonly what: 'tables' | 'copy' | 'file'; readonly named: string }

/** What a person can put right is said in a sentence. @throws UsageError, or a fault of ours as it is */
export async function orWhyNot<Result>(work: () => Promise<Result>, at?: At): Promise<Result> {
  try {
    return await work()
  } catch (failure) {
    if (failure instanceof UsageError) throw failure
    const why = whyNot(failure, at)
    throw why === null ? causeOf(failure) : new UsageError(why)
  }
}

/** Null for a fault of ours. */
export function whyNot(failure: unknown, at?: At): string | null {
  const cause = causeOf(failure)
  if (!(cause instanceof Error)) return null
  const failed: Failed = cause
  const came = failure instanceof FailedAt ? failure.needed : at
  const isTold = failed.kind !== undefined || (cause instanceof RangeError && failed.code === undefined)
  if (isTold && !isFull(failed)) return ended(failed.message)
  switch (came?.what) {
    case 'database':
      return whyNotDatabase(failed, came.named)
    case 'tables':
      return whyNotTables(failed, came.named)
    case 'data-folder':
      return whyNotDataFolder(failed, came.named)
    case 'copy':
      return whyNotCopy(failed, came.named)
    case 'file':
      return whyNotFile(failed, came.named)
    case 'address':
      return whyNotAddress(failed)
    case 'certificate':
      return whyNotCertificate(failed)
    case undefined:
      return null
  }
}

const ended = (message: string): string => (/[.?]$/.test(message) ? message : `${message}.`)

function whyNotAddress({ code = '', syscall, port }: Failed): string | null {
  if (code === 'EADDRINUSE') return `port ${port} is taken; choose another with PORT.`
  if (code === 'EACCES') return `port ${port} may not be used by this account; choose one above 1023 with PORT.`
  return code === 'EADDRNOTAVAIL' || syscall === 'getaddrinfo'
    ? 'HOST is no address of this machine; choose one that it has, or leave it out.'
    : null
}

/** By how the key was written: as of old, or in PKCS #8. */
const sealed = new Set(['ERR_MISSING_PASSPHRASE', 'ERR_OSSL_CRYPTO_INTERRUPTED_OR_CANCELLED'])

function whyNotCertificate({ code = '', message }: Failed): string | null {
  if (sealed.has(code)) return 'LENDE_TLS_KEY is sealed with a passphrase; Lende takes a key without.'
  return /^ERR_(OSSL|TLS|SSL)/.test(code) || /PEM|key values mismatch/.test(message)
    ? 'LENDE_TLS_CERT and LENDE_TLS_KEY are no certificate in PEM and the key that belongs to it.'
    : null
}
