// What comes in and is no HTTP: told as a problem too, straight on the connection, for there is no request to answer.

import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { problemOf, problemType, refuse } from './problem.ts'

export function tellUnreadable(failure: Error, socket: Socket, headers: Readonly<Record<string, string>>): void {
  if (!socket.writable || ('code' in failure && failure.code === 'ECONNRESET')) {
    socket.destroy()
    return
  }
  const body = JSON.stringify(problemOf(refuse('malformed-request'), randomUUID()))
  const all = {
    ...headers,
    'content-type': problemType,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  socket.end(['HTTP/1.1 400 Bad Request', ...lines, '', body].join('\r\n'))
}
