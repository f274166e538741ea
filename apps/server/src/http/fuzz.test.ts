// Whatever is sent to a door, near to what it accepts or far from it, the server does not stumble.

import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, it } from 'vitest'
import { knock } from '../../test/knock.ts'
import { from, open, openStage, register, type Stage } from '../../test/stage.ts'
import { Email, Token } from './fields.ts'
import { openTable } from './open-table.ts'
import { type Present, roles } from './present.ts'
import { type AnyRoute, isOpen } from './route.ts'
import { routeTable } from './route-table.ts'

let stage: Stage
let ids: string[]

beforeAll(async () => {
  stage = await openStage()
  const who = stage.here.people.physiotherapist
  const patients = [await register(stage.app, who), await register(stage.app, who)]
  const episodes = [await open(stage.app, who, patients[0] ?? ''), await open(stage.app, who, patients[1] ?? '')]
  ids = [...patients, ...episodes, who.person, stage.here.people['occupational-physician'].person]
})
afterAll(() => stage.close())

interface Schema {
  readonly type?: string
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
}

/** Values that stumble where they are not looked at: no text for PostgreSQL, half a letter, no day, no number. */
const awkward = [
  '\u0000',
  '\ud800',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  "'; --",
  '%',
  '\u{10ffff}',
  1e308,
  -1,
  null,
  [],
  {},
]

const anything = (): fc.Arbitrary<unknown> =>
  fc.oneof(fc.constantFrom(...awkward), fc.jsonValue(), fc.string({ unit: 'binary' }))

/** Mostly what the schema accepts. */
function near(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: accepted(schema) }, { weight: 1, arbitrary: anything() })
}

function accepted(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(near))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.type === 'array' && schema.items !== undefined) return fc.array(near(schema.items), { maxLength: 4 })
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.type === 'object') return fields(schema)
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum ?? -9, max: schema.maximum ?? 99 })
  if (schema.type === 'null') return fc.constant(null)
  if (schema.format === 'date') return days
  const [, known] = texts.find(([{ pattern }]) => pattern === schema.pattern && pattern !== undefined) ?? []
  if (known !== undefined) return fc.constantFrom(...known)
  if (schema.pattern?.startsWith('^[0-9a-f]{8}')) return fc.oneof(fc.constantFrom(...ids), fc.uuid())
  return fc.oneof(fc.constantFrom('Peeters', 'jan'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 110 }))
}

const seenBy = (type: string): string =>
  Buffer.from(JSON.stringify({ type, challenge: '\u0000' })).toString('base64url')

/** Texts of a form that chance does not find. */
const texts: readonly (readonly [schema: Schema, known: readonly string[]])[] = [
  [Email as Schema, ['an@example.org', 'AN@EXAMPLE.ORG']],
  [Token as Schema, ['A'.repeat(43)]],
  [{ pattern: '^[a-z]+(-[a-z]+)*$' }, ['physiotherapist', 'general-practitioner']],
  [{ pattern: '^[\\w-]+$' }, [seenBy('webauthn.get'), seenBy('webauthn.create')]],
]

const days = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

function fields({ properties = {}, required = [] }: Schema): fc.Arbitrary<object> {
  const all = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, near(one)]))
  return fc.oneof(fc.record(all, { requiredKeys: [] }), fc.record(all, { requiredKeys: [...required] }))
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
const inUrl = (value: unknown): string => encodeURIComponent(asText(value).toWellFormed())

const asked = (one: AnyRoute) =>
  fc.record({
    params: one.params === undefined ? fc.constant({}) : near(one.params as Schema),
    query: one.query === undefined ? fc.constant({}) : near(one.query as Schema),
    body: one.body === undefined ? fc.constant({}) : near(one.body as Schema),
    key: fc.oneof(fc.uuid(), fc.constantFrom('same', 'x'.repeat(201), ' ')),
    version: fc.constantFrom('"1"', '"2"', '"3"', '"999999999"', '"9999999999"', '*', ''),
    role: fc.constantFrom(...(isOpen(one) ? roles : [...one.roles, ...roles])),
  })

type Asked = ReturnType<typeof asked> extends fc.Arbitrary<infer Value> ? Value : never

function addressOf({ url }: AnyRoute, { params, query }: Asked): string {
  const named = params as Readonly<Record<string, unknown>> | null
  const path = url.replace(/:(\w+)/g, (_, name: string) => inUrl(named?.[name] ?? ids[0]))
  const search = Object.entries(query ?? {}).map(([name, value]) => `${inUrl(name)}=${inUrl(value)}`)
  return search.length === 0 ? path : `${path}?${search.join('&')}`
}

const everyDoor = [...routeTable, ...openTable].map((one) => [`${one.method} ${one.url}`, one] as const)

it.each(everyDoor)('%s never fails', async (_name, one) => {
  // Through the door, not only up to it.
  const through = [200, 201, 302, 404, 409, 412, ...(isOpen(one) ? [401, 403, 429] : [])]
  const send = async (what: Asked) =>
    stage.app.inject({
      method: one.method,
      url: addressOf(one, what),
      // Everybody from a place of their own, so that nobody is told to wait.
      remoteAddress: `10.${randomInt(255)}.${randomInt(255)}.${randomInt(255)}`,
      headers: await headersFor(one, what),
      ...(one.method === 'GET' ? {} : { payload: JSON.stringify(what.body) }),
    })
  await knock(asked(one), send, through)
})

async function headersFor(one: AnyRoute, { role, key, version }: Asked) {
  const who = stage.here.people[role]
  const session = isOpen(one) ? await signedIn(who) : who.session
  return from({ ...who, session }, { 'idempotency-key': key, 'if-match': version })
}

/** A session of its own for each try: some of what is tried ends it. */
async function signedIn({ person }: Present): Promise<string> {
  const entered = await stage.signIn.sessions.enter(person, 'totp', new Headers())
  return entered.kind === 'entered' ? (entered.cookies[0]?.replace(/;.*/, '') ?? '') : ''
}
