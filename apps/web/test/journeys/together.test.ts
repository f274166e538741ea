// The turned screen: from a consult to what the patient reads, to one sheet of paper, in the patient's language.

import { describe, expect, it } from 'vitest'
import { axeFaults } from '../axe.ts'
import { overflow } from '../overflow.ts'
import { arrive } from '../screens.ts'
import { seen } from '../seen.ts'
import type { Visit, VisitOptions } from '../visit.ts'
import { uncomplicated } from './patients.ts'
import { setStage } from './stage.ts'

const stage = setStage()

async function turned(options: VisitOptions = {}, answers: Readonly<Record<string, unknown>> = uncomplicated) {
  const visit = await stage.open(options)
  await visit.beginConsult()
  await visit.answerAll(answers)
  await visit.page.locator('.complete a[href="#/together"]').click()
  await seen(visit.page.locator('.together-sheet h1'))
  await visit.settle()
  return visit
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

async function speak(visit: Visit, language: string): Promise<void> {
  await visit.page.locator('.language-select select').selectOption(language)
  await seen(visit.page.locator(`.together-sheet[lang="${language}"]`))
}

/** Everything a browser could keep. */
const stored = (visit: Visit): Promise<string> =>
  visit.page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      await indexedDB.databases(),
      location.href,
      history.state,
    ]),
  )

describe('an uncomplicated patient', () => {
  it('reads at most five messages, what to expect in words and as a drawing, and last when to call', async () => {
    const visit = await turned()
    const { page } = visit
    expect(await page.locator('.together-messages li').count()).toBeLessThanOrEqual(5)
    expect(await page.getByRole('img').getAttribute('aria-label')).toMatch(/less pain/)
    expect(await visit.text('.together-part[data-part="course"]')).toMatch(/about 2 of 3/)
    expect(await page.locator('.together-sheet > *').last().getAttribute('data-part')).toBe('call')
    expect(await visit.text('.together-part[data-part="call"]')).toMatch(/112/)
  })

  it.each(['nl', 'de'])('has nothing that axe finds, and fits 320 pixels: %s', async (language) => {
    const visit = await turned({ language })
    expect(await axeFaults(visit)).toEqual([])
    await visit.page.setViewportSize({ width: 320, height: 700 })
    await visit.settle()
    expect(await overflow(visit)).toEqual([])
    expect(await axeFaults(visit)).toEqual([])
  })

  it('is spoken to in another language than the clinician, whose settings stay', async () => {
    const visit = await turned({ language: 'nl' })
    const before = await stored(visit)
    await speak(visit, 'de')
    expect(await visit.text('.together-messages')).toMatch(/Bewegung ist sicher/)
    expect(await visit.text('.together-tools')).toMatch(/Taal van de patiënt/)
    expect(await visit.text('.masthead')).toMatch(/Zorgpad/)
    expect(await stored(visit)).toBe(before)
  })

  it('takes one sheet of A4 home, in every language, with what was chosen; nothing of it is stored', async () => {
    const visit = await turned({ language: 'nl' })
    const { page } = visit
    const before = await stored(visit)
    const fields = page.locator('.together-activities input')
    for (const place of [0, 1, 2])
      await fields.nth(place).fill(`${place} wandelen met de hond tot voorbij het oude station`)
    await page.locator('.together-next input').fill('2030-03-14')
    for (const language of ['nl', 'fr', 'de', 'en']) {
      await speak(visit, language)
      expect({ language, pages: pagesOf(await page.pdf({ preferCSSPageSize: true })) }).toEqual({ language, pages: 1 })
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      const paper = await visit.text('.leaflet')
      expect(paper).toContain('2 wandelen met de hond')
      expect(paper).toContain('2030')
      expect(paper).toContain('KCE 2017')
      const card = await page.locator('.leaflet-card').evaluate((one) => one.scrollHeight <= one.clientHeight)
      expect({ language, card }).toEqual({ language, card: true })
      await page.evaluate(() => dispatchEvent(new Event('afterprint')))
      await page.emulateMedia({ media: null })
    }
    expect(await page.locator('.leaflet').count()).toBe(0)
    expect(await stored(visit)).toBe(before)
  }, 60_000)

  it('answers one open question, recorded by keyboard, as long as the consult is open', async () => {
    const visit = await turned()
    const { page } = visit
    await page.locator('.together-record input').first().focus()
    await visit.key(' ')
    await visit.key('ArrowRight')
    const partly = page.getByRole('radio', { name: 'partly' })
    expect(await partly.isChecked()).toBe(true)
    await arrive(visit, '/advice')
    await page.locator('.care-links a[href="#/together"]').click()
    await seen(page.locator('.together-sheet h1'))
    expect(await partly.isChecked()).toBe(true)
    await page.locator('.together-record .button').click()
    expect(await page.locator('.together-record input:checked').count()).toBe(0)
  })
})

describe('while somebody still has to look', () => {
  it('with an open danger question nothing reassures, nothing is drawn, and the safety net stays', async () => {
    const visit = await stage.open()
    const { page } = visit
    await visit.beginConsult()
    await visit.key('u')
    await visit.key('2')
    await visit.answerAll(uncomplicated)
    await arrive(visit, '/together')
    await seen(page.locator('.together-sheet'))
    expect(await visit.text('.together-waits')).toMatch(/^We first want to/)
    expect(await page.locator('.together-messages, .course-drawing, [data-part="flare"]').count()).toBe(0)
    expect(await visit.text('.together-part[data-part="call"]')).toMatch(/112/)
    expect(await axeFaults(visit)).toEqual([])
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
  })

  it('an emergency blocks this screen too; once acknowledged, it says that somebody looks further', async () => {
    const visit = await stage.open()
    const { page } = visit
    await visit.beginConsult()
    await visit.give('bladder-disturbance', 'new')
    await seen(page.getByRole('alertdialog'))
    await page.evaluate(() => {
      location.hash = '/together'
    })
    await page.waitForFunction(() => document.title.startsWith('Together'))
    await seen(page.getByRole('alertdialog'))
    expect(await page.locator('.together-sheet').count()).toBe(0)
    await page.locator('.emergency .button[data-kind="primary"]').click()
    await seen(page.locator('.together-sheet'))
    expect(await visit.text('.together-waits')).toMatch(/^We first want to look further/)
    expect(await page.locator('.together-messages, .course-drawing').count()).toBe(0)
  })
})

it('without a consult says so, and where one begins', async () => {
  const visit = await stage.open()
  await arrive(visit, '/together')
  expect(await visit.text('main')).toMatch(/No consult is open/)
  expect(await axeFaults(visit)).toEqual([])
})
