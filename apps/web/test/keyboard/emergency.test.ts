// What blocks the page holds the keyboard too, until somebody says to act on it: not by Escape, not by a key that slips.

import { expect, it } from 'vitest'
import { setStage } from '../journeys/stage.ts'
import { seen } from '../seen.ts'
import type { Visit } from '../visit.ts'
import { enterConsult, focusWithin, sitDown, tabTo } from './at-the-keyboard.ts'

const stage = setStage()
const alert = '[role="alertdialog"]'

async function raiseEmergency(): Promise<Visit> {
  const visit = await sitDown(stage)
  await enterConsult(visit)
  await visit.give('bladder-disturbance', 'new')
  await seen(visit.page.locator(alert))
  await visit.settle()
  return visit
}

it('focus is inside as soon as it opens, Tab leads round in it, and no key sends it away or answers behind it', async () => {
  const visit = await raiseEmergency()
  expect(await focusWithin(visit, alert)).toBe(true)
  const reached = new Set<string | undefined>()
  for (const key of [...Array(6).fill('Tab'), ...Array(6).fill('Shift+Tab')]) {
    await visit.key(key)
    expect(await focusWithin(visit, alert), key).toBe(true)
    reached.add(await visit.page.evaluate(() => document.activeElement?.textContent ?? ''))
  }
  expect(reached.size).toBe(await visit.page.locator(`${alert} button`).count())

  for (const key of ['Escape', '*', '1', 'u', '=', 'Backspace']) await visit.key(key)
  await visit.settle()
  expect(await visit.text(alert)).toMatch(/cauda equina syndrome: suspected/i)
  expect(new URL(visit.page.url()).hash).toBe('#/consult')
  expect(await focusWithin(visit, alert)).toBe(true)
  await visit.close()
})

it('goes at the press of who acts on it; the warning stays, and the keyboard is back at the questions', async () => {
  const visit = await raiseEmergency()
  await tabTo(visit, `${alert} [data-kind="primary"]`)
  await visit.key('Enter')
  await visit.page.locator(alert).waitFor({ state: 'detached' })
  await visit.settle()
  expect(await visit.text('.safety-banner')).toMatch(/cauda equina syndrome: suspected/i)
  expect(await focusWithin(visit, '.asking')).toBe(true)
  expect(visit.trespasses).toEqual([])
  await visit.close()
})

it('an answer that was a slip can be changed from it: focus is at that question', async () => {
  const visit = await raiseEmergency()
  await tabTo(visit, `${alert} .emergency-reason button`)
  await visit.key('Enter')
  await visit.page.locator(alert).waitFor({ state: 'detached' })
  await visit.settle()
  expect(await focusWithin(visit, '[data-ask="bladder-disturbance"]')).toBe(true)
  await visit.give('bladder-disturbance', 'no')
  await visit.settle()
  expect(await visit.page.locator(`${alert}, .safety-banner`).count()).toBe(0)
  await visit.close()
})
