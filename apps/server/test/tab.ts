// For tests: somebody at a browser before a server without a port, who has nothing but what the server answers.

import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { SignIn } from '../src/people/sign-in.ts'

let tabs = 0

/** A browser that keeps its cookies, at an address of its own; the server before it trusts who tells addresses. */
export class Tab {
  readonly #app: FastifyInstance
  readonly #cookies = new Map<string, string>()
  readonly address: string
  /** Every `Set-Cookie` that came. */
  readonly set: string[] = []

  constructor(app: FastifyInstance) {
    this.#app = app
    tabs += 1
    this.address = `10.1.${Math.floor(tabs / 250)}.${tabs % 250}`
  }

  get cookie(): string {
    return Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ')
  }

  set cookie(text: string) {
    this.#cookies.clear()
    this.keep(text.split('; '))
  }

  keep(set: readonly string[]): void {
    this.set.push(...set)
    for (const cookie of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
  }

  get(url: string): Promise<LightMyRequestResponse> {
    return this.#ask('GET', url)
  }

  post(url: string, payload: object = {}, headers: Readonly<Record<string, string>> = {}) {
    return this.#ask('POST', url, payload, headers)
  }

  async #ask(method: 'GET' | 'POST', url: string, payload?: object, more: Readonly<Record<string, string>> = {}) {
    const answer = await this.#app.inject({
      method,
      url,
      headers: {
        cookie: this.cookie,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        // As the proxy before the server tells it.
        'x-forwarded-for': this.address,
        ...more,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    this.keep([answer.headers['set-cookie'] ?? []].flat())
    return answer
  }
}

/** Somebody who showed both factors this moment. */
export async function signedIn(app: FastifyInstance, { sessions }: SignIn, person: string): Promise<Tab> {
  const tab = new Tab(app)
  const entered = await sessions.enter(person, 'totp', new Headers())
  tab.keep(entered.kind === 'entered' ? entered.cookies : [])
  return tab
}

/** The kind of problem that was told. */
export const kindOf = (answer: LightMyRequestResponse): string =>
  String(answer.json().type).replace('urn:lende:problem:', '')
