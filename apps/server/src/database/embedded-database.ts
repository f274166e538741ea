// The database of a practice on the embedded PostgreSQL: its roles, its tables, and how the server connects.

import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type ClientConfig, escapeLiteral } from 'pg'
import { accountForPostgres } from '../embedded-postgres/account.ts'
import { EmbeddedPostgres } from '../embedded-postgres/embedded-postgres.ts'
import type { Folders } from '../embedded-postgres/folders.ts'
import { prepareFolders } from '../embedded-postgres/folders.ts'
import { postmasterOf } from '../embedded-postgres/postmaster.ts'
import { keeper } from '../embedded-postgres/programs.ts'
import type { Secrets } from '../embedded-postgres/secrets.ts'
import { secretsIn } from '../embedded-postgres/secrets.ts'
import { connected } from './connected.ts'
import { isLostConnection } from './lost-connection.ts'
import type { Step } from './migrate.ts'
import { migrate } from './migrate.ts'
import { OnlyOne } from './only-one.ts'
import { owner, server, service } from './roles.ts'

const name = 'lende'
/** A database that dies while it is made ready is waited for so long, in milliseconds. */
const longest = 30_000

/** How a database is reached, by role. */
export interface Connections {
  /** As the server: sees one practice at a time. */
  readonly asServer: ClientConfig
  /** As the owner of the tables: for a change of their shape. */
  readonly asOwner: ClientConfig
  /** May do everything: for copies and their checks. */
  readonly asKeeper: ClientConfig
}

/** An embedded database that is there, whoever looks after it. */
export interface ReachedDatabase extends Connections {
  readonly folders: Folders
}

export interface EmbeddedDatabase extends ReachedDatabase {
  readonly postgres: EmbeddedPostgres
  /** The steps that were still to do at this start. */
  readonly done: readonly Step[]
  /** Lets what is under way end; nobody else is served any more. */
  readonly close: () => Promise<void>
}

/** The database under a data folder: running, and in the shape that this Lende works with. */
export async function openEmbedded(
  data: string,
  how: Parameters<typeof EmbeddedPostgres.start>[1] = {},
): Promise<EmbeddedDatabase> {
  const postgres = await EmbeddedPostgres.start(data, how)
  const { folders, secrets } = postgres
  const connections = connectionsTo(folders, secrets)
  const asFirst = { ...connections.asKeeper, database: 'postgres' }
  let only: OnlyOne | undefined
  const close = async (): Promise<void> => {
    const isOurs = only?.isHeld ?? postgres.wasStartedHere
    // Who holds a database that stops takes hold of it again, without end.
    await only?.letGo()
    // It is not ours to stop when another Lende looks after it.
    await (isOurs ? postgres.stop() : postgres.leave())
  }
  try {
    only = await untilKept(() => OnlyOne.take(asFirst, data, () => void postgres.leave()))
    await untilKept(() => makeRoles(asFirst, secrets))
    const done = await untilKept(() => migrate(connections.asOwner))
    return { ...connections, folders, postgres, done, close }
  } catch (failure) {
    await ((failure as { kind?: string }).kind === 'already-looked-after' ? postgres.leave() : close())
    throw failure
  }
}

/** The database under a data folder while a server looks after it; null while nobody does. */
export function reachEmbedded(data: string): ReachedDatabase | null {
  if (postmasterOf(join(data, 'database'))?.status !== 'ready') return null
  const folders = prepareFolders(data, accountForPostgres())
  return { ...connectionsTo(folders, secretsIn(data)), folders }
}

function connectionsTo({ socket }: Folders, secrets: Secrets): Connections {
  const as = (user: string, password: string): ClientConfig => ({
    host: socket,
    port: 5432,
    user,
    password,
    database: name,
  })
  return {
    asServer: as(server, secrets.service),
    asOwner: as(owner, secrets.owner),
    asKeeper: as(keeper, secrets.keeper),
  }
}

/** What a Lende that was killed had asked for is still being made: unique, or there already. */
const madeMeanwhile = new Set(['23505', '42P04', '42710'])

/** Once more where the database went away meanwhile, or was busy with it: each of these is whole or not done at all. */
async function untilKept<Result>(work: () => Promise<Result>): Promise<Result> {
  const since = Date.now()
  for (;;) {
    try {
      return await work()
    } catch (failure) {
      const isPassing = isLostConnection(failure) || madeMeanwhile.has((failure as { code?: string }).code ?? '')
      if (!isPassing || Date.now() - since > longest) throw failure
      await wait(50)
    }
  }
}

/** Roles and an empty database, where they are missing: a start that was killed half way is gone on with. */
export async function makeRoles(as: ClientConfig, passwords: Pick<Secrets, 'owner' | 'service'>): Promise<void> {
  const client = await connected(as)
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
    await client.end().catch(() => undefined)
  }
}
