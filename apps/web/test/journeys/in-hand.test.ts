// The consult of an episode in a real browser, in the made-up practice: whose it is, how old they are, and how it is kept.

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFaults } from '../axe.ts'
import { launchBrowser } from '../browser.ts'
import { builtForWork } from '../built.ts'
import { overflow } from '../overflow.ts'
import { seen } from '../seen.ts'
import { Visit } from '../visit.ts'
import { codeOf, daysAgo } from './intakes.ts'
import { LendeServe } from './lende-serve.ts'
import { uncomplicated } from './patients.ts'
import { paste } from './with-a-code.ts'

let browser: Browser
let lende: LendeServe
beforeAll(async () => {
  await builtForWork()
  lende = await LendeServe.demo()
  browser = await launchBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lende?.end()
})

const faults: string[] = []
const thisYear = new Date().getFullYear()

/** A patient of 46, and an episode that began so many weeks ago; from there its first consult. */
async function beginConsult(name: string, weeks: number) {
  const visit = await Visit.open(browser, lende.address, { role: 'physiotherapist' })
  const { page } = visit
  page.setDefaultTimeout(10_000)
  page.on('dialog', (leaving) => void leaving.accept())
  const press = (what: string) => page.getByRole('button', { name: what, exact: true }).click()
  const place = async (hash: string): Promise<void> => {
    await page.evaluate((to) => location.assign(`#${to}`), hash)
    await visit.settle()
  }
  const look = async (where: string): Promise<void> => {
    for (const fault of await axeFaults(visit)) faults.push(`${where}: ${fault}`)
    await page.setViewportSize({ width: 360, height: 780 })
    for (const one of await overflow(visit)) faults.push(`${where}, narrow: ${one}`)
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  await page.goto(lende.linkOf('physiotherapist'))
  await seen(page.getByRole('heading', { name: 'Patients', level: 1 }))
  await press('New patient')
  const [given = '', family = ''] = name.split(' ')
  await page.getByLabel('Given name').fill(given)
  await page.getByLabel('Family name').fill(family)
  await page.getByLabel('Date of birth').fill(`1/1/${thisYear - 46}`)
  await press('Register')
  await seen(page.getByRole('heading', { name, level: 1 }))
  await press('Open an episode')
  await page.getByLabel('How many').fill(String(weeks))
  await press('Open an episode')
  await seen(page.getByRole('heading', { name: /Symptoms began/, level: 1 }))
  const episode = page.url()
  await press('Consult: first contact')
  await seen(page.locator('[data-ask]').first())
  expect(await visit.text('.in-hand')).toContain(name)
  return { visit, page, press, place, look, episode }
}

const { age: _, 'onset-date': _began, ...others } = uncomplicated

it('knows how old its patient is, and says so before another age is used', async () => {
  const { visit, page, place, look } = await beginConsult('Els Wouters', 2)
  expect(await visit.asked()).not.toBe('age')
  await visit.seeKnown()
  // What is known is drawn a frame after the question.
  await expect.poll(() => visit.text('.known')).toMatch(/Age\s+46 years/)

  // A year more or less is no reason to ask.
  const change = async (age: number): Promise<void> => {
    await page.locator('.known-line', { hasText: 'Age' }).click()
    await seen(page.getByText('According to the record: 46 years.'))
    await page.locator('[data-ask="age"] input').fill(String(age))
    await page.keyboard.press('Enter')
  }
  await change(47)
  await page.locator('[data-ask="age"]').waitFor({ state: 'detached' })

  // Too old to be asked about a pregnancy: nothing follows from it before somebody says so.
  await change(64)
  const doubt = page.getByRole('alert')
  await seen(doubt.getByText('You gave 64 years.'))
  expect(await doubt.innerText()).toContain('the age of Els Wouters is 46 years. Is this the same patient?')
  await look('another age')
  expect(await visit.text('.known')).toMatch(/Age\s+47 years/)
  await doubt.getByRole('button', { name: 'Take 46 years' }).click()
  await page.locator('[data-ask="age"]').waitFor({ state: 'detached' })
  // What is known is drawn a frame after the question.
  await expect.poll(() => visit.text('.known')).toMatch(/Age\s+46 years/)

  // An age that is meant stands, and is told once more where it would be recorded.
  await change(64)
  await doubt.getByRole('button', { name: '64 years all the same' }).click()
  await page.locator('[data-ask="age"]').waitFor({ state: 'detached' })
  await place('/advice')
  await seen(page.getByText('The age is answered as 64 years; according to the record it is 46 years.'))
  await look('another age, to be recorded')
  await page.getByRole('link', { name: 'Change the age' }).click()
  await page.locator('[data-ask="age"] input').fill('46')
  await page.keyboard.press('Enter')
  await page.locator('[data-ask="age"]').waitFor({ state: 'detached' })

  // What was filled in at another age may be of another: told on the page, and again before it is added.
  await paste(visit, codeOf('plain'))
  const other = 'The age given here is 38 years; in the record, the age of Els Wouters is 46 years.'
  await seen(page.locator('.said-page > .notice').getByText(other))
  await look('an intake of another age')
  await page.locator('.said-foot .button').first().click()
  const dialog = page.getByRole('dialog')
  await seen(dialog.getByText(other))
  await seen(dialog.getByText('It is the consult for Els Wouters, and is not recorded yet.'))
  await dialog.getByRole('button', { name: 'Add to this consult' }).click()
  await seen(page.locator('.asking'))
  // What is known is drawn a frame after the question.
  await expect.poll(() => visit.text('.known')).toMatch(/Age\s+46 years/)
  expect(visit.trespasses).toEqual([])
  await visit.close()
}, 120_000)

it('is kept by recording it, and not by a file; after a reload a consult is nobody’s, and says so', async () => {
  const { visit, page, press, place, look, episode } = await beginConsult('Jan Maes', 2)
  // Only the age, which the record has itself, is nothing to record.
  await place('/advice')
  await seen(page.getByText('Nothing is filled in yet that could be recorded.'))
  await place('/consult')
  await visit.answerAll(others)
  await seen(page.getByText('Read the advice and record the consult.'))
  expect(await page.locator('main').getByRole('link', { name: /Save/ }).count()).toBe(0)
  await look('the end of the consult')

  // A file leaves it unrecorded: whoever would lose it is asked.
  await place('/save')
  await seen(page.getByText('This consult is kept only once you record it.'))
  await look('a file of it')
  const [download] = await Promise.all([page.waitForEvent('download'), press('Save the file')])
  expect(download.suggestedFilename()).toMatch(/\.json$/)
  await place('/practice')
  await press('Sign out')
  const leaving = page.getByRole('dialog')
  await seen(leaving.getByText('This consult is not recorded yet.'))
  expect(await leaving.getByRole('link').allInnerTexts()).toEqual(['Record it first'])
  await leaving.getByRole('link').click()
  await press('Record')
  await seen(page.getByRole('heading', { name: /Symptoms began/, level: 1 }))

  // The next contact has the age again; a reload loses it, and what stands there then belongs to nobody.
  await press('Consult: follow-up')
  await visit.seeKnown()
  // What is known is drawn a frame after the question.
  await expect.poll(() => visit.text('.known')).toMatch(/Age\s+46 years/)
  expect(await page.getByText('belongs to nobody').count()).toBe(0)
  await page.reload()
  await seen(page.getByText('This consult belongs to nobody in the practice.'))
  await look('after a reload')
  await page.getByRole('link', { name: 'Begin from an episode' }).click()
  await seen(page.getByRole('heading', { name: 'Patients', level: 1 }))

  // A contact is corrected as it was answered then.
  await page.goto(episode)
  await page.getByRole('link', { name: 'First contact' }).click()
  await press('Correct')
  await seen(page.locator('.complete'))
  await place('/advice')
  await seen(page.getByText('The record has this consult as it stands here.'))
  expect(visit.trespasses).toEqual([])
  await visit.close()
}, 120_000)

it('says which days leave a class open, and goes by the episode once those are known', async () => {
  const { visit, page, press, place, look } = await beginConsult('Lieve Claes', 6)
  await visit.answerAll(others)
  const between = page.locator('.class', { hasText: 'Phase' }).first()
  await between
    .getByText(/Onset of this episode: .+\. That lies on both sides of day 42, so there is no proposal\./i)
    .waitFor()
  await place('/advice')
  await seen(between.getByText(/both sides of day 42/))
  expect(await between.innerText()).not.toContain('answers are missing')
  expect(await visit.text('main')).toContain('Known more precisely, this can still change the advice')
  expect(await visit.text('main')).not.toContain('No question can change this advice any more')
  await look('between two classes')

  await between.getByRole('link', { name: 'State it more precisely on the episode' }).click()
  await seen(page.getByRole('heading', { name: /Symptoms began/, level: 1 }))
  await page
    .locator('.episode-head')
    .getByRole('button', { name: /^Change/ })
    .click()
  await page.getByText('On a certain day', { exact: true }).click()
  await page.locator('input[type="date"]').fill(daysAgo(40))
  await press('Save')
  await page.getByRole('link', { name: 'Go on with the consult' }).click()
  await place('/advice')
  await seen(between.getByText(/acute/).first())
  expect(await visit.text('main')).not.toContain('Known more precisely')
  expect(faults).toEqual([])
  await visit.close()
}, 120_000)
