// A real browser: an installed Chrome or Chromium, else the one that came along through npm.

import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { alone } from '../serve/alone.ts'

const installed = [
  process.env['LENDE_BROWSER'] ?? '',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** What a headless browser needs to keep to itself. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The path of a browser, and what its process needs in its environment. */
export async function findBrowser(): Promise<{
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}> {
  const own = installed.find((path) => path !== '' && existsSync(path))
  if (own !== undefined) return { path: own, env: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No browser: install Chrome or Chromium, or name one in LENDE_BROWSER.')
  // Who starts it while another still unpacks it finds half a browser.
  return alone(join(tmpdir(), 'lende-browser.lock'), browserFromNpm)
}

/** @sparticuz/chromium unpacks itself; the two system libraries a bare Debian lacks lie in its own archive. */
async function browserFromNpm() {
  const { default: packed, inflate } = (await import('@sparticuz/chromium')) as unknown as {
    readonly default: { readonly executablePath: () => Promise<string> }
    readonly inflate: (file: string) => Promise<string>
  }
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin')
  const libraries = join(await inflate(join(bin, 'al2023.tar.br')), 'lib')
  return { path: await packed.executablePath(), env: { LD_LIBRARY_PATH: libraries } }
}

/** Opens a browser; close it when done. */
export async function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  const { path, env } = await findBrowser()
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [...browserFlags, ...extra],
    env: { ...(process.env as Record<string, string>), ...env },
  })
}
