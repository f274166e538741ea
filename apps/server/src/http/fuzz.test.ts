// Whatever is sent to a door, near to what it accepts or far from it, the server does not stumble; and what no record can
// hold is refused, wherever it stands.

import { randomInt, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { knock } from '../../test/knock.ts'
import { letter } from '../../test/record-doors.ts'
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

type Making = (schema: Schema) => fc.Arbitrary<unknown>

/** Mostly what the schema accepts. */
const near: Making = (schema) =>
  fc.oneof({ weight: 12, arbitrary: accepted(schema, near) }, { weight: 1, arbitrary: anything() })

/** What the schema accepts, and nothing else. */
const fitting: Making = (schema) => accepted(schema, fitting)

function accepted(schema: Schema, inner: Making): fc.Arbitrary<unknown> {
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(inner))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.type === 'array' && schema.items !== undefined) return fc.array(inner(schema.items), { maxLength: 4 })
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.type === 'object') return fields(schema, inner)
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum ?? -9, max: schema.maximum ?? 99 })
  if (schema.type === 'null') return fc.constant(null)
  if (schema.format === 'date') return days
  const [, known] = texts.find(([{ pattern }]) => pattern === schema.pattern && pattern !== undefined) ?? []
  if (known !== undefined) return fc.constantFrom(...known)
  if (schema.pattern?.startsWith('^[0-9a-f]{8}')) return fc.oneof(fc.constantFrom(...ids), fc.uuid())
  if (inner === fitting) return fc.constantFrom('annemie', 'janneke')
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

/** What is read by more than a schema: an assessment with words of its own, and a letter. */
const read = [
  { answers: { 'kce-risk-decided': { value: 'low', reason: 'Gezien' } }, agreed: { wants: ['stappen'] } },
  letter,
  {},
]

function fields({ properties, required = [] }: Schema, inner: Making): fc.Arbitrary<object> {
  if (properties === undefined) return fc.constantFrom(...read)
  const all = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, inner(one)]))
  const whole = fc.record(all, { requiredKeys: [...required] })
  return inner === fitting ? whole : fc.oneof(fc.record(all, { requiredKeys: [] }), whole)
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

function addressOf({ url }: AnyRoute, { params, query }: Pick<Asked, 'params' | 'query'>): string {
  const named = params as Readonly<Record<string, unknown>> | null
  const path = url.replace(/:(\w+)/g, (_, name: string) => inUrl(named?.[name] ?? ids[0]))
  const search = Object.entries(query ?? {}).map(([name, value]) => `${inUrl(name)}=${inUrl(value)}`)
  return search.length === 0 ? path : `${path}?${search.join('&')}`
}

const everyDoor = [...routeTable, ...openTable].map((one) => [`${one.method} ${one.url}`, one] as const)

/** Everybody from a place of their own, so that nobody is told to wait. */
const somewhere = () => `10.${randomInt(255)}.${randomInt(255)}.${randomInt(255)}`

it.each(everyDoor)('%s never fails', async (_name, one) => {
  // Through the door, not only up to it.
  const through = [200, 201, 302, 404, 409, 412, ...(isOpen(one) ? [401, 403, 429] : [])]
  const send = async (what: Asked) =>
    stage.app.inject({
      method: one.method,
      url: addressOf(one, what),
      remoteAddress: somewhere(),
      headers: await headersFor(one, what),
      ...(one.method === 'GET' ? {} : { payload: JSON.stringify(what.body) }),
    })
  await knock(asked(one), send, through)
})

/** Text that PostgreSQL does not take. */
const noText = fc.constantFrom('\u0000', 'Jan\u0000', '\ud800', 'Jan \udc00 Peeters')

/** Each way to put it in the place of one text of what was sent, or beside its names. */
function spoilt(sent: unknown, odd: string): readonly unknown[] {
  if (typeof sent === 'string') return [odd]
  if (typeof sent !== 'object' || sent === null) return []
  const within = Object.entries(sent).flatMap(([name, part]) =>
    spoilt(part, odd).map((one) => (Array.isArray(sent) ? sent.with(Number(name), one) : { ...sent, [name]: one })),
  )
  return Array.isArray(sent) ? within : [...within, { ...sent, [odd]: 1 }]
}

const spoiltFor = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.tuple(fitting(schema), noText, fc.nat()).map(([sent, odd, at]) => {
    const all = spoilt(sent, odd)
    return all[at % all.length] ?? odd
  })

const withBody = everyDoor.filter(([, { body }]) => body !== undefined)

it.each(withBody)('%s takes nothing with a text in it that no record can hold', async (_name, one) => {
  const role = isOpen(one) ? 'lead' : (one.roles[0] ?? 'lead')
  const refused = async (body: unknown): Promise<void> => {
    const answer = await stage.app.inject({
      method: one.method,
      url: addressOf(one, { params: {}, query: {} }),
      remoteAddress: somewhere(),
      headers: await headersFor(one, { role, key: randomUUID(), version: '"1"' }),
      payload: JSON.stringify(body),
    })
    expect(answer.statusCode, answer.body).toBe(400)
  }
  await fc.assert(fc.asyncProperty(spoiltFor(one.body as Schema), refused), { numRuns: 20 })
})

async function headersFor(one: AnyRoute, { role, key, version }: Pick<Asked, 'role' | 'key' | 'version'>) {
  const who = stage.here.people[role]
  const session = isOpen(one) ? await signedIn(who) : who.session
  return from({ ...who, session }, { 'idempotency-key': key, 'if-match': version })
}

/** A session of its own for each try: some of what is tried ends it. */
async function signedIn({ person }: Present): Promise<string> {
  const entered = await stage.signIn.sessions.enter(person, 'totp', new Headers())
  return entered.kind === 'entered' ? (entered.cookies[0]?.replace(/;.*/, '') ?? '') : ''
}
