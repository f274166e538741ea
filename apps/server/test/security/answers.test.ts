// What every answer carries and what none tells, whichever way it was asked; and what comes over the wire that is not as it
// should be.

import { once } from 'node:events'
import type { OutgoingHttpHeaders } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { connect as connectTls, getCiphers, type SecureVersion, type TLSSocket } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { from, get, jan, open, openStage, register, type Stage, send } from '../stage.ts'
import { ownCertificate } from './certificate.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ origin: 'https://lende.example' })
  await stage.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => stage?.close())

const closed = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** What would tell which program answers, or let the pages of another site read the answer. */
const telling = /^(server|x-powered-by|via|access-control-.*)$/

const namesOf = (headers: OutgoingHttpHeaders): string[] => Object.keys(headers).filter((name) => telling.test(name))

describe('an answer', () => {
  it('of every kind is as closed: read, made, refused, sent on, not there, for the head only', async () => {
    const { app, here } = stage
    const who = here.people.physiotherapist
    const patient = await register(app, who)
    const episode = await open(app, who, patient)
    const answers = {
      200: await get(app, `/api/patients/${patient}`, { who }),
      201: await send(app, ['POST', '/api/patients'], jan, { who }),
      302: await get(app, '/api/auth/callback/oidc?code=x&state=y', { who: null }),
      400: await send(app, ['POST', '/api/patients'], '{', { who }),
      401: await get(app, `/api/patients/${patient}`, { who: null }),
      403: await get(app, `/api/episodes/${episode}`, { who: here.people.desk }),
      404: await get(app, '/api/nowhere', { who }),
      405: await app.inject({ method: 'DELETE', url: `/api/patients/${patient}` }),
      412: await send(app, ['PATCH', `/api/patients/${patient}`], jan, { who, headers: { 'if-match': '"9"' } }),
      413: await send(app, ['POST', '/api/patients'], `"${'x'.repeat(300_000)}"`, { who }),
      415: await send(app, ['POST', '/api/patients'], 'x', { who, headers: { 'content-type': 'text/plain' } }),
      428: await send(app, ['PATCH', `/api/patients/${patient}`], jan, { who }),
    }
    for (const [status, answer] of Object.entries(answers)) {
      expect.soft(answer.statusCode, status).toBe(Number(status))
      expect.soft(answer.headers, status).toMatchObject(closed)
      expect.soft(namesOf(answer.headers), status).toEqual([])
    }
    const head = await app.inject({ method: 'HEAD', url: `/api/patients/${patient}`, headers: from(who) })
    expect([head.statusCode, head.body]).toEqual([200, ''])
    expect(head.headers).toMatchObject(closed)
  })

  it('that is made, told or refused is JSON and says so; measures are plain text', async () => {
    const { app, here } = stage
    const typeOf = async (url: string) =>
      String((await get(app, url, { who: here.people.lead })).headers['content-type'])
    expect(await typeOf('/api/members')).toBe('application/json; charset=utf-8')
    expect(await typeOf('/api/openapi.json')).toBe('application/json; charset=utf-8')
    expect(await typeOf('/api/nowhere')).toBe('application/problem+json')
    expect(await typeOf('/metrics')).toMatch(/^text\/plain; .*charset=utf-8$/)
  })

  it('lets no other site read it, nor ask whether it might', async () => {
    const { app } = stage
    const evil = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    for (const url of ['/api/patients', '/api/sign-in/password', '/healthz', '/nowhere']) {
      const asked = await app.inject({ method: 'OPTIONS', url, headers: evil })
      expect.soft(asked.statusCode, url).toBeGreaterThanOrEqual(400)
      expect.soft(namesOf(asked.headers), url).toEqual([])
    }
  })

  it('repeats nothing of what was asked with, and is not another for a method in a header', async () => {
    const { app, here } = stage
    const who = here.people.desk
    const traced = await app.inject({ method: 'TRACE' as 'GET', url: '/api/session', headers: { cookie: 'geheim=1' } })
    expect([traced.statusCode, traced.body.includes('geheim')]).toEqual([404, false])
    const overridden = await get(app, '/api/patients/find?_method=POST', {
      who,
      headers: { 'x-http-method-override': 'POST' },
    })
    expect(overridden.statusCode).toBe(405)
  })

  it('is sent on to a place of ours, whatever the address asks for', async () => {
    for (const search of ['?error=x&error_uri=//evil.example', '?callbackURL=//evil.example', '?state=%0d%0aa:b', '']) {
      const { statusCode, headers } = await get(stage.app, `/api/auth/callback/oidc${search}`, { who: null })
      expect.soft([statusCode, headers.location], search).toEqual([302, expect.stringMatching(/^\/(?![/\\])/)])
      expect.soft(headers.location, search).not.toContain('evil')
    }
  })
})

/** All that is answered on one connection. */
async function heard(text: string): Promise<string> {
  const { port } = stage.app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  socket.on('error', () => undefined)
  socket.end(text)
  const parts: string[] = []
  socket.on('data', (part: string) => parts.push(part))
  await once(socket, 'close')
  return parts.join('')
}

describe('what comes over the wire', () => {
  const within = 'host: lende.example\r\n'

  it.each([
    ['two lengths', `POST /healthz HTTP/1.1\r\n${within}content-length: 4\r\ncontent-length: 0\r\n\r\nGET `],
    [
      'a length and chunks',
      `POST /healthz HTTP/1.1\r\n${within}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n`,
    ],
    ['chunks of another kind', `POST /healthz HTTP/1.1\r\n${within}transfer-encoding: xchunked\r\n\r\n`],
    ['a line end in a header', `GET /healthz HTTP/1.1\r\n${within}x: a\rset-cookie: b\r\n\r\n`],
    ['a zero byte in a header', `GET /healthz HTTP/1.1\r\n${within}x: a\u0000b\r\n\r\n`],
    ['a space before a colon', `GET /healthz HTTP/1.1\r\n${within}content-length : 4\r\n\r\n`],
    ['headers without end', `GET /healthz HTTP/1.1\r\n${within}x: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ])('with %s is refused, once, and nothing after it is listened to', async (_, text) => {
    const answer = await heard(`${text}GET /readyz HTTP/1.1\r\n${within}\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1)
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'")
    expect(answer).not.toMatch(/^(server|x-powered-by):/im)
  })

  it('is not waited for without end', () => {
    const { requestTimeout, headersTimeout, keepAliveTimeout } = stage.app.server
    for (const limit of [requestTimeout, headersTimeout, keepAliveTimeout]) {
      expect(limit).toBeGreaterThan(0)
      expect(limit).toBeLessThanOrEqual(75_000)
    }
  })
})

describe('over TLS', () => {
  const started: { close: () => Promise<unknown> }[] = []
  let port: number
  beforeAll(async () => {
    const app = stage.appWith({ tls: ownCertificate() })
    await app.listen({ host: '127.0.0.1', port: 0 })
    port = (app.server.address() as AddressInfo).port
    started.push(app)
  })
  afterAll(() => Promise.all(started.map((app) => app.close())))

  interface How {
    readonly minVersion?: SecureVersion
    readonly maxVersion?: SecureVersion
    readonly ciphers?: string
  }

  /** The version that both sides agree on; null when they do not. */
  async function agreed(how: How): Promise<string | null> {
    try {
      const socket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false, ...how })
      await once(socket, 'secureConnect')
      const version = socket.getProtocol()
      socket.destroy()
      return version
    } catch {
      return null
    }
  }

  it('only versions 1.2 and 1.3 are spoken, and the newest of them first', async () => {
    expect(await agreed({})).toBe('TLSv1.3')
    expect(await agreed({ maxVersion: 'TLSv1.2' })).toBe('TLSv1.2')
    // Whoever asks is as lax as can be: it is the server that refuses.
    const lax = { minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' } as const
    for (const maxVersion of ['TLSv1', 'TLSv1.1'] as const) expect(await agreed({ ...lax, maxVersion })).toBe(null)
    expect(await agreed({ ...lax, maxVersion: 'TLSv1.2' })).toBe('TLSv1.2')
  })

  it('nothing that is known to be broken is taken, of all that can be asked for', async () => {
    const taken: string[] = []
    for (const one of getCiphers().filter((name) => !name.startsWith('tls_'))) {
      const ciphers = `${one.toUpperCase()}:@SECLEVEL=0`
      if ((await agreed({ maxVersion: 'TLSv1.2', ciphers })) !== null) taken.push(one)
    }
    expect(taken).toContain('ecdhe-ecdsa-aes256-gcm-sha384')
    expect(taken.filter((name) => !/^ecdhe-.*-(gcm-sha\d+|chacha20-poly1305)$/.test(name))).toEqual([])
  })

  it('plain HTTP is not answered, and every answer asks to come so again', async () => {
    const plain = connect(port, '127.0.0.1').setEncoding('utf8')
    plain.end('GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n')
    expect((await plain.toArray()).join('')).not.toContain('alive')
    const socket: TLSSocket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false })
    socket.end('GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')
    const answer = (await socket.setEncoding('utf8').toArray()).join('')
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer).toMatch(/^strict-transport-security: max-age=\d{8,}/m)
  })
})
