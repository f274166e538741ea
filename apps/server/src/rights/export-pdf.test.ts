// A copy of a record on paper: all of it, in the patient's language, for whoever reads and whoever listens.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { allTags, readPdf, wordsOf } from '../../../../packages/pdf/test/structure.ts'
import { allDoors, keepLetter, letter } from '../../test/record-doors.ts'
import { get, open, openStage, register, type Stage, send } from '../../test/stage.ts'
import type { Content } from '../documents/document.ts'
import { insertDocument } from '../documents/repository.ts'
import { de } from './export-pdf/messages/de.ts'
import { en } from './export-pdf/messages/en.ts'
import { fr } from './export-pdf/messages/fr.ts'
import { nl } from './export-pdf/messages/nl.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ table: allDoors })
})
afterAll(() => stage.close())

const messages = { nl, fr, de, en }
const who = () => stage.here.people.physiotherapist

const agreed = {
  wants: ['together.plan.usual-things'],
  activities: ['Elke dag naar de markt'],
  'next-visit': '2026-02-15',
}

async function assess(episode: string, on: string, answers: object, more: object = {}): Promise<string> {
  const body = { on, written: { answers, ...more } }
  const answer = await send(stage.app, ['POST', `/api/episodes/${episode}/assessments`], body, { who: who() })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().assessment
}

/** A patient with two contacts, one of them corrected, a letter, a consent and a seat in the team. */
async function somebody(more: object = {}): Promise<string> {
  const { app } = stage
  const patient = await register(app, who(), { ownNumber: null, ...more })
  const episode = await open(app, who(), patient)
  const first = await assess(episode, '2026-02-01', { fever: 'no', 'bladder-disturbance': 'no', 'nrs-pain': 7 })
  await assess(episode, '2026-02-08', { fever: 'yes', 'weight-loss': 'does-not-know', 'nrs-pain': 4 }, { agreed })
  const body = { on: '2026-02-01', written: { answers: { fever: 'no', 'nrs-pain': 6 } }, because: 'Verkeerde regel' }
  await send(app, ['POST', `/api/assessments/${first}/correct`], body, { who: who() })
  await keepLetter(app, who(), episode)
  const team = { person: who().person, role: 'physiotherapist' }
  await send(app, ['POST', `/api/episodes/${episode}/care-team`], team, { who: who() })
  const consent = { purpose: 'research', decision: 'withdrawn', on: '2026-02-02' }
  await send(app, ['POST', `/api/patients/${patient}/consents`], consent, { who: who() })
  return patient
}

const copyOf = (patient: string, reader = who()) =>
  get(stage.app, `/api/patients/${patient}/export.pdf`, { who: reader })

async function heardIn(bytes: Uint8Array) {
  const pdf = await readPdf(new Uint8Array(bytes))
  const tags = allTags(pdf.pages.flatMap((page) => page.tags))
  const heard = tags
    .filter(({ role }) => role === 'P' || role === 'TD' || role === 'TH' || role.startsWith('L'))
    .map(wordsOf)
    .join(' ')
  const headings = [1, 2, 3].map((level) => tags.filter(({ role }) => role === `H${level}`).map(wordsOf))
  return { pdf, heard: bare(heard), headings }
}

const bare = (words: string): string => words.replace(/\s/g, '')

it.each([
  'nl',
  'fr',
  'de',
  'en',
] as const)('%s: who it is, what was found, advised, sent, agreed to and seen', async (language) => {
  const own = messages[language]
  const patient = await somebody({ language, givenName: 'Zoë' })
  const answer = await copyOf(patient)
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="record.pdf"',
    'cache-control': 'no-store',
  })
  const { pdf, heard, headings } = await heardIn(answer.rawPayload)
  expect(pdf).toMatchObject({ ua: '1', isMarked: true, language, title: own.title })
  const told = [
    'Zoë Peeters',
    own.languages[language],
    own.corrects('Verkeerde regel'),
    own.corrected,
    'Elke dag naar de markt',
    'Koorts sinds maandag.',
    'Dr. Claes',
    own.purposes.research,
    own.decisions.withdrawn,
    own.deeds['record-assessment'],
    own.about,
  ]
  for (const one of told) expect.soft(heard, one).toContain(bare(one))
  expect(headings[0]).toHaveLength(3)
  expect(headings[1]).toHaveLength(4)
  expect(headings[1]?.map(bare).at(-1)).toBe(bare(own.document(letter.title)))
  for (const one of [own.answers, own.conclusion, own.advice]) expect(headings[2]?.map(bare)).toContain(bare(one))
})

it('every fact stands in words, unknown as unknown, and no key of the content shows', async () => {
  const { heard } = await heardIn((await copyOf(await somebody())).rawPayload)
  expect(heard).toContain(bare('Niet gevraagd of niet gekend'))
  expect(heard).not.toMatch(/\b(fact|instrument|recommendation|word|danger|safety-net|together)\.[a-z]/)
})

it('is told to the ledger as the export that it is', async () => {
  const patient = await somebody()
  await copyOf(patient, stage.here.people.auditor)
  const { items } = (await get(stage.app, '/api/ledger', { who: stage.here.people.auditor })).json()
  expect(items).toContainEqual(
    expect.objectContaining({
      did: 'export-patient',
      aboutId: patient,
      role: 'auditor',
      person: stage.here.people.auditor.person,
    }),
  )
})

it('nobody is refused their record over a sign that no font here has', async () => {
  const { heard } = await heardIn(
    (await copyOf(await somebody({ givenName: '李 明', familyName: 'Peeters 🦴' }))).rawPayload,
  )
  expect(heard).toContain('[U+674E]')
  expect(heard).toContain('[U+660E]')
  expect(heard).toContain('[U+1F9B4]')
  expect(heard).toContain(bare(nl.signs))
})

it.each([
  ['that are drawn as one', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
  ['of which there are many', '😀🎈🐝🦊🧠🪐🫀🃏🎲🚑🛏🧷🧵🪑'],
  ['that stand for nothing', '\ue000\ufdd0\u{1d173}\u{10ffff}'],
])('nor over signs %s', async (_, familyName) => {
  const answer = await copyOf(
    await register(stage.app, who(), { ownNumber: null, familyName: `Peeters ${familyName}` }),
  )
  expect(answer.statusCode).toBe(200)
  const { heard } = await heardIn(answer.rawPayload)
  expect(heard).toContain('[U+')
  expect(heard).toContain('Peeters')
})

it('nor over half a sign in a letter that was kept when half a sign could still be kept', async () => {
  const patient = await register(stage.app, who(), { ownNumber: null })
  const episode = await open(stage.app, who(), patient)
  const lines = [{ kind: 'item', text: 'Koorts \ud83e', from: ['fact:fever'] }]
  const content = { ...letter, parts: [{ part: 'found', lines }] }
  const { practice, person } = who()
  await stage.database.within(who(), (work) =>
    insertDocument(work, practice, {
      content: content as Content,
      document: randomUUID(),
      episode,
      assessment: null,
      recipient: null,
      person,
    }),
  )
  const answer = await copyOf(patient)
  expect(answer.statusCode).toBe(200)
  expect((await heardIn(answer.rawPayload)).heard).toContain('[U+D83E]')
})

it('what was typed is never read as markup', async () => {
  const familyName = '#panic() $x$ *sterk* <b> \\"'
  const { heard } = await heardIn((await copyOf(await somebody({ familyName }))).rawPayload)
  expect(heard).toContain(bare(familyName))
})

it('of who was erased there is none', async () => {
  const patient = await somebody()
  await send(
    stage.app,
    ['POST', `/api/patients/${patient}/erase`],
    { reason: 'asked-by-patient' },
    { who: stage.here.people.lead },
  )
  expect((await copyOf(patient)).statusCode).toBe(410)
})

it('a patient of whom nothing was recorded has a copy too, and one that others turned out to be has theirs', async () => {
  const patient = await register(stage.app, who())
  const { heard } = await heardIn((await copyOf(patient)).rawPayload)
  expect(heard).toContain(bare(nl.noEpisodes))
  expect(heard).toContain(bare(nl.noConsents))
  const duplicate = await somebody({ givenName: 'Johannes' })
  await send(stage.app, ['POST', `/api/patients/${duplicate}/merge`], { into: patient }, { who: who() })
  const whole = await heardIn((await copyOf(patient)).rawPayload)
  expect(whole.heard).toContain(bare(`${nl.alsoKnownAs} Johannes Peeters`))
  expect(whole.headings[1]).toHaveLength(4)
})
