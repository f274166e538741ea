// A visit that begins with the code that a patient brought along.

import { seen } from '../seen.ts'
import type { Visit } from '../visit.ts'

/** Opens the screen and pastes a code: one tap. */
export async function paste(visit: Visit, code: string): Promise<void> {
  await visit.goTo('/intake')
  visit.taps++
  await visit.page.locator('.code-text').fill('')
  await visit.page.locator('.code-text').fill(code)
  await visit.settle()
}

/** Confirms, one tap at a time, what has to be confirmed by itself; then goes on to the consult. */
export async function confirmAll(visit: Visit): Promise<void> {
  const waiting = visit.page.locator('.said-danger [data-next]')
  while ((await waiting.count()) > 0) {
    await visit.tap(waiting.first())
    await visit.settle()
  }
  await visit.tap(visit.page.locator('.said-foot [data-next]'))
  await seen(visit.page.locator('.asking, .emergency').first())
}
