// For tests of coming in: a practice whose server stands behind a trusted proxy, its lead at a browser, and the keeper of the
// database, who can make time pass.

import type { FastifyInstance } from 'fastify'
import { Client } from 'pg'
import { openStage, type Stage } from '../stage.ts'
import { signedIn, type Tab } from '../tab.ts'

export interface Desk {
  readonly stage: Stage
  readonly app: FastifyInstance
  readonly lead: Tab
  readonly keeper: Client
  readonly close: () => Promise<void>
}

export async function openDesk(): Promise<Desk> {
  const stage = await openStage()
  const app = stage.appWith({ whoIs: (headers) => stage.signIn.present(headers), trustedProxies: ['127.0.0.1'] })
  const lead = await signedIn(app, stage.signIn, stage.here.people.lead.person)
  const keeper = new Client(stage.embedded.asKeeper)
  await keeper.connect()
  const close = async () => {
    await keeper.end()
    await app.close()
    await stage.close()
  }
  return { stage, app, lead, keeper, close }
}
