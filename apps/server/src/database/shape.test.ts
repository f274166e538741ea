// A server works with a database that is in its shape, or ahead of it: one that nobody migrated is told of at the start, and not
// by the first who asks something.

import { rmSync } from 'node:fs'
import { Client, type ClientConfig } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { emptyFolder, openShaped } from '../../test/practice.ts'
import type { Connections } from './embedded-database.ts'
import { knownSteps, migrate } from './migrate.ts'
import { PracticeDatabase } from './practice-database.ts'
import { owner } from './roles.ts'

const home = emptyFolder()
const steps = knownSteps()
let opened: Connections & { readonly close: () => Promise<void> }
/** An empty database of its own. */
let database: string
let count = 0

beforeAll(async () => {
  opened = await openShaped(home)
})
afterAll(async () => {
  await opened?.close()
  rmSync(home, { recursive: true, force: true })
})
beforeEach(async () => {
  database = `shape_${++count}`
  await ask(opened.asKeeper, `create database ${database} owner ${owner}`)
})

async function ask(as: ClientConfig, statement: string): Promise<void> {
  const client = new Client(as)
  await client.connect()
  await client.query(statement)
  await client.end()
}

const migrateTo = (last: number) => migrate({ ...opened.asOwner, database }, steps.slice(0, last))
const connect = () => PracticeDatabase.connect({ ...opened.asServer, database })
const stepsAre = (change: string) => ask({ ...opened.asOwner, database }, change)

it('a database that lacks a step of ours is of an earlier Lende, whichever step it is', async () => {
  for (const last of [0, 1, steps.length - 1]) {
    await migrateTo(last)
    await expect(connect(), `after ${last} steps`).rejects.toThrow(/earlier Lende; .*lende migrate/)
  }
  await migrateTo(steps.length)
  await (await connect()).close()
})

it('one without any record is not taken for an earlier one', async () => {
  await expect(connect()).rejects.toMatchObject({ code: '42P01' })
})

it('one in which a step is another than ours is refused; one that is ahead is not', async () => {
  await migrateTo(steps.length)
  await stepsAre("insert into public.lende_step (number, name, checksum) values (9999, 'newer', 'x')")
  await (await connect()).close()
  await stepsAre("update public.lende_step set checksum = 'x' where number = 2")
  await expect(connect()).rejects.toThrow('step 2 (patients-and-episodes) is not what was applied')
})

it('who was only asked past the record is closed whole: no connection is left', async () => {
  await migrateTo(steps.length)
  const opened = await connect()
  await opened.pool.query('select')
  await opened.close()
  expect([opened.pool.ended, opened.pool.totalCount]).toEqual([true, 0])
  await opened.close()
})
