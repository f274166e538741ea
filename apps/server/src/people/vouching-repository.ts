// Who vouched for whom, and the links to a new password, as they stand in the database.

import { type QueryExecutorProvider, sql } from 'kysely'
import type { Work } from '../database/practice-database.ts'
import type { ShownBy } from './session-repository.ts'

export const linkValidHours = 24

export type Vouched = 'password' | 'second-factor'

/** Did this lead vouch for it, and has the person not come in with both since? */
export async function hasVouched(work: Work, lead: string, person: string, what: Vouched): Promise<boolean> {
  const { rows } = await sql`
    select from lende.vouching where practice_id = lende.practice() and person_id = ${person} and lead_id = ${lead}
      and what = ${what} and done_at is not null`.execute(work)
  return rows.length > 0
}

/** No link to a new password of this person is good any more. */
export async function voidLinks(work: Work, person: string): Promise<void> {
  await sql`update lende.vouching set token_hash = null, expires_at = null
    where practice_id = lende.practice() and person_id = ${person} and token_hash is not null`.execute(work)
}

/** Nor is any that this person made, who is a lead no longer. */
export async function voidLinksBy(work: Work, lead: string): Promise<void> {
  await sql`update lende.vouching set token_hash = null, expires_at = null
    where practice_id = lende.practice() and lead_id = ${lead} and token_hash is not null`.execute(work)
}

export async function keepLink(work: Work, lead: string, person: string, tokenHash: string): Promise<void> {
  await sql`insert into lende.vouching (practice_id, person_id, what, lead_id, token_hash, expires_at)
    values (lende.practice(), ${person}, 'password', ${lead}, ${tokenHash},
      now() + make_interval(hours => ${linkValidHours}))
    on conflict (practice_id, person_id, what, lead_id)
      do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`.execute(work)
}

export interface PasswordLink {
  readonly practice: string
  readonly practiceName: string
  readonly person: string
  readonly name: string
  readonly email: string
}

/** `tokenHashes` are of the same token, under one secret after another. */
export async function linkOf(
  database: QueryExecutorProvider,
  tokenHashes: readonly string[],
): Promise<PasswordLink | null> {
  const { rows } = await sql<PasswordLink>`
    select practice_id as practice, practice as "practiceName", person_id as person, name, email
    from unnest(${tokenHashes}::text[]) as hash, lende.password_link(hash)`.execute(database)
  return rows[0] ?? null
}

/** Uses a link up; false when it was used before. Of two at once, one is first. */
export async function useLink(work: Work, tokenHashes: readonly string[]): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update lende.vouching set token_hash = null, expires_at = null, done_at = now()
    where practice_id = lende.practice() and token_hash = any(${tokenHashes}::text[]) and expires_at > now()
      and lende.leads_since(practice_id, lead_id, now())`.execute(work)
  return numAffectedRows === 1n
}

/** Authenticator app, recovery codes and passkeys of a person are gone. */
export async function removeSecondFactors(work: Work, lead: string, person: string): Promise<void> {
  await sql`delete from lende.totp where person_id = ${person}`.execute(work)
  await sql`delete from lende.recovery_code where person_id = ${person}`.execute(work)
  await sql`delete from lende.passkey where person_id = ${person}`.execute(work)
  await sql`delete from lende.passkey_challenge where person_id = ${person}`.execute(work)
  await sql`insert into lende.vouching (practice_id, person_id, what, lead_id, done_at)
    values (lende.practice(), ${person}, 'second-factor', ${lead}, now())
    on conflict (practice_id, person_id, what, lead_id) do update set done_at = now()`.execute(work)
}

/** Somebody came in with both factors. */
export async function settleVouching(database: QueryExecutorProvider, person: string, by: ShownBy): Promise<void> {
  await sql`select lende.settle_vouching(${person}, ${by})`.execute(database)
}
