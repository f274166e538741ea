// The server as a process: told how by the environment, ready only when the database is, ended without dropping what is asked.

import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { type Configuration, readConfiguration } from './configuration/configuration.ts'
import { sentenceOf } from './configuration/problems.ts'
import { secretOf } from './configuration/server-secret.ts'
import { openEmbedded } from './database/embedded-database.ts'
import { PracticeDatabase } from './database/practice-database.ts'
import { editionsOfProgram } from './editions/editions-of-program.ts'
import { makeApp } from './http/app.ts'
import type { LogLines } from './http/log.ts'
import { SignIn } from './people/sign-in.ts'
import { FirstRun } from './practices/first-run.ts'

export interface Serving {
  readonly app: FastifyInstance
  /** Where people find it. */
  readonly address: string
  readonly firstRun: FirstRun
  /** What is asked is still answered, within a limit; nothing new is. */
  readonly close: () => Promise<void>
}

/** In milliseconds. */
const longestEnd = 20_000
/** More, for the database to close. */
const closing = 10_000
const betweenSweeps = 10 * 60_000

/** @throws what the database or the port says when it cannot be had */
export async function serve(configuration: Configuration, log: LogLines, most = longestEnd): Promise<Serving> {
  const { database, close } = await openDatabase(configuration)
  try {
    const secret = secretOf(configuration)
    const address = addressOf(configuration)
    const { oidc } = configuration
    const signIn = new SignIn({
      pool: database.pool,
      practices: database,
      configuration: { secret, baseUrl: address, ...(oidc === null ? {} : { oidc }) },
    })
    const firstRun = new FirstRun({ practices: database, sessions: signIn.sessions, secret })
    // Made ready before anybody asks for advice.
    await editionsOfProgram()
    const app = makeApp({ database, signIn, firstRun, log, ...partsOf(configuration) })
    await app.listen({ host: configuration.host, port: configuration.port })
    // What is left behind is swept at the next turn.
    const sweep = () => signIn.sessions.forgetExpired().catch(() => app.log.error('expired sessions were not swept'))
    const sweeping = setInterval(sweep, betweenSweeps)
    return {
      app,
      address: withPort(address, app),
      firstRun,
      close: async () => {
        clearInterval(sweeping)
        await endWithin(most, app)
        await close()
      },
    }
  } catch (failure) {
    await close()
    throw failure
  }
}

/** Who still waits for an answer after that is cut off. */
async function endWithin(most: number, app: FastifyInstance): Promise<void> {
  const limit = new AbortController()
  const cut = wait(most, undefined, { signal: limit.signal }).then(
    () => app.server.closeAllConnections(),
    () => undefined,
  )
  await app.close()
  limit.abort()
  await cut
}

/** A browser keeps passkeys for names, never for the number of a machine. */
function addressOf({ publicUrl, tls, host, port }: Configuration): string {
  const name = ['127.0.0.1', '::1'].includes(host) ? 'localhost' : host
  return publicUrl ?? `${tls === null ? 'http' : 'https'}://${name}:${port}`
}

/** Port 0 is whichever is free. */
function withPort(address: string, app: FastifyInstance): string {
  const bound = app.server.address()
  return bound !== null && typeof bound === 'object' ? address.replace(/:0$/, `:${bound.port}`) : address
}

async function openDatabase({ databaseUrl, dataFolder }: Configuration) {
  if (databaseUrl !== null) {
    const database = await PracticeDatabase.connect({ connectionString: databaseUrl })
    return { database, close: () => database.close() }
  }
  const embedded = await openEmbedded(dataFolder)
  try {
    const database = await PracticeDatabase.connect(embedded.asServer)
    return {
      database,
      close: async () => {
        await database.close()
        await embedded.close()
      },
    }
  } catch (failure) {
    await embedded.close()
    throw failure
  }
}

const partsOf = ({ tls, trustedProxies, publicUrl, metricsToken }: Configuration) => ({
  ...(tls === null ? {} : { tls: { cert: readFileSync(tls.cert), key: readFileSync(tls.key) } }),
  ...(trustedProxies.length === 0 ? {} : { trustedProxies }),
  ...(publicUrl === null ? {} : { origin: publicUrl }),
  ...(metricsToken === null ? {} : { metricsToken }),
})

/** Usage, as against a failure. */
const wrongInput = 2

/** Runs until it is told to end; returns once it is asked for. */
export async function serveUntilTold(): Promise<void> {
  const read = readConfiguration(process.env)
  if (!read.ok) {
    for (const problem of read.problems) console.error(sentenceOf(problem))
    process.exitCode = wrongInput
    return
  }
  const { address, firstRun, close } = await serve(read.value, process.stdout)
  // What follows a # stays in the browser: it is in no log on the way.
  const rest = (await firstRun.isDue()) ? `; nobody works here yet: ${address}/first-run#${firstRun.token}` : ''
  console.log(`Lende is at ${address}${rest}`)
  let isEnding = false
  const end = (): void => {
    if (isEnding) return
    isEnding = true
    // The next start takes over whatever does not end.
    setTimeout(() => process.exit(1), longestEnd + closing).unref()
    close().catch(() => {
      process.exitCode = 1
    })
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}

if (import.meta.main) await serveUntilTold()
