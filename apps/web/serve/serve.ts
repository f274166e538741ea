// Serves the built folder on this machine: static files and headers, nothing else, reachable from this machine only.

import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'
import { cacheControl, securityHeaders } from './headers.ts'

export interface Serving {
  readonly address: string
  readonly server: Server
}

/** Serves `folder` on a port, or on a free one when it is 0; rejects when the port is taken. */
export function serveFolder(folder: string, port: number): Promise<Serving> {
  const files = sirv(folder, {
    etag: true,
    gzip: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
      response.setHeader('Cache-Control', cacheControl(path))
    },
  })
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('404\n')
    }),
  )
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () =>
      resolve({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }),
    )
  })
}
