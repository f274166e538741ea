// What a provider of OpenID Connect signed, changed on the way by who knows its public key and nothing else.

import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SignIn } from '../../src/people/sign-in.ts'
import { Browser, openPeople, type People } from '../people.ts'
import { client, type Provider, startProvider } from '../provider.ts'

/** Makes another token of one. */
type Change = (token: string) => string

let people: People
let provider: Provider
let between: Server
let issuer: string
let signIn: SignIn
let change: Change = (token) => token
beforeAll(async () => {
  people = await openPeople()
  provider = await startProvider()
  between = createServer(async (request, response) => {
    const body = (await handOn(request)).replaceAll(provider.issuer, issuer)
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  })
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(between.address() as AddressInfo).port}`
  signIn = people.another({ oidc: { issuer, ...client } })
})
afterAll(async () => {
  await new Promise((resolve) => between?.close(resolve))
  await provider?.end()
  await people?.end()
})

async function handOn(request: IncomingMessage): Promise<string> {
  const parts = (await request.toArray()) as Buffer[]
  const { authorization = '', 'content-type': type = '' } = request.headers
  const answer = await fetch(`${provider.issuer}${request.url}`, {
    method: request.method ?? 'GET',
    headers: { authorization, 'content-type': type },
    ...(parts.length === 0 ? {} : { body: Buffer.concat(parts) }),
  })
  const told = (await answer.json()) as { id_token?: string }
  return JSON.stringify(told.id_token === undefined ? told : { ...told, id_token: change(told.id_token) })
}

const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url')
const claimsIn = (token: string): string => token.split('.')[1] ?? ''
const withHeader = (token: string, header: object): string => `${part(header)}.${claimsIn(token)}`

async function isIn(how: Change): Promise<boolean> {
  change = how
  const { email } = await people.makePerson()
  const browser = new Browser()
  const going = browser.take(await signIn.withProvider(browser.from))
  if (going.kind !== 'go') throw new RangeError(going.kind)
  const back = provider.signIn(going.to, { iss: issuer, sub: email, email, email_verified: true })
  const answer = await signIn.handler(new Request(back, { headers: browser.headers }))
  browser.take({ cookies: answer.headers.getSetCookie() })
  return (await signIn.whoIs(browser.headers)) !== null
}

it('lets in as it was signed', async () => {
  expect(await isIn((token) => token)).toBe(true)
})

it.each<[string, Change]>([
  ['without a signature', (token) => `${withHeader(token, { alg: 'none' })}.`],
  ['without a signature, under the key', (token) => `${withHeader(token, { alg: 'none', kid: 'one' })}.`],
  ['with a signature cut off', (token) => token.replace(/[^.]*$/, '')],
  [
    'signed by another key of the same name',
    (token) => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
      const toSign = withHeader(token, { alg: 'RS256', kid: 'one' })
      return `${toSign}.${sign('sha256', Buffer.from(toSign), privateKey).toString('base64url')}`
    },
  ],
  [
    'signed by a key that it brings along',
    (token) => {
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
      const toSign = withHeader(token, { alg: 'RS256', kid: 'one', jwk: publicKey.export({ format: 'jwk' }) })
      return `${toSign}.${sign('sha256', Buffer.from(toSign), privateKey).toString('base64url')}`
    },
  ],
  [
    'sealed with what both sides know',
    (token) => {
      const toSign = withHeader(token, { alg: 'HS256', kid: 'one' })
      return `${toSign}.${createHmac('sha256', client.clientSecret).update(toSign).digest('base64url')}`
    },
  ],
  [
    'with other claims under the same signature',
    (token) => {
      const [header, claims = '', signature] = token.split('.')
      const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object
      return [header, part({ ...said, name: 'Somebody' }), signature].join('.')
    },
  ],
])('lets nobody in %s', async (_, how) => {
  expect(await isIn(how)).toBe(false)
})
