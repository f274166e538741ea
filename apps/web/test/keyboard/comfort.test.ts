// For a hand that trembles and eyes that movement makes ill: targets that are large enough, and nothing that moves.

import { describe, expect, it } from 'vitest'
import { uncomplicated } from '../journeys/patients.ts'
import { setStage } from '../journeys/stage.ts'
import { arrive } from '../screens.ts'
import { seen } from '../seen.ts'
import type { Visit } from '../visit.ts'
import { enterConsult, sitDown, tabTo } from './at-the-keyboard.ts'

const stage = setStage()

/** What can be pressed and is smaller than so many pixels. A link within a sentence is as high as its line. */
const smallerThan = (visit: Visit, least: number): Promise<string[]> =>
  visit.page.evaluate((pixels) => {
    const isInSentence = (one: Element): boolean =>
      getComputedStyle(one).display === 'inline' && one.matches('p a, li a')
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter((one) => one.checkVisibility() && !isInSentence(one))
      .map((one) => ({ one, size: (one.closest('label') ?? one).getBoundingClientRect() }))
      .filter(({ size }) => Math.min(size.width, size.height) < pixels - 0.5)
      .map(({ one, size }) => `${Math.round(size.width)}x${Math.round(size.height)} ${one.outerHTML.slice(0, 100)}`)
  }, least)

/** Start, the consult from blank to complete, and advice with a line opened. */
async function* mainScreens(visit: Visit): AsyncGenerator<string> {
  await arrive(visit, '/')
  yield 'start'
  await enterConsult(visit)
  await visit.key('ArrowDown')
  await visit.key('?')
  await visit.settle()
  yield 'consult, blank'
  for (const ask of ['onset-date', 'nrs-pain'] as const) {
    await visit.answerAll(uncomplicated, async () => (await visit.asked()) === ask)
    yield `consult, asking ${ask}`
  }
  await visit.answerAll(uncomplicated)
  await seen(visit.page.locator('.known-all'))
  if ((await visit.page.locator('.known-all[open]').count()) === 0) {
    await tabTo(visit, '.known summary')
    await visit.key('Enter')
  }
  await seen(visit.page.locator('.known-line').first())
  yield 'consult, complete'
  await arrive(visit, '/advice')
  await tabTo(visit, '[data-line]')
  await visit.key('Enter')
  await seen(visit.page.locator('.drawer .report').first())
  yield 'advice'
}

describe('targets', () => {
  it('are at least 44 pixels for a finger', async () => {
    const visit = await stage.open({ width: 390, height: 844 })
    visit.page.setDefaultTimeout(5000)
    const debug = await visit.context.newCDPSession(visit.page)
    await debug.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    for await (const screen of mainScreens(visit)) {
      await visit.page.evaluate(() => document.documentElement.setAttribute('data-input', 'touch'))
      expect(await visit.page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true)
      expect.soft(await smallerThan(visit, 44), screen).toEqual([])
    }
    await visit.close()
  })

  it('are at least 24 pixels for a mouse, and 44 where an answer is given', async () => {
    const visit = await stage.open()
    visit.page.setDefaultTimeout(5000)
    for await (const screen of mainScreens(visit)) {
      expect.soft(await smallerThan(visit, 24), screen).toEqual([])
      const small = await smallerThan(visit, 44)
      expect
        .soft(
          small.filter((one) => /class="(answer|button|door|question-row)/.test(one)),
          screen,
        )
        .toEqual([])
    }
    await visit.close()
  })
})

/** What moves now, and what would move at the next change. */
const moving = (visit: Visit): Promise<string[]> =>
  visit.page.evaluate(() => {
    const lasts = (durations: string): boolean => durations.split(',').some((one) => Number.parseFloat(one) > 0)
    const set = [...document.querySelectorAll('*')].filter((one) =>
      ['', '::before', '::after'].some((part) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one, part)
        return lasts(transitionDuration) || lasts(animationDuration) || scrollBehavior === 'smooth'
      }),
    )
    const running = document.getAnimations().map(({ id, playState }) => `an animation ${id} ${playState}`)
    return [...running, ...set.map((one) => one.outerHTML.slice(0, 80))]
  })

describe('who asked for less movement', () => {
  it('sees none: not on a screen, nor when something opens', async () => {
    const visit = await sitDown(stage)
    const { page } = visit
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await enterConsult(visit)
    await visit.key('?')
    expect.soft(await moving(visit), 'consult').toEqual([])
    await visit.key('=')
    await seen(page.locator('[data-line]').first())
    await tabTo(visit, '[data-line]')
    await visit.key('Enter')
    expect.soft(await moving(visit), 'advice').toEqual([])
    await arrive(visit, '/guideline/dangers')
    await tabTo(visit, '.entry-line')
    await visit.key('Enter')
    await seen(page.locator('.unfold').first())
    await tabTo(visit, '.unfold')
    await visit.key('Enter')
    expect.soft(await moving(visit), 'explorer').toEqual([])
    await visit.close()
  })
})
