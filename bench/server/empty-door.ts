// The server with nothing behind the door of advice: who asks is looked at, what they send is checked, a transaction is opened
// and closed, and nothing is done. Started on a data folder, as the server is.

import { secretOf } from '../../apps/server/src/configuration/server-secret.ts'
import { openEmbedded } from '../../apps/server/src/database/embedded-database.ts'
import { PracticeDatabase } from '../../apps/server/src/database/practice-database.ts'
import { makeApp } from '../../apps/server/src/http/app.ts'
import { Pace } from '../../apps/server/src/http/pace.ts'
import type { Route } from '../../apps/server/src/http/route.ts'
import { routeTable } from '../../apps/server/src/http/route-table.ts'
import { SignIn } from '../../apps/server/src/people/sign-in.ts'
import { FirstRun } from '../../apps/server/src/practices/first-run.ts'

const dataFolder = process.env['LENDE_DATA_DIR'] ?? ''
const embedded = await openEmbedded(dataFolder)
const database = await PracticeDatabase.connect(embedded.asServer)
const secret = secretOf({ secret: null, dataFolder })
const signIn = new SignIn({
  pool: database.pool,
  practices: database,
  configuration: { secret, baseUrl: 'http://localhost' },
})
const firstRun = new FirstRun({ practices: database, sessions: signIn.sessions, secret })

const emptied = (route: Route): Route =>
  route.url === '/api/advise' ? { ...route, handle: async () => ({ body: { edition: '', advice: null } }) } : route

const app = makeApp({
  database,
  signIn,
  firstRun,
  log: process.stdout,
  pace: new Pace(),
  table: routeTable.map(emptied),
})
await app.listen({ host: '127.0.0.1', port: 0 })
const { port } = app.server.address() as { port: number }
console.log(`Lende is at http://localhost:${port}`)
process.once('SIGTERM', async () => {
  await app.close()
  await database.close()
  await embedded.close()
})
