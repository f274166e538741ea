// A provider that nobody can sign in with is told of in the log of who keeps the server; who tries to come in learns nothing of it.

import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { Browser, baseUrl, openPeople, type People, testSecret } from '../../test/people.ts'
import { client, type Provider, startProvider } from '../../test/provider.ts'
import type { ProviderTrouble } from './provider-trouble.ts'
import { SignIn } from './sign-in.ts'

let people: People
let provider: Provider
const servers: Server[] = []
beforeAll(async () => {
  people = await openPeople()
  provider = await startProvider()
})
afterAll(async () => {
  await provider?.end()
  await people?.end()
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function machine(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function signInAt(issuer: string, secret = client.clientSecret) {
  const told: ProviderTrouble[] = []
  const signIn = new SignIn({
    pool: people.practices.pool,
    practices: people.practices,
    configuration: { secret: testSecret, baseUrl, oidc: { issuer, clientId: client.clientId, clientSecret: secret } },
    now: () => people.clock.now,
    tell: (trouble) => told.push(trouble),
  })
  return { signIn, told }
}

/** Sent to a provider, signed in there, and back. */
async function goAndComeBack(signIn: SignIn, email: string): Promise<Response> {
  const browser = new Browser()
  const sent = browser.take(await signIn.withProvider(browser.from))
  const back = provider.signIn(sent.kind === 'go' ? sent.to : '', { sub: email, email, email_verified: true })
  return signIn.handler(new Request(back, { headers: browser.headers }))
}

it('one that is away, no provider or somebody else is told of, once a minute', async () => {
  const gone = await machine((_, response) => response.end())
  servers.pop()?.close()
  const other = await startProvider('https://id.example.org')
  const rows: readonly (readonly [issuer: string, trouble: object])[] = [
    [gone, { why: 'cannot be asked', code: 'ECONNREFUSED' }],
    [await machine((_, response) => response.end('<!doctype html>')), { why: 'is no provider of OpenID Connect' }],
    [await machine((_, response) => response.writeHead(404).end()), { why: 'answers 404' }],
    [other.issuer, { why: 'tells of itself under another name than LENDE_OIDC_ISSUER' }],
  ]
  for (const [issuer, trouble] of rows) {
    const { signIn, told } = signInAt(issuer)
    for (let turn = 0; turn < 3; turn++) expect((await signIn.withProvider(new Browser().from)).kind).toBe('refused')
    expect(told).toEqual([{ origin: issuer, ...trouble }])
    people.clock.now += 61_000
    await signIn.withProvider(new Browser().from)
    expect(told).toHaveLength(2)
  }
  await other.end()
})

it('one that does not know us is told of when the browser comes back, without what was given', async () => {
  const { signIn, told } = signInAt(provider.issuer, 'another secret')
  await goAndComeBack(signIn, 'nobody@example.org')
  expect(told).toEqual([{ origin: provider.issuer, why: 'invalid_code' }])
})

it('a person whom nobody invited is no trouble of the provider', async () => {
  const { signIn, told } = signInAt(provider.issuer)
  await goAndComeBack(signIn, 'nobody@example.org')
  const callback = `${baseUrl}/api/auth/callback/oidc`
  for (const search of ['?error=access_denied', '?error=their-own-words', '?state=x&code=y'])
    await signIn.handler(new Request(`${callback}${search}`))
  expect(told).toEqual([])
})
