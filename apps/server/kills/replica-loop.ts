// `npm run kills:replica -- [number]`: the primary is lost for good in the middle of writes, and its synchronous replica takes
// its place. Nothing that was acknowledged may be missing there. Ends with 1 when anything is.

import { appendFileSync, chownSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { backup } from '../src/backup/backup.ts'
import type { Connections, EmbeddedDatabase } from '../src/database/embedded-database.ts'
import { openEmbedded } from '../src/database/embedded-database.ts'
import { accountForPostgres } from '../src/embedded-postgres/account.ts'
import { giveAway, installBinaries } from '../src/embedded-postgres/binaries.ts'
import { prepareFolders } from '../src/embedded-postgres/folders.ts'
import { postmasterOf } from '../src/embedded-postgres/postmaster.ts'
import { serveDatabase } from '../src/embedded-postgres/programs.ts'
import { emptyFolder } from '../test/practice.ts'
import { soundness } from './soundness.ts'
import { practiceIn, until, Writer } from './writing.ts'

const rounds = Number(process.argv[2] ?? 5)
const replica = 'lende_replica'
const account = accountForPostgres()

let lost = 0
let acknowledged = 0
const takenOver: number[] = []
for (let round = 0; round < rounds; round++) await lose()
takenOver.sort((a, b) => a - b)
console.log(JSON.stringify({ rounds, acknowledged, lost, writableAgainAfterMs: takenOver.map(Math.round) }, null, 2))
process.exitCode = lost > 0 ? 1 : 0

/** One primary and its replica, from their making to the loss of the first. */
async function lose(): Promise<void> {
  const [first, second] = [emptyFolder(), emptyFolder()]
  const primary = await openEmbedded(first)
  const ids = await practiceIn(primary)
  const standby = await replicaOf(primary, second)
  await asked(primary.asKeeper, `alter system set synchronous_standby_names = 'ANY 1 (${replica})'`)
  await asked(primary.asKeeper, 'select pg_reload_conf()')
  await until(async () => {
    const rows = await asked(primary.asKeeper, "select from pg_stat_replication where sync_state in ('sync', 'quorum')")
    return rows.length > 0
  })
  // The server that writes looks after the primary from now on.
  await primary.close()
  const writing = new Writer(first, ids)
  const { acknowledged: written } = writing
  await until(() => written.size > 200)
  await wait(Math.random() * 500)
  const at = performance.now()
  const serving = postmasterOf(join(first, 'database'))?.pid
  if (serving !== undefined) process.kill(serving, 'SIGKILL')
  await writing.kill()
  rmSync(join(first, 'database'), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  await asked(standby.asKeeper, 'select pg_promote(true, 30)')
  await asked(standby.asKeeper, 'alter system reset synchronous_standby_names')
  await asked(standby.asKeeper, 'select pg_reload_conf()')
  await until(
    async () =>
      (await asked(standby.asOwner, 'create table if not exists public.taken_over ()').catch(() => null)) !== null,
  )
  takenOver.push(performance.now() - at)
  const found = await soundness(standby, ids, written)
  lost += found.lost + found.broken.length + (found.ledger.ok ? 0 : 1) + found.apart
  acknowledged += written.size
  const taken = postmasterOf(join(second, 'database'))?.pid
  if (taken !== undefined) process.kill(taken, 'SIGINT')
  await until(async () => postmasterOf(join(second, 'database')) === null)
  for (const folder of [first, second]) rmSync(folder, { recursive: true, force: true })
}

/** A second database that follows the first, made of a backup of it. */
async function replicaOf(primary: EmbeddedDatabase, data: string): Promise<Connections> {
  const copy = join(data, 'copy')
  await backup(primary, copy)
  const folders = prepareFolders(data, account)
  renameSync(join(copy, 'database'), folders.database)
  writeFileSync(join(folders.database, 'standby.signal'), '')
  const { socket } = primary.folders
  const { user, password } = primary.asKeeper
  appendFileSync(
    join(folders.database, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${socket} user=${user} password=${password} application_name=${replica}'\n`,
  )
  if (account !== null) {
    // The socket of the first is reached by the same account.
    giveAway(folders.database, account)
    chownSync(folders.database, account.uid, account.gid)
  }
  serveDatabase({ folders, binaries: installBinaries(data, account), account })
  await until(
    async () =>
      postmasterOf(folders.database)?.status === 'ready' || postmasterOf(folders.database)?.status === 'standby',
  )
  const at = <As extends object>(as: As): As => ({ ...as, host: folders.socket })
  return { asServer: at(primary.asServer), asOwner: at(primary.asOwner), asKeeper: at(primary.asKeeper) }
}

async function asked(as: Connections['asKeeper'], statement: string): Promise<readonly unknown[]> {
  const client = new Client(as)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
