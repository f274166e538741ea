// A port that nobody listens on yet. The address people use has to be known before anything is made that is told it.

import { once } from 'node:events'
import { createServer } from 'node:net'

/** The port, or else one of the next so many that is free; for 0 any. @throws what the port says when it cannot be had */
export async function freePort(host: string, port: number, tries: number): Promise<number> {
  for (let tried = 0; ; tried++) {
    try {
      return await tryPort(host, port === 0 ? 0 : port + tried)
    } catch (failure) {
      const isTaken = (failure as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!isTaken || tried >= tries || port + tried >= 65_535) throw failure
    }
  }
}

async function tryPort(host: string, port: number): Promise<number> {
  const trying = createServer()
  trying.listen({ host, port, exclusive: true })
  await once(trying, 'listening')
  const bound = trying.address()
  trying.close()
  await once(trying, 'close')
  return bound !== null && typeof bound === 'object' ? bound.port : port
}
