// One request is one transaction: what it does, what the ledger is told and what is kept for its key stand or fall together.

import type { PracticeDatabase, Work } from '../database/practice-database.ts'
import { once } from './idempotency.ts'
import type { Present } from './present.ts'
import { isRefusal, type Refusal } from './problem.ts'
import type { Answer } from './route.ts'

export interface Performance {
  readonly present: Present
  /** Null where it may be done as often as it is asked. */
  readonly key: { readonly key: string; readonly asked: Buffer } | null
  readonly run: (work: Work) => Promise<Answer | Refusal>
}

/** The database may ask to try again: a deadlock, or work that cannot be put in one order. */
const tries = 4
const tryAgain = new Set(['40001', '40P01'])

export async function perform(database: PracticeDatabase, performance: Performance): Promise<Answer | Refusal> {
  for (let left = tries - 1; ; left--) {
    try {
      return await inOne(database, performance)
    } catch (failure) {
      if (failure instanceof Undo) return failure.refusal
      if (left === 0 || !tryAgain.has(codeOf(failure))) throw failure
    }
  }
}

const inOne = (database: PracticeDatabase, { present, key, run }: Performance): Promise<Answer | Refusal> =>
  database.within(present, async (work) => {
    const result = key === null ? await run(work) : await once(work, present, key, () => run(work))
    if (isRefusal(result)) throw new Undo(result)
    return result
  })

/** A transaction is undone by throwing out of it: a refusal leaves nothing, its key neither, and can be put right. */
class Undo extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/** The code that PostgreSQL, Node or fastify gives a failure. */
export const codeOf = (failure: unknown): string =>
  failure instanceof Error && 'code' in failure && typeof failure.code === 'string' ? failure.code : ''
