// The ledger through its doors: what is read of it verifies, and its head was noted before.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { allDoors } from '../../test/record-doors.ts'
import { get, openStage, register, type Stage } from '../../test/stage.ts'
import { type KeptEntry, verifyLedger } from './verify-ledger.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ table: allDoors })
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

it('of another practice there is another one', async () => {
  const who = stage.elsewhere.people.lead
  expect((await get(stage.app, '/api/ledger/head', { who })).json()).toEqual({ number: 0, hash: '' })
  expect((await get(stage.app, '/api/ledger', { who })).json()).toEqual({ items: [], next: null })
})
