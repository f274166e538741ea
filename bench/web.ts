// The web app as a person meets it: how much script comes first, how soon an answer shows on a slow machine, how soon it
// starts with network and server gone, and what Lighthouse says.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession } from 'playwright-core'
import { chromium } from 'playwright-core'
import { compressFolder } from '../apps/web/serve/compress.ts'
import { serveFolder } from '../apps/web/serve/serve.ts'
import { browserFlags, findBrowser, launchBrowser } from '../apps/web/test/browser.ts'
import { builtFolder } from '../apps/web/test/built.ts'
import { uncomplicated } from '../apps/web/test/journeys/patients.ts'
import { Visit } from '../apps/web/test/visit.ts'
import type { Figure, Part } from './figures.ts'
import { atLeast, atMost, count, ms } from './figures.ts'
import { median } from './timing.ts'

const throttle = 4
/** Between two answers, in milliseconds: quicker than anybody reads. */
const pace = 400
const rounds = 5
/** The browser does not report what took less, in milliseconds. */
const shortestReported = 16

export async function benchWeb(): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'lende-bench-web-'))
  cpSync(await builtFolder(), folder, { recursive: true })
  // As `npm run build` lays it out for a server.
  await compressFolder(folder)
  const { address, server } = await serveFolder(folder, 0)
  try {
    const figures = [firstLoad(folder), ...(await answerToRepaint(address)), ...(await lighthouse(address))]
    return { title: 'Web app, in a real browser', figures: [...figures, await coldOfflineStart(folder)] }
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Manifest = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>

/** The scripts of the first page and of one language, through all they import at once. */
function firstLoad(folder: string): Figure {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Manifest
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    for (const other of manifest[name]?.imports ?? []) visit(other)
  }
  const first = ['index.html', ...Object.keys(manifest).filter((name) => /messages\/nl\.ts$/.test(name))]
  for (const name of first) visit(name)
  const sizeOf = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, manifest[name]?.file ?? ''))).length, 0)
  const start = sizeOf(seen)
  visit('src/features/consult/consult-page.tsx')
  const consult = sizeOf(seen)
  return {
    what: 'script of the first page, gzip; with the consult',
    measured: `${count(start / 1000)} kB; ${count(consult / 1000)} kB`,
    bar: atMost(200, 'kB', consult / 1000),
  }
}

/** From a key or press to the next frame, over whole consults, with the processor slowed down. Typed digits count too. */
async function answerToRepaint(address: string): Promise<Figure[]> {
  const browser = await launchBrowser()
  try {
    const durations: number[] = []
    for (const role of ['general-practitioner', 'physiotherapist']) {
      const visit = await Visit.open(browser, address, { role })
      await visit.beginConsult()
      durations.push(...(await repaints(visit, () => visit.answerAll(uncomplicated))))
      await visit.close()
    }
    const care = await careToRepaint(browser, address)
    return [
      repaintFigure(
        `answer to repaint, processor ${throttle} times slower: ${durations.length} answers of two consults`,
        durations,
      ),
      repaintFigure(`press or key to repaint on the screens of care, ${throttle} times slower: ${care.length}`, care),
    ]
  } finally {
    await browser.close()
  }
}

/** A programme, a work plan and a letter after a consult: what is pressed and typed there. */
async function careToRepaint(browser: Browser, address: string): Promise<number[]> {
  const visit = await Visit.open(browser, address, { role: 'physiotherapist' })
  const { page } = visit
  await visit.beginConsult()
  await visit.answerAll({ ...uncomplicated, 'work-status': 'absent', 'absence-first-day': 5 })
  const pressAll = async (selector: string, most: number): Promise<void> => {
    const found = page.locator(selector)
    for (let place = 0; place < Math.min(most, await found.count()); place++) {
      await visit.tap(found.nth(place))
      await page.waitForTimeout(pace)
    }
  }
  const typeIn = async (selector: string, words: string): Promise<void> => {
    await visit.tap(page.locator(selector).first())
    await page.keyboard.type(words, { delay: pace })
  }
  const screens: readonly (readonly [hash: string, drawn: string, use: () => Promise<void>])[] = [
    [
      '#/programme',
      '.programme-choice',
      async () => {
        await pressAll('.programme-choice', 4)
        await typeIn('.programme-items input', '85')
        await pressAll('.programme .choice label', 4)
        await pressAll('.programme-when .choice label', 8)
      },
    ],
    [
      '#/work',
      '.work h1',
      async () => {
        await pressAll('.work .choice label', 4)
        await pressAll('.work-ladder label', 4)
        await typeIn('.work input[type="text"], .work input[inputmode]', '38')
      },
    ],
    [
      '#/documents/letter-general-practitioner',
      '.letter-part textarea',
      async () => {
        await typeIn('.letter-part textarea', 'Seen today. ')
        await pressAll('.letter-part .button', 3)
      },
    ],
  ]
  const durations: number[] = []
  for (const [hash, drawn, use] of screens) {
    await page.evaluate((to) => location.assign(to), hash)
    await page.locator(drawn).first().waitFor()
    await page.waitForTimeout(pace * 4)
    durations.push(...(await repaints(visit, use)))
  }
  await visit.close()
  return durations
}

/** How long each press or key took while something was done, with the processor slowed down. */
async function repaints(visit: Visit, act: () => Promise<void>): Promise<number[]> {
  await observeEvents(visit)
  visit.pace = pace
  const session = await slowed(visit)
  await act()
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await visit.page.waitForTimeout(pace)
  return observed(visit)
}

function repaintFigure(what: string, durations: readonly number[]): Figure {
  const sorted = durations.toSorted((a, b) => a - b)
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
  const slowest = sorted.at(-1) ?? Number.NaN
  return {
    what,
    measured: `median ${ms(median(sorted))}, 95th percentile ${ms(p95)}, slowest ${ms(slowest)}`,
    bar: atMost(50, 'ms', p95),
  }
}

async function slowed(visit: Visit): Promise<CDPSession> {
  const session = await visit.context.newCDPSession(visit.page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  return session
}

/** How long the browser itself says each key or press took until what it changed was on the screen, in steps of 8 ms. */
const observeEvents = (visit: Visit): Promise<void> =>
  visit.page.evaluate((shortest) => {
    const slowest = new Map<number, number>()
    Object.assign(globalThis, { slowest })
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as PerformanceEventTiming[])
        if (interactionId > 0) slowest.set(interactionId, Math.max(duration, slowest.get(interactionId) ?? 0))
    }).observe({ type: 'event', durationThreshold: shortest } as PerformanceObserverInit)
  }, shortestReported)

const observed = (visit: Visit): Promise<number[]> =>
  visit.page.evaluate(() => [...(globalThis as unknown as { slowest: Map<number, number> }).slowest.values()])

/** A new process of the browser, the server gone: from opening the address to the first question. */
async function coldOfflineStart(folder: string): Promise<Figure> {
  const profile = mkdtempSync(join(tmpdir(), 'lende-bench-'))
  const { path, env } = await findBrowser()
  const open = () =>
    chromium.launchPersistentContext(profile, {
      executablePath: path,
      headless: true,
      args: [...browserFlags],
      env: { ...(process.env as Record<string, string>), ...env },
    })
  try {
    const serving = await serveFolder(folder, 0)
    const first = await open()
    const page = await first.newPage()
    await page.goto(serving.address)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.waitForTimeout(500)
    await first.close()
    serving.server.close()
    const starts: number[] = []
    for (let round = 0; round < rounds; round++) {
      const context = await open()
      const cold = await context.newPage()
      await cold.goto(`${serving.address}#/consult`)
      await cold.locator('[data-ask]').first().waitFor()
      starts.push(
        await cold.evaluate(() => performance.getEntriesByName('lende-first-question')[0]?.startTime ?? Number.NaN),
      )
      await context.close()
    }
    return {
      what: `cold start without server, to the first question: ${rounds} new browser processes`,
      measured: `median ${ms(median(starts))}, slowest ${ms(Math.max(...starts))}`,
      bar: atMost(1000, 'ms', median(starts)),
    }
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

interface Categories {
  readonly categories: Readonly<Record<string, { readonly score: number }>>
}

/** As Lighthouse judges by default, a phone on a slow network; and a desktop, where most consults are. */
async function lighthouse(address: string): Promise<Figure[]> {
  const { path, env } = await findBrowser()
  const [{ default: judge, desktopConfig }, { launch }] = await Promise.all([
    import('lighthouse'),
    import('chrome-launcher'),
  ])
  const chrome = await launch({
    chromePath: path,
    chromeFlags: ['--headless=new', ...browserFlags],
    envVars: { ...(process.env as Record<string, string>), ...env },
  })
  try {
    const figures: Figure[] = []
    for (const [device, config] of [
      ['phone', undefined],
      ['desktop', desktopConfig],
    ] as const)
      for (const place of ['', '#/consult', '#/pathway']) {
        const scores: Record<string, number[]> = { performance: [], accessibility: [], 'best-practices': [] }
        for (let round = 0; round < rounds; round++) {
          const flags = { port: chrome.port, onlyCategories: Object.keys(scores), logLevel: 'error' } as const
          const result = await judge(`${address}${place}`, flags, config)
          const { categories } = result?.lhr as unknown as Categories
          for (const [name, list] of Object.entries(scores)) list.push(Math.round((categories[name]?.score ?? 0) * 100))
        }
        const medians = Object.entries(scores).map(([name, list]) => [name, median(list)] as const)
        figures.push({
          what: `Lighthouse, ${device}, ${place === '' ? 'start' : `${place.slice(2)} opened first of all`}, median of ${rounds}`,
          measured: medians.map(([name, score]) => `${name.replace('-', ' ')} ${score}`).join(', '),
          bar: atLeast(95, Math.min(...medians.map(([, score]) => score))),
        })
      }
    return figures
  } finally {
    await chrome.kill()
  }
}
