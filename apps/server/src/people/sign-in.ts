// Everything of people behind one door: signing in, second factors, sessions, invitations, memberships.

import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { PracticeDatabase } from '../database/practice-database.ts'
import { Attempts } from './attempts.ts'
import { type Authority, authorityPath, makeAuthority, provider, type SignInConfiguration } from './authority.ts'
import { Invitations } from './invitations.ts'
import { Keys } from './keys.ts'
import { Memberships } from './memberships.ts'
import { Passkeys } from './passkeys.ts'
import { keepPasswordHash, passwordHashOf } from './password-repository.ts'
import { hashPassword, isPassword, type WeakPassword, weaknessOf } from './passwords.ts'
import { type Entered, type From, type Present, type Refused, refused, type TooMany } from './present.ts'
import { SecondFactors } from './second-factors.ts'
import { Sessions, type WhoIs } from './sessions.ts'
import { Vouching } from './vouching.ts'

export type { SignInConfiguration } from './authority.ts'

export interface SignInParts {
  /** As the server; for what is read before a practice is known. Whoever makes it listens to its errors. */
  readonly pool: Pool
  readonly practices: PracticeDatabase
  readonly configuration: SignInConfiguration
  /** In milliseconds. */
  readonly now?: () => number
}

export class SignIn {
  readonly sessions: Sessions
  readonly secondFactors: SecondFactors
  readonly passkeys: Passkeys
  readonly invitations: Invitations
  readonly memberships: Memberships
  readonly vouching: Vouching
  readonly #database: Kysely<never>
  readonly #attempts: Attempts
  readonly #authority: Authority
  readonly #baseUrl: string
  /** May people sign in with a provider of OpenID Connect? */
  readonly hasProvider: boolean

  constructor({ pool, practices, configuration: given, now = Date.now }: SignInParts) {
    const configuration = { ...given, baseUrl: new URL(given.baseUrl).origin }
    const database = new Kysely<never>({ dialect: new PostgresDialect({ pool }) })
    const keys = new Keys(configuration.secret)
    const { baseUrl } = configuration
    this.#database = database
    this.#baseUrl = baseUrl
    this.hasProvider = configuration.oidc !== undefined
    this.#attempts = new Attempts(database, keys)
    this.#authority = makeAuthority(database, configuration)
    this.sessions = new Sessions(database, this.#authority)
    const shared = { database, keys, attempts: this.#attempts, sessions: this.sessions }
    this.secondFactors = new SecondFactors({ ...shared, now })
    this.passkeys = new Passkeys({ ...shared, secondFactors: this.secondFactors, baseUrl })
    this.invitations = new Invitations({ ...shared, practices })
    this.memberships = new Memberships(practices)
    this.vouching = new Vouching({ ...shared, practices })
  }

  /** The one route that better-auth itself serves: where a provider sends the browser back to. */
  async handler(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url)
    if (request.method !== 'GET' || pathname !== `${authorityPath}/callback/${provider}`)
      return new Response(null, { status: 404 })
    // Whatever a proxy calls this server, better-auth knows it by one name.
    const asKnown = new Request(`${this.#baseUrl}${pathname}${search}`, { headers: request.headers })
    return this.#authority.handler(asKnown)
  }

  whoIs(headers: Headers): Promise<WhoIs | null> {
    return this.sessions.whoIs(headers)
  }

  present(headers: Headers): Promise<Present | null> {
    return this.sessions.present(headers)
  }

  /** A first factor. The answer for an e-mail that nobody has is the same as for a wrong password, and takes as long. */
  async withPassword(
    { email, password }: { readonly email: string; readonly password: string },
    { headers, address }: From,
  ): Promise<Entered | Refused | TooMany> {
    const account = email.trim().toLowerCase()
    const tooMany = (await this.#attempts.from(address)) ?? (await this.#attempts.on('password', account))
    if (tooMany !== null) return tooMany
    const made = await this.#authority.enterWithPassword(account, password, headers)
    if (made !== null) await this.#attempts.forget('password', account)
    return this.sessions.enterWithFirst(made, headers)
  }

  /** Where to send the browser, so that a provider says who this is; a first factor as well. */
  async withProvider({ headers, address }: From): Promise<Going | Refused | TooMany> {
    const tooMany = await this.#attempts.from(address)
    if (tooMany !== null) return tooMany
    const going = await this.#authority.goToProvider(headers)
    return going === null ? refused : { kind: 'go', ...going }
  }

  /** Another password, for who knows the present one; every other session of the person ends. */
  async changePassword(
    signed: WhoIs,
    { present, next }: { readonly present: string; readonly next: string },
  ): Promise<ChangedPassword> {
    if (signed.secondFactor !== 'done') return refused
    const tooMany = await this.#attempts.on('password', signed.email)
    if (tooMany !== null) return tooMany
    const kept = await passwordHashOf(this.#database, signed.person)
    if (kept === null || !(await isPassword({ hash: kept, password: present }))) return refused
    await this.#attempts.forget('password', signed.email)
    const why = weaknessOf(next, await this.#namesAround(signed))
    if (why !== null) return { kind: 'weak-password', why }
    await keepPasswordHash(this.#database, signed.person, await hashPassword(next))
    await this.sessions.endOthers(signed)
    return { kind: 'changed' }
  }

  async #namesAround({ person, name, email }: WhoIs): Promise<readonly string[]> {
    const workplaces = await this.sessions.workplaces(person)
    return [name, email.replace(/@.*/, ''), ...workplaces.map((workplace) => workplace.name)]
  }
}

export interface Going {
  readonly kind: 'go'
  readonly to: string
  readonly cookies: readonly string[]
}

export type ChangedPassword =
  | { readonly kind: 'changed' }
  | { readonly kind: 'weak-password'; readonly why: WeakPassword }
  | Refused
  | TooMany
