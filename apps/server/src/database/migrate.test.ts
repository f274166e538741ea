// The shape of the database goes forward step by step; a step is there whole, or not at all, whatever happens in the middle.

import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emptyFolder, openShaped } from '../../test/practice.ts'
import type { Connections } from './embedded-database.ts'
import type { Step } from './migrate.ts'
import { knownSteps, migrate, WrongShape } from './migrate.ts'
import { owner } from './roles.ts'

const home = emptyFolder()
let opened: Connections & { readonly close: () => Promise<void> }
let as: Connections['asOwner']
let count = 0

beforeAll(async () => {
  opened = await openShaped(home)
})
afterAll(async () => {
  await opened?.close()
  rmSync(home, { recursive: true, force: true })
})
/** An empty database of its own. */
beforeEach(async () => {
  const name = `steps_${++count}`
  await asked(opened.asKeeper, `create database ${name} owner ${owner}`)
  as = { ...opened.asOwner, database: name }
})

async function asked(of: Connections['asOwner'], statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(of)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

const step = (number: number, sql: string, checksum = sql): Step => ({ number, name: `step-${number}`, sql, checksum })
const one = step(1, 'create table one (id integer)')
const two = step(2, 'create table two (id integer); insert into two values (1)')

const numbers = async (): Promise<unknown> =>
  (await asked(as, 'select number from public.lende_step order by 1')).map((row) => row['number'])
const tables = async (): Promise<unknown> =>
  (
    await asked(
      as,
      "select tablename from pg_tables where schemaname = 'public' and tablename <> 'lende_step' order by 1",
    )
  ).map((row) => row['tablename'])

describe('the steps', () => {
  it('of this program stand in order, each once, named as their files', () => {
    const steps = knownSteps()
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, place) => place + 1))
  })

  it('are done once; a second time there is nothing to do', async () => {
    expect(await migrate(as, [one, two])).toEqual([one, two])
    expect(await migrate(as, [one, two])).toEqual([])
    expect(await tables()).toEqual(['one', 'two'])
  })

  it('go on from where an earlier program was', async () => {
    await migrate(as, [one])
    expect(await migrate(as, [one, two])).toEqual([two])
  })

  it('are each done once when several servers start at once', async () => {
    const done = await Promise.all(Array.from({ length: 6 }, () => migrate(as, [one, two])))
    expect(
      done
        .flat()
        .map(({ number }) => number)
        .toSorted(),
    ).toEqual([1, 2])
  })

  it('that fail leave nothing of themselves, and all that was done before', async () => {
    const wrong = step(2, 'create table two (id integer); insert into nowhere values (1)')
    await expect(migrate(as, [one, wrong])).rejects.toThrow('nowhere')
    expect(await numbers()).toEqual([1])
    expect(await tables()).toEqual(['one'])
    expect(await migrate(as, [one, two])).toEqual([two])
  })

  it('that are cut off in the middle leave nothing of themselves', async () => {
    const long = step(2, 'create table two (id integer); select pg_sleep(20)')
    const cut = migrate(as, [one, long])
    const isThere = async () =>
      (
        await asked(
          opened.asKeeper,
          "select pid from pg_stat_activity where query like '%pg_sleep(20)%' and pid <> pg_backend_pid()",
        )
      ).length > 0
    while (!(await isThere())) await new Promise((soon) => setTimeout(soon, 20))
    const ended = expect(cut).rejects.toThrow()
    await asked(
      opened.asKeeper,
      "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(20)%' and pid <> pg_backend_pid()",
    )
    await ended
    expect(await numbers()).toEqual([1])
    expect(await tables()).toEqual(['one'])
    expect(await migrate(as, [one, two])).toEqual([two])
  })

  it('that were changed after they were done are refused before anything is done', async () => {
    await migrate(as, [one])
    await expect(migrate(as, [step(1, one.sql, 'another'), two])).rejects.toThrow(WrongShape)
    expect(await numbers()).toEqual([1])
  })

  it('of a newer program are refused: this one would not understand its rows', async () => {
    await migrate(as, [one, two])
    await expect(migrate(as, [one])).rejects.toThrow('newer Lende (step 2)')
  })
  it('find patients of before from any word of their name on, and nobody who was erased', async () => {
    await migrate(
      as,
      knownSteps().filter(({ number }) => number < 18),
    )
    const [here, there, berghe, other, erased] = Array.from({ length: 5 }, () => randomUUID())
    await asked(
      { ...opened.asKeeper, database: as.database },
      `insert into lende.practice (practice_id, name, country, language) values
        ('${here}', 'H', 'be', 'nl'), ('${there}', 'T', 'nl', 'nl');
      insert into lende.patient (practice_id, patient_id, given_name, family_name, birth_date, language, sought) values
        ('${here}', '${berghe}', 'Jan', 'Van den Berghe', '1980-01-01', 'nl', 'vandenberghejan'),
        ('${here}', '${erased}', '', '', '1980-01-01', 'nl', ''),
        ('${there}', '${other}', 'Zoë', 'Weiß', '1980-01-01', 'de', 'weisszoe')`,
    )
    await migrate(as, knownSteps())
    const names = await asked(
      { ...opened.asKeeper, database: as.database },
      'select practice_id, patient_id, sought from lende.patient_name order by practice_id = $$' +
        here +
        '$$ desc, sought collate "C"',
    )
    const of = (practice_id?: string, patient_id?: string) => (sought: string) => ({ practice_id, patient_id, sought })
    expect(names).toEqual([
      ...['berghejanvanden', 'denberghejanvan', 'janvandenberghe', 'vandenberghejan'].map(of(here, berghe)),
      ...['weisszoe', 'zoeweiss'].map(of(there, other)),
    ])
  })
})
