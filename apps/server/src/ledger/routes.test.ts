// The ledger through its doors: what is read of it verifies, and its head was noted before.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allDoors, record } from '../../test/record-doors.ts'
import { from, get, open, openStage, register, type Stage, send } from '../../test/stage.ts'
import type { Work } from '../database/practice-database.ts'
import { fileRoute } from '../http/route.ts'
import { memberRoutes } from '../people/member-routes.ts'
import { writeLedger } from './ledger.ts'
import { ledgerUntil } from './read-ledger.ts'
import { isKeptEntry, type KeptEntry, verifyLedger } from './verify-ledger.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ table: [...allDoors, ...memberRoutes] })
  for (let count = 0; count < 12; count++) await register(stage.app, stage.here.people.desk)
})
afterAll(() => stage.close())

const read = async (url: string) => (await get(stage.app, url, { who: stage.here.people.auditor })).json()

/** The whole of it, as who keeps a copy reads it. */
async function whole(limit: number): Promise<KeptEntry[]> {
  const entries: KeptEntry[] = []
  for (let after: number | null = 0; after !== null; ) {
    const { items, next } = await read(`/api/ledger?after=${after}&limit=${limit}`)
    entries.push(...items)
    after = next
  }
  return entries
}

it('its pages together are the ledger, and verify without this server', async () => {
  const head = await read('/api/ledger/head')
  const entries = await whole(3)
  expect(await verifyLedger(entries)).toMatchObject({ ok: true, entries: entries.length })
  expect(entries[head.number - 1]?.hash).toBe(head.hash)
  expect(await verifyLedger(entries.with(2, { ...(entries[2] as KeptEntry), did: 'never' }))).toMatchObject({
    ok: false,
  })
})

it('reading it is told to it too, and comes to its end', async () => {
  const { number } = await read('/api/ledger/head')
  expect((await whole(2)).length).toBeGreaterThan(number)
  const { items } = await read(`/api/ledger?after=${number}`)
  expect(items[0]).toMatchObject({ did: 'read-ledger', person: stage.here.people.auditor.person, role: 'auditor' })
})

it('an auditor reads by what name they go who did something and to whom, also of who left; the entries hold ids alone', async () => {
  const { auditor, desk, lead, physiotherapist: leaving } = stage.here.people
  const done = await send(stage.app, ['POST', `/api/members/${leaving.person}/end`], {}, { who: lead })
  expect(done.statusCode).toBe(200)
  const { items, people } = await read('/api/ledger')
  const nameOf = (person: string) => people.find((one: { person: string }) => one.person === person)?.name
  expect([auditor, desk, lead, leaving].map(({ person }) => nameOf(person))).toEqual([
    'auditor',
    'desk',
    'lead',
    'physiotherapist',
  ])
  expect(await verifyLedger(items)).toMatchObject({ ok: true })
  const elsewhere = stage.elsewhere.people.lead.person
  expect(people.map(({ person }: { person: string }) => person)).not.toContain(elsewhere)
})

it('tells of whom a list showed anything, once a day for one reader in one role, and so does the copy of their record', async () => {
  const { people } = stage.here
  const who = people['general-practitioner']
  const seen = await register(stage.app, people.desk, { familyName: 'Zeldzaam' })
  const other = await register(stage.app, people.desk, { familyName: 'Zeldzamer' })
  const episode = await open(stage.app, who, seen)
  const seat = { person: who.person, role: who.role }
  await send(stage.app, ['POST', `/api/episodes/${episode}/care-team`], seat, { who })
  await record(stage.app, who, episode, { fever: 'no' })
  const earlier = { onsetFrom: '2025-12-01', onsetTo: '2025-12-01' }
  const headers = { 'if-match': (await get(stage.app, `/api/episodes/${episode}`, { who })).headers.etag as string }
  await send(stage.app, ['PATCH', `/api/episodes/${episode}`], earlier, { who, headers })
  for (const reader of [who, who, people.desk])
    await send(stage.app, ['POST', '/api/patients/find'], { name: 'Zeldza', limit: 1 }, { who: reader })
  await get(stage.app, '/api/cared-for', { who })
  const { items } = (await get(stage.app, `/api/under-edition-of-now?episode=${episode}`, { who })).json()
  expect(items).toHaveLength(1)
  const lists = ['find-patients', 'list-cared-for', 'list-other-advice']
  const told = (await whole(500)).filter(({ did, aboutId }) => lists.includes(did) && aboutId !== null)
  expect(
    told.filter(({ about }) => about !== 'person').map(({ did, person, aboutId }) => [did, person, aboutId]),
  ).toEqual([
    ['find-patients', who.person, seen],
    ['find-patients', people.desk.person, seen],
    ['list-cared-for', who.person, episode],
    ['list-other-advice', who.person, episode],
  ])
  const { ledger } = (await get(stage.app, `/api/patients/${seen}/export`, { who })).json()
  const copied = ledger.filter(({ did }: KeptEntry) => lists.includes(did)).map(({ did }: KeptEntry) => did)
  expect(copied).toEqual(['find-patients', ...lists])
  expect(JSON.stringify(ledger)).not.toContain(other)
})

it('of another practice there is another one', async () => {
  const who = stage.elsewhere.people.lead
  expect((await get(stage.app, '/api/ledger/head', { who })).json()).toEqual({ number: 0, hash: '' })
  expect((await get(stage.app, '/api/ledger', { who })).json()).toEqual({ items: [], people: [], next: null })
})

describe('the ledger as a file', () => {
  const file = (who = stage.here.people.auditor) => get(stage.app, '/api/ledger.ndjson', { who })
  const entriesIn = (text: string): KeptEntry[] =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))

  it('is whole, verifies without this server, and ends with its own being read', async () => {
    const answer = await file()
    const entries = entriesIn(answer.body)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      'content-disposition': 'attachment; filename="ledger.ndjson"',
      'cache-control': 'no-store',
    })
    expect(entries.every(isKeptEntry)).toBe(true)
    const head = await read('/api/ledger/head')
    expect(await verifyLedger(entries)).toEqual({ ok: true, entries: head.number, head: head.hash })
    expect(entries.at(-1)).toMatchObject({ did: 'read-ledger', person: stage.here.people.auditor.person })
  })

  it('ends where it was when it was asked for, whatever is written meanwhile, and is longer than what is read at once', async () => {
    const { database, elsewhere } = stage
    await database.within({ practice: elsewhere.practice, person: null }, async (work) => {
      for (let count = 0; count < 2_100; count++) await writeLedger(work, { did: 'read-patient' })
    })
    let isOver = false
    const writing = (async () => {
      while (!isOver) await register(stage.app, elsewhere.people.desk)
    })()
    const entries = entriesIn((await file(elsewhere.people.lead)).body)
    isOver = true
    await writing
    expect(entries.at(-1)).toMatchObject({ did: 'read-ledger' })
    expect(await verifyLedger(entries)).toMatchObject({ ok: true, entries: entries.length })
    expect(entries.length).toBeGreaterThan(2_100)
  })

  it('is read in pieces, each when the one before it was taken', async () => {
    const read: number[] = []
    const again = <Result>(run: (work: Work) => Promise<Result>): Promise<Result> => {
      read.push(read.length)
      return stage.database.within({ practice: stage.elsewhere.practice, person: null }, run)
    }
    const pieces = ledgerUntil(again, 2_050)
    expect([(await pieces.next()).done, read.length]).toEqual([false, 1])
    expect([(await pieces.next()).done, read.length]).toEqual([false, 2])
    const last = await pieces.next()
    expect(entriesIn(String(last.value))).toHaveLength(50)
    expect((await pieces.next()).done).toBe(true)
  })

  it('that breaks off is no whole file, and the log does not tell of whom', async () => {
    const lines: string[] = []
    const failing = fileRoute({
      url: '/api/x',
      summary: '',
      roles: ['lead'],
      file: { type: 'text/plain', name: 'x.txt' },
      handle: async () => async () =>
        (async function* () {
          yield 'begun'
          throw new TypeError('about Jan Peeters')
        })(),
    })
    const app = stage.appWith({ table: [failing], log: { write: (line) => lines.push(line) } })
    const address = await app.listen({ port: 0 })
    const { cookie } = from(stage.here.people.lead) as { cookie: string }
    const answer = await fetch(`${address}/api/x`, { headers: { cookie } })
    await expect(answer.text()).rejects.toThrow()
    await app.close()
    expect(lines.join('')).not.toContain('Peeters')
  })
})
