// A visit in a real browser, by keyboard, with every tap counted; and anything the page must never do, watched.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Guideline } from '@lende/engine'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { optionsFor } from '../src/consult/reading.ts'
import { seen } from './seen.ts'

export interface VisitOptions {
  readonly role?: string
  readonly language?: string
  readonly country?: string
  readonly appearance?: string
  readonly width?: number
  readonly height?: number
  /** Is it kept for use without network? That fetches every file at each first visit. */
  readonly offline?: boolean
}

const guideline = (): Guideline =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL('../../../build/guideline.json', import.meta.url)), 'utf8'),
  ) as Guideline

export class Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page did that it must never do: errors, violated policy, requests to anyone else. */
  readonly trespasses: string[] = []
  taps = 0
  /** How long to wait before each answer, in milliseconds: nobody answers in the same instant. */
  pace = 0
  /** Between two keys of one answer, and between pointing and pressing: as a quick hand does. */
  get #betweenKeys(): number {
    return this.pace / 4
  }
  readonly screens: string[] = []
  readonly #address: string
  readonly #guideline = guideline()

  private constructor(page: Page, address: string) {
    this.page = page
    this.context = page.context()
    this.#address = address
  }

  /** Opens Lende in a fresh browser profile. */
  static async open(browser: Browser, address: string, options: VisitOptions = {}): Promise<Visit> {
    const { width = 1280, height = 900, offline = false, ...settings } = options
    const context = await browser.newContext({
      viewport: { width, height },
      acceptDownloads: true,
      serviceWorkers: offline ? 'allow' : 'block',
    })
    await context.addInitScript(
      (stored) => localStorage.setItem('lende-settings', stored),
      JSON.stringify({
        language: 'en',
        country: 'be',
        role: 'general-practitioner',
        appearance: 'light',
        ...settings,
      }),
    )
    const visit = new Visit(await context.newPage(), address)
    await visit.#watch()
    return visit
  }

  async #watch(): Promise<void> {
    const { page } = this
    page.on('console', (message) =>
      message.type() === 'error'
        ? this.trespasses.push(`console: ${message.text()} ${message.location().url}`)
        : undefined,
    )
    page.on('pageerror', (error) => this.trespasses.push(`error: ${error.message}`))
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(this.#address) && !url.startsWith('blob:')) this.trespasses.push(`request: ${url}`)
    })
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
        console.error(`policy: ${violatedDirective} ${sourceFile}`),
      ),
    )
  }

  async goTo(place: string): Promise<void> {
    await this.page.goto(`${this.#address}#${place}`)
    await seen(this.page.locator('main h1').first())
  }

  /** From the first page to the first question: one tap. */
  async beginConsult(): Promise<void> {
    await this.goTo('/')
    await this.tap(this.page.locator('.door').first())
    await seen(this.page.locator('[data-ask]').first())
    // Its keys are heard a moment after it is drawn.
    await this.settle()
  }

  async tap(target: ReturnType<Page['locator']>): Promise<void> {
    this.taps++
    if (this.pace > 0) {
      await target.hover()
      await this.page.waitForTimeout(this.#betweenKeys)
    }
    // At a pace, time is measured: the driver's own test of what lies under the pointer, done in the page, is left out.
    await target.click(this.pace > 0 ? { force: true, delay: this.#betweenKeys } : {})
  }

  async key(key: string): Promise<void> {
    this.taps++
    if (this.pace > 0) await this.page.waitForTimeout(this.#betweenKeys)
    await this.page.keyboard.press(key)
  }

  /** A number or word typed counts as one tap, as does the key that ends it. */
  async type(text: string): Promise<void> {
    this.taps++
    await this.page.keyboard.type(text, { delay: this.#betweenKeys })
  }

  /** The question that is asked now; undefined when the page asks nothing. */
  asked(): Promise<string | undefined> {
    return this.page.evaluate(() => document.querySelector('[data-ask]')?.getAttribute('data-ask') ?? undefined)
  }

  async isComplete(): Promise<boolean> {
    return (await this.page.locator('.complete').count()) > 0
  }

  /**
   * Answers what is asked until nothing can change the advice any more, or until `until` holds: what the script has by
   * its answer, the rest of a listed screen in one tap.
   */
  async answerAll(
    answers: Readonly<Record<string, unknown>>,
    until: () => Promise<boolean> = async () => false,
  ): Promise<void> {
    for (let turn = 0; turn < 120; turn++) {
      await this.settle()
      if (this.pace > 0) await this.page.waitForTimeout(this.pace)
      if ((await this.isComplete()) || (await until())) return
      await this.#answerOne(answers)
    }
    throw new Error('the interview does not end')
  }

  async #answerOne(answers: Readonly<Record<string, unknown>>): Promise<void> {
    await seen(this.page.locator('.asking[data-drawn] [data-ask][data-drawn]'))
    const { title, asked, listed, hasRest } = await this.#screen()
    if (title !== null && this.screens.at(-1) !== title) this.screens.push(title)
    const wanted = asked !== undefined && asked in answers ? asked : listed.find((ask) => ask in answers)
    if (wanted === undefined) {
      if (!hasRest) throw new Error(`the script has no answer to ${asked}`)
      return this.key('*')
    }
    if (wanted !== asked) await this.tap(this.page.locator(`[data-row="${wanted}"]`))
    await this.give(wanted, answers[wanted])
  }

  /** What is on the screen, read at once: its title, what is asked, what waits on it, and whether the rest is one tap. */
  #screen = () =>
    this.page.evaluate(() => ({
      title: document.querySelector('.asking-title')?.textContent ?? null,
      asked: document.querySelector('[data-ask]')?.getAttribute('data-ask') ?? undefined,
      listed: [...document.querySelectorAll('[data-row]')]
        .filter((row) => row.querySelector('[data-known]') === null)
        .map((row) => row.getAttribute('data-row') ?? ''),
      hasRest: document.querySelector('.rest .button') !== null,
    }))

  /** Answers the active question by key. */
  async give(ask: string, raw: unknown): Promise<void> {
    const fact = this.#guideline.facts.find(({ id }) => id === ask)
    if (fact === undefined) return this.#fillIn(ask, raw)
    const option = typeof raw === 'object' && raw !== null ? String((raw as { value: unknown }).value) : raw
    const options = optionsFor(fact)
    if (options.length > 0) {
      await this.key(String(options.indexOf(String(option)) + 1))
      if (typeof raw === 'object' && raw !== null) await this.#reason(String((raw as { reason: unknown }).reason))
      return
    }
    if (fact.domain.kind === 'date') return this.#ago(raw as number)
    const button = this.page.locator(`[data-ask="${ask}"] .answers[data-scale] .answer`, {
      hasText: new RegExp(`^${raw}$`),
    })
    if ((await button.count()) > 0) return this.tap(button.first())
    await this.type(String(raw))
    await this.key('Enter')
  }

  async #reason(reason: string): Promise<void> {
    await this.type(reason)
    await this.tap(this.page.locator('.reason .button'))
  }

  /** A date as so many days ago. */
  async #ago(days: number): Promise<void> {
    await this.type(String(days))
    await this.tap(this.page.locator('[data-unit="days"]'))
  }

  async #fillIn(ask: string, raw: unknown): Promise<void> {
    if (typeof raw === 'number') {
      await this.tap(
        this.page
          .locator(`[data-ask="${ask}"] .answers[data-scale] .answer`, { hasText: new RegExp(`^${raw}$`) })
          .first(),
      )
      return
    }
    if (Array.isArray(raw)) {
      for (const points of raw as readonly number[]) await this.key(String(points))
      return this.key('Enter')
    }
    const totals = Object.values(raw as Readonly<Record<string, number>>)
    for (const [index, points] of totals.entries()) {
      if (index > 0) await this.key('Tab')
      await this.type(String(points))
    }
    await this.key('Enter')
  }

  /** Until React has drawn what the last tap changed. */
  async settle(): Promise<void> {
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  }

  /** Saves the case as readable JSON, and gives the path of the file. */
  async save(): Promise<string> {
    await this.goTo('/save')
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator('.case-file form button[type=submit]').click(),
    ])
    return download.path()
  }

  /** Opens a case file, and waits for the first question. */
  async openCase(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.goTo('/open')
    await this.page.locator('input[type=file]').first().setInputFiles(file)
    await seen(this.page.locator('.consult'))
  }

  /** Sees to it that what is known stands open: folded on a phone, open on a desktop, and drawn a frame after the question. */
  async seeKnown(): Promise<void> {
    const known = this.page.locator('.known-all')
    await seen(known)
    if (!(await known.evaluate((part) => (part as HTMLDetailsElement).open)))
      await known.locator('summary').first().click()
    await seen(known.locator('.known-line').first())
  }

  text(selector: string): Promise<string> {
    return this.page.locator(selector).first().innerText()
  }

  async close(): Promise<void> {
    await this.context.close()
  }
}
