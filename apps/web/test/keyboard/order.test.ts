// Where focus goes: first the way past the menu, then what is seen, in the order in which it is seen, always in sight.

import { describe, expect, it } from 'vitest'
import { setStage } from '../journeys/stage.ts'
import { arrive } from '../screens.ts'
import type { Visit } from '../visit.ts'
import { enterConsult, focusWithin, hasFocus, sitDown, walk } from './at-the-keyboard.ts'

const stage = setStage()
const blank = ['/', '/settings', '/open', '/pathway', '/guideline', '/guideline/playground'] as const
const ofConsult = ['/consult', '/advice', '/note', '/save'] as const

/** What can be pressed or filled in, but the walk passed by. Of radio buttons, one in a group stands for all. */
const passedBy = (visit: Visit): Promise<string[]> =>
  visit.page.evaluate(() => {
    const isGroupReached = (one: Element): boolean =>
      one.closest('[role="radiogroup"], fieldset')?.querySelector('[type="radio"][data-stop]') != null
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter((one) => one.checkVisibility() && !one.matches(':disabled, [data-stop]'))
      .filter((one) => !(one.matches('[type="radio"]') && isGroupReached(one)))
      .map((one) => one.outerHTML.slice(0, 120))
  })

/** Pairs of stops of which the later stands above the earlier in the same column, or before it in the same row. */
const outOfOrder = (visit: Visit): Promise<string[]> =>
  visit.page.evaluate(() => {
    scrollTo(0, 0)
    const turn = (one: Element): number => Number(one.getAttribute('data-stop'))
    const seen = [...document.querySelectorAll('main [data-stop]')]
      .sort((one, other) => turn(one) - turn(other))
      .map((one) => ({ one, at: (one.closest('label') ?? one).getBoundingClientRect() }))
    type Seen = (typeof seen)[number]
    const isBelow = ({ at }: Seen, next: Seen): boolean =>
      next.at.bottom <= at.top + 1 && next.at.left < at.right && at.left < next.at.right
    const isInRow = ({ at }: Seen, next: Seen): boolean => next.at.top < at.bottom && at.top < next.at.bottom
    const isAfter = (one: Seen, next: Seen): boolean =>
      one.one.parentElement === next.one.parentElement && isInRow(one, next) && next.at.right <= one.at.left + 1
    const named = ({ one }: Seen): string => (one.textContent || one.outerHTML).slice(0, 40)
    return seen.flatMap((one, index) =>
      seen
        .slice(index + 1)
        .filter((next) => isBelow(one, next) || isAfter(one, next))
        .map((next) => `${named(one)} comes before ${named(next)}`),
    )
  })

async function expectGoodWalk(visit: Visit, screen: string): Promise<void> {
  const stops = await walk(visit)
  expect.soft(stops[0]?.name, screen).toContain('skip')
  expect
    .soft(
      stops.filter(({ ringed }) => !ringed),
      `${screen}: focus that is not seen`,
    )
    .toEqual([])
  expect
    .soft(
      stops.filter(({ inSight }) => !inSight),
      `${screen}: focus out of sight`,
    )
    .toEqual([])
  expect.soft(await passedBy(visit), `${screen}: passed by`).toEqual([])
  expect.soft(await outOfOrder(visit), `${screen}: out of order`).toEqual([])
}

describe('on each screen Tab reaches all that can be pressed, in the order it is read, with a ring around it', () => {
  it('without a patient', async () => {
    const visit = await sitDown(stage)
    for (const place of blank) {
      await arrive(visit, place)
      await expectGoodWalk(visit, place)
    }
    await visit.close()
  })

  it('in a consult, and what is made of it', async () => {
    const visit = await sitDown(stage)
    await enterConsult(visit)
    for (const place of ofConsult) {
      await arrive(visit, place)
      await expectGoodWalk(visit, place)
    }
    await arrive(visit, '/consult')
    await visit.key('*')
    await visit.settle()
    await expectGoodWalk(visit, 'a consult under way')
    expect(visit.trespasses).toEqual([])
    await visit.close()
  })
})

it('who does not want the menu is past it at the first Tab and Enter', async () => {
  const visit = await sitDown(stage)
  await arrive(visit, '/pathway')
  await visit.key('Tab')
  expect(await hasFocus(visit, '.skip')).toBe(true)
  await visit.key('Enter')
  await visit.key('Tab')
  expect(await focusWithin(visit, 'main')).toBe(true)
  await visit.close()
})
