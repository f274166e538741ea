// At 200 % of a laptop's width, and at the 320 pixels of 400 %: nothing runs off to the side, no focus goes under a bar.

import { expect, it } from 'vitest'
import { uncomplicated } from '../journeys/patients.ts'
import { setStage } from '../journeys/stage.ts'
import { overflow } from '../overflow.ts'
import { arrive } from '../screens.ts'
import { seen } from '../seen.ts'
import type { Visit } from '../visit.ts'
import { tabTo, walk } from './at-the-keyboard.ts'

const stage = setStage()
/** A window of 1280 by 900 at 200 %, and one of 1280 by 1024 at 400 %. */
const doubled = { width: 640, height: 450 }
const fourfold = { width: 320, height: 256 }

async function expectInSight(visit: Visit, screen: string): Promise<void> {
  const stops = await walk(visit)
  expect.soft(stops.length, screen).toBeGreaterThan(3)
  expect
    .soft(
      stops.filter(({ inSight }) => !inSight),
      screen,
    )
    .toEqual([])
  expect.soft(await overflow(visit), screen).toEqual([])
}

it.each([
  ['200 %', doubled],
  ['400 %', fourfold],
])('what has focus is never all behind what stands still, and nothing is beyond the edge, at %s', async (_, size) => {
  const visit = await stage.open({ role: 'physiotherapist', ...size })
  visit.page.setDefaultTimeout(5000)
  for (const place of ['/', '/settings', '/pathway', '/guideline/playground', '/consult']) {
    await arrive(visit, place)
    await expectInSight(visit, place)
  }
  await visit.answerAll(uncomplicated, async () => (await visit.asked()) === 'start-back')
  await tabTo(visit, '.entry-choice input')
  await visit.key('ArrowDown')
  await seen(visit.page.locator('.score-bar'))
  await expectInSight(visit, 'an instrument')
  await arrive(visit, '/advice')
  await expectInSight(visit, '/advice')
  await visit.close()
})
