// Work for one practice: every statement runs in a transaction that says for whom, and sees the rows of that practice alone.

import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { Pool, type PoolConfig } from 'pg'
import { refuseUnsafeRole } from './roles.ts'
import type { Tables } from './tables.ts'

/** Who works, and for which practice. */
export interface Acting {
  readonly practice: string
  /** Null is the program itself. */
  readonly person: string | null
}

export type Work = Transaction<Tables>

export class PracticeDatabase {
  /** For what is read before a practice is known, which is signing in. */
  readonly pool: Pool
  readonly #tables: Kysely<Tables>

  private constructor(pool: Pool) {
    this.pool = pool
    this.#tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  }

  /**
   * Connects as the server.
   * @throws UnsafeRole when the role could see past its practice
   */
  static async connect(as: PoolConfig, most = 20): Promise<PracticeDatabase> {
    const pool = new Pool({ ...as, max: most })
    // A connection that breaks is replaced, and whoever uses it is told by the statement that fails. Nobody listening, a
    // connection that breaks between two statements of a transaction would end the whole program.
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
    const client = await pool.connect()
    try {
      await refuseUnsafeRole(client)
    } catch (failure) {
      client.release()
      await pool.end()
      throw failure
    }
    client.release()
    return new PracticeDatabase(pool)
  }

  /** All of it is kept, or nothing. */
  within<Result>({ practice, person }: Acting, work: (tables: Work) => Promise<Result>): Promise<Result> {
    return this.#tables.transaction().execute(async (tables) => {
      await sql`select set_config('lende.practice', ${practice}, true), set_config('lende.person', ${person ?? ''}, true)`.execute(
        tables,
      )
      return work(tables)
    })
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

  close(): Promise<void> {
    return this.#tables.destroy()
  }
}
