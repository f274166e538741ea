// The database went away under us: what was asked may be asked again once it is back, and nothing of it was kept.

/** PostgreSQL: shut down by its keeper, after a crash, not yet ready, took too long, and all about the connection itself. */
const ofPostgres = /^(57P0[1-5]|57014|08...)$/
/** The system: nobody listens, the socket is gone, the other side closed it. */
const ofSystem = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE'])
/** The driver says these in words only. */
const ofDriver =
  /^Connection terminated|^timeout expired$|^timeout exceeded when trying|^Query read timeout$|connection error and is not queryable|^Client was closed/

export function isLostConnection(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false
  const { code } = failure as NodeJS.ErrnoException
  if (code !== undefined && (ofPostgres.test(code) || ofSystem.has(code))) return true
  return ofDriver.test(failure.message)
}
