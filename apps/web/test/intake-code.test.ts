// The longest code of the intake, drawn small and seen badly: it is read back whole from what a camera might see.
// Drawn and read by the library that the app uses, in a real browser.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { decodeIntake, encodeIntake } from '@lende/intake'
import type { Browser, Page } from 'playwright-core'
import { encodeQR } from 'qr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fullest, ordinary, shippedForm, theDay } from '../../../packages/intake/test/intakes.ts'
import { launchBrowser } from './browser.ts'

const longest = encodeIntake(shippedForm, fullest(shippedForm))
const typical = encodeIntake(shippedForm, ordinary(shippedForm))

/** Modules along a side: 17 and 4 for each version. */
const versionOf = (code: string): number => (encodeQR(code, 'raw', { ecc: 'medium', border: 1 }).length - 2 - 17) / 4

describe('the picture of a code', () => {
  it('is small enough to be printed small', () => {
    expect(versionOf(typical)).toBeLessThanOrEqual(3)
    expect(versionOf(longest)).toBeLessThanOrEqual(4)
  })
})

const library = dirname(createRequire(import.meta.url).resolve('qr'))
const sheet = (look: Look): string => `<!doctype html>
<style>
  body { margin: 0; background: ${look.paper ?? '#fff'}; }
  main { block-size: 100vh; display: grid; place-items: center; }
  div { inline-size: ${look.size ?? 25}mm; transform: ${look.seen ?? 'none'}; filter: blur(${look.blur ?? 0}px); }
  svg { display: block; fill: ${look.ink ?? '#000'}; }
  ${look.light === undefined ? '' : `body::after { content: ''; position: fixed; inset: 0; background: ${look.light}; }`}
</style>
<main><div>${encodeQR(longest, 'svg', { ecc: 'medium', border: 4 })}</div></main>`

/** The page that reads, as the app does: the pixels of a picture, through the library. */
const reading = `<!doctype html>
<script type="module">
  import { decodeQR } from '/decode.js'
  globalThis.readPhotograph = async (photograph) => {
    const bytes = Uint8Array.from(atob(photograph), (letter) => letter.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
    context.drawImage(picture, 0, 0)
    const pixels = context.getImageData(0, 0, picture.width, picture.height)
    try {
      return decodeQR(pixels, { effort: 8, timeLimit: 1000 })
    } catch {
      return ''
    }
  }
</script>`

/** How the printed code is seen; sizes in millimetres on paper, blur in CSS pixels. */
interface Look {
  readonly size?: number
  readonly blur?: number
  readonly seen?: string
  readonly ink?: string
  readonly paper?: string
  readonly light?: string
}

describe('a code of 25 mm is read back', () => {
  let browser: Browser
  let paper: Page
  let reader: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    paper = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 480, height: 360 } })
    reader = await browser.newPage()
    await reader.route('http://code.test/**', (route) => {
      const { pathname } = new URL(route.request().url())
      return pathname === '/'
        ? route.fulfill({ contentType: 'text/html', body: reading })
        : route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(library, pathname)) })
    })
    await reader.goto('http://code.test/')
  })
  afterAll(() => browser?.close())

  /** The text that the reader finds in a photograph of the paper; empty where it sees no code. */
  async function readBack(look: Look): Promise<string> {
    await paper.setContent(sheet(look))
    const photograph = (await paper.screenshot()).toString('base64')
    return reader.evaluate<string>(`readPhotograph('${photograph}')`)
  }

  const looks: readonly (readonly [string, Look])[] = [
    ['sharp', {}],
    ['blurred', { blur: 0.6 }],
    ['blurred more', { blur: 1.1 }],
    ['printed smaller, at 18 mm', { blur: 0.6, size: 18 }],
    ['turned a little', { blur: 0.6, seen: 'rotate(3deg)' }],
    ['turned', { blur: 0.6, seen: 'rotate(7deg)' }],
    ['turned more', { blur: 0.6, seen: 'rotate(-12deg)' }],
    ['on its side', { blur: 0.6, seen: 'rotate(95deg)' }],
    ['upside down', { blur: 0.6, seen: 'rotate(183deg)' }],
    ['seen from below', { blur: 0.6, seen: 'perspective(300px) rotateX(15deg)' }],
    ['seen from a corner', { blur: 0.6, seen: 'perspective(300px) rotateX(15deg) rotateY(-20deg) rotate(7deg)' }],
    ['in grey on light grey', { blur: 0.6, ink: '#666', paper: '#ddd' }],
    ['half in the shadow', { blur: 0.6, light: 'linear-gradient(115deg, #0000 30%, #0008 70%)' }],
    ['white on black, as a dark screen shows it', { blur: 0.6, ink: '#fff', paper: '#111' }],
    [
      'all of it at once',
      { blur: 0.5, seen: 'perspective(300px) rotateX(15deg) rotate(7deg)', ink: '#444', paper: '#ddd' },
    ],
  ]

  it.each(looks)('%s', async (_, look) => {
    const text = await readBack(look)
    expect(text).toBe(longest)
    expect(decodeIntake(shippedForm, text, theDay)).toStrictEqual({ ok: true, value: fullest(shippedForm) })
  })

  it('or not at all: too much blur gives no code, never another one', async () => {
    for (const blur of [1.3, 1.6, 2, 3, 4]) expect([longest, '']).toContain(await readBack({ blur }))
  })
})
