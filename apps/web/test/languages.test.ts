// A look at each main screen in each language on a narrow phone: nothing sticks out, and no key or gap is left in the text.

import { describe, expect, it } from 'vitest'
import { uncomplicated } from './journeys/patients.ts'
import { setStage } from './journeys/stage.ts'
import type { Visit } from './visit.ts'

const stage = setStage()

const keyOfAText = /\b(fact|word|instrument|recommendation|danger|interview|classification)\.[a-z0-9-]+/
const gap = /\{[a-zA-Z-]+\}|undefined|\[object/

async function expectWellSet(visit: Visit, place: string): Promise<void> {
  await visit.goTo(place)
  await visit.settle()
  const { page } = visit
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const text = await page.locator('body').innerText()
  expect({ place, tooWide }).toEqual({ place, tooWide: 0 })
  expect(text).not.toMatch(keyOfAText)
  expect(text).not.toMatch(gap)
  expect((await page.screenshot()).length).toBeGreaterThan(5000)
}

describe.each(['nl', 'fr', 'de', 'en'])('in %s', (language) => {
  it('every main screen fits a narrow phone and is all words', async () => {
    const visit = await stage.open({ language, width: 360, height: 740, role: 'physiotherapist' })
    await expectWellSet(visit, '/')
    expect(await visit.page.evaluate(() => document.documentElement.lang)).toMatch(new RegExp(`^${language}`))
    await visit.beginConsult()
    await visit.answerAll(uncomplicated, async () => (await visit.asked()) === 'risk-tool')
    for (const place of ['/consult', '/advice', '/note', '/save', '/pathway', '/guideline', '/settings'])
      await expectWellSet(visit, place)
    expect(visit.trespasses).toEqual([])
  })
})
