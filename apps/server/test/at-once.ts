// For tests: what several do at once, in an order that is known, as each waits for what one before it holds.

import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { Acting, Work } from '../src/database/practice-database.ts'
import type { Stage } from './stage.ts'

/**
 * Holds something, and before that is kept asks for the others, each when the one before it waits or is done.
 * @returns what they come to once the first is kept.
 */
export async function whileHeld<Answer>(
  { database, embedded }: Stage,
  acting: Acting,
  hold: (work: Work) => Promise<unknown>,
  asks: readonly (() => Promise<Answer>)[],
): Promise<readonly Answer[]> {
  const looking = new Client(embedded.asKeeper)
  await looking.connect()
  const waiting = async (): Promise<number> =>
    (await looking.query("select from pg_stat_activity where wait_event_type = 'Lock'")).rowCount ?? 0
  const { asked } = await database.within(acting, async (work) => {
    await hold(work)
    const asked: Promise<Answer>[] = []
    for (const ask of asks) {
      const answer = ask()
      asked.push(answer)
      let isDone = false
      void answer.finally(() => {
        isDone = true
      })
      while (!isDone && (await waiting()) < asked.length) await wait(5)
    }
    return { asked }
  })
  await looking.end()
  return Promise.all(asked)
}
