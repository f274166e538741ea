// Every screen and state of Lende, one after the other, for whoever looks at all of them: by rule, by width, by keyboard.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Guideline } from '@lende/engine'
import { caseFile, profile3AtWeek7 } from './journeys/cases.ts'
import { uncomplicated } from './journeys/patients.ts'
import type { Stage } from './journeys/stage.ts'
import { seen } from './seen.ts'
import type { Visit, VisitOptions } from './visit.ts'

type Show = AsyncGenerator<readonly [screen: string, visit: Visit]>

/** What stands on the screen of an address once it is drawn. */
const drawnAt: readonly (readonly [address: RegExp, selector: string])[] = [
  [/^\/$/, '.doors'],
  [/^\/consult/, '[data-ask], .complete, .emergency'],
  [/^\/settings/, '.settings-choices'],
  [/^\/open/, '.drop-zone'],
  [/^\/pathway/, '.phases'],
  [/^\/guideline$/, '.doorways'],
  [/^\/guideline\/playground/, '.trial-filter'],
  [/^\/guideline\//, '.explorer-sheet .sheet-body > *'],
  [/^\/(advice|note|save)/, '.page h1'],
]

export async function arrive(visit: Visit, address: string): Promise<void> {
  const selector = drawnAt.find(([pattern]) => pattern.test(address))?.[1] ?? 'main h1'
  await visit.goTo(address)
  await visit.page.waitForFunction((hash) => location.hash === hash, `#${address}`)
  await visit.settle()
  await seen(visit.page.locator(selector).locator('visible=true').first())
}

/** One page of each kind in the explorer. */
export function explorerAddresses(): readonly string[] {
  const guideline = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../../build/guideline.json', import.meta.url)), 'utf8'),
  ) as Guideline
  const lists = 'recommendations rules dangers statements classifications facts currency diagrams proofs playground'
  const [recommendation] = guideline.recommendations
  const pages = {
    recommendation: recommendation?.id,
    rule: recommendation?.rule,
    statement: guideline.statements[0]?.id,
    danger: 'cauda-equina',
    classification: guideline.classifications[0]?.id,
    fact: 'bladder-disturbance',
  }
  return [
    '/guideline',
    ...lists.split(' ').map((list) => `/guideline/${list}`),
    ...Object.entries(pages).map(([kind, id]) => `/guideline/${kind}/${id}`),
  ]
}

/** What can be looked at without a patient. */
export async function* withoutPatient(stage: Stage, options: VisitOptions): Show {
  const visit = await stage.open(options)
  // The pathway before the explorer: the styles of a screen that was left stay on the page.
  const own = ['/', '/settings', '/advice', '/note', '/save', '/open', '/together', '/programme', '/pathway']
  for (const address of [...own, '/intake', '/intake/paper', '/intake/card', ...explorerAddresses()]) {
    await arrive(visit, address)
    yield [address, visit]
  }
  await visit.page.locator('.explorer input[type="search"]').fill('kce')
  await visit.settle()
  yield ['search', visit]
  await arrive(visit, '/open')
  const file = { name: 'case.json', mimeType: 'application/json', buffer: Buffer.from('{"assessments": 1}') }
  await visit.page.locator('input[type="file"]').first().setInputFiles(file)
  await seen(visit.page.locator('.refused'))
  yield ['a file that is refused', visit]
  await visit.close()
}

/** A first contact with a physiotherapist, from a blank page to the saved file. */
export async function* firstContact(stage: Stage, options: VisitOptions): Show {
  const visit = await stage.open({ role: 'physiotherapist', ...options })
  const { page } = visit
  const until = (ask: string): Promise<void> =>
    visit.answerAll(uncomplicated, async () => (await visit.asked()) === ask)
  await visit.beginConsult()
  yield ['consult, blank', visit]
  await visit.key('?')
  yield ['why a question is asked', visit]
  await visit.key('u')
  yield ['an answer that cannot be known', visit]
  await visit.key('1')
  await until('age')
  await visit.type('x')
  await visit.key('Enter')
  yield ['a number that is wrong', visit]
  await page.locator('[data-ask="age"] input').fill('')
  await until('onset-date')
  await page.locator('[data-unit="days"]').click()
  yield ['a date that is missing', visit]
  await page.locator('[data-typed]').focus()
  await until('start-back')
  yield ['totals of an instrument', visit]
  for (const way of [1, 2]) {
    await page.locator('.entry-choice input').nth(way).check({ force: true })
    await page.locator('.rating input').first().check({ force: true })
    await page.locator('.no-answer select').nth(1).selectOption({ index: 1 })
    yield [`items of an instrument, way ${way}`, visit]
  }
  await page.locator('.entry-choice input').first().check({ force: true })
  await page.locator('[data-typed]').first().focus()
  await visit.answerAll(uncomplicated)
  yield ['consult, complete', visit]
  yield* advice(visit)
  // A danger question could not be answered, so that much waits.
  for (const address of ['/note', '/together', '/programme', '/talk/imaging', '/save']) {
    await arrive(visit, address)
    yield [`${address} of a consult`, visit]
  }
  await page.locator('.choice input[type="radio"]').last().check({ force: true })
  await page.locator('form button[type="submit"]').click()
  yield ['a passphrase that is too short', visit]
  await visit.close()
}

/** Where the advice leads when nothing waits. */
export async function* care(stage: Stage, options: VisitOptions): Show {
  const visit = await stage.open({ role: 'physiotherapist', ...options })
  await visit.beginConsult()
  await visit.answerAll(uncomplicated)
  await arrive(visit, '/programme')
  for (const place of [0, 9]) await visit.page.locator('.programme-choice').nth(place).click()
  yield ['a programme that is put together', visit]
  const letters = ['/documents', '/documents/letter-general-practitioner', '/documents/safety-net-card']
  for (const address of ['/together', '/work', '/talk/imaging', '/talk/medicines', ...letters]) {
    await arrive(visit, address)
    yield [`${address}, nothing waits`, visit]
  }
  await visit.close()
}

async function* advice(visit: Visit): Show {
  const { page } = visit
  await arrive(visit, '/advice')
  for (const role of ['general-practitioner', 'patient', 'occupational-physician', 'physiotherapist']) {
    await page.locator('.advice-role select').selectOption(role)
    await seen(page.locator('.advice[aria-busy="false"]'))
    yield [`advice for a ${role}`, visit]
  }
  await page.locator('[data-line]').first().click()
  await seen(page.locator('.report').first())
  await visit.settle()
  yield ['a line of advice, opened', visit]
  await page.locator('.report').first().click()
  await seen(page.locator('.dialog'))
  yield ['a rule that is reported', visit]
  await visit.key('Escape')
}

/** What alarms: the screen of an emergency, and a condition above the consult. */
export async function* danger(stage: Stage, options: VisitOptions): Show {
  const visit = await stage.open(options)
  const { page } = visit
  await visit.beginConsult()
  await visit.give('bladder-disturbance', 'new')
  await seen(page.getByRole('alertdialog'))
  yield ['emergency', visit]
  await page.locator('.emergency .button[data-kind="primary"]').click()
  await seen(page.locator('.safety-banner'))
  yield ['emergency, acknowledged', visit]
  await visit.close()
  const other = await stage.open(options)
  await other.beginConsult()
  const { page: banner } = other
  await other.answerAll(
    { ...uncomplicated, 'bladder-disturbance': 'older' },
    async () => (await banner.locator('.condition .button').count()) > 0,
  )
  await banner.locator('.condition .button').first().click()
  await banner.locator('.condition .reason button').click()
  await seen(banner.locator('.condition .mistake'))
  yield ['a judgement without its reason', other]
  await other.close()
}

/** A follow-up with what was measured, and the questions that a first contact does not ask. */
export async function* followUp(stage: Stage, options: VisitOptions): Show {
  const visit = await stage.open({ role: 'physiotherapist', ...options })
  await visit.openCase(profile3AtWeek7)
  await seen(visit.page.locator('.trend-panel'))
  yield ['follow-up', visit]
  await visit.close()
  const other = await stage.open({ role: 'physiotherapist', ...options })
  const measured = {
    'course-decided': { value: 'abnormal', reason: 'no gain in three weeks' },
    'nrs-pain': 7,
    psk: { activities: ['walking', 'sitting', 'lifting'].map((activity) => ({ activity, score: 8 })) },
    qbpds: { total: 40, form: 'official' },
  }
  await other.openCase(caseFile([{ ago: 0, answers: measured }]))
  await other.seeKnown()
  const lines = other.page.locator('.known-all .known-line')
  for (let place = 0; place < (await lines.count()); place++) {
    await lines.nth(place).click()
    await other.settle()
    yield [`a known answer, changed: ${await other.asked()}`, other]
  }
  await other.close()
}

/** The drawing of the body over the consult, with a mark on it. */
export async function* bodyChart(stage: Stage, options: VisitOptions): Show {
  const visit = await stage.open(options)
  const { page } = visit
  await visit.beginConsult()
  await page.locator('[data-row="leg-pain-along-root"]').click()
  await page.locator('[data-ask="leg-pain-along-root"] .question-foot .button').last().click()
  await seen(page.locator('.body-chart'))
  await page.locator('[data-area]').first().focus()
  await visit.key(' ')
  yield ['body chart', visit]
  await visit.close()
}

export async function* everyScreen(stage: Stage, options: VisitOptions = {}): Show {
  for (const part of [withoutPatient, firstContact, care, danger, followUp, bodyChart]) yield* part(stage, options)
}
