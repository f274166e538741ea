// Work for one practice: every statement runs in a transaction that says for whom, and sees the rows of that practice alone.

import { Kysely, type Transaction } from 'kysely'
import { escapeLiteral, Pool, type PoolConfig } from 'pg'
import { connected } from './connected.ts'
import { ends, PracticeDialect } from './practice-driver.ts'
import { PreparingClient } from './preparing-client.ts'
import { refuseUnsafeRole } from './roles.ts'
import { refuseEarlier } from './shape.ts'
import type { Tables } from './tables.ts'

/** Who works, and for which practice. */
export interface Acting {
  readonly practice: string
  /** Null is the program itself. */
  readonly person: string | null
}

export type Work = Transaction<Tables>

/** How long each may take, and how every day is written; whatever the database itself was told. */
const settings = {
  /** Others that do what does not go together. */
  lock_timeout: '5s',
  statement_timeout: '15s',
  /** A server that is gone without a word: what it holds is let go of. */
  idle_in_transaction_session_timeout: '30s',
  datestyle: 'ISO, YMD',
}

/** A database that is gone without a word: the same, as this side sees it, in milliseconds. */
const patience = {
  connectionTimeoutMillis: 10_000,
  query_timeout: 20_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
}

const lastOf = new WeakMap<Work, string[]>()

/** Asked of the database with the commit, after everything else: what it locks is let go at once. It stands or falls with all. */
export function askLast(work: Work, statement: string): void {
  const last = lastOf.get(work)
  if (last === undefined) throw new RangeError('only the work of a practice has an end')
  last.push(statement)
}

export class PracticeDatabase {
  /** For what is read before a practice is known, which is signing in. */
  readonly pool: Pool
  readonly #tables: Kysely<Tables>

  private constructor(pool: Pool) {
    this.pool = pool
    this.#tables = new Kysely<Tables>({ dialect: new PracticeDialect(pool) })
  }

  /**
   * Connects as the server.
   * @throws UnsafeRole when the role could see past its practice, WrongShape when the database is of an earlier Lende
   */
  static async connect(as: PoolConfig, most = 20): Promise<PracticeDatabase> {
    await refuseUnfit(as)
    // Once opened a connection stays: opening one again takes tens of milliseconds of both sides, while others wait.
    const pool = new Pool({ ...patience, ...as, max: most, idleTimeoutMillis: 0, Client: PreparingClient })
    // A connection that breaks is replaced, and whoever uses it is told by the statement that fails. Nobody listening, a
    // connection that breaks between two statements of a transaction would end the whole program.
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
    return new PracticeDatabase(pool)
  }

  /** All of it is kept, or nothing. */
  within<Result>({ practice, person }: Acting, work: (tables: Work) => Promise<Result>): Promise<Result> {
    const last: string[] = []
    const all = { 'lende.practice': practice, 'lende.person': person ?? '', ...settings }
    const set = ([name, value]: [string, string]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, true)`
    return ends.run({ first: `select ${Object.entries(all).map(set).join(', ')}`, last }, () =>
      this.#tables.transaction().execute((tables) => {
        lastOf.set(tables, last)
        return work(tables)
      }),
    )
  }

  /** Does the database answer? */
  async answers(): Promise<boolean> {
    try {
      await this.pool.query('select')
      return true
    } catch {
      return false
    }
  }

  /** Others ask through the pool itself, and Kysely ends only one that it asked through. */
  async close(): Promise<void> {
    await this.#tables.destroy()
    if (!this.pool.ending) await this.pool.end()
  }
}

/** Is it there, does it let this role work, and is it of this Lende? */
async function refuseUnfit(as: PoolConfig): Promise<void> {
  const client = await connected(as)
  try {
    await refuseUnsafeRole(client)
    await refuseEarlier(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
