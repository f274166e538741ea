// Documents through their doors: kept as they were sent, and read again as they were.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { allDoors, keepLetter, letter, record } from '../../test/record-doors.ts'
import { get, open, openStage, register, type Stage, send } from '../../test/stage.ts'
import type { Present } from '../http/present.ts'

let stage: Stage
let who: Present
let episode: string

beforeAll(async () => {
  stage = await openStage({ table: allDoors })
  who = stage.here.people['other-clinician']
  episode = await open(stage.app, who, await register(stage.app, who))
})
afterAll(() => stage.close())

const keep = (body: object, of = episode) =>
  send(stage.app, ['POST', `/api/episodes/${of}/documents`], { content: letter, ...body }, { who })
const read = async (url: string) => (await get(stage.app, url, { who })).json()

it('is kept line by line, with what each rests on, for whom and over which assessment', async () => {
  const by = stage.here.people['general-practitioner']
  const assessment = await record(stage.app, by, episode)
  const done = await keep({ recipient: 'Dr. Claes', assessment })
  expect(done.statusCode).toBe(201)
  const { document } = done.json()
  expect(done.headers.location).toBe(`/api/documents/${document}`)
  expect(await read(`/api/documents/${document}`)).toEqual({
    document,
    episode,
    assessment,
    kind: 'letter-specialist',
    language: 'nl',
    recipient: 'Dr. Claes',
    person: who.person,
    sentAt: expect.stringMatching(/Z$/),
    content: letter,
  })
})

it('keeps what a person added in their own words', async () => {
  const own = { kind: 'text', text: 'Gebeld om 9 uur.', from: [] }
  const { statusCode, body } = await keep({ content: { ...letter, parts: [{ part: 'found', lines: [own] }] } })
  expect(statusCode, body).toBe(201)
})

it('is refused when it is no document, or of an assessment of somebody else', async () => {
  const line = { kind: 'item', text: 'Zomaar.' }
  const wrongs = [
    {},
    { ...letter, more: 1 },
    { ...letter, language: 'es' },
    { ...letter, parts: [{ part: 'found', lines: [line] }] },
    { ...letter, parts: [{ part: 'found', lines: [{ ...line, kind: 'script', from: ['fact:fever'] }] }] },
  ]
  for (const content of wrongs)
    expect.soft((await keep({ content })).json().errors).toEqual([{ pointer: '/content', kind: 'wrong-shape' }])
  const by = stage.here.people['general-practitioner']
  const other = await record(stage.app, by, await open(stage.app, by, await register(stage.app, by)))
  expect((await keep({ assessment: other })).json().errors).toEqual([
    { pointer: '/assessment', kind: 'not-of-this-episode' },
  ])
})

it('those of an episode are listed, newest first, page by page', async () => {
  const own = await open(stage.app, who, await register(stage.app, who))
  const sent: string[] = []
  for (let count = 0; count < 3; count++) sent.push(await keepLetter(stage.app, who, own))
  const seen: string[] = []
  for (let url = `/api/episodes/${own}/documents?limit=2`; url !== ''; ) {
    const { items, next } = await read(url)
    seen.push(...items.map(({ document }: { document: string }) => document))
    expect(JSON.stringify(items)).not.toContain('Koorts')
    url = next === null ? '' : `/api/episodes/${own}/documents?limit=2&after=${next}`
  }
  expect(seen).toEqual(sent.toReversed())
})
