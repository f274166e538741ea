// For tests: a real database with two practices, somebody in every role at each, and a server without a port before it.

import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Connections } from '../src/database/embedded-database.ts'
import { PracticeDatabase } from '../src/database/practice-database.ts'
import { type AppParts, makeApp } from '../src/http/app.ts'
import { type Present, type Role, roles } from '../src/http/present.ts'
import { SignIn } from '../src/people/sign-in.ts'
import { FirstRun } from '../src/practices/first-run.ts'
import { emptyFolder, openShaped } from './practice.ts'

export interface Tenant {
  readonly practice: string
  readonly people: Readonly<Record<Role, Present>>
}

export interface Stage {
  readonly embedded: Connections
  readonly database: PracticeDatabase
  readonly here: Tenant
  readonly elsewhere: Tenant
  readonly signIn: SignIn
  readonly app: FastifyInstance
  /** Another server on the same database. */
  readonly appWith: (parts: Partial<AppParts>) => FastifyInstance
  readonly close: () => Promise<void>
}

export async function openStage(parts: Partial<AppParts> = {}, open: typeof openShaped = openShaped): Promise<Stage> {
  const folder = emptyFolder()
  const embedded = await open(folder)
  const database = await PracticeDatabase.connect(embedded.asServer)
  const signIn = new SignIn({
    pool: database.pool,
    practices: database,
    configuration: { secret, baseUrl: 'http://localhost' },
  })
  const firstRun = new FirstRun({ practices: database, sessions: signIn.sessions, secret })
  const [here, elsewhere] = [await addTenant(database), await addTenant(database)]
  const all = new Map([here, elsewhere].flatMap(({ people }) => Object.values(people)).map((one) => [one.session, one]))
  const whoIs: AppParts['whoIs'] = async (headers) => all.get(headers.get('cookie') ?? '') ?? null
  const appWith: Stage['appWith'] = (own) =>
    makeApp({ database, signIn, firstRun, whoIs, today: () => '2026-03-01', ...own })
  const app = appWith(parts)
  return {
    embedded,
    database,
    here,
    elsewhere,
    signIn,
    app,
    appWith,
    close: async () => {
      await app.close()
      await database.close()
      await embedded.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const secret = 'a secret for tests that is long enough'

async function addTenant(database: PracticeDatabase): Promise<Tenant> {
  const practice = randomUUID()
  const present = (role: Role): Present => ({
    practice,
    country: 'be',
    person: randomUUID(),
    role,
    session: `session=${randomUUID()}`,
  })
  const people = Object.fromEntries(roles.map((role) => [role, present(role)])) as Record<Role, Present>
  await database.within({ practice, person: null }, async (work) => {
    await work
      .insertInto('lende.practice')
      .values({ practice_id: practice, name: 'Rug en Co', country: 'be', language: 'nl' })
      .execute()
    for (const { person, role } of Object.values(people)) {
      const email = `${person}@example.org`
      await work.insertInto('lende.person').values({ person_id: person, name: role, email, language: 'nl' }).execute()
      await work.insertInto('lende.membership').values({ practice_id: practice, person_id: person, role }).execute()
    }
  })
  return { practice, people }
}

/** What a page of ours sends for somebody, with a key of its own. */
export const from = (who: Present | null, headers: Readonly<Record<string, string>> = {}) => ({
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
  ...(who === null ? {} : { cookie: who.session }),
  ...headers,
})

type Asking = Readonly<{ who: Present | null; headers?: Readonly<Record<string, string>> }>

export const get = (
  app: FastifyInstance,
  url: string,
  { who, headers = {} }: Asking,
): Promise<LightMyRequestResponse> => app.inject({ method: 'GET', url, headers: from(who, headers) })

export const send = (
  app: FastifyInstance,
  [method, url]: readonly ['POST' | 'PATCH', string],
  body: NonNullable<InjectOptions['payload']>,
  { who, headers = {} }: Asking,
): Promise<LightMyRequestResponse> => app.inject({ method, url, payload: body, headers: from(who, headers) })

export const jan = { givenName: 'Jan', familyName: 'Peeters', birthDate: '1970-05-01', language: 'nl' }

/** Registers a patient; returns its id. */
export async function register(app: FastifyInstance, who: Present, more: object = {}): Promise<string> {
  const { patient } = (await send(app, ['POST', '/api/patients'], { ...jan, ...more }, { who })).json()
  return String(patient)
}

/** Opens an episode; returns its id. */
export async function open(app: FastifyInstance, who: Present, patient: string, more: object = {}): Promise<string> {
  const body = { onsetFrom: '2026-01-01', onsetTo: '2026-01-10', ...more }
  const { episode } = (await send(app, ['POST', `/api/patients/${patient}/episodes`], body, { who })).json()
  return String(episode)
}
