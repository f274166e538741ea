// From advice to care: what is agreed at the table goes home, to others, and on to the next contact.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allTags, readPdf, wordsOf } from '../../../../packages/pdf/test/structure.ts'
import { overflow } from '../overflow.ts'
import { arrive } from '../screens.ts'
import { seen } from '../seen.ts'
import type { Visit } from '../visit.ts'
import { codeOf } from './intakes.ts'
import { uncomplicated } from './patients.ts'
import { setStage } from './stage.ts'
import { confirmAll, paste } from './with-a-code.ts'

const stage = setStage()

/** A press of a link from the advice to one of the screens of care. */
const turnTo = async (visit: Visit, address: string): Promise<void> => {
  await visit.tap(visit.page.locator(`.care-links a[href="#${address}"]`).first())
  await visit.page.waitForFunction((hash) => location.hash === hash, `#${address}`)
  await visit.settle()
}

const download = async (visit: Visit, button: string | RegExp): Promise<string> => {
  const [file] = await Promise.all([
    visit.page.waitForEvent('download'),
    visit.tap(visit.page.getByRole('button', { name: button })),
  ])
  return file.path()
}

/** Off work since five weeks, an abnormal course: what profile 2 asks. */
const absent = {
  ...uncomplicated,
  'onset-date': 38,
  'work-status': 'absent',
  'absence-first-day': 33,
  'activities-change': 'same',
  'participation-change': 'same',
  'joint-function-impaired': 'no',
  'work-agreements': 'none',
  'long-absence-hinders': 'no',
  'work-conflict-hinders': 'no',
  'cooperation-would-help': 'no',
}

/** As a quick hand answers: what is no waits for the one tap of its list. Nobody is at ease unasked. */
const saidOnlyIfNotNo = Object.fromEntries(
  Object.entries(uncomplicated).filter(([ask, raw]) => raw !== 'no' || ask === 'gut-feeling'),
)

/** All that a letter says, in its fields too. */
const letterOf = async (visit: Visit): Promise<string> => {
  const sheet = visit.page.locator('.letter-sheet')
  await seen(sheet)
  const said = await sheet
    .locator('textarea, input')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  return [await sheet.innerText(), ...said].join('\n')
}

describe('with the code that a patient brings along', () => {
  it('a general practitioner has advice and leaflet within 12 taps', async () => {
    const visit = await stage.open({ role: 'general-practitioner' })
    await paste(visit, codeOf('plain'))
    await confirmAll(visit)
    // Pasting; no to every danger question; the rest and on to the consult.
    expect(visit.taps).toBe(3)
    await visit.answerAll(saidOnlyIfNotNo)
    await visit.tap(visit.page.locator('.complete a[href="#/advice"]').first())
    await seen(visit.page.locator('.advice').first())
    await turnTo(visit, '/together')
    await visit.tap(visit.page.locator('.together-tools .button'))
    expect(visit.taps).toBeLessThanOrEqual(12)
    // What the patient wants is there when it is written down.
    await turnTo(visit, '/note')
    expect(await visit.page.locator('.note-field').inputValue()).toMatch(/matters to the patient.*work/i)
  })

  it('a physiotherapist has programme and letter on paper within 40 taps', async () => {
    const visit = await stage.open({ role: 'physiotherapist' })
    await paste(visit, codeOf('plain'))
    await confirmAll(visit)
    await visit.answerAll(uncomplicated)
    await turnTo(visit, '/programme')
    for (const exercise of ['Bridge', 'Walking']) await visit.tap(visit.page.getByRole('button', { name: exercise }))
    await visit.tap(visit.page.locator('.programme-tools .button').first())
    await turnTo(visit, '/documents')
    await visit.tap(visit.page.locator('a[href="#/documents/letter-general-practitioner"]').first())
    expect(await letterOf(visit)).toMatch(/Bridge/)
    await visit.tap(visit.page.getByRole('button', { name: 'Print', exact: true }))
    expect(visit.taps).toBeLessThanOrEqual(40)
  })
})

describe('what was agreed', () => {
  it('is saved with the case, and stands at the next contact', async () => {
    const visit = await stage.open({ role: 'physiotherapist' })
    await visit.beginConsult()
    await visit.answerAll(absent)
    await turnTo(visit, '/programme')
    const bridge = visit.page.getByRole('button', { name: 'Bridge' })
    await bridge.click()
    await visit.page.getByRole('button', { name: 'Walking' }).click()
    const calendar = readFileSync(await download(visit, /calendar/i), 'utf8')
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(calendar).toMatch(/SUMMARY:.*Bridge/)
    const file = await visit.save()
    const saved = JSON.parse(readFileSync(file, 'utf8')) as {
      assessments: { agreed: { programme: { items: unknown[] } } }[]
    }
    expect(saved.assessments[0]?.agreed.programme.items).toHaveLength(2)
    const other = await stage.open({ role: 'physiotherapist' })
    await other.openCase({ name: 'case.json', mimeType: 'application/json', buffer: readFileSync(file) })
    await arrive(other, '/programme')
    expect(await other.page.locator('.programme').innerText()).toMatch(/Bridge.*Walking/s)
  })

  it('is refused with its place where a file says something else', async () => {
    const visit = await stage.open()
    const wrong = { schema: 'lende-case/1', assessments: [{ on: '2026-01-05', agreed: { program: {} }, answers: {} }] }
    await visit.goTo('/open')
    await visit.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'case.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(wrong)),
      })
    expect(await visit.text('.refused')).toMatch(/program.*programme/s)
  })
})

describe('while a danger is looked into', () => {
  it('nothing is exercised, planned or argued away', async () => {
    const visit = await stage.open()
    const { page } = visit
    await visit.beginConsult()
    await visit.give('bladder-disturbance', 'new')
    await seen(page.getByRole('alertdialog'))
    for (const address of ['/programme', '/work', '/talk/imaging', '/documents']) {
      await page.evaluate((hash) => location.assign(hash), `#${address}`)
      await seen(page.getByRole('alertdialog'))
    }
    await page.locator('.emergency .button[data-kind="primary"]').click()
    await arrive(visit, '/programme')
    expect(await page.locator('.programme-choice').count()).toBe(0)
    await arrive(visit, '/talk/imaging')
    expect(await page.locator('.talk-sheet .people').count()).toBe(0)
    expect(await visit.text('.talk-sheet')).not.toMatch(/will not help/i)
    await arrive(visit, '/documents/letter-specialist')
    expect(await page.locator('.letter-part textarea').first().inputValue()).toMatch(/emergency|cauda/i)
    expect(await letterOf(visit)).toMatch(/cauda equina/i)
  })
})

describe('a letter', () => {
  it('is changed by hand, keeps that on the way to the advice and back, and leaves as a tagged PDF', async () => {
    const visit = await stage.open({ role: 'physiotherapist' })
    const { page } = visit
    await visit.beginConsult()
    await visit.answerAll(absent)
    await turnTo(visit, '/documents')
    await page.locator('a[href="#/documents/letter-general-practitioner"]').first().click()
    const first = page.locator('.letter-part textarea').first()
    await first.fill('There is wear and tear, seen together.')
    await seen(page.locator('.wording-check li').first())
    await first.fill('Seen together today.')
    await arrive(visit, '/advice')
    await arrive(visit, '/documents/letter-general-practitioner')
    expect(await first.inputValue()).toBe('Seen together today.')
    const bytes = readFileSync(await download(visit, /pdf/i))
    const read = await readPdf(new Uint8Array(bytes))
    expect(read).toMatchObject({ ua: '1', isMarked: true, language: 'en' })
    expect(allTags(read.pages.flatMap(({ tags }) => tags)).map(wordsOf)).toContain('Seen together today.')
    expect(await overflow(visit)).toEqual([])
  })

  it('to the occupational physician tells function and work, and nothing of the rest', async () => {
    const visit = await stage.open({ role: 'general-practitioner' })
    await visit.beginConsult()
    await visit.answerAll({ ...absent, 'start-back': { total: 7, subscale: 4 } })
    await arrive(visit, '/documents/letter-occupational-physician')
    const all = await letterOf(visit)
    expect(all).toMatch(/33|34/)
    expect(all).not.toMatch(/back pain|pain|risk|STarT|mood|fear|profile/i)
  })
})

describe('the way back to work', () => {
  it('is planned in weeks, and shows its absence day', async () => {
    const visit = await stage.open({ role: 'general-practitioner', width: 390, height: 844 })
    await visit.beginConsult()
    await visit.answerAll(absent)
    await arrive(visit, '/work')
    expect(await visit.text('.work')).toMatch(/Day 34/)
    expect(await overflow(visit)).toEqual([])
  })
})
