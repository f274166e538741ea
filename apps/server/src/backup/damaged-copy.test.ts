// A copy that was damaged since it was taken: nothing of it is put back, and what is wrong is named. One of an earlier Lende has no
// list of its files: what can be found in it without one is found.

import { randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, makeEpisode, makePatient, makePractice, openCopy } from '../../test/practice.ts'
import { secretOf } from '../configuration/server-secret.ts'
import { PracticeDatabase } from '../database/practice-database.ts'
import { postmasterOf } from '../embedded-postgres/postmaster.ts'
import { writeLedger } from '../ledger/ledger.ts'
import { backup } from './backup.ts'
import { type Restored, restore } from './restore.ts'

const home = emptyFolder()
const place = emptyFolder()
const copy = join(place, 'copy')
/** The file of each table, from the folder of the copy. */
const fileOf = new Map<string, string>()

beforeAll(async () => {
  const embedded = await openCopy(home)
  const database = await PracticeDatabase.connect(embedded.asServer)
  const acting = await makePractice(database)
  const episode = await makeEpisode(database, acting)
  for (let count = 0; count < 25; count++) await makePatient(database, acting, `Patient ${count}`)
  await database.within(acting, async (work) => {
    for (let count = 0; count < 400; count++) {
      const assessment = v7()
      await work
        .insertInto('lende.assessment')
        .values({
          practice_id: acting.practice,
          assessment_id: assessment,
          episode_id: episode,
          held_on: '2026-11-22',
          person_id: acting.person ?? '',
          role: 'general-practitioner',
          source: 'clinician',
          edition: '2026.1+damaged',
          country: 'be',
          onset_from: '2026-11-01',
          onset_to: '2026-11-01',
          answers: JSON.stringify({ said: randomBytes(200).toString('hex') }),
          // Every tenth is too long for the table itself.
          advice: JSON.stringify({ given: randomBytes(count % 10 === 0 ? 4_000 : 100).toString('hex') }),
          supersedes: null,
          superseded_because: null,
        })
        .execute()
      await writeLedger(work, { did: 'record-assessment', about: 'assessment', aboutId: assessment })
    }
  })
  secretOf({ secret: null, dataFolder: home })
  const client = new Client(embedded.asKeeper)
  await client.connect()
  const { rows } = await client.query<{ name: string; file: string }>(
    `select c.oid::regclass::text as name, pg_relation_filepath(c.oid) as file from pg_class c
     where c.relkind in ('r', 'i') and relnamespace in ('lende'::regnamespace, 'pg_catalog'::regnamespace)
     union select 'toast of ' || c.oid::regclass, pg_relation_filepath(c.reltoastrelid) from pg_class c
     where c.reltoastrelid <> 0`,
  )
  await client.end()
  for (const { name, file } of rows) fileOf.set(name, `database/${file}`)
  await backup(embedded, copy)
  await database.close()
  await embedded.close()
})
afterAll(() => {
  for (const folder of [home, place]) rmSync(folder, { recursive: true, force: true })
})

/** What is done to one file or folder of the copy. */
interface Damage {
  readonly name: string
  readonly change: (path: string) => void
}

const file = (name: string): string => fileOf.get(name) ?? name

const empty = (name: string): Damage => ({ name, change: (path) => truncateSync(path) })
const cut = (name: string, bytes: number): Damage => ({
  name,
  change: (path) => {
    expect(readFileSync(path).length).toBeGreaterThan(bytes)
    truncateSync(path, bytes)
  },
})
const remove = (name: string): Damage => ({ name, change: (path) => rmSync(path, { recursive: true }) })
const flip = (name: string): Damage => ({
  name,
  change: (path) => {
    const bytes = readFileSync(path)
    const at = bytes.length - 100
    bytes[at] = (bytes[at] ?? 0) ^ 0x10
    writeFileSync(path, bytes)
  },
})
const add = (name: string): Damage => ({ name, change: (path) => writeFileSync(path, 'what nobody listed') })
const rewrite = (name: string, change: (text: string) => string): Damage => ({
  name,
  change: (path) => writeFileSync(path, change(readFileSync(path, 'utf8'))),
})
const otherPasswords = rewrite('database-passwords.json', () =>
  JSON.stringify({ keeper: 'another', owner: 'another', service: 'another' }),
)
const withoutList = rewrite('lende-backup.json', (note) => {
  const { format, version, takenAt } = JSON.parse(note) as Record<string, string>
  return JSON.stringify({ format, version, takenAt })
})

/** Looks at the copy with some damage, and a folder for it; the copy is sound again afterwards. */
async function damaged<Result>(damages: readonly Damage[], look: (data: string) => Promise<Result>): Promise<Result> {
  const [aside, data] = [emptyFolder(), emptyFolder()]
  const places = damages.map(({ name, change }, index) => {
    const path = join(copy, file(name))
    const kept = existsSync(path) ? join(aside, String(index)) : null
    if (kept !== null) {
      renameSync(path, kept)
      cpSync(kept, path, { recursive: true })
    }
    change(path)
    return { path, kept }
  })
  try {
    return await look(data)
  } finally {
    for (const { path, kept } of places) {
      rmSync(path, { recursive: true, force: true })
      if (kept !== null) renameSync(kept, path)
    }
    for (const folder of [aside, data]) rmSync(folder, { recursive: true, force: true })
  }
}

/** Why it is refused; nothing is left where it should have gone, and nothing goes on running there. */
const refusal = (...damages: readonly Damage[]): Promise<unknown> =>
  damaged(damages, async (data) => {
    const failure = await restore(copy, data).then(
      async ({ opened }) => {
        await opened.close()
        return 'it was put back'
      },
      (why: unknown) => why,
    )
    expect(postmasterOf(join(data, 'database'))).toBeNull()
    if (failure !== 'it was put back') expect(readdirSync(data)).toEqual([])
    return failure
  })

/** What is told of a copy that is put back all the same. */
const looked = (...damages: readonly Damage[]): Promise<Omit<Restored, 'note'>> =>
  damaged(damages, async (data) => {
    const { opened, isVerified, broken, ledgers } = await restore(copy, data)
    await opened.close()
    return { isVerified, broken, ledgers }
  })

describe('a copy that is not as it was taken is refused, and named is', () => {
  it.each<[string, Damage, string]>([
    ['the table of patients, emptied', empty('lende.patient'), 'lende.patient'],
    ['the assessments, cut to 64 kB', cut('lende.assessment', 65_536), 'lende.assessment'],
    ['what is too long for them, emptied', empty('toast of lende.assessment'), 'toast of lende.assessment'],
    ['the ledger, cut', cut('lende.ledger_entry', 8_192), 'lende.ledger_entry'],
    ['a byte of a table', flip('lende.patient'), 'lende.patient'],
    ['a byte of an index', flip('lende.patient_pkey'), 'lende.patient_pkey'],
    ['a table that is gone', remove('lende.episode'), 'lende.episode'],
    ['a catalogue that is gone', remove('pg_attribute'), 'pg_attribute'],
    ['the label', remove('database/backup_label'), 'database/backup_label'],
    ['the secret of the server', remove('server-secret'), 'server-secret'],
    ['the passwords', remove('database-passwords.json'), 'database-passwords.json'],
    ['another password', flip('database-passwords.json'), 'database-passwords.json'],
    ['a file too many', add('database/base/16384'), 'database/base/16384'],
    ['a secret that came later', add('server-secret-earlier'), 'server-secret-earlier'],
  ])('%s', async (_, damage, name) => {
    expect(await refusal(damage)).toMatchObject({ kind: 'broken-copy', message: expect.stringContaining(file(name)) })
  })

  it('a note that is cut, or that says something else', async () => {
    const noted = (change: (note: string) => string): Damage => rewrite('lende-backup.json', change)
    const named = { kind: 'broken-copy', message: expect.stringContaining('lende-backup.json') }
    expect(await refusal(noted((note) => note.slice(0, 500)))).toMatchObject(named)
    expect(await refusal(noted(() => 'null'))).toMatchObject(named)
    expect(await refusal(noted((note) => note.replace('"listed"', '"lysted"')))).toMatchObject(named)
    expect(await refusal(noted((note) => note.replace('"name":"', '"name":"../')))).toMatchObject(named)
  })

  it('what differs first, and how much more', async () => {
    const damages = [...fileOf.keys()].slice(0, 5).map(remove)
    expect(await refusal(...damages)).toMatchObject({
      message: expect.stringMatching(/nothing of it was put back: (\S+ is missing; ){3}and 2 more$/),
      differences: { length: 5 },
    })
  })
})

describe('a copy that came over a way that loses empty folders', () => {
  it('is put back', async () => {
    const folders = ['pg_notify', 'pg_replslot', 'pg_tblspc', 'pg_twophase'].map((name) => remove(`database/${name}`))
    expect(await looked(...folders)).toMatchObject({ isVerified: true, broken: [], ledgers: [{ ok: true }] })
  })
})

describe('a copy of an earlier Lende, which has no list of its files', () => {
  it('is put back, and called unverified', async () => {
    expect(await looked(withoutList)).toMatchObject({
      isVerified: false,
      broken: [],
      ledgers: [{ ok: true, entries: 400 }],
    })
  })

  it.each<readonly [string, readonly Damage[], readonly string[]]>([
    [
      'tables are empty, cut off or gone',
      [
        empty('lende.patient'),
        cut('lende.assessment', 65_536),
        cut('lende.ledger_entry', 8_192),
        remove('lende.episode'),
      ],
      ['lende.patient', 'lende.assessment', 'lende.ledger_entry', 'lende.episode'],
    ],
    [
      'bytes are others, and what is too long for its table is gone',
      [flip('lende.patient'), flip('lende.episode_pkey'), empty('toast of lende.assessment')],
      ['lende.patient', 'lende.episode_pkey', 'lende.assessment'],
    ],
  ])('tells by their names what is broken when %s', async (_, damages, names) => {
    const { broken } = await looked(...damages, withoutList)
    for (const name of names) expect(broken).toContainEqual(expect.stringMatching(new RegExp(`^${name}: `)))
  })

  it.each<[string, Damage, string]>([
    ['has no label', remove('database/backup_label'), 'database/backup_label is missing'],
    ['has no passwords', remove('database-passwords.json'), 'database-passwords.json is missing'],
    ['has none of the log of changes', remove('database/pg_wal'), 'database/pg_wal is missing'],
    ['has no catalogue', remove('pg_attribute'), 'its database does not start'],
    ['has no record of its transactions', empty('database/pg_xact/0000'), 'its database does not start'],
  ])('is refused when it %s', async (_, damage, said) => {
    expect(await refusal(damage, withoutList)).toMatchObject({
      kind: 'broken-copy',
      message: expect.stringContaining(said),
    })
  })
})

describe('where a copy should have gone', () => {
  it('all is as it was: what stood there, and a folder that was not there', async () => {
    const [data, elsewhere] = [emptyFolder(), join(place, 'new', 'newer')]
    writeFileSync(join(data, 'server-secret'), 'the secret that stood there')
    writeFileSync(join(data, 'database.notes'), 'of somebody')
    mkdirSync(join(data, 'log'))
    const stood = readdirSync(data)
    await damaged([flip('lende.patient')], async () => {
      await expect(restore(copy, data)).rejects.toThrow('is damaged')
      await expect(restore(copy, elsewhere)).rejects.toThrow('is damaged')
    })
    await damaged([otherPasswords, withoutList], () =>
      expect(restore(copy, data)).rejects.toThrow('its database does not start'),
    )
    expect(existsSync(join(place, 'new'))).toBe(false)
    expect(readdirSync(data)).toEqual(stood)
    expect(readFileSync(join(data, 'server-secret'), 'utf8')).toBe('the secret that stood there')
    rmSync(data, { recursive: true })
  })
})
