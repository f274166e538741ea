// From the code that a patient brings along to the advice; and every code that must not be read.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeQR } from 'qr'
import { describe, expect, it } from 'vitest'
import { serveFolder } from '../../serve/serve.ts'
import { intakeRead as say } from '../../src/features/intake-read/messages/en.ts'
import { axeFaults } from '../axe.ts'
import { launchBrowser } from '../browser.ts'
import { builtFolder } from '../built.ts'
import { overflow } from '../overflow.ts'
import { seen } from '../seen.ts'
import { Visit } from '../visit.ts'
import { builtForm, codeOf, daysAgo } from './intakes.ts'
import { uncomplicated } from './patients.ts'
import { setStage } from './stage.ts'
import { confirmAll, paste } from './with-a-code.ts'

const stage = setStage()

describe('a code that is pasted', () => {
  it('says what the questionnaire of risk came to, and the general practitioner is not asked for it', async () => {
    const visit = await stage.open({ role: 'general-practitioner' })
    await paste(visit, codeOf('atRisk'))
    expect(await visit.text('.said-known')).toMatch(/7 of 9, high risk; own wording/)
    expect(await visit.text('.said-head')).toMatch(/low mood/i)
    await confirmAll(visit)
    const asked: (string | undefined)[] = []
    await visit.answerAll(uncomplicated, async () => {
      asked.push(await visit.asked())
      return asked.at(-1) === 'kce-risk-decided' || asked.length > 40
    })
    expect(asked).not.toContain('risk-tool')
    expect(asked).not.toContain('start-back')
    expect(visit.trespasses).toEqual([])
  })

  it('takes a list on which nothing was marked for low risk, and one that was passed by for an open one', async () => {
    const visit = await stage.open({ role: 'general-practitioner' })
    await paste(visit, codeOf('plain'))
    expect(await visit.text('.said-known')).toMatch(/0 of 9, low risk/)
    await visit.page.getByRole('button', { name: say.otherCode }).click()
    await paste(visit, codeOf('listPassedBy'))
    expect(await visit.text('.said-known')).toMatch(/0 - 8 of 9, group still open; own wording/)
    await confirmAll(visit)
    await visit.answerAll(uncomplicated, async () => (await visit.asked()) === 'risk-tool')
    expect(await visit.asked()).toBe('risk-tool')
  })

  it('keeps what the patient wants beside the consult', async () => {
    const visit = await stage.open()
    await paste(visit, codeOf('plain'))
    await confirmAll(visit)
    await seen(visit.page.locator('.patient-wants'))
    expect(await visit.page.locator('.patient-wants li').count()).toBe(2)
  })

  it('with a sign of the cauda equina shows the alarm first, and once confirmed the emergency', async () => {
    const visit = await stage.open()
    await paste(visit, codeOf('caudaEquina'))
    expect(await visit.text('.said-alarm')).toContain(say.alarm)
    expect(await visit.text('.said-alarm')).toMatch(/bladder/i)
    await confirmAll(visit)
    const alert = visit.page.getByRole('alertdialog')
    await seen(alert)
    expect(await alert.innerText()).toMatch(/Cauda equina syndrome: suspected/i)
  })

  it('takes nothing over that was not confirmed, and asks what the patient was not sure of', async () => {
    const visit = await stage.open()
    await paste(visit, codeOf('mixed'))
    const lines = visit.page.locator('.said-danger .said-lines > li')
    expect(await lines.filter({ hasText: say.notSure }).innerText()).toMatch(/malaise/i)
    expect(await lines.filter({ hasText: say.ticked }).innerText()).toMatch(/cancer/i)
    await visit.tap(lines.filter({ hasText: /fever/i }).getByRole('button').first())
    await visit.tap(visit.page.locator('.said-foot .button').first())
    const known = visit.page.locator('.known')
    await seen(known)
    expect(await known.innerText()).toMatch(/fever/i)
    expect(await known.innerText()).not.toMatch(/osteoporosis|malaise|cancer/i)
    const waiting = visit.page.locator('.patient-panel .known-line')
    await visit.tap(waiting.filter({ hasText: /malaise/i }))
    expect(await visit.asked()).toBe('malaise')
    expect(await visit.text('[data-ask="malaise"]')).toContain('The patient said')
  })

  it('keeps a yes that nobody confirmed out of the one tap for a whole list', async () => {
    const visit = await stage.open()
    await paste(visit, codeOf('weakness'))
    await visit.tap(visit.page.locator('.said-foot .button').first())
    await seen(visit.page.locator('.asking[data-drawn] .rest'))
    expect(await visit.text('[data-row="reported-weakness"]')).toContain('patient:')
    await visit.key('*')
    await visit.settle()
    expect(await visit.asked()).toBe('reported-weakness')
    expect(await visit.text('[data-ask="reported-weakness"]')).toContain('The patient said')
  })

  it('can be changed before it is confirmed', async () => {
    const visit = await stage.open()
    await paste(visit, codeOf('mixed'))
    const fever = visit.page.locator('.said-danger .said-lines > li').filter({ hasText: /fever/i })
    await visit.tap(fever.getByRole('button', { name: say.change }))
    await visit.tap(fever.locator('.answer').first())
    expect((await fever.innerText()).toLowerCase()).toContain(say.changed)
    await visit.tap(visit.page.locator('.said-foot .button').first())
    await seen(visit.page.locator('.known-all'))
    expect(await visit.page.locator('.patient-panel').innerText()).not.toMatch(/fever/i)
  })

  it('asks first where another consult is under way, and can be added to it', async () => {
    const visit = await stage.open()
    await visit.beginConsult()
    await visit.give('bladder-disturbance', 'no')
    await visit.page.locator('.masthead-name').click()
    await visit.tap(visit.page.locator('.door').nth(2))
    await visit.page.locator('.code-text').fill(codeOf('plain'))
    await visit.tap(visit.page.locator('.said-danger [data-next]').first())
    await visit.tap(visit.page.locator('.said-foot [data-next]'))
    const question = visit.page.getByRole('dialog')
    expect(await question.innerText()).toContain(say.underWayUnsaved)
    await visit.tap(question.getByRole('button', { name: say.add }))
    await seen(visit.page.locator('.patient-panel'))
    expect(await visit.asked()).not.toBe('bladder-disturbance')
  })

  it('that is old says that dangers may have changed', async () => {
    const visit = await stage.open()
    await paste(visit, codeOf('plain', { on: daysAgo(15) }))
    expect(await visit.text('.said-head')).toContain(say.old(15))
    // Ten days before it was filled in is not ten days ago.
    expect(await visit.text('.said-known')).not.toContain(say.ago(10, 'days'))
    await visit.page.getByRole('button', { name: say.otherCode }).click()
    await paste(visit, codeOf('plain', { on: daysAgo(14) }))
    expect(await visit.page.locator('.said-old').count()).toBe(0)
  })

  it('confirms nothing when the scanner sends Enter after it', async () => {
    const visit = await stage.open()
    await visit.goTo('/intake')
    await visit.type(codeOf('plain'))
    await visit.key('Enter')
    await seen(visit.page.locator('.said-page'))
    await visit.key('Enter')
    expect(await visit.text('.said-foot [role="status"]')).toContain(say.taken(0))
  })
})

describe('a code that cannot be read', () => {
  it('says what is wrong and what to do, and takes nothing over', async () => {
    const visit = await stage.open()
    const code = codeOf('plain')
    const form = builtForm()
    const swapped = code.at(-1) === 'Q' ? 'P' : 'Q'
    const wrong = {
      damaged: `${code.slice(0, -1)}${swapped}`,
      incomplete: code.slice(0, -8),
      foreign: 'BEGIN:VCARD N:Somebody END:VCARD',
      address: 'https://practice.example/intake.html',
      future: codeOf('plain', { on: daysAgo(-1) }),
      'other-version': codeOf('plain', {}, { ...form, fingerprint: form.fingerprint ^ 1 }),
    } as const
    for (const [problem, typed] of Object.entries(wrong)) {
      await paste(visit, typed)
      for (const sentence of say.problems[problem as keyof typeof wrong])
        expect.soft(await visit.text('.code-problem'), problem).toContain(sentence)
    }
    expect(await visit.page.locator('.said-page').count()).toBe(0)
    expect(visit.trespasses).toEqual([])
  })

  it('stays quiet while somebody types', async () => {
    const visit = await stage.open()
    await visit.goTo('/intake')
    await visit.type('lende1 qp')
    expect(await visit.page.locator('.code-problem').count()).toBe(0)
    await visit.key('Enter')
    expect(await visit.text('.code-problem')).toContain(say.problems.incomplete[0])
  })
})

describe('a picture', () => {
  const picture = (code: string) => ({
    name: 'code.gif',
    mimeType: 'image/gif',
    buffer: Buffer.from(encodeQR(code, 'gif', { scale: 6, border: 4 })),
  })

  it('of a code is read', async () => {
    const visit = await stage.open()
    await visit.goTo('/intake')
    await visit.page.locator('input[type=file]').setInputFiles(picture(codeOf('plain')))
    await seen(visit.page.locator('.said-page'))
    expect(visit.trespasses).toEqual([])
  })

  it('of an invitation, of no code, and a file that is no picture, each say so', async () => {
    const visit = await stage.open()
    await visit.goTo('/intake')
    const noCode = { name: 'page.png', mimeType: 'image/png', buffer: await visit.page.screenshot() }
    const noPicture = { name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('no picture') }
    const problem = visit.page.locator('.code-problem')
    for (const [file, kind] of [
      [picture('https://practice.example/intake.html'), 'address'],
      [noCode, 'no-code'],
      [noPicture, 'no-picture'],
    ] as const) {
      await visit.page.locator('input[type=file]').setInputFiles(file)
      await seen(problem.filter({ hasText: say.problems[kind][0] ?? '' }))
    }
    expect(visit.trespasses).toEqual([])
  })
})

describe('the camera', () => {
  it('reads a code that is held in front of it, and stops', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lende-camera-'))
    const film = join(folder, 'code.y4m')
    writeFileSync(film, filmOf(codeOf('plain')))
    const flags = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
    const [serving, browser] = [
      await serveFolder(await builtFolder(), 0),
      await launchBrowser([...flags, `--use-file-for-fake-video-capture=${film}`]),
    ]
    try {
      const visit = await Visit.open(browser, serving.address)
      await visit.goTo('/intake')
      await visit.page.evaluate(() => {
        const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
        navigator.mediaDevices.getUserMedia = async (wanted) => {
          const stream = await open(wanted)
          Object.assign(globalThis, { watched: stream })
          return stream
        }
      })
      await visit.page.getByRole('button', { name: say.camera }).click()
      await seen(visit.page.locator('.said-page'))
      const states = await visit.page.evaluate(() =>
        (globalThis as unknown as { watched: MediaStream }).watched.getTracks().map(({ readyState }) => readyState),
      )
      expect(states).toEqual(['ended'])
      expect(visit.trespasses).toEqual([])
    } finally {
      await browser.close()
      serving.server.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('is not offered where the page did not come over a secure connection', async () => {
    const { context } = await stage.open()
    const page = await context.browser()?.newPage({ locale: 'en' })
    if (page === undefined) throw new Error('no page')
    const elsewhere = 'http://practice.example/'
    await page.route(`${elsewhere}**`, async (route) => {
      const url = route.request().url().replace(elsewhere, stage.address())
      await route.fulfill({ response: await route.fetch({ url, headers: {} }) })
    })
    await page.goto(`${elsewhere}#/intake`)
    await seen(page.getByText(say.cameraInsecure))
    expect(await page.getByRole('button', { name: say.camera }).count()).toBe(0)
    await page.locator('.code-text').fill(codeOf('plain'))
    await seen(page.locator('.said-page'))
    await page.close()
  })
})

/** One frame of film, grey values only: the code in the middle of a white sheet. */
function filmOf(code: string): Buffer {
  const rows = encodeQR(code, 'raw', { ecc: 'medium', border: 4 })
  const [width, height, scale] = [640, 480, Math.floor(440 / rows.length)]
  const [left, top] = [width - rows.length * scale, height - rows.length * scale].map((rest) => Math.floor(rest / 2))
  const grey = Buffer.alloc(width * height, 235)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (rows[Math.floor((y - (top ?? 0)) / scale)]?.[Math.floor((x - (left ?? 0)) / scale)]) grey[y * width + x] = 16
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`)
  return Buffer.concat([head, grey, Buffer.alloc((width * height) / 2, 128)])
}

describe('a paper form', () => {
  it('is typed over by keys alone, and shown as any other intake', async () => {
    const visit = await stage.open()
    await visit.goTo('/intake/paper')
    const { page } = visit
    for (const keys of ['38', '2', '10d', '0', '2', '1']) {
      await page.keyboard.type(keys)
      await page.keyboard.press('Enter')
    }
    expect(await page.locator('.paper-row:focus-within').getAttribute('data-page')).not.toBeNull()
    await page.locator('.paper-foot .button').click()
    expect(await visit.text('.said-danger')).toMatch(/weakness/i)
    expect(await visit.text('.said-danger')).toContain('Not answered')
    expect(await visit.text('.said-known')).toContain(say.ago(10, 'days'))
    expect(visit.trespasses).toEqual([])
  })
})

describe('the invitation', () => {
  const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

  it('is one sheet of paper, as cards and as a poster, in every language', async () => {
    const visit = await stage.open()
    await visit.goTo('/intake/card')
    for (const name of [/Nederlands/, /Français/, /Deutsch/, /English/, /Poster/]) {
      await visit.page.locator('.choice-option', { hasText: name }).click()
      await visit.settle()
      const pdf = await visit.page.pdf({ preferCSSPageSize: true })
      expect.soft(pagesOf(pdf), String(name)).toBe(1)
    }
    await visit.page.emulateMedia({ media: 'print' })
    expect(await visit.page.locator('.invite').count()).toBe(1)
  })

  it('carries the address that the desk gave, and no other', async () => {
    const visit = await stage.open()
    await visit.goTo('/intake/card')
    const address = visit.page.locator('.invite-address')
    expect(await address.inputValue()).toBe(`${stage.address()}intake.html`)
    await address.fill('practice')
    expect(await visit.page.getByRole('button', { name: say.cardPrint }).isDisabled()).toBe(true)
    expect(await visit.page.locator('.qr-drawing').count()).toBe(0)
    await address.fill('https://practice.example/intake.html')
    await seen(visit.page.locator('.qr-drawing').first())
    expect(await visit.page.locator('.qr-drawing').first().getAttribute('aria-label')).toBe(
      'https://practice.example/intake.html',
    )
  })

  it('fits its card in every language', async () => {
    const visit = await stage.open()
    await visit.goTo('/intake/card')
    await visit.page.locator('.invite-address').fill(`https://practice.example/${'long-name/'.repeat(4)}intake.html`)
    for (const name of [/Nederlands/, /Français/, /Deutsch/, /English/]) {
      await visit.page.locator('.choice-option', { hasText: name }).click()
      await visit.settle()
      const [inside, room] = await visit.page
        .locator('.invite-card')
        .first()
        .evaluate((card) => {
          const [lines, next] = ['.invite-lines', '.invite-no-phone'].map((one) =>
            card.querySelector(one)?.getBoundingClientRect(),
          )
          const over = Math.max(0, (lines?.bottom ?? 0) - (next?.top ?? 0))
          return [card.scrollHeight + over, card.clientHeight + 1]
        })
      expect.soft(inside, String(name)).toBeLessThanOrEqual(room ?? 0)
    }
  })
})

it('keeps nothing of a patient, neither in storage nor in an address', async () => {
  const visit = await stage.open()
  const addresses = new Set<string>()
  visit.page.on('framenavigated', (frame) => addresses.add(frame.url()))
  visit.page.on('request', (request) => addresses.add(request.url()))
  await paste(visit, codeOf('mixed'))
  await confirmAll(visit)
  const kept = await visit.page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    history: JSON.stringify(history.state),
  }))
  expect(kept).toMatchObject({ local: ['lende-settings'], session: 0, cookies: '', databases: 0 })
  expect(kept.history).not.toMatch(/lende1|fever/i)
  for (const address of addresses) expect(address).not.toMatch(/lende1|fever/i)
})

it.each([
  ['light, on a desktop', {}],
  ['dark, on a phone, in German', { appearance: 'dark', language: 'de', width: 390, height: 844 }],
])('axe finds nothing, and nothing runs off to the side: %s', async (_, options) => {
  const visit = await stage.open(options)
  const look = async (screen: string): Promise<void> => {
    expect.soft(await axeFaults(visit), screen).toEqual([])
    const size = visit.page.viewportSize() ?? { width: 1280, height: 900 }
    await visit.page.setViewportSize({ width: 320, height: size.height })
    await visit.settle()
    expect.soft(await overflow(visit), screen).toEqual([])
    await visit.page.setViewportSize(size)
  }
  await paste(visit, 'https://practice.example/')
  await look('a code that is refused')
  await paste(visit, codeOf('mixed', { on: daysAgo(20), helped: true }))
  await look('summary')
  await visit.page.locator('.said-danger [aria-expanded]').last().click()
  await visit.page.locator('.said-danger [aria-expanded]').first().click()
  await look('summary, opened')
  await visit.page.locator('.said-foot .button').first().click()
  await seen(visit.page.locator('.asking'))
  await visit.settle()
  await look('consult')
  for (const place of ['/intake/paper', '/intake/card']) {
    await visit.goTo(place)
    await visit.settle()
    await look(place)
  }
})
