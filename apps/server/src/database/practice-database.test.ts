// A practice sees and changes its own rows, and no others, whatever the program above asks for.

import { sql } from 'kysely'
import { Client } from 'pg'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '../../test/practice.ts'
import { makeEpisode, makePatient, makePractice, openTestDatabase } from '../../test/practice.ts'
import { writeLedger } from '../ledger/ledger.ts'
import type { Acting } from './practice-database.ts'
import { PracticeDatabase } from './practice-database.ts'

let opened: TestDatabase
let mine: Acting
let other: Acting

beforeAll(async () => {
  opened = await openTestDatabase()
  mine = await makePractice(opened.database)
  other = await makePractice(opened.database)
  for (const acting of [mine, other]) {
    await record(acting, await makeEpisode(opened.database, acting))
    await opened.database.within(acting, (work) => writeLedger(work, { did: 'read-patient' }))
  }
})
afterAll(() => opened?.end())

/** An assessment of an episode; returns the id. */
async function record(acting: Acting, episode: string, practice = acting.practice): Promise<string> {
  const id = v7()
  await opened.database.within(acting, (work) =>
    work
      .insertInto('lende.assessment')
      .values({
        practice_id: practice,
        assessment_id: id,
        episode_id: episode,
        held_on: '2026-11-22',
        person_id: acting.person ?? '',
        role: 'general-practitioner',
        source: 'clinician',
        edition: '2026.1+test',
        country: 'be',
        onset_from: '2026-11-01',
        onset_to: '2026-11-01',
        answers: '{}',
        advice: JSON.stringify({ urgency: { level: 'none' } }),
        supersedes: null,
        superseded_because: null,
      })
      .execute(),
  )
  return id
}

/** Read before a practice is known, by who signs in: of people, never of patients. */
const ofSignIn = ['lende.practice', 'lende.membership', 'lende.invitation', 'lende.session']

/** Every table of the record: each has its practice, and none may forget the wall. */
async function tables(): Promise<string[]> {
  const client = new Client(opened.embedded.asOwner)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'lende'::regnamespace and c.relkind = 'r' and a.attname = 'practice_id'`,
  )
  await client.end()
  return rows.map(({ name }) => name).filter((name) => !ofSignIn.includes(name))
}

const counted = (acting: Acting, table: string, where = sql`true`): Promise<number> =>
  opened.database.within(acting, async (work) => {
    const { rows } = await sql<{ count: string }>`select count(*) from ${sql.table(table)} where ${where}`.execute(work)
    return Number(rows[0]?.count)
  })

describe('the wall between practices', () => {
  it('stands around every table that names a practice, for the owner of the tables too', async () => {
    const client = new Client(opened.embedded.asOwner)
    await client.connect()
    const { rows } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'lende'::regnamespace and c.relkind = 'r' and a.attname = 'practice_id'
         and not (c.relrowsecurity and c.relforcerowsecurity)`,
    )
    expect(rows.map(({ name }) => name).filter((name) => !ofSignIn.includes(name))).toEqual([])
    const kept = await tables()
    expect(kept).toEqual(expect.arrayContaining(['lende.patient', 'lende.assessment', 'lende.ledger_entry']))
    for (const table of kept) {
      const { rows: seen } = await client.query(`select * from ${table}`)
      expect(seen, table).toEqual([])
    }
    await client.end()
  })

  it('shows each practice its own rows only', async () => {
    for (const table of [
      'lende.practice',
      'lende.patient',
      'lende.episode',
      'lende.assessment',
      'lende.ledger_entry',
    ]) {
      expect(await counted(mine, table), table).toBe(1)
      expect(await counted(mine, table, sql`practice_id = ${other.practice}`), table).toBe(0)
    }
  })

  it('shows nothing at all where no practice is named', async () => {
    const client = new Client(opened.embedded.asServer)
    await client.connect()
    for (const table of [...(await tables()), 'lende.practice', 'lende.membership', 'lende.invitation']) {
      const { rows: may } = await client.query('select has_table_privilege($1, $2) as may', [table, 'select'])
      if (!may[0].may) continue
      const { rows } = await client.query(`select * from ${table}`)
      expect(rows, table).toEqual([])
    }
    await client.end()
  })

  it('lets nobody write for another practice, or move a row there', async () => {
    const episode = await makeEpisode(opened.database, mine)
    await expect(record(mine, episode, other.practice)).rejects.toThrow(/row-level security/)
    const patient = await makePatient(opened.database, mine, 'Maes')
    const moved = opened.database.within(mine, (work) =>
      work
        .updateTable('lende.patient')
        .set({ practice_id: other.practice })
        .where('patient_id', '=', patient)
        .execute(),
    )
    await expect(moved).rejects.toThrow(/row-level security/)
  })

  it('stands as firm round a statement that the database planned long ago, for another practice', async () => {
    const narrow = await PracticeDatabase.connect(opened.embedded.asServer, 1)
    const see = (acting: Acting) =>
      narrow.within(acting, (work) =>
        work
          .selectFrom('lende.patient')
          .select('practice_id')
          .distinct()
          .where('family_name', '<>', 'nobody')
          .execute(),
      )
    // After five times the database keeps one plan for all that is asked.
    for (let time = 0; time < 10; time++) {
      expect(await see(mine)).toEqual([{ practice_id: mine.practice }])
      expect(await see(other)).toEqual([{ practice_id: other.practice }])
    }
    const { rows: planned } = await narrow.pool.query(
      "select generic_plans > 0 as once from pg_prepared_statements where statement like '%family_name%'",
    )
    expect(planned).toEqual([{ once: true }])
    await narrow.close()
  })

  it('does not stay open for who comes next on the same connection', async () => {
    const narrow = await PracticeDatabase.connect(opened.embedded.asServer, 1)
    const see = (acting: Acting) =>
      narrow.within(acting, (work) => work.selectFrom('lende.practice').select('practice_id').execute())
    expect(await see(mine)).toEqual([{ practice_id: mine.practice }])
    expect(await see({ practice: v7(), person: null })).toEqual([])
    expect(await see(other)).toEqual([{ practice_id: other.practice }])
    await narrow.close()
  })
})

describe('the server', () => {
  it.each([
    ['the keeper', 'asKeeper', 'superuser'],
    ['the owner of the tables', 'asOwner', 'owns-tables'],
  ] as const)('refuses to work as %s', async (_, role, why) => {
    await expect(PracticeDatabase.connect(opened.embedded[role])).rejects.toThrow(why)
  })

  it('changes and takes away nothing that was recorded', async () => {
    for (const table of ['lende.assessment', 'lende.document', 'lende.ledger_entry'])
      for (const change of [
        `update ${table} set practice_id = practice_id`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        const tried = opened.database.within(mine, (work) => sql.raw(change).execute(work))
        await expect(tried, change).rejects.toThrow(/permission denied/)
      }
  })

  it('writes no entry of the ledger but at its end', async () => {
    const tried = opened.database.within(mine, (work) =>
      sql`insert into lende.ledger_entry (practice_id, number, at, did, hash) values (${mine.practice}, 99, now(), 'read', '\\x')`.execute(
        work,
      ),
    )
    await expect(tried).rejects.toThrow(/permission denied/)
  })
})

describe('even the owner of the tables', () => {
  it.each(['lende.assessment', 'lende.document', 'lende.ledger_entry'])('does not change %s', async (table) => {
    const client = new Client(opened.embedded.asOwner)
    await client.connect()
    for (const change of [
      `update ${table} set practice_id = practice_id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ])
      await expect(client.query(change), change).rejects.toThrow(/is not changed/)
    await client.end()
  })
})

it('a table that a newer Lende adds a column to is read all the same', async () => {
  const database = await PracticeDatabase.connect(opened.embedded.asServer, 1)
  const read = () => database.pool.query('select * from lende.edition where edition = $1', ['none'])
  expect((await read()).rows).toEqual([])
  const owner = new Client(opened.embedded.asOwner)
  await owner.connect()
  await owner.query('alter table lende.edition add column more text')
  expect((await read()).fields.map(({ name }) => name)).toContain('more')
  await owner.query('alter table lende.edition drop column more')
  await owner.end()
  await database.close()
})
