// Passkeys, and the challenges they answer, as they stand in the database.

import { type QueryExecutorProvider, sql } from 'kysely'

export interface PasskeyRow {
  readonly credential: string
  readonly person: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly since: Date
  readonly used: Date | null
}

const columns = sql`credential_id as credential, person_id as person, public_key as "publicKey", counter::float8 as counter,
  transports, name, made_at as since, used_at as used`

export async function keepChallenge(
  database: QueryExecutorProvider,
  challenge: string,
  person: string | null,
): Promise<void> {
  await sql`insert into lende.passkey_challenge (challenge, person_id, expires_at)
    values (${challenge}, ${person}, now() + interval '5 minutes')`.execute(database)
}

/** Uses a challenge up; false when it was used before, is too old, or was for somebody else. */
export async function useChallenge(
  database: QueryExecutorProvider,
  challenge: string,
  person: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`delete from lende.passkey_challenge where challenge = ${challenge}
    returning expires_at > now() and person_id is not distinct from ${person}::uuid as holds`.execute(database)
  return rows[0]?.holds === true
}

export async function passkeysOf(database: QueryExecutorProvider, person: string): Promise<readonly PasskeyRow[]> {
  const { rows } = await sql<PasskeyRow>`
    select ${columns} from lende.passkey where person_id = ${person} order by made_at, credential_id`.execute(database)
  return rows
}

export async function passkey(database: QueryExecutorProvider, credential: string): Promise<PasskeyRow | null> {
  const { rows } = await sql<PasskeyRow>`
    select ${columns} from lende.passkey where credential_id = ${credential}`.execute(database)
  return rows[0] ?? null
}

/** False when it is known already. */
export async function keepPasskey(
  database: QueryExecutorProvider,
  row: Omit<PasskeyRow, 'since' | 'used'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into lende.passkey (credential_id, person_id, public_key, counter, transports, name)
    values (${row.credential}, ${row.person}, ${row.publicKey}, ${row.counter}, ${row.transports}, ${row.name})
    on conflict do nothing`.execute(database)
  return numAffectedRows === 1n
}

/** Notes a use; false when its counter did not go up, as that of a copy would not. One that does not count stays at 0. */
export async function countUse(database: QueryExecutorProvider, credential: string, counter: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update lende.passkey set counter = ${counter}, used_at = now()
    where credential_id = ${credential} and (counter < ${counter} or (counter = 0 and ${counter} = 0))`.execute(
    database,
  )
  return numAffectedRows === 1n
}

/** False when it is not the person's, or the last thing that stands as their second factor. */
export async function removePasskey(
  database: QueryExecutorProvider,
  person: string,
  credential: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from lende.passkey p where p.person_id = ${person} and p.credential_id = ${credential} and (
      exists (select from lende.totp t where t.person_id = p.person_id and t.secret is not null)
      or exists (select from lende.passkey o where o.person_id = p.person_id and o.credential_id <> p.credential_id)
    )`.execute(database)
  return numAffectedRows === 1n
}
