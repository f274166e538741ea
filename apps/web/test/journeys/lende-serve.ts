// `lende serve` for a test: the real command, on a folder and a port of its own, with a database that is made anew.

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { reachEmbedded } from '../../../server/src/database/embedded-database.ts'

const lende = fileURLToPath(new URL('../../../cli/bin/lende.js', import.meta.url))

type Running = ChildProcessByStdio<null, Readable, null>

export class LendeServe {
  readonly address: string
  /** Where somebody begins who has nothing yet. */
  readonly firstRun: string
  readonly #folder: string
  readonly #child: Running

  private constructor(folder: string, child: Running, address: string, firstRun: string) {
    this.#folder = folder
    this.#child = child
    this.address = address
    this.firstRun = firstRun
  }

  static async begin(environment: NodeJS.ProcessEnv = {}): Promise<LendeServe> {
    const folder = mkdtempSync(join(tmpdir(), 'lende-journey-'))
    // PostgreSQL runs as an account of its own where this one may do everything.
    chmodSync(folder, 0o755)
    const child = spawn(process.execPath, [lende, 'serve'], {
      env: { ...process.env, LENDE_DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [address, firstRun] = await toldBy(child)
    return new LendeServe(folder, child, `${address}/`, firstRun)
  }

  /** As if everybody came in so many minutes earlier. */
  async pass(minutes: number): Promise<void> {
    const reached = reachEmbedded(this.#folder)
    if (reached === null) throw new Error('the database is not there')
    const keeper = new Client(reached.asKeeper)
    await keeper.connect()
    await keeper.query('update lende.session set created_at = created_at - make_interval(mins => $1)', [minutes])
    await keeper.end()
  }

  async end(): Promise<void> {
    const ended = once(this.#child, 'close')
    this.#child.kill('SIGTERM')
    await ended
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** What it says once it serves. */
const toldBy = (child: Running): Promise<readonly [address: string, firstRun: string]> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (piece: Buffer) => {
      said += String(piece)
      const [, address, firstRun] = /Lende is at (\S+?); .*?(http\S+)/.exec(said) ?? []
      if (address !== undefined && firstRun !== undefined) resolve([address, firstRun])
    })
    child.once('close', () => reject(new Error(`lende serve ended: ${said}`)))
  })
