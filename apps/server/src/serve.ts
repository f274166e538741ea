// The server as a process: told how by the environment, ready only when the database is, ended without dropping what is asked.

import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { type Certificate, certificateOf } from './configuration/certificate.ts'
import { type Configuration, readConfiguration } from './configuration/configuration.ts'
import { sentenceOf } from './configuration/problems.ts'
import { earlierSecretOf, secretOf } from './configuration/server-secret.ts'
import { openEmbedded } from './database/embedded-database.ts'
import { PracticeDatabase } from './database/practice-database.ts'
import type { Demo } from './demo/demo.ts'
import { refuseDemo } from './demo/mark.ts'
import { editionsOfProgram } from './editions/editions-of-program.ts'
import { endWhenTold } from './end-when-told.ts'
import { causeOf, failingAt, type Needed } from './failed-at.ts'
import { freePort } from './free-port.ts'
import { makeApp } from './http/app.ts'
import type { LogLines } from './http/log.ts'
import { Pace } from './http/pace.ts'
import type { Page } from './http/page.ts'
import { askOnly } from './people/ask-only.ts'
import { SignIn } from './people/sign-in.ts'
import { FirstRun } from './practices/first-run.ts'

export interface Serving {
  readonly app: FastifyInstance
  /** Where people find it. */
  readonly address: string
  readonly signIn: SignIn
  readonly firstRun: FirstRun
  /** What is asked is still answered, within a limit; nothing new is. */
  readonly close: () => Promise<void>
}

export interface Besides {
  /** How long what is asked is waited for at the end, in milliseconds. */
  readonly most?: number
  /** What people see; without it there are doors only. */
  readonly page?: Page
  /** A made-up practice instead of one's own. */
  readonly demo?: Demo
  /** How many ports after the one that was told are tried while one is taken. */
  readonly tries?: number
}

/** In milliseconds. */
export const longestEnd = 20_000
const betweenSweeps = 10 * 60_000

const ownAddress: Needed = { what: 'address', named: 'HOST' }
const ownCertificate: Needed = { what: 'certificate', named: 'LENDE_TLS_CERT' }

/** Where the record is kept. */
export const recordOf = ({ databaseUrl, dataFolder }: Configuration): Needed =>
  databaseUrl === null ? { what: 'data-folder', named: dataFolder } : { what: 'database', named: 'DATABASE_URL' }

/** @throws FailedAt with what the database, the port or the certificate says when it cannot be had */
export async function serve(configuration: Configuration, log: LogLines, besides: Besides = {}): Promise<Serving> {
  const { most = longestEnd, tries = 0, demo } = besides
  if (demo === undefined && configuration.databaseUrl === null) refuseDemo(configuration.dataFolder)
  const certificate = await failingAt(ownCertificate, () => certificateOf(configuration))
  const record = recordOf(configuration)
  const { database, close } = await failingAt(record, () => openDatabase(configuration))
  try {
    // Made ready before anybody asks for advice.
    await editionsOfProgram()
    const ready = { configuration, database, certificate, log, besides }
    const { app, ...serving } = await failingAt(record, () => listen(ready, tries))
    // What is left behind is swept at the next turn.
    const sweep = () =>
      serving.signIn.sessions.forgetExpired().catch(() => app.log.error('expired sessions were not swept'))
    const sweeping = setInterval(sweep, betweenSweeps)
    return {
      ...serving,
      app,
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

interface Ready {
  readonly configuration: Configuration
  readonly database: PracticeDatabase
  readonly certificate: Certificate | null
  readonly log: LogLines
  readonly besides: Besides
}

/** Sign-in and its passkeys are of the address that people use: the port is found before they are made. */
async function listen(ready: Ready, tries: number): Promise<Omit<Serving, 'close'>> {
  const { configuration, database, certificate, log, besides } = ready
  const { host, oidc } = configuration
  const port = await failingAt(ownAddress, () => freePort(host, configuration.port, tries))
  const address = addressOf({ ...configuration, port })
  const secret = secretOf(configuration)
  const earlier = earlierSecretOf(configuration)
  const signIn = new SignIn({
    pool: database.pool,
    practices: database,
    configuration: {
      secret,
      ...(earlier === null ? {} : { earlier }),
      baseUrl: address,
      ...(oidc === null ? {} : { oidc }),
    },
    tell: (trouble) => app.log.warn(trouble, 'nobody can sign in with the provider'),
  })
  const firstRun = new FirstRun({ practices: database, sessions: signIn.sessions, secret })
  const { page, demo } = besides
  await demo?.makeReady({ database, signIn, firstRun })
  const shown = { ...(page && { page }), ...(demo && { more: demo.doors }), ...tlsOf(certificate) }
  const app = makeApp({ database, signIn, firstRun, log, pace: new Pace(), ...shown, ...partsOf(configuration) })
  if (oidc !== null) askOnlyProvider(app, [new URL(oidc.issuer).origin, ...oidc.also])
  try {
    for (const doubt of certificate?.doubts ?? []) app.log.warn(doubt)
    tellSealed(app, await signIn.secondFactors.sealAnew())
    await failingAt(ownAddress, () => app.listen({ host, port }))
    return { app, address, signIn, firstRun }
  } catch (failure) {
    await app.close()
    // Somebody else took it in between.
    if (tries === 0 || (causeOf(failure) as { code?: string }).code !== 'EADDRINUSE') throw failure
    return listen(ready, tries - 1)
  }
}

/** For as long as it serves. */
function askOnlyProvider(app: FastifyInstance, origins: readonly string[]): void {
  const giveBack = askOnly(origins, (origin, why) => app.log.warn({ origin, why }, 'the provider was not asked there'))
  app.addHook('onClose', async () => giveBack())
}

/** What became of authenticator apps when the secret of the server was changed. */
function tellSealed({ log }: FastifyInstance, { anew, lost }: { readonly anew: number; readonly lost: number }): void {
  if (anew > 0) log.info({ anew }, 'authenticator apps were sealed with the secret of now')
  if (lost > 0) log.warn({ lost }, 'authenticator apps were sealed with another secret: the one before is missing')
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

const tlsOf = (certificate: Certificate | null) =>
  certificate === null ? {} : { tls: { cert: certificate.cert, key: certificate.key } }

const partsOf = ({ trustedProxies, publicUrl, metricsToken }: Configuration) => ({
  ...(trustedProxies.length === 0 ? {} : { trustedProxies }),
  ...(publicUrl === null ? {} : { origin: publicUrl }),
  ...(metricsToken === null ? {} : { metricsToken }),
})

/** Where the first lead begins. What follows a # stays in the browser: it is in no log on the way. */
export const firstRunAt = ({ address, firstRun }: Pick<Serving, 'address' | 'firstRun'>): string =>
  `${address}/#/practice/first-run/${firstRun.token}`

/** The line that says where it is. */
export async function announcementOf(serving: Serving): Promise<string> {
  const rest = (await serving.firstRun.isDue()) ? `; nobody works here yet: ${firstRunAt(serving)}` : ''
  return `Lende is at ${serving.address}${rest}`
}

/** Usage, as against a failure. */
const wrongInput = 2

/** Runs until it is told to end; returns once it is asked for. */
async function serveUntilTold(): Promise<void> {
  const read = readConfiguration(process.env)
  if (!read.ok) {
    for (const problem of read.problems) console.error(sentenceOf(problem))
    process.exitCode = wrongInput
    return
  }
  const opening = serve(read.value, process.stdout)
  endWhenTold(opening, longestEnd)
  console.log(await announcementOf(await opening))
}

if (import.meta.main) await serveUntilTold()
