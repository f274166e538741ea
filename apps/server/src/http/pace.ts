// How much one session may ask: a store that empties as it asks, and fills again by itself. What costs the server more takes
// more of it. Each server process counts for itself: it is its own work that is kept within bounds.

import { Newest } from '../newest.ts'

/** Far above what a desk at its busiest asks for. */
const most = 600
const perSecond = 10
/** In what is asked: a file, or a whole record, is made of much. */
export const heavy = 60
/** Who asked least lately is forgotten first, and has a full store by then. */
const kept = 10_000

interface Store {
  readonly left: number
  readonly at: number
}

export class Pace {
  readonly #stores = new Newest<Store>(kept)
  readonly #now: () => number

  /** `now` in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Null when it may go on; else how many seconds to wait. */
  take(session: string, cost: number): number | null {
    const at = this.#now()
    const before = this.#stores.get(session) ?? { left: most, at }
    const filled = Math.min(most, before.left + ((at - before.at) * perSecond) / 1000)
    const left = filled < cost ? filled : filled - cost
    this.#stores.keep(session, { left, at })
    return filled < cost ? Math.ceil((cost - filled) / perSecond) : null
  }
}
