// A write that is sent twice is done once.

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { jan, openStage, type Stage, send } from '../../test/stage.ts'
import type { Present } from './present.ts'

let stage: Stage
let who: Present

beforeAll(async () => {
  stage = await openStage()
  who = stage.here.people.desk
})
afterAll(() => stage.close())

const registerWith = (key: string, more: object = {}, by = who) =>
  send(stage.app, ['POST', '/api/patients'], { ...jan, ...more }, { who: by, headers: { 'idempotency-key': key } })

const within = <Result>(work: Parameters<typeof stage.database.within<Result>>[1]) =>
  stage.database.within({ practice: stage.here.practice, person: null }, work)

async function count(familyName: string): Promise<number> {
  const { items } = (await send(stage.app, ['POST', '/api/patients/find'], { name: familyName }, { who })).json()
  return items.length
}

it('the same key with the same body gives the same answer, and does it once', async () => {
  const first = await registerWith('twice', { familyName: 'Twice' })
  const second = await registerWith('twice', { familyName: 'Twice' })
  expect(first.statusCode).toBe(201)
  expect([second.statusCode, second.body, second.headers.location, second.headers.etag]).toEqual([
    first.statusCode,
    first.body,
    first.headers.location,
    first.headers.etag,
  ])
  expect(await count('Twice')).toBe(1)
})

it('the same key with something else is refused, and does nothing', async () => {
  await registerWith('other', { familyName: 'Otherone' })
  const answer = await registerWith('other', { familyName: 'Othertwo' })
  expect([answer.statusCode, answer.json().type]).toEqual([422, 'urn:lende:problem:key-used-otherwise'])
  expect(await count('Othertwo')).toBe(0)
})

it('the keys of one person are not those of another', async () => {
  await registerWith('mine', { familyName: 'Mine' })
  await registerWith('mine', { familyName: 'Mine' }, stage.here.people.lead)
  expect(await count('Mine')).toBe(2)
})

it('twenty at once with one key, over two servers, are one write and one answer', async () => {
  const other = stage.appWith({})
  const key = randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      send(
        at % 2 === 0 ? stage.app : other,
        ['POST', '/api/patients'],
        { ...jan, familyName: 'Rush' },
        {
          who,
          headers: { 'idempotency-key': key },
        },
      ),
    ),
  )
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]))
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  expect(await count('Rush')).toBe(1)
})

it('what was refused may be put right and sent with the same key', async () => {
  await registerWith(randomUUID(), { familyName: 'First', ownNumber: 'A-1' })
  expect((await registerWith('again', { familyName: 'Again', ownNumber: 'A-1' })).statusCode).toBe(409)
  expect((await registerWith('again', { familyName: 'Again', ownNumber: 'A-2' })).statusCode).toBe(201)
})

it('a key is forgotten after a day', async () => {
  await registerWith('old', { familyName: 'Old' })
  await within((work) =>
    sql`update lende.idempotency set at = now() - interval '25 hours' where key = 'old'`.execute(work),
  )
  expect((await registerWith('old', { familyName: 'Old' })).statusCode).toBe(201)
  expect(await count('Old')).toBe(2)
})

it('what is kept for a key is seen by its own practice alone, and holds no name', async () => {
  await registerWith('kept', { familyName: 'Keptname' })
  const read = sql<{ answered: string }>`select answered from lende.idempotency where key = 'kept'`
  expect((await within((work) => read.execute(work))).rows.map(({ answered }) => answered)).toEqual([
    expect.not.stringContaining('Keptname'),
  ])
  const elsewhere = { practice: stage.elsewhere.practice, person: null }
  expect((await stage.database.within(elsewhere, (work) => read.execute(work))).rows).toEqual([])
})

it('a change with a key and an old version is told again what it was told, not that it is stale', async () => {
  const { patient } = (await registerWith(randomUUID(), { familyName: 'Changed' })).json()
  const change = () =>
    send(
      stage.app,
      ['PATCH', `/api/patients/${patient}`],
      { givenName: 'Joris' },
      {
        who,
        headers: { 'if-match': '"1"', 'idempotency-key': 'change' },
      },
    )
  expect((await change()).json()).toEqual({ patient, version: 2 })
  expect((await change()).json()).toEqual({ patient, version: 2 })
})
