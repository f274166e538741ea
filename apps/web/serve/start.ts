// The app on this machine without a record: on which port, how it is announced, and how it stops.

import type { Serving } from './serve.ts'
import { serveFolder } from './serve.ts'

const USUAL_PORT = 4173
/** How many ports are tried when the first is taken. */
export const TRIES = 20

export function wantedPort(written: string | undefined): number {
  if (written === undefined || written === '') return USUAL_PORT
  const port = Number(written)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new RangeError(`PORT must be a number from 0 to 65535, not "${written}".`)
}

/** Serves on the port, or on the next free one. */
export async function serveNear(folder: string, port: number, tries = TRIES): Promise<Serving> {
  try {
    return await serveFolder(folder, port)
  } catch (failure) {
    const code = (failure as NodeJS.ErrnoException).code
    if (code === 'EACCES') throw new Error(`port ${port} may not be used by you. Choose another: PORT=8080 npm start`)
    if (code !== 'EADDRINUSE') throw failure
    if (tries === 0 || port === 65_535) throw new Error(`port ${port} and those before it are taken.`)
    return serveNear(folder, port + 1, tries - 1)
  }
}

/** Ends it; who still waits for a file is cut off. */
export function stopServing({ server }: Serving): void {
  server.close()
  server.closeAllConnections()
}
