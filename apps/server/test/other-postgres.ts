// Another PostgreSQL than the one that npm brings, from its programs: with LENDE_TEST_POSTGRES the tests of the record run on it.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import type { Connections } from '../src/database/embedded-database.ts'
import { makeRoles } from '../src/database/embedded-database.ts'
import { migrate } from '../src/database/migrate.ts'
import { owner, server } from '../src/database/roles.ts'
import { accountForPostgres } from '../src/embedded-postgres/account.ts'

const keeper = 'keeper'
const passwords = { owner: 'owner', service: 'service' }

/** Makes and serves a database with the programs in a folder; in the shape of the record. */
export async function openOther(
  programs: string,
  folder: string,
): Promise<Connections & { readonly close: () => Promise<void> }> {
  const account = accountForPostgres()
  const as = account === null ? {} : { uid: account.uid, gid: account.gid }
  const place = join(folder, 'other')
  mkdirSync(place)
  if (account !== null) chownSync(place, account.uid, account.gid)
  const database = join(place, 'database')
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', database, '-U', keeper, '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    {
      ...as,
      cwd: place,
      encoding: 'utf8',
    },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  const served = spawn(
    join(programs, 'postgres'),
    ['-D', database, '-k', place, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    {
      ...as,
      cwd: place,
      stdio: 'ignore',
    },
  )
  const to = (user: string, password: string, name = 'lende'): ClientConfig => ({
    host: place,
    port: 5432,
    user,
    password,
    database: name,
  })
  await answering(to(keeper, '', 'postgres'))
  await makeRoles(to(keeper, '', 'postgres'), passwords)
  const asOwner = to(owner, passwords.owner)
  await migrate(asOwner)
  return {
    asServer: to(server, passwords.service),
    asOwner,
    asKeeper: to(keeper, ''),
    close: async () => {
      const ended = once(served, 'exit')
      served.kill('SIGINT')
      await ended
    },
  }
}

async function answering(as: ClientConfig): Promise<void> {
  for (;;) {
    const client = new Client(as)
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await wait(20)
    }
  }
}
