// Going from screen to screen: what is loaded is there in the next frame, and nobody is told to wait.

import { expect, it } from 'vitest'
import { setStage } from './journeys/stage.ts'
import { arrive } from './screens.ts'

const stage = setStage()

it('is at once, to every door of the first page and to what a consult leads to', async () => {
  const visit = await stage.open()
  const { page } = visit
  await visit.goTo('/')
  // The last of the screens, by its file; parts of screens come after it.
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /work-page/.test(name)))
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    const seen = globalThis as unknown as { waited: string[] }
    seen.waited = []
    const look = () => {
      const waiting = document.querySelector('main > .page > [role="status"]:only-child')
      if (waiting !== null) seen.waited.push(location.hash)
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
  })
  for (const place of ['/settings', '/pathway', '/open', '/consult', '/advice', '/together', '/programme', '/save'])
    await arrive(visit, place)
  expect(await page.evaluate(() => (globalThis as unknown as { waited: string[] }).waited)).toEqual([])
})
