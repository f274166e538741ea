// What is written down of the work: random words go through every door, in every place where words can be, and none of them
// comes out in the log, in the log of the database, or in an answer that says no.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type TSchema, Type } from 'typebox'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Email, Token } from '../../src/http/fields.ts'
import { openTable } from '../../src/http/open-table.ts'
import { type Present, roles } from '../../src/http/present.ts'
import { type AnyRoute, isOpen, route } from '../../src/http/route.ts'
import { routeTable } from '../../src/http/route-table.ts'
import { emptyFolder, openShaped } from '../practice.ts'
import { letter, record } from '../record-doors.ts'
import { from, get, open, openStage, register, type Stage, send } from '../stage.ts'

const word = `Zw${crypto.randomUUID().replaceAll('-', '')}`
const lines: string[] = []
const log = { write: (line: string) => lines.push(line) }
const folder = { data: emptyFolder() }
let stage: Stage
let ids: Readonly<Record<string, string>>
let cookie: string

beforeAll(async () => {
  stage = await openStage({ log }, (data) => {
    folder.data = data
    return openShaped(data)
  })
  const who = stage.here.people.physiotherapist
  const patient = await register(stage.app, who, { givenName: word, ownNumber: word.slice(0, 30) })
  const episode = await open(stage.app, who, patient)
  const assessment = await record(stage.app, who, episode)
  ids = { patient, episode, assessment, person: who.person }
  const entered = await stage.signIn.sessions.enter(stage.here.people.lead.person, 'totp', new Headers())
  cookie = entered.kind === 'entered' ? (entered.cookies[0]?.replace(/;.*/, '') ?? '') : ''
})
afterAll(() => stage?.close())

interface Schema {
  readonly type?: string
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Schema>>
}

/** What the schema accepts, with our word wherever words can be. */
function said(schema: Schema): unknown {
  const [first] = schema.anyOf ?? []
  if (first !== undefined) return said(first)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.type === 'array') return schema.items === undefined ? [word] : [said(schema.items)]
  if (schema.type === 'object') return saidIn(schema)
  if (schema.type === 'integer') return 7
  if (schema.type === 'boolean') return true
  return schema.format === 'date' ? '1980-01-01' : saidAs(schema.pattern)
}

function saidIn({ properties }: Schema): object {
  if (properties === undefined) return { ...letter, title: word, answers: { fever: word, [word]: word } }
  return Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, said(one)]))
}

function saidAs(pattern = ''): string {
  if (pattern.startsWith('^[0-9a-f]{8}')) return ids['person'] ?? ''
  if (pattern === (Email as Schema).pattern) return `${word}@example.org`
  return pattern === (Token as Schema).pattern ? `${word}-${word}`.slice(0, 43) : word
}

/** As it should be; with a word for everything; with words that nobody asked for; cut off. */
const bodiesFor = (schema: TSchema | undefined): readonly string[] => {
  if (schema === undefined) return []
  const right = saidIn(schema as Schema)
  const words = Object.fromEntries(Object.keys(right).map((name) => [name, word]))
  return [right, words, { ...right, [word]: word }].map((body) => JSON.stringify(body)).concat(`{"name": "${word}`)
}

const addressOf = ({ url }: AnyRoute, at: number): string =>
  url.replace(/:(\w+)/g, (_, name: string) => (at === 3 ? word : (ids[name] ?? crypto.randomUUID())))

/** Everything else that comes along with a request. */
const besides = {
  'user-agent': word,
  referer: `https://${word}.example/`,
  'x-forwarded-for': word,
  'x-request-id': word,
  authorization: `Bearer ${word}`,
  'accept-language': word,
}

async function ask(one: AnyRoute, body: string | null, at: number): Promise<void> {
  const allowed = isOpen(one) ? (['lead'] as const) : one.roles
  const who: Present = stage.here.people[at === 2 ? 'occupational-physician' : (allowed[at % allowed.length] ?? 'lead')]
  const answer = await stage.app.inject({
    method: one.method,
    url: at === 2 ? `${addressOf(one, at)}?name=${word}` : addressOf(one, at),
    headers: from(isOpen(one) ? { ...who, session: cookie } : who, {
      ...besides,
      'if-match': at % 2 === 0 ? '"1"' : `"${word}"`,
      ...(at === 1 ? { 'idempotency-key': word } : {}),
    }),
    remoteAddress: `10.8.${at}.${lines.length % 250}`,
    ...(body === null ? {} : { payload: body }),
  })
  if (answer.statusCode >= 400) expect.soft(answer.body, `${one.method} ${one.url}`).not.toContain(word)
}

it('no word that comes to a door is in the log, nor in what the door refuses with', async () => {
  for (const one of [...routeTable, ...openTable])
    for (let at = 0; at < 4; at++) {
      const bodies = one.method === 'GET' ? [null] : bodiesFor(one.body)
      await ask(one, bodies[at % bodies.length] ?? null, at)
    }
  for (const url of [`/${word}`, `/api/${word}?${word}=${word}`, `/api/patients/%E0${word}`])
    for (const method of ['GET', 'POST', 'DELETE'] as const) await stage.app.inject({ method, url, headers: besides })
  const statuses = lines.map((line) => (JSON.parse(line) as { status: number }).status)
  for (const status of [200, 201, 400, 401, 403, 404]) expect.soft(statuses, String(status)).toContain(status)
  expect(lines.join('')).not.toContain(word)
  // It did come through: what is kept has it.
  const find = await send(stage.app, ['POST', '/api/patients/find'], { name: word }, { who: stage.here.people.lead })
  expect(find.body).toContain(word)
})

it('a line of the log is one object with a moment, a door and how it went, and nothing that is not on this list', () => {
  const known = ['level', 'time', 'pid', 'hostname', 'reqId', 'method', 'route', 'status', 'ms', 'msg', 'err']
  const ofWhom = ['from', 'person', 'practice', 'role', 'refused']
  const routes = new Set([...routeTable, ...openTable].map(({ url }) => url).concat('unknown', '/*'))
  for (const line of lines) {
    expect(line.trimEnd()).not.toContain('\n')
    const entry = JSON.parse(line) as { time: number; route: string }
    expect(Object.keys(entry).filter((key) => ![...known, ...ofWhom].includes(key))).toEqual([])
    expect(Number.isInteger(entry.time)).toBe(true)
    expect(routes).toContain(entry.route)
  }
})

it('nobody who comes is refused without a line that says so: no session, another role, another site, too many', async () => {
  const { app, here } = stage
  const { patient, episode } = ids
  const asked: readonly (readonly [number, () => Promise<{ statusCode: number }>])[] = [
    [401, () => get(app, `/api/patients/${patient}`, { who: null })],
    [403, () => get(app, `/api/episodes/${episode}`, { who: here.people.desk })],
    [404, () => get(app, `/api/patients/${patient}`, { who: stage.elsewhere.people.desk })],
    [403, () => send(app, ['POST', '/api/sign-out'], {}, { who: null, headers: { 'sec-fetch-site': 'cross-site' } })],
    [401, () => send(app, ['POST', '/api/sign-in/password'], { email: 'a@b.example', password: word }, { who: null })],
  ]
  for (const [status, one] of asked) {
    lines.splice(0)
    expect((await one()).statusCode).toBe(status)
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(expect.objectContaining({ status, msg: 'answered' }))
  }
})

it('what the database says of a value is neither told nor logged', async () => {
  lines.splice(0)
  const broken = route({
    method: 'GET',
    url: '/api/broken',
    summary: '',
    roles: [...roles],
    effect: 'read',
    answer: Type.Object({}),
    handle: async ({ work }) => {
      await sql`select ${word}::uuid`.execute(work)
      return { body: {} }
    },
  })
  const app = stage.appWith({ log, table: [broken] })
  const answer = await get(app, '/api/broken', { who: stage.here.people.lead })
  expect([answer.statusCode, answer.json().type]).toEqual([500, 'urn:lende:problem:fault'])
  expect(answer.body).not.toMatch(/\bat\b.*:\d+|select|uuid:"|\.ts/)
  expect(lines.some((line) => line.includes('22P02'))).toBe(true)
  expect(answer.body + lines.join('')).not.toContain(word)
  await app.close()
})

/** A PostgreSQL of somebody else logs elsewhere. */
const isEmbedded = process.env['LENDE_TEST_POSTGRES'] === undefined

it.runIf(isEmbedded)('no word that came to a door is in the log of the database', () => {
  const logs = join(folder.data, 'log')
  const text = readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8'))
  expect(text.join('')).toContain('database system is ready')
  expect(text.join('')).not.toContain(word)
})
