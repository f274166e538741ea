// Why the practice does not open, in a sentence with the way out. What a person cannot put right is no matter for a sentence.

interface Failed {
  readonly kind?: string
  readonly code?: string
  readonly syscall?: string
  readonly path?: string
  readonly port?: number
  readonly message: string
}

/** Null for a fault of ours. */
export function whyNot(failure: unknown): string | null {
  if (!(failure instanceof Error)) return null
  const failed: Failed = failure
  const { code = '', kind, message } = failed
  if (isFull(failed))
    return 'the disk is full; make room on it, or choose a folder on another disk with LENDE_DATA_DIR.'
  if (kind !== undefined || failure instanceof RangeError) return ended(message)
  if (failed.syscall === 'listen') return ofPort(failed)
  return ofDatabase[code] ?? ofTls(failed) ?? ofFolder(failed)
}

const isFull = ({ code, message }: Failed): boolean =>
  code === 'ENOSPC' || code === 'EDQUOT' || code === '53100' || /No space left on device/.test(message)

const ended = (message: string): string => (/[.?]$/.test(message) ? message : `${message}.`)

function ofPort({ code, port }: Failed): string | null {
  if (code === 'EADDRINUSE') return `port ${port} is taken; choose another with PORT.`
  if (code === 'EACCES') return `port ${port} may not be used by this account; choose one above 1023 with PORT.`
  return code === 'EADDRNOTAVAIL'
    ? 'HOST is no address of this machine; choose one that it has, or leave it out.'
    : null
}

const away =
  'the database at DATABASE_URL does not answer; see that PostgreSQL runs there, and that the address is right.'
const closed = 'PostgreSQL does not let in who DATABASE_URL names; see the role, its password, and pg_hba.conf.'
const unmade = 'the database has no record yet; make it with npx lende migrate.'

/** By the code of Node, or of PostgreSQL. */
const ofDatabase: Readonly<Record<string, string>> = {
  ECONNREFUSED: away,
  ECONNRESET: away,
  EHOSTUNREACH: away,
  ENETUNREACH: away,
  ENOTFOUND: away,
  EAI_AGAIN: away,
  ETIMEDOUT: away,
  '57P03': away,
  '28000': closed,
  '28P01': closed,
  '3D000': 'there is no database of the name in DATABASE_URL; make it, then run npx lende migrate.',
  '3F000': unmade,
  '42P01': unmade,
  '42883': unmade,
  '53300': 'PostgreSQL has no connection left; raise max_connections, or run fewer servers.',
}

const ofTls = ({ code = '', message }: Failed): string | null =>
  /^ERR_(OSSL|TLS|SSL)/.test(code) || /PEM|key values mismatch/.test(message)
    ? 'LENDE_TLS_CERT and LENDE_TLS_KEY are no certificate in PEM and the key that belongs to it.'
    : null

const unusable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST', 'ELOOP', 'EMFILE', 'EIO'])

const ofFolder = ({ code = '', path }: Failed): string | null =>
  unusable.has(code)
    ? `${path ?? 'a file of the practice'} cannot be written by this account (${code}); choose a folder that can with LENDE_DATA_DIR.`
    : null
