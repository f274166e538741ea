// The database of a practice on the embedded PostgreSQL: its roles, its tables, and how the server connects.

import { Client, type ClientConfig, escapeLiteral } from 'pg'
import { EmbeddedPostgres } from '../embedded-postgres/embedded-postgres.ts'
import { keeper } from '../embedded-postgres/programs.ts'
import { migrate } from './migrate.ts'
import { owner, server, service } from './roles.ts'

const name = 'lende'

export interface EmbeddedDatabase {
  readonly postgres: EmbeddedPostgres
  /** As the server: sees one practice at a time. */
  readonly asServer: ClientConfig
  /** As the owner of the tables: for a change of their shape. */
  readonly asOwner: ClientConfig
  /** May do everything: for copies and their checks. */
  readonly asKeeper: ClientConfig
}

/** The database under a data folder: running, and in the shape that this Lende works with. */
export async function openEmbedded(
  data: string,
  how: Parameters<typeof EmbeddedPostgres.start>[1] = {},
): Promise<EmbeddedDatabase> {
  const postgres = await EmbeddedPostgres.start(data, how)
  const { folders, secrets } = postgres
  const as = (user: string, password: string, database = name): ClientConfig => ({
    host: folders.socket,
    port: 5432,
    user,
    password,
    database,
  })
  try {
    await makeRoles(as(keeper, secrets.keeper, 'postgres'), secrets)
    await migrate(as(owner, secrets.owner))
  } catch (failure) {
    await postgres.stop()
    throw failure
  }
  return {
    postgres,
    asServer: as(server, secrets.service),
    asOwner: as(owner, secrets.owner),
    asKeeper: as(keeper, secrets.keeper),
  }
}

/** Roles and an empty database, where they are missing: a start that was killed half way is gone on with. */
async function makeRoles(
  as: ClientConfig,
  passwords: { readonly owner: string; readonly service: string },
): Promise<void> {
  const client = new Client(as)
  await client.connect()
  try {
    const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles')
    const known = new Set(rows.map(({ rolname }) => rolname))
    const missing: readonly (readonly [role: string, how: string])[] = [
      [service, 'nologin'],
      [owner, `login password ${escapeLiteral(passwords.owner)}`],
      [server, `login password ${escapeLiteral(passwords.service)} in role ${service}`],
    ]
    for (const [role, how] of missing) if (!known.has(role)) await client.query(`create role ${role} ${how}`)
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${name} owner ${owner}`)
  } finally {
    await client.end()
  }
}
