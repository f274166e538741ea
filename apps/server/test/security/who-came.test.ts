// Who came in, who went, who was refused and why: a line of the log each, with whom it was about and from where, and
// nothing that opens a door or tells whose it is to who reads along.

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { SignIn } from '../../src/people/sign-in.ts'
import { codeAt, stepAt } from '../../src/people/totp.ts'
import { Authenticator } from '../authenticator.ts'
import { client, type Provider, startProvider } from '../provider.ts'
import { openStage, type Stage } from '../stage.ts'
import { signedIn, Tab } from '../tab.ts'

interface Line {
  readonly route: string
  readonly from: string
  readonly person?: string
}

const password = 'zes paarse olifanten dansen'
const email = `${crypto.randomUUID()}@example.org`
const lines: string[] = []
let stage: Stage
let app: FastifyInstance
let provider: Provider
let person: string
let secret: string
let codes: readonly string[]
let step: number
const tab = () => new Tab(app)

beforeAll(async () => {
  stage = await openStage()
  provider = await startProvider()
  const signIn = new SignIn({
    pool: stage.database.pool,
    practices: stage.database,
    configuration: {
      secret: 'a secret for tests that is long enough',
      baseUrl: 'http://localhost',
      oidc: { issuer: provider.issuer, ...client },
    },
  })
  app = stage.appWith({
    signIn,
    whoIs: (headers) => signIn.present(headers),
    log: { write: (line) => lines.push(line) },
    trustedProxies: ['127.0.0.1'],
  })
  const lead = await signedIn(app, signIn, stage.here.people.lead.person)
  const asked = { name: 'Els Maes', email, language: 'nl', roles: ['desk'] }
  const { token } = (await lead.post('/api/invitations', asked)).json()
  const els = tab()
  await els.post('/api/invitation/accept', { token, name: 'Els Maes', password })
  secret = (await els.post('/api/second-factor/app/offer')).json().secret
  step = stepAt(Date.now()) - 1
  codes = (await els.post('/api/second-factor/app/confirm', { code: codeAt(step, secret) })).json().recoveryCodes
  person = (await els.get('/api/session')).json().person
})
afterAll(async () => {
  await app?.close()
  await provider?.end()
  await stage?.close()
})
beforeEach(() => lines.splice(0))

const told = (): Line[] => lines.map((line) => JSON.parse(line) as Line)
const last = () => told().at(-1)

const withPassword = async (by = tab(), tried = password) => {
  await by.post('/api/sign-in/password', { email, password: tried })
  return by
}

it('a password that is wrong is told of whose it would be, one that is right of who came in', async () => {
  const by = await withPassword(tab(), 'a wrong password')
  const wrong = { route: '/api/sign-in/password', status: 401, refused: 'sign-in-refused', person }
  expect(last()).toMatchObject({ ...wrong, msg: 'answered', method: 'POST', time: expect.any(Number) })
  await by.post('/api/sign-in/password', { email: 'nobody@example.org', password })
  expect(last()).toMatchObject({ status: 401, refused: 'sign-in-refused' })
  expect(last()).not.toHaveProperty('person')
  await withPassword(by)
  expect(last()).toMatchObject({ status: 200, person })
  expect(last()).not.toHaveProperty('refused')
})

it('a second factor is told by its door, whether it was right or not', async () => {
  const by = await withPassword()
  const show = (kind: string, code: string) => by.post(`/api/second-factor/${kind}`, { code })
  await show('app', codeAt(step + 1_000, secret))
  await show('recovery-code', 'abcd-efgh-jkmn')
  await show('recovery-code', codes[0] ?? '')
  expect(told().slice(1)).toMatchObject([
    { route: '/api/second-factor/app', status: 401, refused: 'sign-in-refused', person },
    { route: '/api/second-factor/recovery-code', status: 401, refused: 'sign-in-refused', person },
    { route: '/api/second-factor/recovery-code', status: 200, person },
  ])
})

it('so is a passkey, that it was added, renewing codes, and signing out', async () => {
  const by = await withPassword()
  await by.post('/api/second-factor/recovery-code', { code: codes[1] ?? '' })
  const phone = new Authenticator('http://localhost')
  const { options } = (await by.post('/api/passkeys/offer')).json()
  const made = phone.register(options as PublicKeyCredentialCreationOptionsJSON)
  await by.post('/api/passkeys', { name: 'Phone', answer: made })
  expect(last()).toMatchObject({ route: '/api/passkeys', status: 201, person })
  await by.post('/api/second-factor/recovery-codes')
  expect(last()).toMatchObject({ route: '/api/second-factor/recovery-codes', status: 200, person })
  await by.post('/api/sign-out')
  expect(last()).toMatchObject({ route: '/api/sign-out', status: 200, person })
  const asked = (await by.post('/api/sign-in/passkey/ask')).json().options as PublicKeyCredentialRequestOptionsJSON
  const right = phone.answer(asked)
  await by.post('/api/sign-in/passkey', { answer: right })
  expect(last()).toMatchObject({ route: '/api/sign-in/passkey', status: 200, person })
  await by.post('/api/sign-in/passkey', { answer: right })
  expect(last()).toMatchObject({ route: '/api/sign-in/passkey', status: 401, refused: 'sign-in-refused', person })
})

it('who comes by a provider is told of, and who is sent back refused', async () => {
  const comeBack = async (claims: object) => {
    const by = tab()
    const { to } = (await by.post('/api/sign-in/provider')).json()
    const back = new URL(provider.signIn(to, { sub: 'els', email_verified: true, ...claims }))
    await by.get(`${back.pathname}${back.search}`)
    return last()
  }
  const route = '/api/auth/callback/oidc'
  const refused = await comeBack({ email: 'nobody@example.org' })
  expect(refused).toMatchObject({ route, status: 302, refused: 'sign-in-refused' })
  expect(refused).not.toHaveProperty('person')
  const came = await comeBack({ email })
  expect(came).toMatchObject({ route, status: 302, person })
  expect(came).not.toHaveProperty('refused')
})

it('a door that is not for this role is told with who stood before it', async () => {
  const { desk } = stage.here.people
  const by = await signedIn(app, stage.signIn, desk.person)
  await by.get('/api/ledger')
  const { practice, person: who, role } = desk
  expect(last()).toMatchObject({
    route: '/api/ledger',
    status: 403,
    refused: 'role-may-not',
    practice,
    person: who,
    role,
  })
})

it('from where is a mark: the same for one address, another for another, and the address in none', async () => {
  const [one, other] = [tab(), tab()]
  for (const by of [one, other, one]) await by.get('/api/session')
  const marks = told().map(({ from }) => from)
  expect(marks[0]).toMatch(/^[\w-]{12}$/)
  expect([marks[0] === marks[2], marks[0] === marks[1]]).toEqual([true, false])
  for (const { address } of [one, other]) expect(lines.join('')).not.toContain(address)
})

it('nothing in it opens a door, and no e-mail or name is in it', async () => {
  const by = await withPassword(tab(), 'a wrong password')
  await withPassword(by)
  await by.post('/api/second-factor/recovery-code', { code: codes[2] ?? '' })
  for (const never of [email, 'example.org', password, 'a wrong password', secret, 'Els', ...codes])
    expect.soft(lines.join(''), never).not.toContain(never)
  expect(lines.join('')).not.toContain(by.cookie.replace(/^[^=]+=/, '').slice(0, 32))
})

it('a lock is told, of whose account it is', async () => {
  for (let turn = 0; turn < 10; turn++) await withPassword(tab(), 'a wrong password')
  await withPassword()
  expect(last()).toMatchObject({ route: '/api/sign-in/password', status: 429, refused: 'too-many', person })
})
