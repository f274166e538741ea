// The embedded database from start to stop: made when it is not there, taken over when an earlier server was killed and left
// it running, started again when it dies.

import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Account } from './account.ts'
import { accountForPostgres } from './account.ts'
import { installBinaries } from './binaries.ts'
import type { Folders } from './folders.ts'
import { prepareFolders } from './folders.ts'
import { endOfLog, forgetOldLogs } from './logs.ts'
import { isAlive, leavesFile, postmasterOf } from './postmaster.ts'
import { makeDatabase, PostgresFailed, type Programs, serveDatabase } from './programs.ts'
import type { Secrets } from './secrets.ts'
import { secretsIn } from './secrets.ts'

/** In milliseconds. */
const look = 10
const lookAfter = 250
const aDay = 24 * 60 * 60_000
/** A killed PostgreSQL may hold on to its memory for so long. */
const longestLeftover = 15_000
/** Where none was killed, only another that starts at the same time can be in the way. */
const longestInTheWay = 2_000
const longestStop = 30_000
/** The first thing that PostgreSQL does is to write down that it runs. */
const longestUnseen = 15_000

export class EmbeddedPostgres {
  readonly folders: Folders
  readonly secrets: Secrets
  readonly #programs: Programs
  readonly #tell: (event: string) => void
  #watch: NodeJS.Timeout | undefined
  #forgetting: NodeJS.Timeout | undefined
  #starting: Promise<void> | undefined
  #wasStartedHere = false

  private constructor(programs: Programs, secrets: Secrets, tell: (event: string) => void) {
    this.folders = programs.folders
    this.secrets = secrets
    this.#programs = programs
    this.#tell = tell
  }

  /**
   * Serves the database under a data folder. `tell` hears what happens to it, without any data.
   * @throws FolderError, NoBinaries, PostgresFailed
   */
  static async start(
    data: string,
    { account = accountForPostgres(), tell = () => undefined }: Started = {},
  ): Promise<EmbeddedPostgres> {
    const folders = prepareFolders(data, account)
    const programs = { folders, binaries: installBinaries(data, account), account }
    const secrets = secretsIn(data)
    makeDatabase(programs, secrets.keeper)
    refuseOtherVersion(programs)
    const embedded = new EmbeddedPostgres(programs, secrets, tell)
    await embedded.#ensure()
    embedded.#watch = setInterval(() => embedded.#lookAfter(), lookAfter).unref()
    forgetOldLogs(folders.log)
    embedded.#forgetting = setInterval(() => forgetOldLogs(folders.log), aDay).unref()
    return embedded
  }

  /** Or was it served already? */
  get wasStartedHere(): boolean {
    return this.#wasStartedHere
  }

  /** Looks after it no more, and lets it run for whoever does. */
  async leave(): Promise<void> {
    clearInterval(this.#watch)
    clearInterval(this.#forgetting)
    await this.#starting
  }

  /** Lets what is under way end, then ends. */
  async stop(): Promise<void> {
    await this.leave()
    const running = postmasterOf(this.folders.database)
    if (running === null) return
    process.kill(running.pid, 'SIGINT')
    if (await until(() => !isAlive(running.pid), longestStop)) return
    process.kill(running.pid, 'SIGQUIT')
    await until(() => !isAlive(running.pid), longestStop)
  }

  #lookAfter(): void {
    if (this.#starting !== undefined || postmasterOf(this.folders.database) !== null) return
    this.#tell('database-died')
    this.#starting = this.#ensure()
      .catch(() => this.#tell('database-does-not-start'))
      .finally(() => {
        this.#starting = undefined
      })
  }

  /** Running and ready, by whomever it was started. */
  async #ensure(): Promise<void> {
    const since = Date.now()
    const longest = leavesFile(this.folders.database) ? longestLeftover : longestInTheWay
    for (;;) {
      if (postmasterOf(this.folders.database) !== null) await this.#ready()
      else if (!(await this.#startOnce()) && Date.now() - since > longest)
        throw new PostgresFailed(`PostgreSQL does not start: ${endOfLog(this.folders.log)}`)
      if (postmasterOf(this.folders.database)?.status === 'ready') return
      await wait(look)
    }
  }

  /** False when it could not be started yet, or ended before it was ready. */
  async #startOnce(): Promise<boolean> {
    const child = serveDatabase(this.#programs)
    if (child === null) return false
    let ended = false
    child.once('exit', () => {
      ended = true
    })
    child.once('error', () => {
      ended = true
    })
    const since = Date.now()
    for (let seen = postmasterOf(this.folders.database); !ended && seen?.status !== 'ready'; ) {
      if (seen === null && Date.now() - since > longestUnseen) {
        child.kill('SIGINT')
        throw new PostgresFailed('PostgreSQL was started, and this process may not see it run')
      }
      await wait(look)
      seen = postmasterOf(this.folders.database)
    }
    if (ended) return false
    this.#wasStartedHere = true
    this.#tell('database-started')
    return true
  }

  /** One that is starting will be ready, one that is stopping will be gone. */
  async #ready(): Promise<void> {
    await until(() => {
      const status = postmasterOf(this.folders.database)?.status
      return status === undefined || status === 'ready'
    }, longestStop)
  }
}

interface Started {
  readonly account?: Account | null
  readonly tell?: (event: string) => void
}

async function until(holds: () => boolean, longest: number): Promise<boolean> {
  const since = Date.now()
  while (!holds()) {
    if (Date.now() - since > longest) return false
    await wait(look)
  }
  return true
}

/** A database of another main version has to be carried over by hand; it is never touched before. */
function refuseOtherVersion({ folders, binaries }: Programs): void {
  const made = readFileSync(join(folders.database, 'PG_VERSION'), 'utf8').trim()
  const [, here = ''] = /^postgresql-(\d+)/.exec(basename(binaries)) ?? []
  if (made !== here)
    throw new PostgresFailed(`the database was made by PostgreSQL ${made}, and this Lende brings PostgreSQL ${here}`)
}
