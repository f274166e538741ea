// What a machine can check of WCAG 2.2 AA, on every screen and state: nothing may be wrong. And drawings as text too.

import { expect, it } from 'vitest'
import { axeFaults } from './axe.ts'
import { caseFile } from './journeys/cases.ts'
import { setStage } from './journeys/stage.ts'
import { overflow } from './overflow.ts'
import { arrive, bodyChart, care, danger, everyScreen, firstContact } from './screens.ts'
import { seen } from './seen.ts'

const stage = setStage()
const desktop = { width: 1280, height: 900 }

it('axe finds nothing on any screen, light, on a desktop; and each keeps to the width of the window at 400 %', async () => {
  for await (const [screen, visit] of everyScreen(stage)) {
    expect.soft(await axeFaults(visit), screen).toStrictEqual([])
    const size = visit.page.viewportSize() ?? desktop
    await visit.page.setViewportSize({ width: 320, height: size.height })
    await visit.settle()
    expect.soft(await overflow(visit), screen).toStrictEqual([])
    await visit.page.setViewportSize(size)
    await visit.settle()
  }
}, 240_000)

it('axe finds nothing in the dark, on a phone', async () => {
  const options = { width: 390, height: 844, appearance: 'dark' }
  for (const part of [firstContact, care, danger, bodyChart])
    for await (const [screen, visit] of part(stage, options))
      expect.soft(await axeFaults(visit), screen).toStrictEqual([])
}, 240_000)

it('axe finds nothing in high contrast', async () => {
  for await (const [screen, visit] of danger(stage, { appearance: 'contrast' }))
    expect.soft(await axeFaults(visit), screen).toStrictEqual([])
}, 120_000)

it('axe finds nothing on paper', async () => {
  const visit = await stage.open()
  await arrive(visit, '/pathway')
  await visit.page.emulateMedia({ media: 'print' })
  await visit.page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(await axeFaults(visit)).toStrictEqual([])
})

it('axe finds nothing when a screen cannot be loaded', async () => {
  const visit = await stage.open()
  await visit.page.route(/settings-page/, (route) => route.abort())
  await visit.page.goto(`${stage.address()}#/settings`)
  await seen(visit.page.getByRole('alert'))
  expect(await axeFaults(visit)).toStrictEqual([])
  // The browser says that the screen was not loaded, which is what this is about.
  expect(visit.trespasses.splice(0)).not.toEqual([])
})

it('the course is in a table too, and the table is a key away', async () => {
  const visit = await stage.open({ role: 'physiotherapist' })
  const { page } = visit
  const contacts = [
    { ago: 50, answers: { 'nrs-pain': 7 } },
    { ago: 20, answers: { 'nrs-pain': 4 } },
  ]
  await visit.openCase(caseFile(contacts))
  await seen(page.locator('.trend-chart'))
  expect(await page.locator('.trend-chart:not([aria-hidden="true"])').count()).toBe(0)
  const table = page.getByRole('table', { name: 'NRS' })
  expect(await table.getByRole('row').allInnerTexts()).toEqual([
    expect.stringMatching(/day/i),
    expect.stringMatching(/\b7\b/),
    expect.stringMatching(/\b4\b/),
  ])
  await page.locator('.asking').focus()
  await visit.key('t')
  expect(await page.locator('.trend-chart').count()).toBe(0)
})

it('the body chart says in words what is marked, and can be marked in words', async () => {
  for await (const [, { page }] of bodyChart(stage, {})) {
    const drawn = page.locator('[data-area][aria-checked="true"]')
    const name = (await drawn.getAttribute('aria-label')) ?? ''
    expect(name).not.toBe('')
    expect(await page.locator('.body-beside').innerText()).toContain(name)
    const word = page.locator('.area-word', { hasText: name }).getByRole('checkbox')
    expect(await word.isChecked()).toBe(true)
    await word.uncheck()
    expect(await drawn.count()).toBe(0)
  }
})

it('every drawing of the guideline is there in sentences too', async () => {
  const visit = await stage.open()
  await arrive(visit, '/guideline/diagrams')
  const drawings = visit.page.locator('.drawing')
  expect(await drawings.count()).toBeGreaterThan(0)
  for (const drawing of await drawings.all()) {
    expect(await drawing.locator('section').getAttribute('aria-label')).not.toBe('')
    expect(await drawing.locator('details li').count()).toBeGreaterThan(0)
  }
})
