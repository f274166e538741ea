// The hash of a person's password, as it stands in the database; `better-auth` reads it there.

import { type QueryExecutorProvider, sql } from 'kysely'

export async function passwordHashOf(database: QueryExecutorProvider, person: string): Promise<string | null> {
  const { rows } = await sql<{ password: string }>`
    select password from lende.account where provider_id = 'credential' and person_id = ${person}`.execute(database)
  return rows[0]?.password ?? null
}

export async function keepPasswordHash(database: QueryExecutorProvider, person: string, hash: string): Promise<void> {
  await sql`
    insert into lende.account (person_id, provider_id, account_id, password)
    values (${person}, 'credential', ${person}, ${hash})
    on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`.execute(
    database,
  )
}
