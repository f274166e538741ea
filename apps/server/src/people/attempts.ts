// How often somebody may try, counted in the database for all servers together. A try is counted before it is looked at, so
// that many at once are no way around.

import { type QueryExecutorProvider, sql } from 'kysely'
import type { Keys } from './keys.ts'
import type { TooMany } from './present.ts'

interface Limit {
  readonly most: number
  readonly minutes: number
}

/** Per address: a whole practice can sit behind one. */
const ofAddress: Limit = { most: 100, minutes: 15 }
const limits = {
  /** Per account, whether there is one of that e-mail or not. */
  password: { most: 10, minutes: 15 },
  /** Per account and browser from which it came in before. */
  'password-from-known-browser': { most: 10, minutes: 15 },
  /** Per person who is in already: nobody else can use these up. */
  'password-again': { most: 10, minutes: 15 },
  'second-factor': { most: 5, minutes: 15 },
} as const satisfies Record<string, Limit>

export class Attempts {
  readonly #database: QueryExecutorProvider
  readonly #keys: Keys

  constructor(database: QueryExecutorProvider, keys: Keys) {
    this.#database = database
    this.#keys = keys
  }

  /** Counts a try from an address; null when it may go on. */
  from(address: string): Promise<TooMany | null> {
    return this.#take(this.#keys.hash('address', address), ofAddress)
  }

  /** Counts a try on an account; null when it may go on. */
  on(what: keyof typeof limits, account: string): Promise<TooMany | null> {
    return this.#take(this.#keys.hash(what, account), limits[what])
  }

  /** It succeeded: earlier failures no longer count. Within the work of a practice where that is given. */
  async forget(what: keyof typeof limits, account: string, within = this.#database): Promise<void> {
    await sql`delete from lende.attempt where key = ${this.#keys.hash(what, account)}`.execute(within)
  }

  async #take(key: string, { most, minutes }: Limit): Promise<TooMany | null> {
    const { rows } = await sql<{ count: number; left: number }>`
      insert into lende.attempt as a (key, count, until) values (${key}, 1, now() + make_interval(mins => ${minutes}))
      on conflict (key) do update set
        count = case when a.until > now() then least(a.count + 1, ${most} + 1) else 1 end,
        until = case when a.until > now() then a.until else excluded.until end
      returning count, ceil(extract(epoch from until - now()))::int as left`.execute(this.#database)
    const [taken] = rows
    if (taken === undefined) throw new RangeError('an attempt was not counted')
    return taken.count > most ? { kind: 'too-many', retryAfterSeconds: taken.left } : null
  }
}
