// A practice in a real browser, from nothing to a correction: `lende serve` as it is built, on a database of its own.

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFaults } from '../axe.ts'
import { launchBrowser } from '../browser.ts'
import { builtForWork } from '../built.ts'
import { overflow } from '../overflow.ts'
import { seen } from '../seen.ts'
import { Visit } from '../visit.ts'
import { codeOf } from './authenticator.ts'
import { LendeServe } from './lende-serve.ts'
import { uncomplicated } from './patients.ts'

let browser: Browser
let lende: LendeServe
beforeAll(async () => {
  await builtForWork()
  lende = await LendeServe.begin({ NODE_ENV: 'production' })
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await lende?.end()
})

const password = 'zes paarse olifanten dansen'

it('goes from its first run to a recorded contact, a letter kept and a correction; who signs out leaves nothing', async () => {
  const visit = await Visit.open(browser, lende.address, { role: 'physiotherapist' })
  const { page } = visit
  page.setDefaultTimeout(10_000)
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click()
  const follow = (name: string) => page.getByRole('link', { name, exact: true }).click()
  const fill = (label: string | RegExp, text: string) => page.getByLabel(label).first().fill(text)
  const heading = (name: string | RegExp) => seen(page.getByRole('heading', { name, level: 1 }))

  const faults: string[] = []
  const look = async (where: string): Promise<void> => {
    for (const fault of await axeFaults(visit)) faults.push(`${where}: ${fault}`)
    await page.setViewportSize({ width: 360, height: 780 })
    for (const one of await overflow(visit)) faults.push(`${where}, narrow: ${one}`)
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  // The first run: the secret of the link leaves the address at once.
  await page.goto(lende.firstRun)
  await heading('Begin your practice')
  expect(page.url()).not.toContain(lende.firstRun.split('/').at(-1))
  expect(await page.getByRole('link', { name: 'Consult without a record' }).count()).toBe(1)
  await fill('Name of the practice', 'De Wervel')
  await look('first run')
  await page.getByLabel('Name', { exact: true }).fill('An Peeters')
  await fill('E-mail', 'an@example.org')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await press('Make the practice')

  // A password alone opens nothing.
  await heading('Set up a second factor')
  await page.getByText('Scanning does not work').click()
  const secret = await page.locator('.entry-secret').innerText()
  await look('second factor')
  const used = codeOf(secret, Date.now())
  await fill('Code from your authenticator app', used)
  await press('Confirm')
  await heading('Your recovery codes')
  expect(await page.locator('.entry-kept-codes li').count()).toBeGreaterThan(5)
  await look('recovery codes')
  await press('I have kept them')

  // The lead works as a physiotherapist too.
  await heading('Patients')
  await look('patients')
  await follow('People')
  await seen(page.getByRole('button', { name: 'Change: An Peeters' }))
  await look('people')
  await press('Change: An Peeters')
  await page.getByRole('checkbox', { name: 'Physiotherapist' }).check()
  await press('Save')
  // They go on as a lead, until they choose.
  await follow('My account')
  await press(/Physiotherapist/)
  await seen(page.locator('.practice-name', { hasText: 'physiotherapist' }))
  await follow('Patients')
  await heading('Patients')

  // A patient, an episode.
  await fill('Find a patient', 'Jan Maes')
  await seen(page.getByText('Nobody found in this practice.'))
  await press('New patient')
  await page.getByLabel('Given name').fill('Jan')
  await page.getByLabel('Family name').fill('Maes')
  await fill('Date of birth', '1/5/1970')
  await press('Register')
  await heading('Jan Maes')
  await look('a patient')
  await press('Open an episode')
  await page.getByLabel('How many').fill('2')
  await press('Open an episode')
  await heading(/Symptoms began/)

  // The consult is for this patient, and says so on every screen; it leaves for the record.
  await press('Consult: first contact')
  await seen(page.locator('[data-ask]').first())
  expect(await visit.text('.in-hand')).toContain('Jan Maes')
  await visit.answerAll(uncomplicated)
  await page.evaluate(() => location.assign('#/advice'))
  await press('Record')
  await heading(/Symptoms began/)
  await seen(page.getByRole('button', { name: 'Consult: follow-up' }))
  expect(await visit.text('main')).toContain('First contact')

  // A letter is kept as it is sent.
  await page.evaluate(() => location.assign('#/documents/letter-general-practitioner'))
  await press('Keep as sent')
  await seen(page.getByText('Kept in the record.'))
  await follow('To the episode')
  await seen(page.getByText('Letter to the general practitioner'))

  // What was recorded is corrected by another, with a reason; both stay.
  await follow('First contact')
  await look('an assessment')
  await press('Work out again')
  await seen(page.getByText('It comes to the very same advice.'))
  await press('Correct')
  await page.waitForURL(/#\/consult$/)
  await press('Follow the proposal: low')
  // A decision has its reason, which stands ready.
  await press('Record')
  await page.evaluate(() => location.assign('#/advice'))
  await press('Record the correction')
  await seen(page.getByText('Fill this in.'))
  await page.getByLabel('Why do you correct this contact?').fill('The risk was not decided')
  await press('Record the correction')
  await heading(/Symptoms began/)
  await seen(page.getByRole('link', { name: 'To the correction' }))
  await look('an episode')

  // Nothing is chosen beforehand: no episode is closed without its reason, and the notice leads to where that is missing.
  await press('Close')
  const closing = page.getByRole('dialog')
  await closing.getByRole('button', { name: 'Close', exact: true }).click()
  await closing.getByRole('button', { name: 'Why', exact: true }).click()
  expect(await closing.getByLabel('Why', { exact: true }).evaluate((why) => why === document.activeElement)).toBe(true)
  await look('an episode that is not closed')
  await closing.getByRole('button', { name: 'Cancel', exact: true }).click()

  // Nothing of anybody in an address, a title or what a browser keeps.
  const left = await page.evaluate(() => ({
    place: location.href,
    title: document.title,
    kept: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    databases: indexedDB.databases === undefined ? [] : null,
    cookie: document.cookie,
  }))
  expect(JSON.stringify(left)).not.toMatch(/Maes|Jan|1970|an@example/)
  expect(left.cookie).toBe('')
  // A browser writes down each time that a server refuses; that is told on the page.
  expect(visit.trespasses.filter((one) => !/the server responded with a status of 4\d\d/.test(one))).toEqual([])

  // Who signs out leaves nothing on the page, and comes in again with both factors.
  await follow('My account')
  await seen(page.getByRole('button', { name: 'Sign out' }))
  await look('the account')

  // Who came in long ago shows both factors before new recovery codes; what was under way goes on by itself.
  await lende.pass(11)
  await press('New recovery codes')
  await page.getByRole('dialog').getByRole('button', { name: 'New recovery codes' }).click()
  await seen(page.getByRole('heading', { name: 'Is it you?' }))
  await look('proving again')
  const inDialog = page.getByRole('dialog', { name: 'Is it you?' })
  await inDialog.getByLabel('Password', { exact: true }).fill(password)
  await inDialog.getByLabel('Code from your authenticator app').fill(used)
  await inDialog.getByRole('button', { name: 'Continue' }).click()
  await seen(inDialog.getByText('This lets nobody in.'))
  const next = codeOf(secret, Date.now() + 30_000)
  await inDialog.getByLabel('Code from your authenticator app').fill(next)
  await inDialog.getByRole('button', { name: 'Continue' }).click()
  await heading('Your recovery codes')
  const [recoveryCode = ''] = await page.locator('.entry-kept-codes li').allInnerTexts()
  await press('I have kept them')
  await heading('My account')

  // Where the server cannot be reached, nothing of anybody stays either; it is told once it answers.
  await follow('Patients')
  await fill('Find a patient', 'Jan Maes')
  await seen(page.getByRole('link', { name: /Maes/ }))
  await page.context().setOffline(true)
  await press('Sign out')
  await heading('You are signed out on this screen')
  await seen(page.getByText('The server does not know yet'))
  expect(await visit.text('body')).not.toMatch(/Maes|Peeters|Wervel/)
  await look('signed out, and nobody told')
  await page.context().setOffline(false)
  await heading('Sign in')
  await look('sign in')
  expect(await visit.text('body')).not.toContain('Maes')
  await fill('E-mail', 'an@example.org')
  await page.getByLabel('Password', { exact: true }).fill('een ander wachtwoord dan dat')
  await press('Sign in')
  await seen(page.getByText('This lets nobody in.'))
  await page.getByLabel('Password', { exact: true }).fill(password)
  await press('Sign in')
  await heading('Show your second factor')
  // A code counts once.
  await fill('Code from your authenticator app', used)
  await press('Continue')
  await seen(page.getByText('This code does not count, or was used already.'))
  await press('Use a recovery code')
  await page.getByLabel('Recovery code').fill(recoveryCode)
  await press('Continue')
  await heading(/Where do you work now|Patients/)
  expect(faults).toEqual([])
  await visit.close()
})
