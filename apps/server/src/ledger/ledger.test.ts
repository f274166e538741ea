// The ledger tells when anything in it was changed, taken out or put in.

import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '../../test/practice.ts'
import { makePractice, openTestDatabase } from '../../test/practice.ts'
import type { Acting } from '../database/practice-database.ts'
import { writeLedger } from './ledger.ts'
import { readLedger } from './read-ledger.ts'
import type { KeptEntry } from './verify-ledger.ts'
import { verifyLedger } from './verify-ledger.ts'

let opened: TestDatabase
let acting: Acting

beforeAll(async () => {
  opened = await openTestDatabase()
  acting = await makePractice(opened.database)
})
afterAll(() => opened?.end())

const write = (did: string, detail = {}, as = acting): Promise<number> =>
  opened.database.within(as, (work) => writeLedger(work, { did, about: 'patient', aboutId: as.practice, detail }))

const entries = (as = acting): Promise<readonly KeptEntry[]> =>
  opened.database.within(as, async (work) => {
    const read: KeptEntry[] = []
    for await (const entry of readLedger(work)) read.push(entry)
    return read
  })

describe('the ledger', () => {
  it('is whole however many write at once, each at the end of it', async () => {
    const before = (await entries()).length
    const numbers = await Promise.all(Array.from({ length: 40 }, (_, count) => write('read-patient', { count })))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, place) => before + place + 1))
    expect(await verifyLedger(await entries())).toMatchObject({ ok: true, entries: before + 40 })
  })

  it('has a chain of its own for each practice', async () => {
    const other = await makePractice(opened.database)
    expect(await write('read-patient', {}, other)).toBe(1)
    expect(await verifyLedger(await entries(other))).toMatchObject({ ok: true, entries: 1 })
  })

  it('has no entry of what was not done', async () => {
    const before = (await entries()).length
    const failed = opened.database.within(acting, async (work) => {
      await writeLedger(work, { did: 'read-patient' })
      throw new Error('it went wrong after all')
    })
    await expect(failed).rejects.toThrow('it went wrong')
    expect((await entries()).length).toBe(before)
  })

  it('is longer than what is read at once, and read in order', async () => {
    const other = await makePractice(opened.database)
    await opened.database.within(other, async (work) => {
      for (let count = 0; count < 1_203; count++) await writeLedger(work, { did: 'read-patient' })
    })
    expect(await verifyLedger(await entries(other))).toMatchObject({ ok: true, entries: 1_203 })
  })

  it('tells at which entry any single part of it was changed, and what was taken out', async () => {
    const kept = await entries()
    const parts = ['at', 'person', 'role', 'did', 'about', 'aboutId', 'detail', 'hash'] as const
    await fc.assert(
      fc.asyncProperty(fc.nat(kept.length - 1), fc.constantFrom(...parts), fc.string(), async (place, part, said) => {
        const changed = kept.with(place, { ...(kept[place] as KeptEntry), [part]: said })
        fc.pre(said !== (kept[place]?.[part] ?? '-'))
        expect(await verifyLedger(changed)).toMatchObject({ ok: false, number: place + 1 })
        expect(await verifyLedger(kept.toSpliced(place, 1))).toMatchObject(
          place === kept.length - 1 ? { ok: true, entries: place } : { ok: false, number: place + 1 },
        )
      }),
    )
  })

  it('that was cut off at its end has another head than was noted', async () => {
    const kept = await entries()
    const whole = await verifyLedger(kept)
    const cut = await verifyLedger(kept.slice(0, -1))
    expect(whole).not.toEqual(cut)
  })

  it('tells also of a change by who may do everything in the database', async () => {
    const client = new Client(opened.embedded.asKeeper)
    await client.connect()
    await client.query('set session_replication_role = replica')
    await client.query("update lende.ledger_entry set did = 'never' where practice_id = $1 and number = 2", [
      acting.practice,
    ])
    await client.end()
    expect(await verifyLedger(await entries())).toEqual({ ok: false, number: 2, why: 'changed' })
  })

  it.each([
    ['with a name in it, in capitals'],
    ['two words'],
    [''],
  ])('takes no free text for a deed: %j', async (did) => {
    await expect(write(did)).rejects.toThrow(/ledger_entry_did_check/)
  })
})
