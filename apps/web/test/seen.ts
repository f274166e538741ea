// Waiting for what is drawn. The driver looks again after a tenth and then half a second, and pages are sooner: all its waits
// together were a sixth of a run.

import { setTimeout as wait } from 'node:timers/promises'
import type { Locator } from 'playwright-core'

/** In milliseconds. */
const between = 20
const longest = 20_000

/** Until it is there to be seen; then as the driver waits, which says what was not there. */
export async function seen(what: Locator): Promise<void> {
  const end = performance.now() + longest
  while (!(await what.isVisible()) && performance.now() < end) await wait(between)
  await what.waitFor()
}
