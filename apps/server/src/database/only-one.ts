// Only one Lende looks after an embedded database: two would start and stop it from under each other.

import { setTimeout as wait } from 'node:timers/promises'
import type { Client, ClientConfig } from 'pg'
import { connected } from './connected.ts'

/** Any number, the same for every Lende. */
const lock = 72_363_311
/** What a killed Lende held is let go of as soon as the database sees that it is gone, in milliseconds. */
const longest = 5_000
const between = 50

/** Another Lende looks after this database. */
export class AlreadyLookedAfter extends Error {
  readonly kind = 'already-looked-after'
  constructor(folder: string) {
    super(`another Lende is at work on ${folder}; stop it, or choose another folder with LENDE_DATA_DIR`)
  }
}

/** Holds an embedded database for this process; when the database dies, the hold dies with it and is taken again. */
export class OnlyOne {
  readonly #as: ClientConfig
  readonly #folder: string
  readonly #lost: () => void
  #holds: Client | undefined
  #isOver = false
  #isLost = false

  private constructor(as: ClientConfig, folder: string, lost: () => void) {
    this.#as = as
    this.#folder = folder
    this.#lost = lost
  }

  /**
   * `lost` hears that another took hold of it, which it can while the database is down.
   * @throws AlreadyLookedAfter
   */
  static async take(as: ClientConfig, folder: string, lost: () => void = () => undefined): Promise<OnlyOne> {
    const only = new OnlyOne(as, folder, lost)
    await only.#take()
    return only
  }

  /** Or did another Lende take hold of it meanwhile? */
  get isHeld(): boolean {
    return !this.#isLost
  }

  async letGo(): Promise<void> {
    this.#isOver = true
    await this.#holds?.end().catch(() => undefined)
  }

  async #take(): Promise<void> {
    const client = await connected(this.#as)
    try {
      await this.#untilHeldBy(client)
    } catch (failure) {
      await client.end().catch(() => undefined)
      throw failure
    }
    this.#holds = client
    client.once('end', () => void this.#takeAgain())
    // Let go of while it was taken again.
    if (this.#isOver) await this.letGo()
  }

  async #untilHeldBy(client: Client): Promise<void> {
    const since = Date.now()
    for (;;) {
      const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lock])
      if (rows[0]?.taken) return
      if (Date.now() - since > longest) throw new AlreadyLookedAfter(this.#folder)
      await wait(between)
    }
  }

  async #takeAgain(): Promise<void> {
    while (!this.#isOver) {
      try {
        await this.#take()
        return
      } catch (failure) {
        if (failure instanceof AlreadyLookedAfter) {
          this.#isLost = true
          return this.#lost()
        }
        await wait(between)
      }
    }
  }
}
