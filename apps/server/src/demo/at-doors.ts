// Somebody who works through the doors, as the page does: what they do is checked, advised on and told to the ledger.

import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { SignIn } from '../people/sign-in.ts'

export type Answer = Readonly<Record<string, unknown>>

export class AtDoors {
  readonly person: string
  readonly #app: FastifyInstance
  readonly #cookie: string

  private constructor(app: FastifyInstance, person: string, cookie: string) {
    this.#app = app
    this.person = person
    this.#cookie = cookie
  }

  static async enter(app: FastifyInstance, signIn: SignIn, person: string): Promise<AtDoors> {
    const entered = await signIn.sessions.enter(person, 'totp', new Headers({ 'user-agent': 'Lende' }))
    if (entered.kind !== 'entered') throw new RangeError('a made-up person does not come in')
    return new AtDoors(app, person, entered.cookies.map((one) => one.replace(/;.*/, '')).join('; '))
  }

  /** @throws RangeError with what was answered, when it is not done */
  async send(url: string, body: object = {}, etag?: string): Promise<Answer> {
    const headers = {
      cookie: this.#cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(etag === undefined ? {} : { 'if-match': etag }),
    }
    return done(url, await this.#app.inject({ method: 'POST', url, payload: body, headers }))
  }

  /** What is read, and the tag to change it by. */
  async read(url: string): Promise<{ readonly body: Answer; readonly etag: string }> {
    const answered = await this.#app.inject({ method: 'GET', url, headers: { cookie: this.#cookie } })
    return { body: done(url, answered), etag: String(answered.headers['etag'] ?? '') }
  }

  /** Ends the session again. */
  leave(): Promise<Answer> {
    return this.send('/api/sign-out')
  }
}

interface Answered {
  readonly statusCode: number
  readonly body: string
  readonly json: () => Answer
}

function done(url: string, answered: Answered): Answer {
  if (answered.statusCode < 300) return answered.json()
  throw new RangeError(`${url} answered ${answered.statusCode}: ${answered.body}`)
}
