// A server of its own process, on a database that somebody else looks after.

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Connections } from '../src/database/embedded-database.ts'
import { until } from './writing.ts'

type Running = ChildProcessByStdio<null, Readable, null>

/** One server process; when it is killed another takes its place, on the same port. */
export class ServerProcess {
  readonly address: string
  readonly #begin: () => Promise<Running>
  #child: Running

  private constructor(port: number, begin: () => Promise<Running>, child: Running) {
    this.address = `http://127.0.0.1:${port}`
    this.#begin = begin
    this.#child = child
  }

  /** `place` tells it from the others of this run. */
  static async begin(place: number, database: Connections, secret: string): Promise<ServerProcess> {
    const port = 4_600 + (process.pid % 300) * 3 + place
    const begin = () => serving(port, database, secret)
    return new ServerProcess(port, begin, await begin())
  }

  async killAndBegin(): Promise<void> {
    await this.#ended('SIGKILL')
    this.#child = await this.#begin()
  }

  end(): Promise<void> {
    return this.#ended('SIGTERM')
  }

  async #ended(signal: NodeJS.Signals): Promise<void> {
    const ended = once(this.#child, 'close')
    this.#child.kill(signal)
    await ended
  }
}

/** A server that answers. */
async function serving(port: number, { asServer }: Connections, secret: string): Promise<Running> {
  const { host, user, password, database } = asServer
  const url = `postgresql://${user}:${encodeURIComponent(String(password))}@socket/${database}?host=${encodeURIComponent(String(host))}`
  const child = spawn(process.execPath, [fileURLToPath(new URL('../src/serve.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: url, LENDE_SECRET: secret, PORT: String(port) },
  })
  let said = ''
  child.stdout.on('data', (piece: Buffer) => {
    said = (said + piece).slice(-2_000)
  })
  await until(() => {
    if (child.exitCode !== null) throw new Error(`a server ended: ${said}`)
    return said.includes('Lende is at')
  })
  return child
}
