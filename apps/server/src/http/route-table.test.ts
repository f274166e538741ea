// Who may pass which door, walked from the table itself: every route, by every role, of this practice and of another.

import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepLetter, letter, record, refer } from '../../test/record-doors.ts'
import { from, get, open, openStage, register, type Stage, send, type Tenant } from '../../test/stage.ts'
import { openTable } from './open-table.ts'
import { type Role, roles } from './present.ts'
import { type Route, refuseUnsafe, route, UnsafeRoute } from './route.ts'
import { routeTable } from './route-table.ts'

let stage: Stage
let known: Readonly<Record<string, string>>

beforeAll(async () => {
  stage = await openStage()
  const who = stage.here.people.physiotherapist
  const patient = await register(stage.app, who)
  const invited = await send(stage.app, ['POST', '/api/invitations'], invitee, { who: stage.here.people.lead })
  const { invitation } = invited.json()
  const { person } = stage.here.people.auditor
  const episode = await open(stage.app, who, patient)
  const assessment = await record(stage.app, who, episode)
  const document = await keepLetter(stage.app, who, episode)
  const referral = await refer(stage.app, who, episode)
  known = { patient, person, invitation, episode, assessment, document, referral }
})
afterAll(() => stage.close())

const nameOf = ({ method, url }: Route): string => `${method} ${url}`

const invitee = { name: 'An Claes', email: 'an@example.org', language: 'nl', roles: ['desk'] }

/** One body that each door accepts, so that nothing but who asks can be wrong. */
const bodies: Readonly<Record<string, () => object>> = {
  'POST /api/invitations': () => ({ ...invitee, email: 'another@example.org' }),
  'POST /api/members/:person/roles': () => ({ roles: ['desk', 'auditor'] }),
  'POST /api/patients': () => ({ givenName: 'An', familyName: 'Claes', birthDate: '1980-01-01', language: 'nl' }),
  'POST /api/patients/find': () => ({ name: 'Peeters' }),
  'PATCH /api/patients/:patient': () => ({ givenName: 'Johan' }),
  'POST /api/patients/:patient/merge': () => ({ into: randomUUID() }),
  'POST /api/patients/:patient/episodes': () => ({ onsetFrom: '2026-01-01', onsetTo: '2026-01-02' }),
  'PATCH /api/episodes/:episode': () => ({ onsetTo: '2026-01-11' }),
  'POST /api/episodes/:episode/close': () => ({ on: '2026-02-01', because: 'recovered' }),
  'POST /api/episodes/:episode/care-team': () => seat(),
  'POST /api/episodes/:episode/care-team/end': () => seat(),
  'POST /api/episodes/:episode/assessments': () => found,
  'POST /api/assessments/:assessment/correct': () => ({ ...found, because: 'in the wrong row' }),
  'POST /api/advise': () => found,
  'POST /api/episodes/:episode/documents': () => ({ content: letter }),
  'POST /api/episodes/:episode/referrals': () => ({ toName: 'Dr. Claes', question: 'Wat vindt u?' }),
  'POST /api/referrals/:referral/answer': () => ({ answer: 'Ja.' }),
  'POST /api/patients/:patient/consents': () => ({ purpose: 'research', decision: 'given', on: '2026-02-01' }),
  'POST /api/patients/:patient/erase': () => ({ reason: 'asked-by-patient' }),
  'POST /api/retention': () => ({ years: 30 }),
}

const seat = () => ({ person: stage.here.people.physiotherapist.person, role: 'physiotherapist' })

const found = { on: '2026-02-01', written: { answers: {} } }

async function ask(one: Route, tenant: Tenant | null, role: Role): Promise<string> {
  // Who is erased is somebody that nothing else asks after.
  const ids: typeof known = one.url.endsWith('/erase')
    ? { patient: await register(stage.app, stage.here.people.desk) }
    : known
  const answer = await stage.app.inject({
    method: one.method,
    url: one.url.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? randomUUID()),
    headers: from(tenant?.people[role] ?? null, one.versioned ? { 'if-match': '"999"' } : {}),
    ...(one.method === 'GET' ? {} : { payload: bodies[nameOf(one)]?.() ?? {} }),
  })
  // Let past the door, one may still be told that it is for a colleague.
  const isAnothers = answer.statusCode === 403 && answer.json().type === 'urn:lende:problem:not-yours'
  return isAnothers ? 'not-yours' : String(answer.statusCode)
}

/** Only what was let past the door tells of the record: found, stale, or not as it has to be. */
const passed = ['200', '201', '400', '404', '409', '412', 'not-yours']

describe.each(routeTable.map((one) => [nameOf(one), one] as const))('%s', (_name, one) => {
  it('is closed to who is not signed in', async () => {
    expect(await ask(one, null, 'lead')).toBe('401')
  })

  it.each(roles)('lets %s through only when the table says so', async (role) => {
    const status = await ask(one, stage.here, role)
    if (one.roles.includes(role)) expect(passed).toContain(status)
    else expect(status).toBe('403')
  })

  if (one.url.includes(':'))
    it.each(roles)('shows %s of another practice nothing', async (role) => {
      expect(await ask(one, stage.elsewhere, role)).toBe(one.roles.includes(role) ? '404' : '403')
    })
})

/** Of one person, or of who works here: no record. */
const ownAffairs = ['/api/cared-for', '/api/members', '/api/invitations', '/api/referrals']

/** What an occupational physician sees of an episode, and what they are asked. */
const work = [
  'GET /api/cared-for',
  'GET /api/documents/:document',
  'GET /api/referrals',
  'POST /api/referrals/:referral/seen',
  'POST /api/referrals/:referral/answer',
  'GET /api/episodes/:episode/work',
]

it('who writes is never an auditor, and what is clinical is for clinicians', () => {
  const open = (role: Role) => routeTable.filter((one) => one.roles.includes(role)).map(nameOf)
  expect(routeTable.filter((one) => one.effect === 'write' && one.roles.includes('auditor'))).toEqual([])
  expect(open('auditor')).toEqual(
    routeTable
      .filter(({ effect, url }) => effect === 'read' && !ownAffairs.includes(url) && !url.endsWith('/work'))
      .map(nameOf),
  )
  expect(open('desk').filter((name) => name.includes('episode'))).toEqual([])
  expect(open('occupational-physician')).toEqual(work)
})

describe.each(openTable.map((one) => [`${one.method} ${one.url}`, one] as const))('%s', (_name, {
  method,
  url,
  roles,
}) => {
  const kindFor = async (headers: object, payload = '{"not asked for": 1}') => {
    const answer = await stage.app.inject({
      method,
      url,
      headers: { ...from(null), ...headers },
      ...(method === 'GET' ? {} : { payload }),
    })
    return answer.statusCode < 400 ? 'passed' : String(answer.json().type).replace('urn:lende:problem:', '')
  }
  const session = async (how: 'first' | 'both') => {
    const { person } = stage.here.people.lead
    const { sessions } = stage.signIn
    const entered =
      how === 'both'
        ? await sessions.enter(person, 'totp', new Headers())
        : await sessions.enterNew(person, 'an@example.org', new Headers())
    return { cookie: entered.kind === 'entered' ? (entered.cookies[0]?.replace(/;.*/, '') ?? '') : '' }
  }
  const closed = ['not-signed-in', 'second-factor-needed']

  it('opens to nobody, to one factor or to both, as the table says', async () => {
    const found = [await kindFor({}), await kindFor(await session('first')), await kindFor(await session('both'))]
    const least = { anyone: 0, 'signed-in': 1, 'both-factors': 2 }[roles]
    expect(found.slice(0, least)).toEqual(closed.slice(0, least))
    for (const kind of found.slice(least)) expect(closed).not.toContain(kind)
  })

  it('takes no cookie that the server did not sign', async () => {
    const { cookie } = await session('both')
    const kind = await kindFor({ cookie: cookie.replace(/.{3}$/, 'AAA') })
    expect(kind === 'not-signed-in').toBe(roles !== 'anyone')
  })

  if (method !== 'GET')
    it('takes nothing from another site, and nothing that it did not ask for', async () => {
      const signed = await session('both')
      expect(await kindFor({ ...signed, 'sec-fetch-site': 'cross-site' }, '{}')).toBe('other-site')
      expect(await kindFor(signed)).toBe('invalid-input')
    })
})

it('asking for the head of an answer only is no way around', async () => {
  const head = (tenant: Tenant, role: Role) =>
    stage.app.inject({ method: 'HEAD', url: `/api/episodes/${known['episode']}`, headers: from(tenant.people[role]) })
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
  await send(stage.app, ['POST', `/api/episodes/${known['episode']}/care-team`], team, { who })
  const cares = async (practice: string) => {
    const app = stage.appWith({ whoIs: async () => ({ ...who, practice }) })
    return (await get(app, '/api/cared-for', { who })).json().items.length
  }
  expect([(await find(stage.here)) > 0, await find(stage.elsewhere)]).toEqual([true, 0])
  // The same person, who works for another practice now.
  expect([(await cares(stage.here.practice)) > 0, await cares(stage.elsewhere.practice)]).toEqual([true, 0])
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

it('the OpenAPI document tells what an answer carries, and what lets somebody in', async () => {
  const { paths, components } = (await get(stage.app, '/api/openapi.json', { who: null })).json()
  const headers = (url: string, method: string, status: number) =>
    Object.keys(paths[url][method].responses[status].headers ?? {})
  expect(headers('/api/patients', 'post', 201)).toEqual(['ETag', 'Location'])
  expect(headers('/api/patients/{patient}', 'get', 200)).toEqual(['ETag'])
  expect(headers('/api/patients/{patient}/consents', 'post', 201)).toEqual([])
  expect(headers('/api/episodes/{episode}/assessments', 'post', 201)).toEqual(['Location'])
  expect(headers('/api/patients/find', 'post', 429)).toEqual(['Retry-After'])
  expect(headers('/api/patients/find', 'post', 401)).toEqual(['WWW-Authenticate'])
  expect(components.securitySchemes.session).toMatchObject({
    type: 'apiKey',
    in: 'cookie',
    name: 'lende.session_token',
  })
  expect(paths['/api/sign-in'].get.security).toEqual([])
  expect(Object.keys(paths['/metrics'].get.responses[200].content)).toEqual(['text/plain'])
})

it('the OpenAPI document has every door of the table, with its roles', async () => {
  const document = (await get(stage.app, '/api/openapi.json', { who: null })).json()
  expect(document.openapi).toBe('3.1.0')
  for (const one of routeTable) {
    const operation = document.paths[one.url.replace(/:(\w+)/g, '{$1}')]?.[one.method.toLowerCase()]
    expect.soft(operation?.['x-roles'], nameOf(one)).toEqual(one.roles)
    const told = Object.keys(operation?.responses ?? {})
    expect.soft(told, nameOf(one)).toEqual(expect.arrayContaining([String(one.status ?? 200), '401', '403', 'default']))
    expect.soft(told.includes('412'), nameOf(one)).toBe(one.versioned === true)
    expect.soft(operation?.security, nameOf(one)).toEqual([{ session: [] }])
    const comes = operation?.parameters?.map(({ name }: { name: string }) => name) ?? []
    expect.soft(comes.includes('Origin') && comes.includes('Sec-Fetch-Site'), nameOf(one)).toBe(one.method !== 'GET')
  }
  const operations = Object.values(document.paths).flatMap((path) => Object.keys(path as object))
  expect(operations).toHaveLength(routeTable.length + openTable.length + 4)
})
