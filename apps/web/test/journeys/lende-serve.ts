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
  /** Where somebody begins who has nothing yet; in a demo the links, one a line. */
  readonly firstRun: string
  readonly #folder: string
  readonly #child: Running

  private constructor(folder: string, child: Running, address: string, firstRun: string) {
    this.#folder = folder
    this.#child = child
    this.address = address
    this.firstRun = firstRun
  }

  static begin(environment: NodeJS.ProcessEnv = {}): Promise<LendeServe> {
    return LendeServe.#served([], environment, firstRunSaid)
  }

  /** A made-up practice; whoever comes, comes by the link of a role. */
  static demo(): Promise<LendeServe> {
    return LendeServe.#served(['--demo'], {}, demoSaid)
  }

  static async #served(options: readonly string[], environment: NodeJS.ProcessEnv, said: RegExp): Promise<LendeServe> {
    const folder = mkdtempSync(join(tmpdir(), 'lende-journey-'))
    // PostgreSQL runs as an account of its own where this one may do everything.
    chmodSync(folder, 0o755)
    const child = spawn(process.execPath, [lende, 'serve', ...options], {
      env: { ...process.env, LENDE_DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [address, rest] = await toldBy(child, said)
    return new LendeServe(folder, child, `${address}/`, rest)
  }

  /** Where somebody of a demo comes in. */
  linkOf(role: string): string {
    return new RegExp(`${role} +(http\\S+)`).exec(this.firstRun)?.[1] ?? ''
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

const firstRunSaid = /Lende is at (\S+?); .*?(http\S+)/
const demoSaid = /Lende is at (\S+)\n[^\n]*\n([\s\S]*auditor +http\S+)/

/** What it says once it serves. */
const toldBy = (child: Running, wanted: RegExp): Promise<readonly [address: string, rest: string]> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (piece: Buffer) => {
      said += String(piece)
      const [, address, rest] = wanted.exec(said) ?? []
      if (address !== undefined && rest !== undefined) resolve([address, rest])
    })
    child.once('close', () => reject(new Error(`lende serve ended: ${said}`)))
  })
