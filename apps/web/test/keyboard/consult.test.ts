// A whole consult without a pointer: from the blank page to advice that says why, with an answer changed on the way.

import { describe, expect, it } from 'vitest'
import { caseFile } from '../journeys/cases.ts'
import { uncomplicated } from '../journeys/patients.ts'
import { setStage } from '../journeys/stage.ts'
import { arrive } from '../screens.ts'
import { seen } from '../seen.ts'
import type { Visit } from '../visit.ts'
import { enterConsult, focusWithin, hasFocus, sitDown, tabTo } from './at-the-keyboard.ts'

const stage = setStage()

/** Moves down the screen until the question is the one that is asked. */
async function moveTo(visit: Visit, ask: string): Promise<void> {
  for (let turn = 0; turn < 30 && (await visit.asked()) !== ask; turn++) {
    await visit.key('ArrowDown')
    await visit.settle()
  }
  expect(await visit.asked()).toBe(ask)
}

async function answer(visit: Visit, ask: string, raw: unknown): Promise<void> {
  const question = visit.page.locator(`[data-ask="${ask}"]`)
  if ((await question.locator('[data-unit]').count()) > 0) {
    await visit.type(String(raw))
    await tabTo(visit, '[data-unit="days"]')
    return visit.key('Enter')
  }
  if ((await question.locator('.answers[data-scale]').count()) > 0) return visit.key(raw === 10 ? 'x' : String(raw))
  return visit.give(ask, raw)
}

/** Answers what the patient has an answer to; the rest of a listed screen with one key. */
async function answerOne(visit: Visit, answers: Readonly<Record<string, unknown>>): Promise<void> {
  await seen(visit.page.locator('.asking[data-drawn]'))
  const listed = await visit.page
    .locator('.questions [data-ask], .questions [data-row]')
    .evaluateAll((all) =>
      all
        .filter((one) => one.querySelector('[data-known]') === null)
        .map((one) => one.getAttribute('data-ask') ?? one.getAttribute('data-row') ?? ''),
    )
  const ask = listed.find((one) => one in answers)
  if (ask === undefined) return visit.key('*')
  await moveTo(visit, ask)
  await visit.settle()
  await answer(visit, ask, answers[ask])
}

async function toTheEnd(visit: Visit): Promise<void> {
  for (let turn = 0; turn < 60; turn++) {
    await visit.settle()
    if (await visit.isComplete()) return
    await answerOne(visit, uncomplicated)
  }
  throw new Error('the consult does not end')
}

describe('a consult by keyboard alone', () => {
  it('goes from the blank page to advice, whose source opens and closes, with focus where it was', async () => {
    const visit = await sitDown(stage)
    const { page } = visit
    await enterConsult(visit)
    await toTheEnd(visit)
    await tabTo(visit, '.complete .button[href="#/advice"]')
    await visit.key('Enter')
    await seen(page.locator('[data-line]').first())
    await tabTo(visit, '[data-line]')
    await visit.key('Enter')
    await seen(page.locator('.drawer .report').first())
    expect(await hasFocus(visit, '[data-line][aria-expanded="true"]')).toBe(true)
    await tabTo(visit, '.drawer :is(a, button, summary)')
    await visit.key('Escape')
    expect(await page.locator('.drawer').count()).toBe(0)
    expect(
      await page
        .locator('[data-line]')
        .first()
        .evaluate((line) => line === document.activeElement),
    ).toBe(true)
    expect(visit.trespasses).toEqual([])
    await visit.close()
  })

  it('moves between the questions of a screen with the arrows, and answers the one that is asked; one key answers the rest', async () => {
    const visit = await sitDown(stage)
    await enterConsult(visit)
    const first = await visit.asked()
    const [second = ''] = await visit.page
      .locator('[data-row]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row') ?? ''))
    await visit.key('ArrowDown')
    await visit.settle()
    expect(await visit.asked()).toBe(second)
    await visit.key('1')
    await seen(visit.page.locator(`[data-row="${second}"] .mark[data-known]`))
    expect(await visit.page.locator(`[data-row="${first}"] .mark[data-known]`).count()).toBe(0)
    await moveTo(visit, (await visit.page.locator('[data-row]').last().getAttribute('data-row')) ?? '')
    await visit.key('ArrowUp')
    await visit.settle()
    const asked = await visit.asked()
    expect(await focusWithin(visit, `[data-ask="${asked}"]`)).toBe(true)
    await visit.key('*')
    await visit.settle()
    expect(await visit.asked()).not.toBe(asked)
    expect(await focusWithin(visit, `[data-ask="${await visit.asked()}"]`)).toBe(true)
    await visit.close()
  })

  it.each([
    'before anything has focus',
    'on a question that has focus',
  ])('a key says why a question is asked and Escape puts it away: %s', async (when) => {
    const visit = await sitDown(stage)
    await enterConsult(visit)
    if (when.startsWith('on')) await visit.key('ArrowDown')
    await visit.settle()
    const before = await visit.page.evaluateHandle(() => document.activeElement)
    const why = visit.page.locator('[data-ask] [data-why]')
    await visit.key('?')
    await visit.settle()
    expect(await why.getAttribute('aria-expanded')).toBe('true')
    await visit.key('Escape')
    await visit.settle()
    expect(await why.getAttribute('aria-expanded')).toBe('false')
    expect(await visit.page.evaluate((one) => one === document.activeElement, before)).toBe(true)
    await visit.close()
  })

  it('a reason for not knowing can be put away with Escape, and focus stays with the question', async () => {
    const visit = await sitDown(stage)
    await enterConsult(visit)
    await visit.key('u')
    await tabTo(visit, '[data-absences] .answer')
    await visit.key('Escape')
    await visit.settle()
    expect(await visit.page.locator('[data-absences]').count()).toBe(0)
    expect(await focusWithin(visit, '[data-ask]')).toBe(true)
    await visit.close()
  })

  it('a known answer is changed from the list of what is known', async () => {
    const visit = await sitDown(stage)
    const { page } = visit
    await enterConsult(visit)
    await visit.give('bladder-disturbance', 'older')
    const line = page.locator('.known .known-line', { hasText: /bladder/i })
    await seen(line)
    const said = await line.innerText()
    await tabTo(visit, '.known .known-line')
    await visit.key('Enter')
    await visit.settle()
    expect(await focusWithin(visit, '[data-ask="bladder-disturbance"]')).toBe(true)
    await visit.give('bladder-disturbance', 'no')
    await visit.settle()
    expect(await focusWithin(visit, '[data-ask]')).toBe(true)
    await tabTo(visit, '.known .harmless summary')
    await visit.key('Enter')
    await seen(line)
    expect(await line.innerText()).not.toBe(said)
    expect(visit.trespasses).toEqual([])
    await visit.close()
  })

  it('a decision that asks for a reason says so, and Escape leaves the decision, not the advice', async () => {
    const visit = await sitDown(stage, { role: 'physiotherapist' })
    const { page } = visit
    await visit.openCase(caseFile([{ ago: 0, answers: { 'nrs-pain': 7 } }]))
    await arrive(visit, '/advice')
    await seen(page.locator('.deciding').first())
    await tabTo(visit, '.deciding [aria-expanded]')
    await visit.key('Enter')
    await tabTo(visit, '.deciding .row + .row .button')
    await visit.key('Enter')
    await seen(page.locator('.decision-reason'))
    expect(await hasFocus(visit, '.decision-reason textarea')).toBe(true)
    await tabTo(visit, '.decision-reason [type="submit"]')
    await visit.key('Enter')
    expect(await page.locator('.decision-reason').getByRole('alert').innerText()).toMatch(/reason/i)
    await visit.key('Escape')
    await page.locator('.decision-reason').waitFor({ state: 'detached' })
    expect(new URL(page.url()).hash).toBe('#/advice')
    expect(await page.evaluate(() => document.activeElement?.querySelector('.deciding') != null)).toBe(true)
    expect(await hasFocus(visit, 'body')).toBe(false)
    await visit.close()
  })
})
