// The page beside the doors: its files for whoever reads, its work for who is near or signed in, and no door behind it.

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStage, type Stage } from '../../test/stage.ts'
import type { Page } from './page.ts'

let stage: Stage
let app: FastifyInstance
let secure: FastifyInstance

const page: Page = {
  give(request, response) {
    response.setHeader('content-security-policy', 'of the page')
    response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html' })
    response.end(request.url)
  },
  work: {
    url: '/document.pdf',
    largest: 2_000,
    make: async (asked) =>
      JSON.stringify(asked) === '{"too":"many"}'
        ? null
        : { status: 200, type: 'application/pdf', body: Buffer.from('%PDF-') },
  },
}

beforeAll(async () => {
  stage = await openStage()
  app = stage.appWith({ page })
  secure = stage.appWith({ page, origin: 'https://lende.example' })
})
afterAll(async () => {
  await app.close()
  await secure.close()
  await stage.close()
})

it('what is no door is given by the page, in its own headers, and says that a record is kept here', async () => {
  const answer = await app.inject('/')
  expect([answer.statusCode, answer.body]).toEqual([200, '/'])
  expect(answer.headers).toMatchObject({ 'content-security-policy': 'of the page', 'lende-practice': 'yes' })
  expect(answer.headers['strict-transport-security']).toBeUndefined()
  expect((await app.inject({ method: 'HEAD', url: '/' })).headers['lende-practice']).toBe('yes')
  expect((await app.inject('/assets/gone.js')).statusCode).toBe(404)
  expect((await secure.inject('/')).headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
})

it('no file stands before a door, and a mistyped door is told as doors tell it', async () => {
  expect((await app.inject('/healthz')).json()).toEqual({ state: 'alive' })
  expect((await app.inject('/readyz')).json()).toEqual({ state: 'ready' })
  expect((await app.inject('/api/session')).statusCode).toBe(401)
  for (const url of ['/api', '/api/', '/api/nothing', '/api?x', '/api/../api/nothing'])
    expect.soft((await app.inject(url)).json().type, url).toBe('urn:lende:problem:unknown-route')
  const written = await app.inject({ method: 'POST', url: '/index.html', headers: { 'sec-fetch-site': 'same-origin' } })
  expect(written.statusCode).toBe(404)
  expect((await stage.app.inject('/')).statusCode).toBe(404)
})

const asks = (how: {
  readonly from?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object
}) =>
  app.inject({
    method: 'POST',
    url: '/document.pdf',
    remoteAddress: how.from ?? '127.0.0.1',
    payload: how.body ?? { document: 1 },
    headers: { 'sec-fetch-site': 'same-origin', ...how.headers },
  })
const kindOf = async (how: Parameters<typeof asks>[0]): Promise<string> => (await asks(how)).json().type

it('what takes time is made for who is at the machine itself', async () => {
  const made = await asks({})
  expect([made.statusCode, made.headers['content-type'], made.body]).toEqual([200, 'application/pdf', '%PDF-'])
  expect(made.headers['cache-control']).toBe('no-store')
  expect(await kindOf({ from: '10.0.0.9' })).toBe('urn:lende:problem:not-signed-in')
  expect(await kindOf({ headers: { 'x-forwarded-for': '127.0.0.1' } })).toBe('urn:lende:problem:not-signed-in')
  expect(await kindOf({ headers: { host: 'elsewhere.example' } })).toBe('urn:lende:problem:not-signed-in')
})

it('and for who is signed in with both factors, wherever they are', async () => {
  const { person } = stage.here.people.physiotherapist
  const { sessions } = stage.signIn
  const first = await sessions.enterNew(person, 'tom@example.org', new Headers())
  const both = await sessions.enter(person, 'totp', new Headers())
  if (first.kind !== 'entered' || both.kind !== 'entered') throw new RangeError('nobody came in')
  const asked = async ({ cookies: [cookie = ''] }: typeof both) =>
    asks({ from: '10.0.0.9', headers: { cookie: cookie.replace(/;.*/, '') } })
  expect((await asked(both)).statusCode).toBe(200)
  expect((await asked(first)).json().type).toBe('urn:lende:problem:second-factor-needed')
})

it('never for another page, a form, something too large, or one too many', async () => {
  expect(await kindOf({ headers: { 'sec-fetch-site': 'cross-site' } })).toBe('urn:lende:problem:other-site')
  expect(await kindOf({ headers: { 'content-type': 'text/plain' } })).toBe('urn:lende:problem:not-json')
  expect(await kindOf({ body: { long: 'x'.repeat(3_000) } })).toBe('urn:lende:problem:too-large')
  const many = await asks({ body: { too: 'many' } })
  expect([many.statusCode, many.headers['retry-after']]).toEqual([429, '1'])
})
