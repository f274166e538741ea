// For tests: a browser that keeps its cookies and comes from an address of its own, before a server without a port.

import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

let browsers = 0

export class Browser {
  readonly #app: FastifyInstance
  readonly #cookies = new Map<string, string>()
  readonly #address: string
  /** Every `Set-Cookie` that came. */
  readonly set: string[] = []

  constructor(app: FastifyInstance) {
    browsers += 1
    this.#app = app
    this.#address = `10.9.${Math.floor(browsers / 250)}.${browsers % 250}`
  }

  get cookie(): string {
    return Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ')
  }

  take(cookies: readonly string[]): void {
    this.set.push(...cookies)
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
  }

  get(url: string): Promise<LightMyRequestResponse> {
    return this.#ask({ method: 'GET', url })
  }

  post(url: string, payload: object = {}): Promise<LightMyRequestResponse> {
    return this.#ask({ method: 'POST', url, payload })
  }

  async #ask(asked: { readonly method: 'GET' | 'POST'; readonly url: string; readonly payload?: object }) {
    const headers = {
      cookie: this.cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    }
    const answer = await this.#app.inject({ ...asked, headers, remoteAddress: this.#address })
    this.take([answer.headers['set-cookie'] ?? []].flat())
    return answer
  }
}

/** All that whoever asked can tell one answer from another by. */
export function toldBy({ statusCode, headers, body }: LightMyRequestResponse) {
  const { 'x-request-id': _, date: __, ...rest } = headers
  return { statusCode, headers: rest, body: body.replace(/urn:uuid:[0-9a-f-]{36}/, '') }
}
