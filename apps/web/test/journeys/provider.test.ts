// Signing in through one's organisation, in a real browser: there by its page, back by its answer, and then the second factor.

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { builtFolder } from '../built.ts'
import { seen } from '../seen.ts'
import { Visit } from '../visit.ts'
import { codeOf } from './authenticator.ts'
import { LendeServe } from './lende-serve.ts'
import { ProviderElsewhere } from './provider-elsewhere.ts'

let browser: Browser
let provider: ProviderElsewhere
let lende: LendeServe
beforeAll(async () => {
  await builtFolder()
  provider = await ProviderElsewhere.begin()
  lende = await LendeServe.begin(provider.environment)
  provider.vouchTo(lende.address)
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await lende?.end()
  await provider?.end()
})

it('lets in who works here, by the provider and a second factor; an e-mail that nobody has here stays out', async () => {
  const visit = await Visit.open(browser, lende.address)
  const { page, press, fill, heading } = handsOf(visit)

  // Somebody works here, with a second factor of their own.
  await page.goto(lende.firstRun)
  await heading('Begin your practice')
  await fill('Name of the practice', 'De Wervel')
  await page.getByLabel('Name', { exact: true }).fill('An Peeters')
  await fill('E-mail', 'an@example.org')
  await page.getByLabel('Password', { exact: true }).fill('zes paarse olifanten dansen')
  await press('Make the practice')
  await heading('Set up a second factor')
  await page.getByText('Scanning does not work').click()
  const secret = await page.locator('.entry-secret').innerText()
  await fill('Code from your authenticator app', codeOf(secret, Date.now()))
  await press('Confirm')
  await press('I have kept them')
  await heading('Patients')
  await signOut(visit)

  // The provider vouches for the e-mail; what is Lende's own is asked after it.
  await through(visit, 'an@example.org')
  await heading('Show your second factor')
  expect(page.url()).toBe(`${lende.address}#/practice`)
  expect(await statusOf(visit, '/api/members')).toBe(401)
  await fill('Code from your authenticator app', codeOf(secret, Date.now() + 30_000))
  await press('Continue')
  await heading('Patients')
  expect(await statusOf(visit, '/api/members')).toBe(200)

  // Nothing of the session is within reach of a script, or sent along from another site.
  expect(await page.evaluate(() => document.cookie)).toBe('')
  const namesOf = async (): Promise<string[]> =>
    (await visit.context.cookies(lende.address)).map(({ name }) => name).toSorted()
  for (const cookie of await visit.context.cookies(lende.address))
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
  expect(await namesOf()).toEqual(['lende.known_browser', 'lende.session_token'])
  await signOut(visit)
  // What is left tells that this person came in here before, and opens nothing.
  expect(await namesOf()).toEqual(['lende.known_browser'])
  expect(await statusOf(visit, '/api/session')).toBe(401)

  const stranger = await Visit.open(browser, lende.address)
  await stranger.goTo('/practice')
  await through(stranger, 'nobody@example.org')
  await seen(stranger.page.getByText('Your organisation did not let you through.'))
  expect(await statusOf(stranger, '/api/session')).toBe(401)
  expect(await stranger.context.cookies(lende.address)).toEqual([])

  for (const each of [visit, stranger]) {
    expect(each.trespasses.filter((one) => !isExpected(one))).toEqual([])
    await each.close()
  }
})

function handsOf({ page }: Visit) {
  page.setDefaultTimeout(10_000)
  return {
    page,
    press: (name: string) => page.getByRole('button', { name, exact: true }).click(),
    fill: (label: string, text: string) => page.getByLabel(label).first().fill(text),
    heading: (name: string) => seen(page.getByRole('heading', { name, level: 1 })),
  }
}

/** Signs in there, agrees to be told of, and comes back. */
async function through(visit: Visit, email: string): Promise<void> {
  const { page, press } = handsOf(visit)
  await press('Through your organisation')
  await page.waitForURL(`${provider.issuer}/**`)
  await page.locator('[name=login]').fill(email)
  await page.locator('[name=password]').fill('any')
  await page.locator('[type=submit]').click()
  await page.locator('[name=prompt][value=consent]').waitFor({ state: 'attached' })
  await page.locator('[type=submit]').click()
  await page.waitForURL(`${lende.address}**`)
}

async function signOut(visit: Visit): Promise<void> {
  const { page, press, heading } = handsOf(visit)
  await page.getByRole('link', { name: 'My account', exact: true }).click()
  await press('Sign out')
  await heading('Sign in')
}

const statusOf = ({ page }: Visit, door: string): Promise<number> =>
  page.evaluate(async (asked) => (await fetch(asked)).status, door)

/** Going to the provider, the font of its pages, and what a browser writes down each time that a server refuses. */
const isExpected = (trespass: string): boolean =>
  trespass.startsWith(`request: ${provider.issuer}/`) ||
  trespass.includes('https://fonts.googleapis.com/') ||
  /the server responded with a status of 4\d\d/.test(trespass)
