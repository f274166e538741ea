// Who may pass which door, walked from the table itself: every route, by every role, of this practice and of another.

import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from './present.ts'
import { type Route, refuseUnsafe, route, UnsafeRoute } from './route.ts'
import { routeTable } from './route-table.ts'
import { from, get, open, openStage, register, type Stage, send, type Tenant } from './stage.ts'

let stage: Stage
let known: { patient: string; episode: string }

beforeAll(async () => {
  stage = await openStage()
  const who = stage.here.people.physiotherapist
  const patient = await register(stage.app, who)
  known = { patient, episode: await open(stage.app, who, patient) }
})
afterAll(() => stage.close())

const nameOf = ({ method, url }: Route): string => `${method} ${url}`

/** One body that each door accepts, so that nothing but who asks can be wrong. */
const bodies: Readonly<Record<string, () => object>> = {
  'POST /api/patients': () => ({ givenName: 'An', familyName: 'Claes', birthDate: '1980-01-01', language: 'nl' }),
  'POST /api/patients/find': () => ({ name: 'Peeters' }),
  'PATCH /api/patients/:patient': () => ({ givenName: 'Johan' }),
  'POST /api/patients/:patient/merge': () => ({ into: randomUUID() }),
  'POST /api/patients/:patient/episodes': () => ({ onsetFrom: '2026-01-01', onsetTo: '2026-01-02' }),
  'PATCH /api/episodes/:episode': () => ({ onsetTo: '2026-01-11' }),
  'POST /api/episodes/:episode/close': () => ({ on: '2026-02-01', because: 'recovered' }),
  'POST /api/episodes/:episode/care-team': () => seat(),
  'POST /api/episodes/:episode/care-team/end': () => seat(),
}

const seat = () => ({ person: stage.here.people.physiotherapist.person, role: 'physiotherapist' })

async function ask(one: Route, tenant: Tenant | null, role: Role): Promise<number> {
  const answer = await stage.app.inject({
    method: one.method,
    url: one.url.replace(':patient', known.patient).replace(':episode', known.episode),
    headers: from(tenant?.people[role] ?? null, one.versioned ? { 'if-match': '"999"' } : {}),
    ...(one.method === 'GET' ? {} : { payload: bodies[nameOf(one)]?.() ?? {} }),
  })
  return answer.statusCode
}

/** Only what was let past the door tells of the record: found, stale, or not as it has to be. */
const passed = [200, 201, 400, 404, 409, 412]

describe.each(routeTable.map((one) => [nameOf(one), one] as const))('%s', (_name, one) => {
  it('is closed to who is not signed in', async () => {
    expect(await ask(one, null, 'lead')).toBe(401)
  })

  it.each(roles)('lets %s through only when the table says so', async (role) => {
    const status = await ask(one, stage.here, role)
    if (one.roles.includes(role)) expect(passed).toContain(status)
    else expect(status).toBe(403)
  })

  if (one.url.includes(':'))
    it.each(roles)('shows %s of another practice nothing', async (role) => {
      expect(await ask(one, stage.elsewhere, role)).toBe(one.roles.includes(role) ? 404 : 403)
    })
})

it('who writes is never an auditor, and what is clinical is for clinicians', () => {
  const open = (role: Role) => routeTable.filter((one) => one.roles.includes(role)).map(nameOf)
  expect(routeTable.filter((one) => one.effect === 'write' && one.roles.includes('auditor'))).toEqual([])
  expect(open('auditor')).toEqual(
    routeTable.filter((one) => one.effect === 'read' && one.url !== '/api/cared-for').map(nameOf),
  )
  expect(open('desk').filter((name) => name.includes('episode'))).toEqual([])
  expect(open('occupational-physician')).toEqual(['GET /api/cared-for'])
})

it('asking for the head of an answer only is no way around', async () => {
  const head = (tenant: Tenant, role: Role) =>
    stage.app.inject({ method: 'HEAD', url: `/api/episodes/${known.episode}`, headers: from(tenant.people[role]) })
  expect((await head(stage.here, 'physiotherapist')).statusCode).toBe(200)
  expect((await head(stage.here, 'desk')).statusCode).toBe(403)
  expect((await head(stage.elsewhere, 'physiotherapist')).statusCode).toBe(404)
})

it('a list holds what is of the practice of who asks, and nothing else', async () => {
  const body = { name: 'Peeters' }
  const find = async ({ people }: Tenant) =>
    (await send(stage.app, ['POST', '/api/patients/find'], body, { who: people.lead })).json().items.length
  const team = { person: stage.here.people.physiotherapist.person, role: 'physiotherapist' }
  const who = stage.here.people.physiotherapist
  await send(stage.app, ['POST', `/api/episodes/${known.episode}/care-team`], team, { who })
  const cares = async (practice: string) => {
    const app = stage.appWith({ whoIs: async () => ({ ...who, practice }) })
    return (await get(app, '/api/cared-for', { who })).json().items.length
  }
  expect([(await find(stage.here)) > 0, await find(stage.elsewhere)]).toEqual([true, 0])
  // The same person, who works for another practice now.
  expect([await cares(stage.here.practice), await cares(stage.elsewhere.practice)]).toEqual([1, 0])
})

it('every read and every write is told to the ledger, by whom and in which role', async () => {
  const { here, database, app } = stage
  const who = here.people['general-practitioner']
  const patient = await register(app, who)
  await get(app, `/api/patients/${patient}`, { who })
  await get(app, `/api/patients/${patient}/episodes`, { who })
  const entries = await database.within({ practice: here.practice, person: null }, (work) =>
    work
      .selectFrom('lende.ledger_entry')
      .where('about_id', '=', patient)
      .select(['did', 'person_id', 'role'])
      .orderBy('number')
      .execute(),
  )
  const by = { person_id: who.person, role: 'general-practitioner' }
  expect(entries).toEqual(['register-patient', 'read-patient', 'list-episodes'].map((did) => ({ did, ...by })))
})

it('a table with a door for nobody in particular is refused at start', () => {
  const declared = {
    method: 'GET',
    url: '/api/x',
    summary: '',
    effect: 'read',
    answer: Type.Object({}),
    handle: async () => ({ body: {} }),
  } as const
  const wrongs = [
    [route({ ...declared, roles: [] })],
    [route({ ...declared, roles: ['lead'], effect: 'write' })],
    [route({ ...declared, roles: ['lead'] }), route({ ...declared, roles: ['desk'] })],
    [route({ ...declared, roles: ['lead'], query: Type.Object({ any: Type.String() }) })],
  ]
  for (const table of wrongs) expect(() => refuseUnsafe(table)).toThrow(UnsafeRoute)
  expect(() => stage.appWith({ table: wrongs[0] ?? [] })).toThrow(UnsafeRoute)
  expect(() => refuseUnsafe(routeTable)).not.toThrow()
})

it('the OpenAPI document has every door of the table, with its roles', async () => {
  const document = (await get(stage.app, '/api/openapi.json', { who: null })).json()
  expect(document.openapi).toBe('3.1.0')
  for (const one of routeTable) {
    const operation = document.paths[one.url.replace(/:(\w+)/g, '{$1}')]?.[one.method.toLowerCase()]
    expect.soft(operation?.['x-roles'], nameOf(one)).toEqual(one.roles)
    expect.soft(Object.keys(operation?.responses ?? {}), nameOf(one)).toEqual([String(one.status ?? 200), 'default'])
  }
  const operations = Object.values(document.paths).flatMap((path) => Object.keys(path as object))
  expect(operations).toHaveLength(routeTable.length + 4)
})
