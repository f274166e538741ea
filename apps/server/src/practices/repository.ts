// The first practice and its lead, as they stand in the database.

import { type QueryExecutorProvider, sql } from 'kysely'
import type { Pool } from 'pg'
import type { Work } from '../database/practice-database.ts'
import type { PersonRow, PracticeRow } from '../database/tables.ts'
import { writeLedger } from '../ledger/ledger.ts'
import { keepPerson } from '../people/invitation-repository.ts'
import { giveRole } from '../people/membership-repository.ts'
import { keepPasswordHash } from '../people/password-repository.ts'

export interface FirstPractice {
  readonly practiceName: string
  readonly country: PracticeRow['country']
  readonly language: PersonRow['language']
  /** Of the lead. */
  readonly name: string
  readonly email: string
  /** Everybody in it is made up, its patients too. */
  readonly isSynthetic?: boolean
}

interface Made extends FirstPractice {
  readonly practice: string
  readonly person: string
  readonly hash: string
}

export async function hasPractice(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ has: boolean }>('select lende.has_practice() as has')
  return rows[0]?.has === true
}

/** False when somebody was first. Two at once: the second waits, and finds the practice of the first. */
export async function makeFirst(work: Work, made: Made): Promise<boolean> {
  const { practice, practiceName, country, person, name, email, language, hash, isSynthetic = false } = made
  await sql`lock table lende.practice in share row exclusive mode`.execute(work)
  if (await isThere(work)) return false
  await sql`insert into lende.practice (practice_id, name, country, language, is_synthetic)
    values (${practice}, ${practiceName}, ${country}, ${language}, ${isSynthetic})`.execute(work)
  await keepPerson(work, { person_id: person, name, email, language })
  await keepPasswordHash(work, person, hash)
  await giveRole(work, person, 'lead')
  await writeLedger(work, { did: 'make-practice', about: 'practice', aboutId: practice, role: 'lead' })
  return true
}

async function isThere(work: QueryExecutorProvider): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select lende.has_practice() as has`.execute(work)
  return rows[0]?.has === true
}
