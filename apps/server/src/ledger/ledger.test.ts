// The ledger tells when anything in it was changed, taken out or put in.

import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '../../test/practice.ts'
import { makePractice, openTestDatabase } from '../../test/practice.ts'
import type { Acting, Work } from '../database/practice-database.ts'
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

const write = (did: string, detail = {}, as = acting): Promise<void> =>
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
    await Promise.all(Array.from({ length: 40 }, (_, count) => write('read-patient', { count })))
    const kept = await entries()
    const written = kept.slice(before).map(({ detail }) => JSON.parse(detail).count)
    expect(written.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, count) => count))
    expect(await verifyLedger(kept)).toMatchObject({ ok: true, entries: before + 40 })
  })

  it('has a chain of its own for each practice', async () => {
    const other = await makePractice(opened.database)
    await write('read-patient', {}, other)
    expect(await verifyLedger(await entries(other))).toMatchObject({ ok: true, entries: 1 })
  })

  it('stands or falls with what was done: an entry that cannot be written undoes all of it', async () => {
    const renamed = (work: Work) => work.updateTable('lende.practice').set({ name: 'Another' }).execute()
    const tried = opened.database.within(acting, async (work) => {
      await renamed(work)
      await writeLedger(work, { did: 'read-patient' })
      await writeLedger(work, { did: 'not a deed' })
    })
    await expect(tried).rejects.toThrow(/ledger_entry_did_check/)
    const named = (work: Work) => work.selectFrom('lende.practice').select('name').execute()
    expect(await opened.database.within(acting, named)).toEqual([{ name: 'Practice' }])
    const numbers = (await entries()).map(({ number }) => number)
    await write('read-patient')
    expect((await entries()).map(({ number }) => number)).toEqual([...numbers, numbers.length + 1])
  })

  it('takes what looks like a statement for the word that it is', async () => {
    const detail = { said: "'); drop table lende.ledger_entry; --\\" }
    await write('read-patient', detail)
    expect(JSON.parse((await entries()).at(-1)?.detail ?? '')).toEqual(detail)
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
