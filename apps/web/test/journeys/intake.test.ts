// The patient's own page, in a real browser: few answers, fixed instructions at once, a code that says what was said, and
// nothing that stays or leaves.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Said } from '@lende/intake'
import { answersFrom, asksOn, decodeIntake, intakeForm, TICKED } from '@lende/intake'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { IntakeData } from '../../intake-data.ts'
import { axeFaults } from '../axe.ts'
import { builtFolder } from '../built.ts'
import { overflow } from '../overflow.ts'
import { seen } from '../seen.ts'
import type { Visit, VisitOptions } from '../visit.ts'
import { setStage } from './stage.ts'

const stage = setStage()
const mostPages = 13

const value = (raw: string | number): Said => ({ kind: 'value', raw })
/** A man in whom nothing is alarming: what he says by page, and no to every list. */
const quietMan: Readonly<Record<string, Said>> = {
  age: value(38),
  sex: value('male'),
  onset: { kind: 'ago', count: 3, unit: 'weeks' },
  pain: value(6),
  bother: value('moderately'),
  work: value('working'),
  matters: { kind: 'chosen', choices: ['sleep', 'work'] },
}

/** Somebody with the intake in front of them. */
class Patient {
  readonly visit: Visit
  readonly page: Page
  answers = 0

  constructor(visit: Visit) {
    this.visit = visit
    this.page = visit.page
  }

  static async at(address: string, options: VisitOptions = {}): Promise<Patient> {
    const patient = new Patient(await stage.open({ width: 390, height: 844, ...options }))
    await patient.page.goto(`${stage.address()}intake.html${address}`)
    await seen(patient.page.locator('main h1'))
    return patient
  }

  async press(button: Locator): Promise<void> {
    this.answers++
    await button.click()
    await this.visit.settle()
  }

  /** From the welcome to the first question. */
  async begin(): Promise<void> {
    await this.press(this.page.locator('[data-page="welcome"] .patient-next'))
  }

  /** The question that is on the screen. */
  async asked(): Promise<string | null> {
    await seen(this.page.locator('.patient, .patient-alarm').first())
    return this.page.locator('main').first().getAttribute('data-question')
  }

  next = (): Promise<void> => this.press(this.page.locator('.patient-next').last())

  async answer(said: Said | undefined): Promise<void> {
    const { page } = this
    if (said === undefined) return this.next()
    if (said.kind === 'ago') {
      await page.locator('.patient-input').fill(String(said.count))
      return this.press(page.locator(`[data-unit="${said.unit}"]`))
    }
    if (said.kind === 'chosen') {
      for (const choice of said.choices) await page.locator(`[data-choice="${choice}"]`).click()
      return this.next()
    }
    if (said.kind === 'not-sure') return this.press(page.locator('.patient-foot .patient-quiet').first())
    if (typeof said.raw === 'string') return this.press(page.locator(`[data-option="${said.raw}"]`))
    const point = page.locator('.patient-points button').nth(said.raw)
    if ((await point.count()) > 0) return this.press(point)
    await page.locator('.patient-input').fill(String(said.raw))
    return this.next()
  }

  /** Answers page by page until `until` is asked, or to the end. */
  async fillIn(said: Readonly<Record<string, Said>>, until?: string): Promise<void> {
    for (let turn = 0; turn < 40; turn++) {
      const question = await this.asked()
      if (question === null || question === until) return
      await this.answer(said[question])
    }
    throw new Error('the intake does not end')
  }

  tick = (fact: string): Promise<void> => this.press(this.page.locator(`[data-fact="${fact}"] .patient-yes`))

  async code(): Promise<string> {
    await seen(this.page.locator('[data-page="last"]'))
    return this.page.locator('.patient-letters').innerText()
  }
}

await builtFolder()
const data = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../../build/web-data/intake.nl.json', import.meta.url)), 'utf8'),
) as IntakeData
const form = intakeForm(data.intake, data.facts, data.instruments)

function decoded(code: string) {
  const read = decodeIntake(form, code, '2040-01-01')
  if (!read.ok) throw new Error(`the code is ${read.problem}`)
  return read.value
}

/** Nothing of every list. */
const noToLists: readonly (readonly [string, Said])[] = form.fields.flatMap((field) =>
  field.kind === 'options' && field.none !== undefined ? [[field.id, value(field.none)] as const] : [],
)
const inOrder = (said: Iterable<readonly [string, Said]>) =>
  [...said].toSorted(([one], [other]) => (one < other ? -1 : 1))
const saidByTheQuietMan = inOrder([
  ...noToLists,
  ...Object.entries(quietMan).map(([page, said]) => {
    const found = data.intake.pages.find((one) => one.page === page)
    return [found === undefined ? page : (asksOn(found)[0] ?? page), said] as const
  }),
])

describe('a patient in whom nothing is alarming', () => {
  it('answers thirteen pages, with the language in the address, and the code says exactly what was said', async () => {
    const patient = await Patient.at('?language=en')
    await patient.begin()
    const begun = patient.answers
    await patient.fillIn(quietMan)
    const { said, language, helped } = decoded(await patient.code())
    expect(patient.answers - begun).toBeLessThanOrEqual(mostPages)
    expect(inOrder(said)).toEqual(saidByTheQuietMan)
    expect([language, helped]).toEqual(['en', false])
    expect(await patient.page.locator('.patient-alarm-box, .patient-alarm-line').count()).toBe(0)
    expect(patient.visit.trespasses).toEqual([])
  })

  it('and who is a woman, not pregnant, answers no page more', async () => {
    const patient = await Patient.at('?language=nl')
    await patient.begin()
    const begun = patient.answers
    await patient.fillIn({ ...quietMan, sex: value('female-not-pregnant') })
    const { said } = decoded(await patient.code())
    expect(patient.answers - begun).toBeLessThanOrEqual(mostPages)
    expect(said.has('pregnancy')).toBe(false)
    const answers = new Map(
      answersFrom({ on: '2026-11-22', language: 'nl', helped: false, said }, data.facts, data.intake),
    )
    expect([answers.get('sex'), answers.get('pregnancy')]).toEqual(['female', 'no'])
  })

  it('leaves nothing behind: not stored, not in an address, not sent; and is asked before the page closes', async () => {
    const patient = await Patient.at('')
    const addresses = new Set<string>()
    patient.page.on('request', (request) => addresses.add(request.url()))
    patient.page.on('framenavigated', (frame) => addresses.add(frame.url()))
    await patient.press(patient.page.locator('.patient-answer[lang="fr"]'))
    await patient.begin()
    await patient.fillIn(quietMan)
    await patient.code()
    const stored = await patient.page.evaluate(async () => ({
      // What the test itself put there, for the other page.
      local: Object.keys(localStorage).filter((key) => key !== 'lende-settings'),
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      state: Object.keys(history.state as object),
    }))
    expect(stored).toEqual({ local: [], session: 0, cookies: '', databases: 0, state: ['step'] })
    const said = [...addresses].filter((address) => !address.includes('/assets/'))
    expect(said.filter((address) => /[?#]/.test(address))).toEqual([])
    expect(patient.visit.trespasses).toEqual([])

    const asking = patient.page.waitForEvent('dialog')
    const leaving = patient.page.goto(`${stage.address()}index.html`).catch(() => undefined)
    const dialog = await asking
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
    await leaving
  })

  it('gets there by keyboard only', async () => {
    const patient = await Patient.at('?language=en')
    const { visit, page } = patient
    const focusOn = async (selector: string): Promise<void> => {
      for (let turn = 0; turn < 60; turn++) {
        if (await page.evaluate((one) => document.activeElement?.matches(one) === true, selector)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`the keyboard does not reach ${selector}`)
    }
    const pressOn = async (selector: string): Promise<void> => {
      await focusOn(selector)
      await page.keyboard.press('Enter')
      await visit.settle()
    }
    await pressOn('.patient-who .patient-next')
    await page.keyboard.type('38')
    await page.keyboard.press('Enter')
    await page.keyboard.press('2')
    await page.keyboard.type('3')
    await pressOn('[data-unit="weeks"]')
    for (const list of ['urine-and-bowel', 'legs', 'chest-and-belly', 'illness-and-injury', 'health']) {
      expect(await patient.asked()).toBe(list)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
      await pressOn('.patient-next')
    }
    await page.keyboard.press('6')
    await visit.settle()
    expect(await patient.asked()).toBe('thoughts')
    await page.keyboard.press('1')
    await page.keyboard.press('1')
    await pressOn('.patient-next')
    // The third of five, then the first of three.
    for (const digit of ['3', '1']) {
      await page.keyboard.press(digit)
      await visit.settle()
    }
    await page.keyboard.press('2')
    await page.keyboard.press('3')
    await pressOn('.patient-next')
    expect(inOrder(decoded(await patient.code()).said)).toEqual(saidByTheQuietMan)
  })

  it('back, also that of the browser, keeps every answer; a change at the end leads to the end', async () => {
    const patient = await Patient.at('?language=nl')
    const { page } = patient
    await patient.begin()
    await patient.fillIn(quietMan, 'legs')
    await page.locator('.patient-back').click()
    await seen(page.locator('[data-question="urine-and-bowel"]'))
    await page.goBack()
    await seen(page.locator('[data-question="onset"]'))
    expect(await page.locator('.patient-input').inputValue()).toBe('3')
    await page.goBack()
    await seen(page.locator('[data-question="sex"]'))
    expect(await page.locator('[data-option="male"]').getAttribute('aria-pressed')).toBe('true')
    await patient.next()
    await patient.fillIn(quietMan)
    const before = await patient.code()
    await page.locator('[data-answered="age"] button').click()
    await seen(page.locator('[data-question="age"]'))
    await patient.answer(value(39))
    const after = await patient.code()
    expect(after).not.toBe(before)
    expect(decoded(after).said.get('age')).toEqual(value(39))
  })

  it('may leave everything unanswered: nothing of that is a no', async () => {
    const patient = await Patient.at('?language=en')
    await patient.press(patient.page.locator('.patient-who .patient-answer').last())
    for (let turn = 0; turn < 20 && (await patient.asked()) !== null; turn++)
      if ((await patient.asked()) === 'age') await patient.answer(value(50))
      else await patient.press(patient.page.locator('.patient-foot .patient-quiet').last())
    const { said, helped } = decoded(await patient.code())
    expect([...said]).toEqual([['age', value(50)]])
    expect(helped).toBe(true)
  })
})

describe('the questionnaire of risk', () => {
  it('keeps what was marked, doubted and denied apart, and what was passed by unknown', async () => {
    const patient = await Patient.at('?language=de')
    const { page } = patient
    await patient.begin()
    await patient.fillIn(quietMan, 'thoughts')
    await patient.tick('start-back.item-6')
    await page.locator('[data-fact="start-back.item-7"] .patient-unsure').click()
    await patient.next()
    expect(await patient.asked()).toBe('bother')
    await patient.press(page.locator('.patient-foot .patient-quiet').last())
    await patient.fillIn(quietMan)
    const { said } = decoded(await patient.code())
    expect(said.get('start-back.item-6')).toEqual(value('agree'))
    expect(said.get('start-back.item-7')).toEqual({ kind: 'not-sure' })
    expect(said.get('start-back.item-8')).toEqual(value('disagree'))
    expect(said.has('start-back.item-9')).toBe(false)
    await page.locator('[data-answered="thoughts"] button').click()
    await seen(page.locator('[data-question="thoughts"]'))
    await patient.press(page.locator('.patient-foot .patient-quiet').last())
    const left = decoded(await patient.code()).said
    expect([left.get('start-back.item-6'), left.has('start-back.item-8')]).toEqual([value('agree'), false])
  })
})

describe('a danger answer', () => {
  it.each(['be', 'nl'])('shows at once what to do, with the number to call, in %s', async (country) => {
    const patient = await Patient.at(`?language=nl&country=${country}`)
    const { page } = patient
    await patient.begin()
    await patient.fillIn(quietMan, 'urine-and-bowel')
    expect(await page.locator('.patient-alarm').count()).toBe(0)
    await patient.tick('saddle-numbness')
    const alarm = page.locator('.patient-alarm[data-urgency="emergency"]')
    expect(await alarm.locator('a').getAttribute('href')).toBe('tel:112')
    expect(await alarm.innerText()).toContain(data.texts['intake.alarm.now.title'])
    expect(await alarm.innerText()).not.toMatch(/\{|intake\./)
    // Going back does not lead past it.
    await page.goBack()
    await patient.visit.settle()
    expect(await alarm.count()).toBe(1)
    await patient.press(alarm.locator('button'))
    expect(await patient.asked()).toBe('urine-and-bowel')
    await patient.next()
    expect(await page.locator('.patient-alarm-line').count()).toBe(1)
    await page.locator('.patient-alarm-line button').click()
    await patient.press(alarm.locator('button'))
    await patient.fillIn(quietMan)
    const said = inOrder(decoded(await patient.code()).said)
    expect(said).toEqual(saidByTheQuietMan.map(([ask, one]) => [ask, ask === 'saddle-numbness' ? value(TICKED) : one]))
    expect(await page.locator('.patient-alarm-box').count()).toBe(1)
    expect(patient.visit.trespasses).toEqual([])
  })

  it('of a closer question is shown too, and the rest of the list is never answered by it', async () => {
    const patient = await Patient.at('?language=de')
    const { page } = patient
    await patient.begin()
    await patient.fillIn(quietMan, 'illness-and-injury')
    await patient.tick('injury')
    expect(await page.locator('.patient-alarm').count()).toBe(0)
    await patient.next()
    expect(await patient.asked()).toBe('what-happened')
    await patient.answer(value('high-energy'))
    await seen(page.locator('.patient-alarm[data-urgency="same-day"]'))
    expect(await page.locator('.patient-alarm a').count()).toBe(0)
    await patient.press(page.locator('.patient-alarm button'))
    expect(await patient.asked()).toBe('health')
  })
})

it('is light: nothing of the consult is loaded, from the first page to the last', async () => {
  const visit = await stage.open({ width: 390, height: 844 })
  const patient = new Patient(visit)
  const loaded: Promise<number>[] = []
  visit.page.on('response', (response) => {
    if (/\.(js|json|css)$/.test(response.url()) && response.frame() === visit.page.mainFrame())
      loaded.push(response.body().then((body) => gzipSync(body).length))
  })
  // What is kept for later, by the service worker, is not what the patient waits for.
  await visit.page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }))
  await visit.page.goto(`${stage.address()}intake.html?language=nl`)
  await patient.begin()
  await patient.fillIn(quietMan)
  await patient.code()
  const sizes = await Promise.all(loaded)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(130_000)
})

it('works without network after the first visit', async () => {
  const patient = await Patient.at('', { offline: true })
  const { page } = patient
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller)
  await patient.visit.context.setOffline(true)
  await page.goto(`${stage.address()}intake.html?language=fr&country=nl`)
  await patient.begin()
  await patient.fillIn(quietMan)
  expect(decoded(await patient.code()).language).toBe('fr')
})

it('says so when the questions cannot be loaded, and goes on once they can', async () => {
  const patient = new Patient(await stage.open({ width: 390, height: 844 }))
  const { page } = patient
  await page.route(/intake\.de-/, (route) => route.abort())
  await page.goto(`${stage.address()}intake.html?language=de`)
  await seen(page.getByRole('alert'))
  expect(await axeFaults(patient.visit)).toEqual([])
  await page.unroute(/intake\.de-/)
  await page.locator('.patient-next').click()
  await seen(page.locator('[data-page="welcome"]'))
  // The browser tells of the file that was kept from it.
  expect(patient.visit.trespasses.splice(0)).toHaveLength(2)
})

it('a tablet at a desk forgets after ten minutes without a touch, and says so beforehand', async () => {
  const visit = await stage.open()
  const context = await visit.context.browser()?.newContext({
    viewport: { width: 768, height: 1024 },
    screen: { width: 768, height: 1024 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context?.newPage()
  if (page === undefined || context === undefined) throw new Error('no browser')
  await page.clock.install()
  await page.goto(`${stage.address()}intake.html?language=nl`)
  await page.locator('.patient-who .patient-next').click()
  await page.locator('.patient-input').fill('38')
  await page.locator('.patient-next').click()
  for (let turn = 0; turn < 20 && (await page.locator('[data-page="last"]').count()) === 0; turn++)
    await page.locator('.patient-foot .patient-quiet').last().click()
  expect(await page.locator('.patient-keep').innerText()).toMatch(/tien minuten/)
  await page.clock.runFor('09:30')
  await page.locator('h1').click()
  await page.clock.runFor('09:30')
  expect(await page.locator('.patient-letters').count()).toBe(1)
  await page.clock.runFor('00:45')
  await seen(page.locator('[data-page="welcome"]'))
  await page.locator('.patient-who .patient-next').click()
  expect(await page.locator('.patient-input').inputValue()).toBe('')
  await context.close()
})

it('is wiped for the next patient, asked twice', async () => {
  const patient = await Patient.at('?language=nl')
  const { page } = patient
  await patient.begin()
  await patient.fillIn(quietMan)
  await patient.code()
  const buttons = page.locator('.patient-keep .patient-small')
  await buttons.last().click()
  await page.locator('.patient-sure .patient-small').first().click()
  await patient.begin()
  expect(await page.locator('.patient-input').inputValue()).toBe('')
})

describe('every page', () => {
  const danger = {
    ...quietMan,
    sex: value('female-maybe-pregnant'),
    pregnancy: value('possible'),
    'what-happened': value('slight'),
  }

  it.each([
    ['nl', 'light', 390],
    ['de', 'dark', 768],
    ['fr', 'light', 1280],
  ] as const)('is without fault by axe and keeps to the width: %s, %s, %i wide', async (language, scheme, width) => {
    const patient = await Patient.at('', { width, height: 900 })
    const { page, visit } = patient
    await page.emulateMedia({ colorScheme: scheme })
    const look = async (): Promise<void> => {
      const where = (await patient.asked()) ?? (await page.locator('h1').innerText())
      expect.soft(await axeFaults(visit), where).toEqual([])
      await page.setViewportSize({ width: 320, height: 900 })
      await visit.settle()
      expect.soft(await overflow(visit), where).toEqual([])
      await page.setViewportSize({ width, height: 900 })
      await visit.settle()
      expect
        .soft(await page.locator('main').innerText(), where)
        .not.toMatch(/\{[a-z-]+\}|undefined|(intake|fact|word)\.[a-z]/)
    }
    await look()
    await patient.press(page.locator(`.patient-answer[lang="${language}"]`))
    await seen(page.locator('[data-page="welcome"]'))
    await look()
    await patient.begin()
    for (let question = await patient.asked(); question !== null; question = await patient.asked()) {
      await look()
      if (question === 'urine-and-bowel') {
        await patient.tick('bladder-disturbance')
        await look()
        await patient.press(page.locator('.patient-alarm button'))
        await look()
      }
      if (question === 'illness-and-injury') await patient.tick('injury')
      await patient.answer(danger[question as keyof typeof danger])
    }
    await patient.code()
    await look()
    await page.locator('.patient-keep .patient-small').last().click()
    await look()
    expect(visit.trespasses).toEqual([])
  })
})

describe.each(['nl', 'fr', 'de', 'en'])('on paper, in %s', (language) => {
  it('all questions stand on two pages at most, under what to do in an emergency', async () => {
    const patient = await Patient.at(`?language=${language}#/paper`)
    const { page, visit } = patient
    await seen(page.locator('.paper'))
    const asked = data.intake.pages.filter((one) => one['detail-of'] === undefined)
    expect(await page.locator('.paper-questions > li').count()).toBe(asked.length)
    expect(await page.locator('.paper-safety').innerText()).toMatch(/112/)
    expect(await page.locator('.paper').innerText()).not.toMatch(/\{[a-z-]+\}|undefined|(intake|fact|word)\.[a-z]/)
    expect(await axeFaults(visit)).toEqual([])
    expect(await overflow(visit)).toEqual([])
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2)
    await page.locator('.paper-head a').click()
    await patient.begin()
    expect(await patient.asked()).toBe('age')
  })

  it('the end prints on one page', async () => {
    const patient = await Patient.at(`?language=${language}`)
    await patient.begin()
    await patient.fillIn(quietMan, 'urine-and-bowel')
    await patient.tick('bladder-disturbance')
    await patient.press(patient.page.locator('.patient-alarm button'))
    await patient.fillIn(quietMan)
    await patient.code()
    expect(pagesOf(await patient.page.pdf({ preferCSSPageSize: true }))).toBe(1)
  })
})

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
