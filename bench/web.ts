// The web app as a person meets it: how much script comes first, how soon an answer shows on a slow machine, how soon it
// starts with network and server gone, and what Lighthouse says.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { CDPSession } from 'playwright-core'
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
      await observeEvents(visit)
      visit.pace = pace
      const session = await slowed(visit)
      await visit.answerAll(uncomplicated)
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      await visit.page.waitForTimeout(pace)
      durations.push(...(await observed(visit)))
      await visit.close()
    }
    const sorted = durations.sort((a, b) => a - b)
    const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
    return [
      {
        what: `answer to repaint, processor ${throttle} times slower: ${sorted.length} answers of two consults`,
        measured: `median ${ms(median(sorted))}, 95th percentile ${ms(p95)}, slowest ${ms(sorted.at(-1) ?? Number.NaN)}`,
        bar: atMost(50, 'ms', p95),
      },
    ]
  } finally {
    await browser.close()
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

/** As Lighthouse judges by default: a phone on a slow network. */
async function lighthouse(address: string): Promise<Figure[]> {
  const { path, env } = await findBrowser()
  const [{ default: judge }, { launch }] = await Promise.all([import('lighthouse'), import('chrome-launcher')])
  const chrome = await launch({
    chromePath: path,
    chromeFlags: ['--headless=new', ...browserFlags],
    envVars: { ...(process.env as Record<string, string>), ...env },
  })
  try {
    const figures: Figure[] = []
    for (const place of ['', '#/consult', '#/pathway']) {
      const scores: Record<string, number[]> = { performance: [], accessibility: [], 'best-practices': [] }
      for (let round = 0; round < rounds; round++) {
        const result = await judge(`${address}${place}`, {
          port: chrome.port,
          onlyCategories: Object.keys(scores),
          logLevel: 'error',
        })
        const { categories } = result?.lhr as unknown as Categories
        for (const [name, list] of Object.entries(scores)) list.push(Math.round((categories[name]?.score ?? 0) * 100))
      }
      const medians = Object.entries(scores).map(([name, list]) => [name, median(list)] as const)
      figures.push({
        what: `Lighthouse, ${place === '' ? 'start' : place.slice(2)}, median of ${rounds}`,
        measured: medians.map(([name, score]) => `${name.replace('-', ' ')} ${score}`).join(', '),
        bar: atLeast(95, Math.min(...medians.map(([, score]) => score))),
      })
    }
    return figures
  } finally {
    await chrome.kill()
  }
}
