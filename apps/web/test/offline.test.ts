// With network and server gone everything works; a new version announces itself and waits. In a real browser, under a path.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { offlineFiles, writeWorker } from '../offline/write-worker.ts'
import type { Serving } from '../serve/serve.ts'
import { serveFolder } from '../serve/serve.ts'
import { offline as say } from '../src/features/offline/messages/en.ts'
import { start } from '../src/features/start/messages/en.ts'
import { launchBrowser } from './browser.ts'
import { builtFolder } from './built.ts'
import { uncomplicated } from './journeys/patients.ts'
import { seen } from './seen.ts'
import { Visit } from './visit.ts'

const newTitle = `${start.title}, next edition`

let browser: Browser
let built: string
/** A host with Lende under a path, and the next build of it beside. */
let host: string
let next: string
let serving: Serving
let address: string

beforeAll(async () => {
  built = await builtFolder()
  next = join(mkdtempSync(join(tmpdir(), 'lende-next-')), 'lende')
  copyFolder(built, next)
  await asNextBuild(next)
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  rmSync(join(next, '..'), { recursive: true, force: true })
})
beforeEach(async () => {
  host = mkdtempSync(join(tmpdir(), 'lende-host-'))
  mkdirSync(join(host, 'some'))
  copyFolder(built, join(host, 'some', 'path'))
  serving = await serveFolder(host, 0)
  address = `${serving.address}some/path/`
})
afterEach(() => {
  stopServer()
  rmSync(host, { recursive: true, force: true })
})

function stopServer(): void {
  serving.server.close()
  serving.server.closeAllConnections()
}

/** Without the compressed siblings that a build for hosting has: a changed file would not be what is sent. */
const copyFolder = (from: string, to: string): void =>
  cpSync(from, to, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) })

/** What another build would be: every hashed name is another, and the title says so. */
async function asNextBuild(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const names = readdirSync(join(folder, 'assets'))
  const renamed = (name: string): string => name.replace(/(\.\w+)$/, 'x$1')
  const pattern = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
  for (const file of files.filter((one) => /\.(js|css|html)$/.test(one))) {
    const text = readFileSync(join(folder, file), 'utf8')
    writeFileSync(join(folder, file), text.replace(pattern, renamed).replace(start.title, newTitle))
  }
  for (const name of names) renameSync(join(folder, 'assets', name), join(folder, 'assets', renamed(name)))
  await writeWorker(folder)
}

function moveServerToNextBuild(): void {
  renameSync(join(host, 'some', 'path'), join(host, 'some', 'earlier'))
  copyFolder(next, join(host, 'some', 'path'))
}

/** Until all is kept and this page, the first one too, is in the worker's care. */
const untilKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller !== null)

const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (registration.waiting === null) await new Promise((later) => setTimeout(later, 20))
  })

const notice = (page: Page) => page.locator('.update-notice')
const title = (page: Page) => page.locator('h1').first()

describe('with network and server gone', () => {
  it('what was said to be ready is: the consult from start to advice, and screens and languages not opened before', async () => {
    const visit = await Visit.open(browser, address, { offline: true })
    const { page, context } = visit
    await visit.goTo('/')
    await untilKept(page)
    await seen(page.getByText(say.ready))
    stopServer()
    await context.setOffline(true)

    await page.reload()
    await visit.beginConsult()
    await visit.answerAll(uncomplicated)
    expect(await visit.isComplete()).toBe(true)
    expect(await page.locator('.so-far').innerText()).not.toBe('')
    await visit.key('=')
    await page.waitForURL(/#\/advice$/)
    for (const place of ['/settings', '/pathway', '/note', '/guideline']) {
      await visit.goTo(place)
      await visit.settle()
      expect(await page.locator('[role="alert"]').count(), place).toBe(0)
    }
    await page.locator('.masthead-language').selectOption('fr')
    await page.waitForFunction(() => document.documentElement.lang === 'fr')
    await visit.goTo('/consult')
    await seen(page.locator('.complete'))
    expect(visit.trespasses).toStrictEqual([])
    await visit.close()
  })

  it('index.html and an address with a question mark are the same page; an unknown address is not ours', async () => {
    const visit = await Visit.open(browser, address, { offline: true })
    await visit.goTo('/')
    await untilKept(visit.page)
    stopServer()
    for (const other of ['index.html', '?from=icon']) {
      await visit.page.goto(`${address}${other}`)
      await seen(title(visit.page))
    }
    await expect(visit.page.goto(`${address}elsewhere`)).rejects.toThrow()
    await visit.close()
  })

  it('a server with files of two versions makes no worker: nothing mixed is ever kept', async () => {
    writeFileSync(join(host, 'some', 'path', 'lende.webmanifest'), '{}')
    const visit = await Visit.open(browser, address, { offline: true })
    await visit.goTo('/')
    await seen(visit.page.getByText(say.failed))
    const active = await visit.page.evaluate(
      async () => (await navigator.serviceWorker.getRegistration())?.active ?? null,
    )
    expect(active).toBeNull()
    await visit.close()
  })
})

/** As some hosts do: a page is led on to its name without `.html`. */
async function leadingHost(): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    if (url === '/intake.html') return response.writeHead(308, { location: '/intake' }).end()
    const from = await fetch(new URL(url === '/intake' ? 'intake.html' : url.slice(1), address))
    response.writeHead(from.status, { 'content-type': from.headers.get('content-type') ?? '' })
    return response.end(Buffer.from(await from.arrayBuffer()))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close().closeAllConnections() }
}

it('a host that leads pages on to another name keeps them all the same', async () => {
  const leading = await leadingHost()
  const visit = await Visit.open(browser, leading.address, { offline: true })
  await visit.goTo('/')
  await untilKept(visit.page)
  leading.close()
  await visit.context.setOffline(true)
  await visit.page.goto(`${leading.address}intake.html?language=en`)
  await seen(title(visit.page))
  expect(await visit.page.locator('[data-page="welcome"]').count()).toBe(1)
  await visit.close()
})

describe('a new version', () => {
  it('waits while a consult is under way, and the open page keeps its own rules and files', async () => {
    const visit = await Visit.open(browser, address, { offline: true })
    const { page } = visit
    await visit.goTo('/')
    await untilKept(page)
    await visit.beginConsult()
    await visit.key('1')
    moveServerToNextBuild()
    await lookForUpdate(page)
    await seen(notice(page).getByText(say.afterConsult))
    expect(await notice(page).getByRole('button').count()).toBe(0)

    await page.locator('.masthead-language').selectOption('fr')
    await page.waitForFunction(() => document.documentElement.lang === 'fr')
    await visit.goTo('/settings')
    await visit.goTo('/consult')
    await seen(page.locator('[data-ask]').first())
    expect(await page.locator('[role="alert"]').count()).toBe(0)
    expect(await keptVersions(page)).toBe(2)
    expect(visit.trespasses).toStrictEqual([])
    await visit.close()
  })

  it('asks to close other tabs first, then is used at a press, and the earlier one is forgotten', async () => {
    const visit = await Visit.open(browser, address, { offline: true })
    const { page, context } = visit
    await visit.goTo('/')
    await untilKept(page)
    const other = await context.newPage()
    await other.goto(address)
    await seen(title(other))
    moveServerToNextBuild()
    await lookForUpdate(page)
    await page.reload()
    expect(await title(page).innerText()).toBe(start.title)

    await page.getByRole('button', { name: say.useNow }).click()
    await seen(notice(page).getByText(say.closeOthers(1)))
    expect(await title(page).innerText()).toBe(start.title)

    await other.close()
    await page.getByRole('button', { name: say.useNow }).click()
    await seen(page.getByText(newTitle))
    await page.waitForFunction(async () => (await caches.keys()).length === 1)
    expect(await notice(page).count()).toBe(0)
    expect(visit.trespasses).toStrictEqual([])
    await visit.close()
  })

  it('is used once all tabs were closed', async () => {
    const visit = await Visit.open(browser, address, { offline: true })
    const { page, context } = visit
    await visit.goTo('/')
    await untilKept(page)
    moveServerToNextBuild()
    await lookForUpdate(page)
    await page.goto('about:blank')
    await page.close()
    const later = await context.newPage()
    await later.goto(address)
    await seen(later.getByText(newTitle))
    expect(await keptVersions(later)).toBe(1)
    await visit.close()
  })
})

const keptVersions = (page: Page): Promise<number> => page.evaluate(async () => (await caches.keys()).length)

describe('what is kept', () => {
  it('is every file a page may ask for, and nothing else', () => {
    const files = offlineFiles(built).map(([file]) => file)
    const assets = readdirSync(join(built, 'assets')).filter((file) => !/\.(br|gz)$/.test(file))
    expect(files).toContain('./')
    expect(files.filter((file) => file.startsWith('assets/')).sort()).toStrictEqual(
      assets.map((file) => `assets/${file}`).sort(),
    )
    expect(files.filter((file) => /\.(map|br|gz)$|^_|\/\./.test(file))).toStrictEqual([])
  })

  it('fits a slow connection: at most 3 MB, compressed', () => {
    const sizes = offlineFiles(built).map(
      ([file]) => gzipSync(readFileSync(join(built, file === './' ? 'index.html' : file))).length,
    )
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(3_000_000)
  })
})

describe('installing', () => {
  const publicFolder = fileURLToPath(new URL('../public/', import.meta.url))
  const manifest = JSON.parse(readFileSync(join(publicFolder, 'lende.webmanifest'), 'utf8')) as {
    readonly start_url: string
    readonly scope: string
    readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[]
    readonly shortcuts: readonly { readonly url: string }[]
  }

  it('works under any path', () => {
    const addresses = [manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)]
    for (const one of [...addresses, ...manifest.shortcuts.map(({ url }) => url)]) expect(one).toMatch(/^\.\//)
  })

  it('has icons of the sizes it says, one of which may be cut to any shape', () => {
    const pictures = manifest.icons.filter(({ src }) => src.endsWith('.png'))
    for (const { src, sizes } of pictures) {
      const picture = readFileSync(join(publicFolder, src))
      expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`, src).toBe(sizes)
    }
    expect(pictures.map(({ sizes }) => sizes)).toStrictEqual(expect.arrayContaining(['192x192', '512x512']))
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
  })
})
