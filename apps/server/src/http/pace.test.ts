// Who is signed in asks no faster than a person can: a desk at its busiest never notices, a program that empties the record does.

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { get, openStage, register, type Stage } from '../../test/stage.ts'
import { Pace } from './pace.ts'

const clock = { now: 0 }
let stage: Stage
let app: FastifyInstance
beforeAll(async () => {
  stage = await openStage()
  app = stage.appWith({ pace: new Pace(() => clock.now) })
})
afterAll(async () => {
  await app?.close()
  await stage?.close()
})

const seconds = (count: number): void => {
  clock.now += count * 1000
}

it('ten questions a second are never told to wait, however long they go on', () => {
  const pace = new Pace(() => clock.now)
  for (let turn = 0; turn < 36_000; turn++) {
    expect(pace.take('a session', 1)).toBe(null)
    seconds(0.1)
  }
})

it('a program that asks as fast as it can is told to wait, and how long; another session is not', async () => {
  const { physiotherapist, 'general-practitioner': doctor } = stage.here.people
  let answered = 0
  while ((await get(app, '/api/colleagues', { who: physiotherapist })).statusCode !== 429 && answered < 2_000)
    answered++
  expect(answered).toBe(600)
  const waits = await get(app, '/api/colleagues', { who: physiotherapist })
  expect(waits.json().type).toBe('urn:lende:problem:too-many')
  expect(waits.headers['retry-after']).toBe('1')
  expect((await get(app, '/api/colleagues', { who: doctor })).statusCode).toBe(200)
  seconds(1)
  expect((await get(app, '/api/colleagues', { who: physiotherapist })).statusCode).toBe(200)
})

it('the whole of a record counts for many: ten at once, and then one in six seconds', async () => {
  const { auditor, physiotherapist } = stage.elsewhere.people
  const patient = await register(stage.app, physiotherapist)
  const ask = async (url: string) => (await get(app, url, { who: auditor })).statusCode
  const first = []
  for (let turn = 0; turn < 5; turn++)
    first.push(await ask(`/api/patients/${patient}/export`), await ask('/api/ledger.ndjson'))
  expect(first).toEqual(Array.from({ length: 10 }, () => 200))
  expect(await ask('/api/ledger.ndjson')).toBe(429)
  seconds(6)
  expect([await ask('/api/ledger.ndjson'), await ask(`/api/patients/${patient}/export`)]).toEqual([200, 429])
})

it('what it keeps of sessions does not grow without end', () => {
  const pace = new Pace(() => clock.now)
  for (let turn = 0; turn < 600; turn++) pace.take('the first', 1)
  expect(pace.take('the first', 1)).not.toBe(null)
  for (let other = 0; other < 10_000; other++) pace.take(`session ${other}`, 1)
  expect(pace.take('the first', 1)).toBe(null)
})
