// A database that is not opened is let go of: whoever comes next finds it free, and the process that was refused can end.

import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyFolder, openCopy } from '../../test/practice.ts'
import { EmbeddedPostgres } from '../embedded-postgres/embedded-postgres.ts'
import { type EmbeddedDatabase, openEmbedded } from './embedded-database.ts'
import { OnlyOne } from './only-one.ts'

const folder = emptyFolder()
let made: EmbeddedDatabase
beforeAll(async () => {
  made = await openCopy(folder)
})
afterAll(async () => {
  await made?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function asked(statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(made.asKeeper)
  await client.connect()
  const { rows } = await client.query(statement)
  await client.end()
  return rows
}

const newer = "insert into public.lende_step (number, name, checksum) values (9999, 'newer', 'x')"

it('of a newer Lende is refused, and nobody holds it after that', async () => {
  await asked(newer)
  await made.close()
  await expect(openEmbedded(folder)).rejects.toThrow('newer Lende (step 9999)')
  const postgres = await EmbeddedPostgres.start(folder)
  // Long enough for who would take hold of it again.
  await wait(300)
  expect(await asked("select pid from pg_locks where locktype = 'advisory'")).toEqual([])
  await asked('delete from public.lende_step where number = 9999')
  await postgres.stop()
  made = await openEmbedded(folder)
  expect(made.done).toEqual([])
})

it('that is let go of while it is taken again is not held', async () => {
  // In a database of its own: the hold of this one stands in another.
  const held = "select pid from pg_stat_activity where application_name = 'held'"
  for (let turn = 0; turn < 12; turn++) {
    const only = await OnlyOne.take({ ...made.asKeeper, application_name: 'held' }, folder)
    await asked(`select pg_terminate_backend(pid) from (${held}) them`)
    await wait(turn)
    await only.letGo()
    await wait(100)
    expect(await asked(held), `let go of after ${turn} ms`).toEqual([])
  }
})
