// The server as a process: told how by the environment, ready only when the database is, ended without dropping what is asked.

import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { type Configuration, readConfiguration } from './configuration/configuration.ts'
import { sentenceOf } from './configuration/problems.ts'
import { openEmbedded } from './database/embedded-database.ts'
import { PracticeDatabase } from './database/practice-database.ts'
import { makeApp } from './http/app.ts'
import type { LogLines } from './http/log.ts'
import type { WhoIs } from './http/present.ts'

export interface Serving {
  readonly app: FastifyInstance
  /** What is asked is still answered; nothing new is. */
  readonly close: () => Promise<void>
}

/** @throws what the database or the port says when it cannot be had */
export async function serve(configuration: Configuration, whoIs: WhoIs, log: LogLines): Promise<Serving> {
  const { database, close } = await openDatabase(configuration)
  try {
    const app = makeApp({ database, whoIs, log, ...partsOf(configuration) })
    await app.listen({ host: configuration.host, port: configuration.port })
    return {
      app,
      close: async () => {
        await app.close()
        await close()
      },
    }
  } catch (failure) {
    await close()
    throw failure
  }
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
export async function serveUntilTold(whoIs: WhoIs): Promise<void> {
  const read = readConfiguration(process.env)
  if (!read.ok) {
    for (const problem of read.problems) console.error(sentenceOf(problem))
    process.exitCode = wrongInput
    return
  }
  const { close } = await serve(read.value, whoIs, process.stdout)
  let isEnding = false
  const end = (): void => {
    if (isEnding) return
    isEnding = true
    close().catch(() => {
      process.exitCode = 1
    })
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}

// Until people can sign in, every record is closed.
if (import.meta.main) await serveUntilTold(async () => null)
