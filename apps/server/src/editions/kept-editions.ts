// Editions that something was recorded under: kept with the record, made ready once for a process.

import type { Guideline } from '@lende/engine'
import type { Instrument } from '@lende/instruments'
import type { Work } from '../database/practice-database.ts'
import type { Edition } from './edition.ts'
import { makeReady } from './edition.ts'

export class KeptEditions {
  readonly #ready = new Map<string, Promise<Edition>>()
  readonly current: Edition

  constructor(current: Edition) {
    this.current = current
    this.#ready.set(current.guideline.edition, Promise.resolve(current))
  }

  /** Keeps the current edition with the record, in the transaction that records under it. */
  async keep(work: Work): Promise<void> {
    const { guideline, instruments } = this.current
    const found = await work
      .selectFrom('lende.edition')
      .select('edition')
      .where('edition', '=', guideline.edition)
      .executeTakeFirst()
    if (found !== undefined) return
    await work
      .insertInto('lende.edition')
      .values({
        edition: guideline.edition,
        guideline: JSON.stringify(guideline),
        instruments: JSON.stringify(instruments),
      })
      .onConflict((other) => other.doNothing())
      .execute()
  }

  /** An edition that something was recorded under. */
  async named(work: Work, edition: string): Promise<Edition> {
    const known = this.#ready.get(edition)
    if (known !== undefined) return known
    const { guideline, instruments } = await work
      .selectFrom('lende.edition')
      .select(['guideline', 'instruments'])
      .where('edition', '=', edition)
      .executeTakeFirstOrThrow()
    const made = makeReady({ guideline: guideline as Guideline, instruments: instruments as unknown as Instrument[] })
    this.#ready.set(edition, made)
    return made
  }
}
