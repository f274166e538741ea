// Pages of a record in a real browser, on a made-up practice: who they are about, what they leave open, and what can be put right.

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../axe.ts'
import { launchBrowser } from '../browser.ts'
import { builtForWork } from '../built.ts'
import { overflow } from '../overflow.ts'
import { seen } from '../seen.ts'
import { Visit } from '../visit.ts'
import { LendeServe } from './lende-serve.ts'

let browser: Browser
let lende: LendeServe
beforeAll(async () => {
  await builtForWork()
  lende = await LendeServe.demo()
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await lende?.end()
})

/** Somebody who works there, and what they do on a page. */
class AtWork {
  readonly visit: Visit
  constructor(visit: Visit) {
    this.visit = visit
  }

  static async as(role: string): Promise<AtWork> {
    const visit = await Visit.open(browser, lende.address, { role: 'physiotherapist' })
    visit.page.setDefaultTimeout(10_000)
    await visit.page.goto(lende.linkOf(role))
    await seen(visit.page.locator('main h1').first())
    return new AtWork(visit)
  }

  get page() {
    return this.visit.page
  }
  press = (name: string) => this.page.getByRole('button', { name, exact: true }).click()
  follow = (name: string | RegExp) => this.page.getByRole('link', { name, exact: true }).first().click()
  heading = (name: string | RegExp) => seen(this.page.getByRole('heading', { name, level: 1 }))
  find = async (name: string): Promise<void> => {
    await this.visit.goTo('/practice')
    await this.page.getByLabel('Find a patient').fill(name)
  }
  openEpisode = async (familyName: string): Promise<void> => {
    await this.find(familyName)
    await this.page.getByRole('link', { name: new RegExp(`^${familyName} `) }).click()
    await this.page.locator('a.patients-episode').first().click()
    await this.heading(/Symptoms began/)
  }
  isFocused = (selector: string) =>
    this.page.waitForFunction((wanted) => document.activeElement?.matches(wanted) === true, selector)
  /** What stands over a letter on paper. */
  overPaper = async (): Promise<string> => {
    await this.page.emulateMedia({ media: 'print' })
    const [over = ''] = await this.page.locator('p.print-only').allInnerTexts()
    await this.page.emulateMedia({ media: 'screen' })
    return over
  }
  /** Accessible, and nothing sticks out of a phone. */
  faults = async (): Promise<readonly string[]> => {
    const found = [...(await axeFaults(this.visit))]
    await this.page.setViewportSize({ width: 360, height: 780 })
    found.push(...(await overflow(this.visit)))
    await this.page.setViewportSize({ width: 1280, height: 900 })
    return found
  }
  leave = async (): Promise<void> => {
    // A browser writes down each time that a server refuses; that is told on the page.
    const trespasses = this.visit.trespasses.filter((one) => !/the server responded with a status of 4\d\d/.test(one))
    expect(trespasses).toEqual([])
    await this.visit.close()
  }
}

it('an episode whose last contact left danger questions open says so, and up to where it may still rise', async () => {
  const work = await AtWork.as('physiotherapist')
  await work.openEpisode('Willems')
  const notice = work.page.locator('.episode-urgency')
  await seen(notice.locator('.mark'))
  expect(await notice.innerText()).toMatch(/still to be assessed\s+still possible up to: emergency, now/i)
  expect(await work.faults()).toEqual([])
  await notice.getByRole('link').click()

  // The contact that it comes from says whose it is, on paper too, and begins its parts as a sentence begins.
  await work.heading(/Contact of/)
  await seen(work.page.locator('.first-letter').first())
  for (const media of ['screen', 'print'] as const) {
    await work.page.emulateMedia({ media })
    expect(await work.visit.text('.episode-head')).toMatch(/Marc Willems\s+\d+ \w+ 19\d\d/)
  }
  await work.page.emulateMedia({ media: 'screen' })
  const letters = await work.page
    .locator('h2 .first-letter')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::first-letter').textTransform))
  expect(new Set(letters)).toEqual(new Set(['uppercase']))
  expect(await work.faults()).toEqual([])

  // Where nothing is open, and nothing is urgent, nothing is said.
  await work.openEpisode('Verhaegen')
  await seen(work.page.locator('.trend, .episode-course section').first())
  expect(await work.page.locator('.episode-urgency .mark').count()).toBe(0)
  await work.leave()
})

it('a letter of an episode has of whom it is before it is kept, and says so where it is kept', async () => {
  const work = await AtWork.as('physiotherapist')
  await work.openEpisode('Willems')
  await work.press('Consult: follow-up')
  await seen(work.page.locator('[data-ask]').first())
  await work.page.evaluate(() => location.assign('#/documents/letter-general-practitioner'))
  await seen(work.page.getByLabel('Patient', { exact: true }))
  const lines = ['Patient', 'Date of birth', /^Name and details of the sender/]
  const filled = () => Promise.all(lines.map((line) => work.page.getByLabel(line).inputValue()))
  await expect.poll(filled).toEqual(['Marc Willems', expect.stringMatching(/^\d+ \w+ 19\d\d$/), 'Tom Wouters'])
  await work.press('Keep as sent')
  await work.follow('Show it')
  await work.heading('Letter to the general practitioner')
  await seen(work.page.locator('.episode-of'))
  expect(await work.visit.text('.episode-of')).toMatch(/Marc Willems\s+\d+ \w+ 19\d\d/)
  expect(await work.visit.text('.episode-sent-sheet')).toMatch(/Patient\s+Marc Willems/)
  expect(await work.faults()).toEqual([])
  expect(await work.overPaper()).toBe('')

  // Where somebody takes it out, whose it is still stands over it on paper.
  await work.page.evaluate(() => location.assign('#/documents/letter-specialist'))
  await expect.poll(filled).toContain('Marc Willems')
  await work.page.getByLabel('Patient', { exact: true }).fill('')
  await work.press('Keep as sent')
  await work.follow('Show it')
  await seen(work.page.locator('.episode-of'))
  expect(await work.visit.text('.episode-sent-sheet')).not.toContain('Marc Willems')
  expect(await work.overPaper()).toMatch(/^Marc Willems, \d+ \w+ 19\d\d$/)
  await work.leave()
})

describe('an onset', () => {
  it('that was written down wrong is put right in its place; one after the first contact is refused at its field', async () => {
    const work = await AtWork.as('physiotherapist')
    await work.openEpisode('Verhaegen')
    const before = await work.visit.text('h1')
    const change = 'Change: When did the pain begin?'
    await work.press(change)
    expect(await work.page.getByRole('radio', { name: 'Between two days' }).isChecked()).toBe(true)
    expect(await work.faults()).toEqual([])
    await work.page.getByText('About so long ago').click()
    await work.page.getByLabel('Unit').selectOption('days')
    await work.page.getByLabel('How many').fill('2,5')
    await work.press('Save')
    await seen(work.page.getByText('A whole number, 1 to 99.'))
    await work.page.getByLabel('How many').fill('2')
    await work.press('Save')
    await seen(work.page.getByText('The pain began after the first contact.'))
    expect(await work.visit.text('h1')).toBe(before)
    await work.page.getByLabel('How many').fill('12')
    await work.press('Save')
    await work.heading(/Symptoms began on \d/)
    await work.isFocused(`[aria-label="${change}"]`)
    await work.leave()
  })

  it('is not changed by who may only look', async () => {
    const work = await AtWork.as('auditor')
    await work.openEpisode('Willems')
    await seen(work.page.locator('.episode-urgency .mark'))
    expect(await work.page.getByRole('button', { name: /^Change/ }).count()).toBe(0)
    await work.leave()
  })
})

it('a new patient has an address of its own, that says nothing of them; who goes back comes where they were', async () => {
  const work = await AtWork.as('desk')
  await work.find('Zwart Piet')
  await seen(work.page.getByText('Nobody found in this practice.'))
  await work.press('New patient')
  await work.page.getByLabel('Date of birth').fill('1/1/2190')
  await seen(work.page.getByText('1 January 2190', { exact: true }))
  await work.page.getByLabel('Date of birth').fill('1/5/1970')
  await seen(work.page.getByText('1 May 1970, aged'))
  expect(work.page.url()).toMatch(/#\/practice\/patients\/new$/)
  await work.page.goBack()
  await work.heading('Patients')
  expect(await work.page.getByLabel('Find a patient').inputValue()).toBe('Zwart Piet')
  await work.page.goForward()
  expect(await work.page.getByLabel('Date of birth').inputValue()).toBe('1/5/1970')
  expect(await work.page.getByLabel('Family name').inputValue()).toBe('Zwart')
  await work.press('Cancel')
  await work.heading('Patients')

  // A given name alone finds them too.
  await work.find('Griet')
  await seen(work.page.locator('.patients-line', { hasText: 'Griet' }))
  expect(await work.faults()).toEqual([])
  await work.leave()
})

it('of two that are alike in every word it is said which stays', async () => {
  const work = await AtWork.as('physiotherapist')
  for (const turn of [1, 2]) {
    await work.find('Twee Ling')
    await work.press('New patient')
    await work.page.getByLabel('Date of birth').fill('1/5/1970')
    await work.press('Register')
    await work.heading('Ling Twee')
    if (turn === 1) continue
    expect(await work.page.locator('h1 bdi').innerText()).toBe('Ling Twee')
  }
  await work.page.getByText('Merge with another patient').click()
  await work.page.locator('button.patients-line').click()
  const dialog = work.page.getByRole('dialog')
  await seen(dialog.getByText('no episode').first())
  const options = await dialog.locator('.choice-option').allInnerTexts()
  expect(options.map((one) => /(this|the other) registration/.exec(one)?.[1])).toEqual(['this', 'the other'])
  await work.leave()
})

it('focus is never left nowhere: with the team after somebody joined, with a referral after what was done', async () => {
  const work = await AtWork.as('physiotherapist')
  await work.openEpisode('Verhaegen')
  await work.page.getByLabel('Add a colleague').selectOption({ index: 1 })
  await work.press('Add')
  await work.isFocused('.episode-care-team')

  await work.press('Refer')
  const dialog = work.page.getByRole('dialog')
  await dialog.getByLabel('To whom').selectOption('outside')
  await dialog.getByLabel('Name').fill('Dr. Elders')
  await dialog.getByLabel('Question').fill('Wat denkt u?')
  await dialog.getByRole('button', { name: 'Refer', exact: true }).click()
  await work.press('Note as seen')
  await work.isFocused('.episode-referral[data-stands="seen"]')
  await work.press('Note the answer')
  await work.page.getByLabel('Answer from Dr. Elders').fill('Rustig verder.')
  await work.press('Keep the answer')
  await work.isFocused('.episode-referral[data-stands="answered"]')
  await work.leave()
})

it('links that stand alone are as large as a finger, and an occupational physician reads of whom a letter is', async () => {
  const work = await AtWork.as('occupational-physician')
  const waiting = work.page.locator('.patients-waiting a')
  await seen(waiting)
  const tall = async (selector: string): Promise<void> => {
    await seen(work.page.locator(selector).first())
    const heights = await work.page
      .locator(selector)
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(Math.min(...heights), selector).toBeGreaterThanOrEqual(44)
  }
  await tall('.patients-waiting a')
  await waiting.click()
  await work.heading('Referrals')
  await tall('.episode-referral > p > a')
  await work.page.locator('.episode-referral h3 a').first().click()
  await tall('.episode-given-lines a')
  expect(await work.visit.text('main')).not.toMatch(/\d{4}-\d{2}-\d{2}/)
  await work.page.locator('.episode-given-lines a').first().click()
  await work.heading(/Letter to the occupational physician/)
  await seen(work.page.locator('.episode-of'))
  expect(await work.visit.text('.episode-of')).toMatch(/\S+ \S+\s+\d+ \w+ 19\d\d/)
  // No way to what is not theirs to read.
  expect(await work.page.locator('.episode-head a').allInnerTexts()).toEqual(['To the episode'])
  expect(await work.faults()).toEqual([])
  await work.leave()
})

it('who corrects what somebody else corrected meanwhile is told, and led to that', async () => {
  const correcting = async (): Promise<AtWork> => {
    const work = await AtWork.as('physiotherapist')
    await work.openEpisode('Verhaegen')
    await work.follow('First contact')
    await work.press('Correct')
    await work.page.waitForURL(/#\/consult$/)
    await work.page.evaluate(() => location.assign('#/advice'))
    await work.press('Follow the proposal: low')
    await work.press('Record')
    await work.page.evaluate(() => location.assign('#/advice'))
    await work.page.getByLabel('Why do you correct this contact?').fill('A word was wrong')
    return work
  }
  const [first, second] = [await correcting(), await correcting()]
  await first.press('Record the correction')
  await seen(first.page.getByRole('link', { name: 'To the correction' }))
  await second.press('Record the correction')
  await seen(second.page.getByText('This contact was corrected.'))
  expect(await second.faults()).toEqual([])
  await second.follow('Read the correction')
  await second.heading(/Contact of/)
  for (const work of [first, second]) await work.leave()
}, 120_000)

it('who refers to an occupational physician is told first what the patient said of it, and where it was never asked, to ask', async () => {
  const work = await AtWork.as('physiotherapist')
  await work.openEpisode('Willems')
  await work.press('Refer')
  const dialog = work.page.getByRole('dialog')
  const physician = await dialog
    .locator('option', { hasText: /occupational physician/ })
    .first()
    .getAttribute('value')
  await dialog.getByLabel('To whom').selectOption(physician)
  const state = dialog.getByRole('status').filter({ hasText: /occupational physician/ })
  await seen(state.filter({ hasText: 'Not asked' }))
  expect(await dialog.getByLabel('Question').count()).toBe(0)
  expect(await work.faults()).toEqual([])

  // A no closes it; what is said later opens it again.
  await dialog.getByText('Consent refused').click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await seen(state.filter({ hasText: /Refused on .* nothing can be asked/ }))
  expect(await dialog.getByLabel('Question').count()).toBe(0)
  await dialog.getByRole('button', { name: 'The patient says otherwise now' }).click()
  await dialog.getByText('Consent given').click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await seen(state.filter({ hasText: 'Given on' }))
  await seen(dialog.getByLabel('Question'))
  expect(await work.faults()).toEqual([])
  await work.leave()
})

it('an answer that is being written is there again for who opened the letter beside it and came back', async () => {
  const work = await AtWork.as('occupational-physician')
  await work.visit.goTo('/practice/referrals')
  await work.page.getByRole('button', { name: 'Answer', exact: true }).first().click()
  const answer = work.page.getByRole('textbox', { name: 'Answer' })
  await answer.fill('From Monday, half days.')
  await work.page.getByRole('link', { name: 'Open the document sent along' }).first().click()
  await work.heading(/Letter to the occupational physician/)
  await work.page.goBack()
  await seen(answer)
  expect(await answer.inputValue()).toBe('From Monday, half days.')
  await work.press('Cancel')
  expect(await answer.count()).toBe(0)
  await work.leave()
})
