// People of a practice on a real database, and the browsers they sit at.

import { Client, Pool } from 'pg'
import { v7 as newId } from 'uuid'
import type { PracticeDatabase } from '../src/database/practice-database.ts'
import type { SignInConfiguration } from '../src/people/authority.ts'
import type { Entered, From, Present, Role } from '../src/people/present.ts'
import type { WhoIs } from '../src/people/sessions.ts'
import { SignIn } from '../src/people/sign-in.ts'
import { codeAt, stepAt } from '../src/people/totp.ts'
import { openTestDatabase } from './practice.ts'

export const testSecret = 'a secret for tests that is long enough'
export const goodPassword = 'zes paarse olifanten dansen'
export const baseUrl = 'https://lende.example.org'

export interface People {
  readonly signIn: SignIn
  /** Another server process on the same database. */
  readonly practices: PracticeDatabase
  readonly another: (configuration?: Partial<SignInConfiguration>) => SignIn
  /** The moment it is for second factors, in milliseconds; a test may move it. */
  readonly clock: { now: number }
  /** As the owner of the tables, past every function: to move time, and to look. */
  readonly query: (sql: string, values?: unknown[]) => Promise<readonly Record<string, unknown>[]>
  /** As the server, in no transaction that says for whom. */
  readonly queryAsServer: People['query']
  readonly makePractice: (name?: string) => Promise<string>
  readonly makePerson: (how?: { readonly practice?: string; readonly roles?: readonly Role[] }) => Promise<Person>
  readonly end: () => Promise<void>
}

export interface Person {
  readonly person: string
  readonly email: string
  readonly practice: string
  readonly browser: Browser
}

/** Keeps cookies, and comes from an address of its own. */
export class Browser {
  readonly #cookies = new Map<string, string>()
  readonly address = newId()

  get headers(): Headers {
    const cookie = Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ')
    return new Headers({ cookie, 'user-agent': 'Browser of a test' })
  }

  get from(): From {
    return { headers: this.headers, address: this.address }
  }

  /** Keeps what came with an answer, and passes it on. */
  take<Answer>(answer: Answer): Answer {
    const { cookies = [] } = answer as Partial<Entered>
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return answer
  }
}

export async function openPeople(): Promise<People> {
  const opened = await openTestDatabase()
  const { database: practices, embedded } = opened
  const pool = new Pool({ ...embedded.asServer, max: 10 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const keeper = new Client(embedded.asKeeper)
  await keeper.connect()
  const clock = { now: Date.now() }
  const another = (configuration: Partial<SignInConfiguration> = {}): SignIn =>
    new SignIn({
      pool,
      practices,
      configuration: { secret: testSecret, baseUrl, ...configuration },
      now: () => clock.now,
    })
  const signIn = another()
  const makePractice = async (name = 'De Wervel'): Promise<string> => {
    const practice = newId()
    await practices.within({ practice, person: null }, (work) =>
      work
        .insertInto('lende.practice')
        .values({ practice_id: practice, name, country: 'be', language: 'nl' })
        .execute(),
    )
    return practice
  }
  const makePerson: People['makePerson'] = async ({ practice, roles = onlyLead } = {}) => {
    const where = practice ?? (await makePractice())
    const email = `${newId()}@example.org`
    const invitee = { name: 'An Peeters', email, language: 'nl' as const }
    const invited = roles.includes('lead')
      ? await signIn.invitations.inviteFirst(where, invitee)
      : await signIn.invitations.invite(asLead(await makePerson({ practice: where })), { ...invitee, roles })
    if (invited.kind !== 'invited') throw new RangeError(invited.kind)
    const browser = new Browser()
    const given = { token: invited.token, name: 'An Peeters', password: goodPassword }
    const accepted = browser.take(await signIn.invitations.accept(given, browser.from))
    if (accepted.kind !== 'entered') throw new RangeError(accepted.kind)
    return { person: accepted.person, email, practice: where, browser }
  }
  return {
    signIn,
    practices,
    another,
    clock,
    query: async (sql, values = []) => (await keeper.query<Record<string, unknown>>(sql, values)).rows,
    queryAsServer: async (sql, values = []) => (await pool.query<Record<string, unknown>>(sql, values)).rows,
    makePractice,
    makePerson,
    end: async () => {
      await pool.end()
      await keeper.end()
      await opened.end()
    },
  }
}

const onlyLead: readonly Role[] = ['lead']

/** As the server knows them once they are signed in. */
export const asLead = ({ practice, person }: Person): Present => ({
  practice,
  country: 'be',
  person,
  role: 'lead',
  session: newId(),
})

/** Whoever sits at a browser; somebody has to. */
export async function at(signIn: SignIn, browser: Browser): Promise<WhoIs> {
  const found = await signIn.whoIs(browser.headers)
  if (found === null) throw new RangeError('nobody is signed in')
  return found
}

/** Sets up an authenticator app; returns its secret and the recovery codes. The clock moves on to the next code. */
export async function setUpTotp({ signIn, clock }: Pick<People, 'signIn' | 'clock'>, browser: Browser) {
  const offered = await signIn.secondFactors.offerTotp(await at(signIn, browser))
  if (offered === null) throw new RangeError('no app can be set up')
  const code = codeAt(stepAt(clock.now), offered.secret)
  const entered = browser.take(await signIn.secondFactors.confirmTotp(await at(signIn, browser), code, browser.headers))
  if (entered.kind !== 'entered') throw new RangeError(entered.kind)
  clock.now += 30_000
  return { secret: offered.secret, recoveryCodes: entered.recoveryCodes }
}
