// A real database for a test file, and practices in it.

import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import type { Connections, EmbeddedDatabase } from '../src/database/embedded-database.ts'
import { openEmbedded } from '../src/database/embedded-database.ts'
import type { Acting } from '../src/database/practice-database.ts'
import { PracticeDatabase } from '../src/database/practice-database.ts'
import { accountForPostgres } from '../src/embedded-postgres/account.ts'
import { giveAway } from '../src/embedded-postgres/binaries.ts'
import { passwordsFile } from '../src/embedded-postgres/secrets.ts'
import { openOther } from './other-postgres.ts'

/** The folder with the programs of another PostgreSQL, to run the tests of the record on. */
const other = process.env['LENDE_TEST_POSTGRES']

/** A data folder of its own, that the account of PostgreSQL may enter too. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lende-server-'))
  chmodSync(folder, 0o755)
  return folder
}

/** A database in the shape of the record, on the PostgreSQL that the tests run on. */
export const openShaped = (folder: string): Promise<Connections & { readonly close: () => Promise<void> }> =>
  other === undefined ? openCopy(folder) : openOther(other, folder)

/** Names the folder of the database that was made for this run; each test begins with a copy, for that takes less time. */
export const shapedPlace = 'LENDE_TEST_SHAPED'

/** An embedded database in the shape of the record, on a process of its own. */
export function openCopy(folder: string): Promise<EmbeddedDatabase> {
  const shaped = process.env[shapedPlace]
  if (shaped !== undefined) copyShaped(shaped, folder)
  return openEmbedded(folder)
}

function copyShaped(shaped: string, folder: string): void {
  const database = join(folder, 'database')
  cpSync(join(shaped, 'database'), database, { recursive: true })
  // PostgreSQL takes no folder that others may enter.
  chmodSync(database, 0o700)
  cpSync(passwordsFile(shaped), passwordsFile(folder))
  // The programs are only read.
  for (const programs of readdirSync(shaped).filter((name) => name.startsWith('postgresql-')))
    symlinkSync(join(shaped, programs), join(folder, programs), 'junction')
  const account = accountForPostgres()
  if (account !== null) giveAway(database, account)
}

export interface TestDatabase {
  readonly embedded: Connections
  readonly database: PracticeDatabase
  readonly end: () => Promise<void>
}

export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = emptyFolder()
  const embedded = await openShaped(folder)
  const database = await PracticeDatabase.connect(embedded.asServer)
  return {
    embedded,
    database,
    end: async () => {
      await database.close()
      await embedded.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A practice with one person in a role. */
export async function makePractice(database: PracticeDatabase, role = 'general-practitioner'): Promise<Acting> {
  const acting = { practice: v7(), person: v7() }
  await database.within(acting, async (work) => {
    await work
      .insertInto('lende.practice')
      .values({ practice_id: acting.practice, name: 'Practice', country: 'be', language: 'nl' })
      .execute()
    await work
      .insertInto('lende.person')
      .values({ person_id: acting.person, name: 'Person', email: `${acting.person}@example.org`, language: 'nl' })
      .execute()
    await work
      .insertInto('lende.membership')
      .values({ practice_id: acting.practice, person_id: acting.person, role })
      .execute()
  })
  return acting
}

/** A patient of a practice; returns the id. */
export async function makePatient(database: PracticeDatabase, acting: Acting, familyName = 'Peeters'): Promise<string> {
  const patient = v7()
  await database.within(acting, (work) =>
    work
      .insertInto('lende.patient')
      .values({
        practice_id: acting.practice,
        patient_id: patient,
        given_name: 'An',
        family_name: familyName,
        birth_date: '1980-02-29',
        language: 'nl',
        sought: `${familyName} an`.toLowerCase(),
      })
      .execute(),
  )
  return patient
}

/** An episode of a new patient; returns the id. */
export async function makeEpisode(database: PracticeDatabase, acting: Acting, onset = '2026-11-01'): Promise<string> {
  const patient = await makePatient(database, acting)
  const episode = v7()
  await database.within(acting, (work) =>
    work
      .insertInto('lende.episode')
      .values({
        practice_id: acting.practice,
        episode_id: episode,
        patient_id: patient,
        onset_from: onset,
        onset_to: onset,
      })
      .execute(),
  )
  return episode
}
