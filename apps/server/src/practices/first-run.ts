// The first run: a server that nobody works at yet is given its practice and its first lead, once.

import { timingSafeEqual } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { PracticeDatabase } from '../database/practice-database.ts'
import { Keys } from '../people/keys.ts'
import { hashPassword, type WeakPassword, weaknessOf } from '../people/passwords.ts'
import type { Entered, Refused } from '../people/present.ts'
import type { Sessions } from '../people/sessions.ts'
import * as repository from './repository.ts'

interface Parts {
  readonly practices: PracticeDatabase
  readonly sessions: Sessions
  /** Of the server: every process of it knows the same token. */
  readonly secret: string
}

export type Begun =
  | Entered
  | Refused
  | { readonly kind: 'over' }
  | { readonly kind: 'weak-password'; readonly why: WeakPassword }

export class FirstRun {
  readonly #parts: Parts
  /** Opens the first run to who is not at the machine itself; worth nothing once there is a practice. */
  readonly token: string
  #isOver = false

  constructor(parts: Parts) {
    this.#parts = parts
    this.token = new Keys(parts).hash('first-run', '')
  }

  async isDue(): Promise<boolean> {
    if (!this.#isOver) this.#isOver = await repository.hasPractice(this.#parts.practices.pool)
    return !this.#isOver
  }

  opensWith(token: string): boolean {
    const [given, right] = [Buffer.from(token), Buffer.from(this.token)]
    return given.length === right.length && timingSafeEqual(given, right)
  }

  /** Makes the practice and its lead, who is signed in then; a second factor is set up next. */
  async begin(asked: repository.FirstPractice & { readonly password: string }, headers: Headers): Promise<Begun> {
    const { practices, sessions } = this.#parts
    const { password, ...given } = asked
    const first = { ...given, email: given.email.toLowerCase() }
    const why = weaknessOf(password, [first.practiceName, first.name, first.email.replace(/@.*/, ''), first.email])
    if (why !== null) return { kind: 'weak-password', why }
    const hash = await hashPassword(password)
    const acting = { practice: newId(), person: newId() }
    const isFirst = await practices.within(acting, (work) => repository.makeFirst(work, { ...first, ...acting, hash }))
    return isFirst ? sessions.enterNew(acting.person, first.email, headers) : { kind: 'over' }
  }
}
