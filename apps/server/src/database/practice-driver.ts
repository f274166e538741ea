// A transaction says for whom it is in the turn in which it begins, and tells the ledger in the turn in which it ends: each turn
// to the database costs as much as what is asked in it, and who writes at the end of the ledger keeps all others waiting.

import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely'
import type { Pool } from 'pg'

export interface Ends {
  /** Sent with `begin`, before anything else. */
  readonly first: string
  /** Sent with `commit`, in order, after everything else. */
  readonly last: readonly string[]
}

/** Of the transaction that is being opened or closed. */
export const ends = new AsyncLocalStorage<Ends>()

export class PracticeDialect extends PostgresDialect {
  readonly #pool: Pool
  constructor(pool: Pool) {
    super({ pool })
    this.#pool = pool
  }

  override createDriver(): PostgresDriver {
    return new PracticeDriver({ pool: this.#pool })
  }
}

class PracticeDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const first = ends.getStore()?.first
    if (first === undefined) return super.beginTransaction(connection, settings)
    await connection.executeQuery(CompiledQuery.raw(`begin; ${first}`))
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const last = ends.getStore()?.last ?? []
    if (last.length === 0) return super.commitTransaction(connection)
    await connection.executeQuery(CompiledQuery.raw([...last, 'commit'].join(';\n')))
  }
}
