/// <reference path="../../../server/test/oidc-provider.d.ts" />
// A provider of OpenID Connect that others wrote and certified, on another site than Lende, with pages of its own.

import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

const client = { id: 'lende', secret: 'known to both, and long enough' }

export class ProviderElsewhere {
  readonly issuer: string
  readonly #server: Server
  readonly #answer: (listener: RequestListener) => void

  private constructor(server: Server, answer: (listener: RequestListener) => void) {
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    this.#server = server
    this.#answer = answer
  }

  /** Whoever asks waits until it knows whom it vouches to. */
  static async begin(): Promise<ProviderElsewhere> {
    let answer: (listener: RequestListener) => void = () => undefined
    const known = new Promise<RequestListener>((resolve) => {
      answer = resolve
    })
    const server = createServer(async (request, response) => (await known)(request, response))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new ProviderElsewhere(server, answer)
  }

  /** What `lende serve` is told. */
  get environment(): NodeJS.ProcessEnv {
    return { LENDE_OIDC_ISSUER: this.issuer, LENDE_OIDC_CLIENT_ID: client.id, LENDE_OIDC_CLIENT_SECRET: client.secret }
  }

  /** Vouches to the Lende at that address: who signs in there has the e-mail they sign in with. */
  vouchTo(address: string): void {
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [new URL('/api/auth/callback/oidc', address).href],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      cookies: { keys: ['a key for tests'] },
      pkce: { required: () => true },
      findAccount: (_, email) => ({ accountId: email, claims: () => ({ sub: email, email, email_verified: true }) }),
    })
    this.#answer(provider.callback())
  }

  async end(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
