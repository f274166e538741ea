// `npm start` without words: the app on this machine. Builds it when stale, serves it, says where, and opens the browser.

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freshWeb } from './fresh.ts'
import { hasBrowser, openBrowser } from './open-browser.ts'
import type { Serving } from './serve.ts'
import { serveFolder } from './serve.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const USUAL_PORT = 4173
/** How many ports are tried when the first is taken. */
const TRIES = 20

const say = (text: string): boolean => process.stdout.write(`${text}\n`)

/** Runs until it is stopped. */
export async function start(): Promise<void> {
  try {
    const wanted = wantedPort(process.env['PORT'])
    const { folder } = await freshWeb(root, 'stale', () => say('Building Lende. This takes a few seconds, once.'))
    const serving = await serveNear(folder, wanted)
    stopOnRequest(serving)
    say(announcement(serving.address, wanted))
    if (hasBrowser(process.env, process.platform)) openBrowser(serving.address)
  } catch (failure) {
    process.stderr.write(`Lende could not start: ${failure instanceof Error ? failure.message : String(failure)}\n`)
    process.exitCode = 2
  }
}

export function wantedPort(written: string | undefined): number {
  if (written === undefined || written === '') return USUAL_PORT
  const port = Number(written)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new RangeError(`PORT must be a number from 0 to 65535, not "${written}".`)
}

/** Serves on the port, or on the next free one. */
async function serveNear(folder: string, port: number, tries = TRIES): Promise<Serving> {
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

function announcement(address: string, wanted: number): string {
  const isElsewhere = wanted !== 0 && !address.endsWith(`:${wanted}/`)
  return [
    '',
    `  Lende is open at  ${address}`,
    ...(isElsewhere ? [`  (port ${wanted} was taken)`] : []),
    '',
    '  Only this machine can reach it, and nothing leaves this machine.',
    '  Stop it with Ctrl+C. In the terminal instead: npx lende consult',
    '',
  ].join('\n')
}

function stopOnRequest({ server }: Serving): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
      say('\nLende has stopped.')
    })
}
