// Everything of people behind one door: signing in, second factors, sessions, invitations, memberships.

import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { PracticeDatabase } from '../database/practice-database.ts'
import { Attempts } from './attempts.ts'
import { type Authority, authorityPath, makeAuthority, provider, type SignInConfiguration } from './authority.ts'
import { personOf } from './invitation-repository.ts'
import { Invitations } from './invitations.ts'
import { Keys } from './keys.ts'
import { KnownBrowsers } from './known-browsers.ts'
import { Memberships } from './memberships.ts'
import { Passkeys } from './passkeys.ts'
import { keepPasswordHash, passwordHashOf } from './password-repository.ts'
import { hashPassword, isPassword, type WeakPassword, weaknessOf } from './passwords.ts'
import { type Entered, type From, type Present, type Refused, refused, type TooMany } from './present.ts'
import { ProviderTroubles, type TellTrouble } from './provider-trouble.ts'
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
  /** Hears why nobody can sign in with the provider. */
  readonly tell?: TellTrouble
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
  readonly #keys: Keys
  readonly #authority: Authority
  readonly #knownBrowsers: KnownBrowsers
  readonly #baseUrl: string
  /** Null where nobody hears of them. */
  readonly #providerTroubles: ProviderTroubles | null
  /** May people sign in with a provider of OpenID Connect? */
  readonly hasProvider: boolean

  constructor({ pool, practices, configuration: given, now = Date.now, tell }: SignInParts) {
    const configuration = { ...given, baseUrl: new URL(given.baseUrl).origin }
    const database = new Kysely<never>({ dialect: new PostgresDialect({ pool }) })
    const keys = new Keys(configuration)
    const { baseUrl } = configuration
    this.#database = database
    this.#keys = keys
    this.#baseUrl = baseUrl
    const { oidc } = configuration
    this.hasProvider = oidc !== undefined
    this.#providerTroubles = oidc && tell ? new ProviderTroubles(oidc.issuer, tell, now) : null
    this.#attempts = new Attempts(database, keys)
    this.#authority = makeAuthority(database, configuration)
    this.#knownBrowsers = new KnownBrowsers(keys, baseUrl)
    this.sessions = new Sessions(database, this.#authority, this.#knownBrowsers)
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
    const answer = await this.#authority.handler(asKnown)
    this.#providerTroubles?.cameBackTo(answer.headers.get('location'))
    return answer
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
    const account = accountOf(email)
    const mark = this.#knownBrowsers.markOf(account, headers)
    const tries = triesOf(account, mark)
    const tooMany = (await this.#attempts.from(address)) ?? (await this.#attempts.on(...tries))
    if (tooMany !== null) return tooMany
    const made = await this.#authority.enterWithPassword(account, password, headers)
    if (made !== null) await this.#attempts.forget(...tries)
    return this.sessions.enterWithPassword(made, account, headers)
  }

  /** Where to send the browser, so that a provider says who this is; a first factor as well. */
  async withProvider({ headers, address }: From): Promise<Going | Refused | TooMany> {
    const tooMany = await this.#attempts.from(address)
    if (tooMany !== null) return tooMany
    const going = await this.#authority.goToProvider(headers)
    if (going !== null) return { kind: 'go', ...going }
    await this.#providerTroubles?.look()
    return refused
  }

  /** Another password, for who knows the present one; every other session of the person ends, and this one has another token. */
  async changePassword(
    signed: WhoIs,
    { present, next }: { readonly present: string; readonly next: string },
    headers: Headers,
  ): Promise<ChangedPassword> {
    if (signed.secondFactor !== 'done') return refused
    const wrong = await this.#wrongPassword(signed.person, present)
    if (wrong !== null) return wrong
    const why = weaknessOf(next, await this.#namesAround(signed))
    if (why !== null) return { kind: 'weak-password', why }
    await keepPasswordHash(this.#database, signed.person, await hashPassword(next))
    await this.sessions.endOthers(signed)
    const renewed = await this.sessions.renew(signed, headers)
    return renewed.kind === 'entered' ? { kind: 'changed', cookies: renewed.cookies } : renewed
  }

  /** Both factors once more, of who is in already; where no password is kept, a provider vouched for the first. */
  async proveAgain(
    { person, secondFactor }: WhoIs,
    { password, code }: { readonly password?: string; readonly code: string },
    headers: Headers,
  ): Promise<Entered | Refused | TooMany> {
    if (secondFactor !== 'done') return refused
    const hasPassword = await this.hasPassword(person)
    const wrong = hasPassword ? await this.#wrongPassword(person, password ?? '') : null
    return wrong ?? this.secondFactors.showAgain(person, code, headers)
  }

  async hasPassword(person: string): Promise<boolean> {
    return (await passwordHashOf(this.#database, person)) !== null
  }

  /** Whose e-mail somebody tried, for the log; null is nobody’s. */
  personOf(email: string): Promise<string | null> {
    return personOf(this.#database, accountOf(email))
  }

  /** Whose session it is that a browser is given with these cookies, for the log. */
  async whoGets(cookies: readonly string[]): Promise<string | null> {
    const cookie = cookies.map((one) => one.replace(/;.*/, '')).join('; ')
    return (await this.whoIs(new Headers({ cookie })))?.person ?? null
  }

  /** An address as the log has it: known again, and not to be read. */
  markOf(address: string): string {
    return this.#keys.hash('address-in-log', address).slice(0, 12)
  }

  /** Of who is in already; null is right. */
  async #wrongPassword(person: string, password: string) {
    const tooMany = await this.#attempts.on('password-again', person)
    if (tooMany !== null) return tooMany
    const hash = await passwordHashOf(this.#database, person)
    if (hash === null || !(await isPassword({ hash, password }))) return refused
    await this.#attempts.forget('password-again', person)
    return null
  }

  async #namesAround({ person, name, email }: WhoIs): Promise<readonly string[]> {
    const workplaces = await this.sessions.workplaces(person)
    return [name, email.replace(/@.*/, ''), email, ...workplaces.map((workplace) => workplace.name)]
  }
}

/** Which tries count together: those from a browser that is known for the account apart from all others. */
const triesOf = (account: string, mark: string | null): Parameters<Attempts['on']> =>
  mark === null ? ['password', account] : ['password-from-known-browser', `${mark}\n${account}`]

const accountOf = (email: string): string => email.trim().toLowerCase()

export interface Going {
  readonly kind: 'go'
  readonly to: string
  readonly cookies: readonly string[]
}

export type ChangedPassword =
  | { readonly kind: 'changed'; readonly cookies: readonly string[] }
  | { readonly kind: 'weak-password'; readonly why: WeakPassword }
  | Refused
  | TooMany
