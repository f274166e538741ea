// Assessments through their doors: recorded once, corrected, read as given, worked out again.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { allDoors, record } from '../../test/record-doors.ts'
import { get, open, openStage, register, type Stage, send } from '../../test/stage.ts'
import { makeReady } from '../editions/edition.ts'
import { editionsOfProgram } from '../editions/editions-of-program.ts'
import { KeptEditions } from '../editions/kept-editions.ts'
import type { Present } from '../http/present.ts'
import { assessmentRoutes } from './routes.ts'

let stage: Stage
let who: Present
let episode: string

beforeAll(async () => {
  stage = await openStage({ table: allDoors })
  who = stage.here.people['general-practitioner']
  episode = await open(stage.app, who, await register(stage.app, who))
})
afterAll(() => stage.close())

const post = (url: string, body: object, as = who, headers = {}) =>
  send(stage.app, ['POST', url], body, { who: as, headers })
const recordIn = (of: string, body: object, as = who, headers = {}) =>
  post(`/api/episodes/${of}/assessments`, { on: '2026-02-01', written: {}, ...body }, as, headers)
const read = async (assessment: string) => (await get(stage.app, `/api/assessments/${assessment}`, { who })).json()
const ledger = async (about: string) =>
  stage.database.within({ practice: who.practice, person: null }, async (work) => {
    const rows = await work
      .selectFrom('lende.ledger_entry')
      .where('about_id', '=', about)
      .select('did')
      .orderBy('number')
      .execute()
    return rows.map(({ did }) => did)
  })

it('is recorded, and read with its answers, its advice, by whom and when', async () => {
  const done = await recordIn(episode, { source: 'patient', written: { answers: { 'bladder-disturbance': 'new' } } })
  expect(done.statusCode).toBe(201)
  const { assessment } = done.json()
  expect(done.headers.location).toBe(`/api/assessments/${assessment}`)
  expect(await read(assessment)).toMatchObject({
    assessment,
    episode,
    on: '2026-02-01',
    person: who.person,
    role: 'general-practitioner',
    source: 'patient',
    country: 'be',
    onset: { from: '2026-01-01', to: '2026-01-10' },
    recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    written: { answers: { 'bladder-disturbance': 'new' } },
    advice: { urgency: { level: 'emergency' } },
    supersedes: null,
    because: null,
    correctedBy: null,
  })
  expect(await ledger(assessment)).toEqual(['record-assessment', 'read-assessment'])
})

it('is recorded once for a key, and what is kept for the key holds no answer and no advice', async () => {
  const own = await open(stage.app, who, await register(stage.app, who))
  const key = { 'idempotency-key': randomUUID() }
  const body = { written: { answers: { fever: 'yes' } } }
  const [first, again] = [await recordIn(own, body, who, key), await recordIn(own, body, who, key)]
  expect(again.json()).toEqual(first.json())
  expect(Object.keys(first.json())).toEqual(['assessment'])
  expect((await get(stage.app, `/api/episodes/${own}/assessments`, { who })).json().items).toHaveLength(1)
})

it('what cannot be read is told by place and kind: neither an answer nor a name that somebody made up', async () => {
  const written = { answers: { fever: 'geheim', 'jan-peeters': 'yes', 'pain-now': { geheim: 1 } }, geheim: 1 }
  const answer = await recordIn(episode, { written })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().errors).toEqual(
    expect.arrayContaining([
      { pointer: '/written/answers/fever', kind: expect.any(String) },
      { pointer: '/written/answers', kind: 'unknown-fact' },
      { pointer: '/written', kind: 'unknown-key' },
    ]),
  )
  expect(answer.body).not.toMatch(/geheim|peeters/)
})

it('neither of tomorrow, nor in an episode that is closed', async () => {
  const own = await open(stage.app, who, await register(stage.app, who))
  expect((await recordIn(own, { on: '2026-03-02' })).json().errors).toEqual([{ pointer: '/on', kind: 'in-the-future' }])
  await post(`/api/episodes/${own}/close`, { on: '2026-02-01', because: 'recovered' }, who, { 'if-match': '"1"' })
  expect((await recordIn(own, {})).json().type).toBe('urn:lende:problem:already-closed')
})

it('is given in the role of who gives it; another clinician names one that the guideline knows', async () => {
  const other = stage.here.people['other-clinician']
  const wrong = async (as: Present, body: object) => (await recordIn(episode, body, as)).json().errors
  expect(await wrong(who, { role: 'physiotherapist' })).toEqual([{ pointer: '/role', kind: 'not-own-role' }])
  expect(await wrong(other, {})).toEqual([{ pointer: '/role', kind: 'missing' }])
  expect(await wrong(other, { role: 'astrologer' })).toEqual([{ pointer: '/role', kind: 'not-allowed' }])
  const { assessment } = (await recordIn(episode, { role: 'psychologist' }, other)).json()
  expect(await read(assessment)).toMatchObject({ role: 'psychologist', person: other.person })
})

it('what was written says no other day, role or source than stands beside it', async () => {
  const answers = { fever: 'no' }
  const same = { on: '2026-02-01', role: 'general-practitioner', source: 'clinician', answers }
  const assessment = await recordIn(episode, { written: same })
  expect(assessment.statusCode).toBe(201)
  const others = { on: '2026-02-02', role: 'physiotherapist', source: 'patient' }
  for (const [name, other] of Object.entries(others)) {
    const refused = [{ pointer: `/written/${name}`, kind: 'said-otherwise' }]
    const written = { answers, [name]: other }
    expect.soft((await recordIn(episode, { written })).json().errors, name).toEqual(refused)
    const correction = { on: '2026-02-01', written, because: 'vergist' }
    const corrected = await post(`/api/assessments/${assessment.json().assessment}/correct`, correction)
    expect.soft(corrected.json().errors, name).toEqual(refused)
    if (name === 'source') continue
    const advised = await post('/api/advise', { on: '2026-02-01', role: 'general-practitioner', written })
    expect.soft(advised.json().errors, name).toEqual(refused)
  }
})

it('a correction says why, takes the place once, and both can be read', async () => {
  const own = await open(stage.app, who, await register(stage.app, who))
  const first = await record(stage.app, who, own)
  const body = { on: '2026-02-01', written: { answers: { fever: 'no' } }, because: 'in de verkeerde rij' }
  const correct = () => post(`/api/assessments/${first}/correct`, body)
  const { assessment } = (await correct()).json()
  expect(await read(first)).toMatchObject({ correctedBy: assessment, written: { answers: { fever: 'yes' } } })
  expect(await read(assessment)).toMatchObject({ supersedes: first, because: 'in de verkeerde rij', correctedBy: null })
  expect((await correct()).statusCode).toBe(409)
})

it('the list has the newest day first, page by page, those that were corrected too', async () => {
  const own = await open(stage.app, who, await register(stage.app, who))
  for (const on of ['2026-02-02', '2026-02-04', '2026-02-03', '2026-02-04']) await record(stage.app, who, own, {}, on)
  const seen: { on: string; urgency: string; assessment: string }[] = []
  for (let url = `/api/episodes/${own}/assessments?limit=1`; url !== ''; ) {
    const { items, next } = (await get(stage.app, url, { who })).json()
    seen.push(...items)
    url = next === null ? '' : `/api/episodes/${own}/assessments?limit=1&after=${next}`
  }
  expect(seen.map(({ on }) => on)).toEqual(['2026-02-04', '2026-02-04', '2026-02-03', '2026-02-02'])
  expect(new Set(seen.map(({ assessment }) => assessment)).size).toBe(4)
  expect(seen.every(({ urgency }) => typeof urgency === 'string')).toBe(true)
})

it('worked out again it comes to the very same advice', async () => {
  const assessment = await record(stage.app, who, episode)
  const { isSame, stored, now } = (await post(`/api/assessments/${assessment}/replay`, {})).json()
  expect([isSame, now]).toEqual([true, stored])
  expect(stored.urgency).toBeDefined()
})

it('advice alone is the advice that is recorded, and leaves no trace', async () => {
  const entries = () =>
    stage.database.within({ practice: who.practice, person: null }, (work) =>
      work.selectFrom('lende.ledger_entry').select('number').execute(),
    )
  const own = await open(stage.app, who, await register(stage.app, who))
  const assessment = await record(stage.app, who, own, { fever: 'yes' })
  const { advice: given } = await read(assessment)
  const before = (await entries()).length
  const body = {
    on: '2026-02-01',
    onsetFrom: '2026-01-01',
    onsetTo: '2026-01-10',
    written: { answers: { fever: 'yes' } },
  }
  const advised = await post('/api/advise', body)
  expect(advised.statusCode).toBe(200)
  expect(advised.json().advice).toEqual(given)
  expect((await post('/api/advise', { ...body, onsetFrom: '2026-02-02' })).statusCode).toBe(400)
  expect((await entries()).length).toBe(before)
})

it('a newer edition names the open episodes whose advice it changes, page by page', async () => {
  const { current } = await editionsOfProgram()
  const assessment = await record(stage.app, who, episode)
  // The same, but that it asks after fever in other words: what was answered then cannot be read any more.
  const other = (part: unknown) => JSON.parse(JSON.stringify(part).replaceAll('"fever"', '"fever-measured"'))
  const { facts, rules } = current.guideline
  const guideline = { ...current.guideline, edition: '2999.1+next', facts: other(facts), rules: other(rules) }
  const newer = new KeptEditions(await makeReady({ guideline, instruments: current.instruments }))
  const later = stage.appWith({ table: assessmentRoutes(async () => newer) })
  const under = async (app: typeof later, after = '') =>
    (await get(app, `/api/under-edition-of-now?limit=1${after}`, { who: stage.here.people.auditor })).json()
  expect(await under(stage.app)).toEqual({ items: [], next: null })
  const seen: unknown[] = []
  for (let after = ''; ; ) {
    const { items, next } = await under(later, after)
    seen.push(...items)
    if (next === null) break
    after = `&after=${next}`
  }
  expect(seen).toContainEqual(expect.objectContaining({ episode, assessment, changes: null }))
})
