// Signing in with a provider that others wrote and certified, over HTTP from end to end: the browser goes there, signs in
// there, and comes back.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStage, type Stage } from '../../test/stage.ts'
import { SignIn } from './sign-in.ts'

const baseUrl = 'http://localhost'
const client = { clientId: 'lende', clientSecret: 'known to both, and long enough' }
const accounts = new Map<string, { readonly email: string; readonly email_verified?: boolean }>()

let stage: Stage
let server: Server
let signIn: SignIn
let app: FastifyInstance
beforeAll(async () => {
  stage = await openStage()
  server = createServer((request, response) => listen(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const listen = providerAt(issuer).callback()
  signIn = new SignIn({
    pool: stage.database.pool,
    practices: stage.database,
    configuration: { secret: 'a secret for tests that is long enough', baseUrl, oidc: { issuer, ...client } },
  })
  app = stage.appWith({ signIn })
})
afterAll(async () => {
  await app?.close()
  await new Promise((resolve) => server?.close(resolve))
  await stage?.close()
})

const providerAt = (issuer: string): Provider =>
  new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${baseUrl}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key for tests'] },
    pkce: { required: () => true },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...accounts.get(accountId) }) }),
  })

class Cookies {
  readonly #kept = new Map<string, string>()

  get header(): string {
    return Array.from(this.#kept, ([name, value]) => `${name}=${value}`).join('; ')
  }

  keep(set: readonly string[]): void {
    for (const cookie of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') this.#kept.delete(name)
      else this.#kept.set(name, value)
    }
  }
}

/** Signs in at the provider as that account, and agrees to whatever it asks; returns where the provider sends back to. */
async function signInThere(sentTo: string, account: string): Promise<string> {
  const cookies = new Cookies()
  let address = sentTo
  for (let step = 0; step < 10; step++) {
    if (address.startsWith(`${baseUrl}/`)) return address
    const isForm = new URL(address).pathname.startsWith('/interaction/')
    const prompt = isForm ? await promptAt(address, cookies) : ''
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: cookies.header },
      ...(isForm ? { method: 'POST', body: new URLSearchParams({ prompt, login: account, password: 'any' }) } : {}),
    })
    cookies.keep(answer.headers.getSetCookie())
    address = new URL(answer.headers.get('location') ?? '', address).toString()
  }
  throw new RangeError('the provider sent nobody back')
}

async function promptAt(address: string, cookies: Cookies): Promise<string> {
  const page = await (await fetch(address, { headers: { cookie: cookies.header } })).text()
  return /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? ''
}

/** A browser that goes to the provider and comes back; returns what it has then. */
async function goThrough(account: string) {
  const cookies = new Cookies()
  const headers = () => ({
    cookie: cookies.header,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
  })
  const sent = await app.inject({ method: 'POST', url: '/api/sign-in/provider', payload: {}, headers: headers() })
  cookies.keep([sent.headers['set-cookie'] ?? []].flat())
  const back = new URL(await signInThere(sent.json().to, account))
  const came = await app.inject({ url: `${back.pathname}${back.search}`, headers: { cookie: cookies.header } })
  cookies.keep([came.headers['set-cookie'] ?? []].flat())
  const session = await app.inject({ url: '/api/session', headers: { cookie: cookies.header } })
  return { status: came.statusCode, to: came.headers.location, session }
}

const emailOf = (role: 'desk' | 'auditor') => `${stage.here.people[role].person}@example.org`

it('lets in who was invited, as a first factor', async () => {
  accounts.set('desk', { email: emailOf('desk'), email_verified: true })
  const { status, to, session } = await goThrough('desk')
  expect([status, to]).toEqual([302, '/#/practice'])
  const { person } = stage.here.people.desk
  expect(session.json()).toMatchObject({ person, secondFactor: 'to-set-up', at: null })
  expect((await goThrough('desk')).session.json()).toMatchObject({ person })
})

it.each([
  ['an e-mail that nobody has here', () => ({ email: 'nobody@example.org', email_verified: true })],
  ['an e-mail that it did not verify', () => ({ email: emailOf('auditor'), email_verified: false })],
  ['an e-mail of which it does not say', () => ({ email: emailOf('auditor') })],
])('lets nobody in with %s', async (name, account) => {
  accounts.set(name, account())
  const { status, to, session } = await goThrough(name)
  expect([status, to, session.statusCode]).toEqual([302, '/#/practice/sign-in/refused', 401])
  // Nothing else was in the way.
  accounts.set(name, { email: emailOf('auditor'), email_verified: true })
  expect((await goThrough(name)).session.statusCode).toBe(200)
})

it('says that there is a provider, where one is configured', async () => {
  expect((await app.inject('/api/sign-in')).json()).toEqual({ provider: true })
  expect((await stage.app.inject('/api/sign-in')).json()).toEqual({ provider: false })
})
