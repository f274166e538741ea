// Who may pass the doors to what is clinical, and that nothing fells them; `http/route-table.test.ts` tries every role at each.

import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { knock } from '../../test/knock.ts'
import { allDoors, keepLetter, letter, record, recordDoors, refer } from '../../test/record-doors.ts'
import { from, open, openStage, register, type Stage, send } from '../../test/stage.ts'
import type { Role } from '../http/present.ts'
import { type Route, refuseUnsafe } from '../http/route.ts'

let stage: Stage
let known: Readonly<Record<string, string>>

beforeAll(async () => {
  stage = await openStage({ table: allDoors })
  known = await somebody()
})
afterAll(() => stage.close())

async function somebody(): Promise<Record<string, string>> {
  const { app } = stage
  const who = stage.here.people.physiotherapist
  const patient = await register(app, who)
  const episode = await open(app, who, patient)
  const [assessment, document] = [await record(app, who, episode), await keepLetter(app, who, episode)]
  const { person } = stage.here.people['occupational-physician']
  const to = { person, role: 'occupational-physician' }
  const referral = await refer(app, who, episode, { to, toName: null })
  // Where chance answers what they are asked, they still care.
  await send(app, ['POST', `/api/episodes/${episode}/care-team`], to, { who })
  return { patient, episode, assessment, document, referral }
}

const nameOf = ({ method, url }: Route): string => `${method} ${url}`

it('the lead erases, nobody else; what is clinical is read by clinicians and the auditor; an occupational physician sees work', () => {
  const at = (role: Role) => recordDoors.filter((one) => one.roles.includes(role)).map(nameOf)
  expect(recordDoors.filter(({ url }) => url.endsWith('/erase')).map(({ roles }) => roles)).toEqual([['lead']])
  for (const role of ['lead', 'desk'] as const)
    expect(at(role).filter((name) => /episode|assessment|document|advise|export/.test(name))).toEqual([])
  const own = ['GET /api/referrals', 'GET /api/episodes/:episode/work']
  expect(at('auditor')).toEqual(
    recordDoors
      .filter(({ effect }) => effect === 'read')
      .map(nameOf)
      .filter((name) => !own.includes(name)),
  )
  expect(at('occupational-physician').toSorted()).toEqual([
    'GET /api/documents/:document',
    'GET /api/episodes/:episode/work',
    'GET /api/referrals',
    'POST /api/referrals/:referral/answer',
    'POST /api/referrals/:referral/seen',
  ])
  expect(() => refuseUnsafe(allDoors)).not.toThrow()
})

/** Values that stumble where they are not looked at: no text for PostgreSQL, half a letter, no day, no number. */
const awkward = [
  '\u0000',
  '\ud800',
  '0001-01-01',
  '2026-02-30',
  "'; --",
  1e308,
  -1,
  null,
  [],
  {},
  ['\u0000'],
  { '\u0000': 1 },
]
const anything = fc.oneof(fc.constantFrom(...awkward), fc.jsonValue({ maxDepth: 3 }))
const answers = fc.dictionary(
  fc.constantFrom('fever', 'age', 'pain-now', 'onset-date', 'odi', 'nrs-pain', 'bladder-disturbance', '\u0000'),
  fc.oneof(anything, fc.constantFrom('yes', 'no', 'unknown', 'new', 40, { from: 1, to: 2 })),
)
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  on: fc.constantFrom('2026-02-01', '2026-02-28', '1850-01-01', '2100-01-01'),
  onsetFrom: fc.constantFrom('2026-01-01', '1850-01-01'),
  onsetTo: fc.constantFrom('2026-01-01', '1850-01-01'),
  role: fc.constantFrom('physiotherapist', 'psychologist', 'patient'),
  source: fc.constantFrom('clinician', 'import'),
  because: fc.constantFrom('x', 'verkeerd'),
  written: fc.oneof(
    { weight: 2, arbitrary: fc.constant<unknown>({ answers: { fever: 'yes' }, agreed: { '\u0001': ' ' } }) },
    fc.record({ answers, 'pain-areas': anything, agreed: anything }, { requiredKeys: [] }),
  ),
  content: fc.record(
    Object.fromEntries(
      Object.entries(letter).map(([key, value]) => [
        key,
        fc.oneof({ weight: 9, arbitrary: fc.constant<unknown>(value) }, anything),
      ]),
    ),
  ),
  recipient: fc.constantFrom('Dr. Claes', null),
  purpose: fc.constantFrom('research', 'quality-of-care'),
  decision: fc.constantFrom('given', 'withdrawn'),
  box: fc.constantFrom('in', 'out'),
  question: fc.constantFrom('x', 'Wat\nvindt u?'),
  answer: fc.constantFrom('x', 'Ja.\nZeker.'),
  to: fc.constant(null),
  toName: fc.constantFrom('Dr. Claes', null),
  document: fc.constant(null),
  reason: fc.constantFrom('asked-by-patient', 'kept-long-enough'),
  years: fc.constantFrom(1, 30, 100),
  after: fc.constantFrom(0, 3, 2 ** 48, '00000000-0000-4000-8000-000000000000'),
  limit: fc.constantFrom(1, 2, 50),
}

const fieldsOf = (schema: unknown): readonly string[] =>
  Object.keys((schema as { properties?: object } | undefined)?.properties ?? {})

const sent = (schema: unknown): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      fieldsOf(schema).map((name) => [name, fc.oneof({ weight: 20, arbitrary: values[name] ?? anything }, anything)]),
    ),
    { requiredKeys: [...((schema as { required?: string[] } | undefined)?.required ?? [])] },
  )

const inUrl = (value: unknown): string =>
  encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed())

const askedOf = (one: Route) =>
  fc.record({
    body: sent(one.body),
    query: sent(one.query),
    id: fc.oneof({ weight: 9, arbitrary: fc.constant('own') }, fc.uuid(), anything),
    role: fc.constantFrom(...one.roles),
  })

type Asked = ReturnType<typeof askedOf> extends fc.Arbitrary<infer Value> ? Value : never

it.each(recordDoors.map((one) => [nameOf(one), one] as const))('%s never fails', async (_name, one) => {
  const those = one.url.endsWith('/erase') ? await somebody() : known
  const knockAt = async ({ body, query, id, role }: Asked) => {
    const search = Object.entries(query).map(([name, value]) => `${name}=${inUrl(value)}`)
    const path = one.url.replace(/:(\w+)/g, (_, name: string) => (id === 'own' ? (those[name] ?? '') : inUrl(id)))
    return stage.app.inject({
      method: one.method,
      url: [path, ...(search.length === 0 ? [] : [search.join('&')])].join('?'),
      headers: from(stage.here.people[role]),
      ...(one.method === 'GET' ? {} : { payload: JSON.stringify(body) }),
    })
  }
  await knock(askedOf(one), knockAt, [200, 201, 409, 410])
})
