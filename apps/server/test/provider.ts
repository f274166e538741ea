// A provider of OpenID Connect, as small as one can be: it signs who it is told to, for a code given once.

import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export const client = { clientId: 'lende', clientSecret: 'known to both' }

export interface Provider {
  readonly issuer: string
  /** Somebody signs in there, sent by that address; returns where the browser is sent back to. */
  readonly signIn: (sentTo: string, claims: Readonly<Record<string, unknown>>) => string
  readonly end: () => Promise<void>
}

interface Given {
  readonly claims: Readonly<Record<string, unknown>>
  readonly challenge: string | null
}

/** `name` is what it calls itself; its address, unless it makes itself out to be somebody else. */
export async function startProvider(name?: string): Promise<Provider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
  const given = new Map<string, Given>()
  const server = createServer(async (request, response) => {
    const [status, body] = await answer(request)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function answer(request: IncomingMessage): Promise<[number, unknown]> {
    if (request.url === '/.well-known/openid-configuration') return [200, described(issuer, name)]
    if (request.url === '/keys') return [200, { keys: [jwk] }]
    return request.url === '/token' ? tokenFor(await bodyOf(request), request.headers.authorization) : [404, {}]
  }

  function tokenFor(asked: URLSearchParams, authorization = ''): [number, unknown] {
    const basic = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()
    const isClient =
      asked.get('client_secret') === client.clientSecret ||
      decodeURIComponent(basic) === `${client.clientId}:${client.clientSecret}`
    const code = given.get(asked.get('code') ?? '')
    given.delete(asked.get('code') ?? '')
    const verifier = createHash('sha256').update(asked.get('code_verifier') ?? '')
    if (!isClient || code === undefined || verifier.digest('base64url') !== code.challenge)
      return [400, { error: 'invalid_grant' }]
    const parts = [{ alg: 'RS256', kid: 'one' }, code.claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    )
    const signature = createSign('sha256').update(parts.join('.')).sign(keys.privateKey, 'base64url')
    return [
      200,
      { access_token: 'a token', token_type: 'Bearer', expires_in: 60, id_token: `${parts.join('.')}.${signature}` },
    ]
  }

  return {
    issuer,
    signIn(sentTo, claims) {
      const { searchParams } = new URL(sentTo)
      const code = randomUUID()
      const now = Math.floor(Date.now() / 1000)
      const standard = {
        iss: name ?? issuer,
        aud: client.clientId,
        iat: now,
        exp: now + 60,
        nonce: searchParams.get('nonce'),
      }
      given.set(code, { claims: { ...standard, ...claims }, challenge: searchParams.get('code_challenge') })
      const back = new URL(searchParams.get('redirect_uri') ?? '')
      back.search = new URLSearchParams({ code, state: searchParams.get('state') ?? '' }).toString()
      return back.toString()
    },
    end: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const described = (issuer: string, name = issuer) => ({
  issuer: name,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  id_token_signing_alg_values_supported: ['RS256'],
})

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return new URLSearchParams(Buffer.concat(parts).toString())
}
