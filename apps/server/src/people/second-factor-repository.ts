// Secrets of authenticator apps, and recovery codes, as they stand in the database: sealed, and hashed.

import { type QueryExecutorProvider, sql } from 'kysely'

interface TotpRow {
  readonly secret: string | null
  readonly offered: string | null
}

export async function totpOf(database: QueryExecutorProvider, person: string): Promise<TotpRow | null> {
  const { rows } = await sql<TotpRow>`
    select secret, offered from lende.totp where person_id = ${person}`.execute(database)
  return rows[0] ?? null
}

export async function offerTotp(database: QueryExecutorProvider, person: string, sealed: string): Promise<void> {
  await sql`insert into lende.totp (person_id, offered) values (${person}, ${sealed})
    on conflict (person_id) do update set offered = excluded.offered`.execute(database)
}

/** What was offered takes the place of what there was; false when it was offered no longer. */
export async function confirmTotp(
  database: QueryExecutorProvider,
  person: string,
  sealed: string,
  step: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update lende.totp set secret = offered, offered = null, last_step = ${step}
    where person_id = ${person} and offered = ${sealed}`.execute(database)
  return numAffectedRows === 1n
}

/** Uses up a step, and all before it; false when it was used up before. Of two at once, one is first. */
export async function useStep(database: QueryExecutorProvider, person: string, step: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update lende.totp set last_step = ${step} where person_id = ${person} and last_step < ${step}`.execute(database)
  return numAffectedRows === 1n
}

export async function replaceRecoveryCodes(
  database: QueryExecutorProvider,
  person: string,
  hashes: readonly string[],
): Promise<void> {
  await sql`
    with gone as (delete from lende.recovery_code where person_id = ${person})
    insert into lende.recovery_code (person_id, hash) select ${person}::uuid, unnest(${hashes}::text[])`.execute(
    database,
  )
}

export async function recoveryCodesOf(database: QueryExecutorProvider, person: string): Promise<readonly string[]> {
  const { rows } = await sql<{ hash: string }>`
    select hash from lende.recovery_code where person_id = ${person}`.execute(database)
  return rows.map(({ hash }) => hash)
}

/** False when there is no such code, or it was used. */
export async function useRecoveryCode(database: QueryExecutorProvider, person: string, hash: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from lende.recovery_code where person_id = ${person} and hash = ${hash}`.execute(database)
  return numAffectedRows === 1n
}

/** The secrets of all authenticator apps, sealed. */
export async function allSealed(database: QueryExecutorProvider): Promise<readonly string[]> {
  const { rows } = await sql<{ secret: string }>`
    select secret from lende.totp where secret is not null`.execute(database)
  return rows.map(({ secret }) => secret)
}

/** False when it stands there no longer. */
export async function sealAnew(database: QueryExecutorProvider, sealed: string, anew: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update lende.totp set secret = ${anew} where secret = ${sealed}`.execute(database)
  return numAffectedRows === 1n
}
