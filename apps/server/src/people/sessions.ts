// Sessions: who is signed in, where they work now, and how a session ends.

import type { Kysely } from 'kysely'
import type { Authority, Made } from './authority.ts'
import type { KnownBrowsers } from './known-browsers.ts'
import {
  type Entered,
  type Present,
  type Refused,
  refused,
  type SecondFactor,
  type Signed,
  type Workplace,
} from './present.ts'
import * as repository from './session-repository.ts'
import { settleVouching } from './vouching-repository.ts'

export type WhoIs = Signed & Pick<repository.SessionRow, 'email' | 'name' | 'hasJustProved'>

export class Sessions {
  readonly #database: Kysely<never>
  readonly #authority: Authority
  readonly #knownBrowsers: KnownBrowsers

  constructor(database: Kysely<never>, authority: Authority, knownBrowsers: KnownBrowsers) {
    this.#database = database
    this.#authority = authority
    this.#knownBrowsers = knownBrowsers
  }

  /** Whoever these headers are of; null when nobody is signed in. */
  async whoIs(headers: Headers): Promise<WhoIs | null> {
    const found = await this.#found(headers)
    if (found === null) return null
    const { person, session, secondFactor, hasJustProved, email, name } = found
    return { person, session, secondFactor, hasJustProved, email, name }
  }

  /** Whoever these headers are of, where they work now: only with both factors shown, and while they still work there. */
  async present(headers: Headers): Promise<Present | null> {
    const found = await this.#found(headers)
    if (found?.secondFactor !== 'done') return null
    const { person, session } = found
    const chosen = await this.#chosen(found)
    if (chosen === undefined) return null
    const { practice, country, role } = chosen
    return { practice, country, person, role, session }
  }

  workplaces(person: string): Promise<readonly Workplace[]> {
    return repository.workplacesOf(this.#database, person)
  }

  /** From now on this session works there, in that role; false when the person does not. */
  async workAt({ person, session }: Signed, at: Pick<Workplace, 'practice' | 'role'>): Promise<boolean> {
    const workplaces = await this.workplaces(person)
    if (!workplaces.some(({ practice, role }) => practice === at.practice && role === at.role)) return false
    await repository.chooseWorkplace(this.#database, session, at)
    return true
  }

  list(person: string): Promise<readonly repository.ListedSession[]> {
    return repository.sessionsOf(this.#database, person)
  }

  /** Ends one session of the same person; false when there is no such session. */
  end({ person }: Signed, session: string): Promise<boolean> {
    return repository.endSession(this.#database, person, session)
  }

  /** Ends all sessions of the person but this one; returns how many. */
  endOthers({ person, session }: Signed): Promise<number> {
    return repository.endSessions(this.#database, person, session)
  }

  /** Ends the session of these headers; returns the cookies that say so. */
  leave(headers: Headers): Promise<readonly string[]> {
    return this.#authority.leave(headers)
  }

  /** A new session for a person who showed a second factor, at the same work; the one of these headers ends. */
  async enter(person: string, by: repository.ShownBy, headers: Headers): Promise<Entered | Refused> {
    const made = await this.#authority.enter(person, headers)
    if (made === null) return refused
    await repository.markSecondFactor(this.#database, made.token, by)
    await settleVouching(this.#database, person, by)
    const earlier = await this.#authority.tokenIn(headers)
    if (earlier !== null) await repository.workAsBefore(this.#database, made.token, earlier)
    await this.#endEarlier(headers)
    return entered(made, 'done')
  }

  /** A new session for a person who showed a first factor; the one of these headers ends. */
  async enterWithFirst(made: Made | null, headers: Headers): Promise<Entered | Refused> {
    if (made === null) return refused
    await this.#endEarlier(headers)
    const session = await repository.sessionOf(this.#database, made.token)
    return entered(made, session?.secondFactor ?? 'due')
  }

  /** The same session under another token: whoever has the earlier one has nothing. */
  async renew({ person }: Signed, headers: Headers): Promise<Entered | Refused> {
    const [earlier, made] = [await this.#authority.tokenIn(headers), await this.#authority.enter(person, headers)]
    if (made === null || earlier === null) return refused
    await repository.takePlaceOf(this.#database, made.token, earlier)
    await repository.endSessionOfToken(this.#database, earlier)
    return entered(made, 'done')
  }

  /** A new session for who knows the password of an account: their browser is known from now on. */
  async enterWithPassword(made: Made | null, account: string, headers: Headers): Promise<Entered | Refused> {
    const came = await this.enterWithFirst(made, headers)
    if (came.kind !== 'entered') return came
    return { ...came, cookies: [...came.cookies, this.#knownBrowsers.remember(account, headers)] }
  }

  /** The first session of a person who was just made, and chose a password. */
  async enterNew(person: string, account: string, headers: Headers): Promise<Entered | Refused> {
    return this.enterWithPassword(await this.#authority.enter(person, headers), account, headers)
  }

  forgetExpired(): Promise<void> {
    return repository.forgetExpired(this.#database)
  }

  /** The only one there is counts as chosen: whoever is given another meanwhile goes on where they are. */
  async #chosen(found: repository.SessionRow): Promise<Workplace | undefined> {
    const { workplaces, session } = found
    if (found.practice !== null)
      return workplaces.find(({ practice, role }) => practice === found.practice && role === found.role)
    const [only, ...others] = workplaces
    if (only === undefined || others.length > 0) return undefined
    await repository.chooseFirstWorkplace(this.#database, session, only)
    return only
  }

  async #found(headers: Headers): Promise<repository.SessionRow | null> {
    const token = await this.#authority.tokenIn(headers)
    return token === null ? null : repository.sessionOf(this.#database, token)
  }

  async #endEarlier(headers: Headers): Promise<void> {
    const earlier = await this.#authority.tokenIn(headers)
    if (earlier !== null) await repository.endSessionOfToken(this.#database, earlier)
  }
}

const entered = ({ person, cookies }: Made, secondFactor: SecondFactor): Entered => ({
  kind: 'entered',
  person,
  secondFactor,
  cookies,
})
