// A database that is not opened is let go of: whoever comes next finds it free, and the process that was refused can end.

import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyFolder, openCopy } from '../../test/practice.ts'
import { EmbeddedPostgres } from '../embedded-postgres/embedded-postgres.ts'
import { type EmbeddedDatabase, openEmbedded } from './embedded-database.ts'
import { OnlyOne } from './only-one.ts'

const folder = emptyFolder()
let made: EmbeddedDatabase
beforeAll(async () => {
  made = await openCopy(folder)
})
afterAll(async () => {
  await made?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function asked(statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(made.asKeeper)
  await client.connect()
  const { rows } = await client.query(statement)
  await client.end()
  return rows
}

const newer = "insert into public.lende_step (number, name, checksum) values (9999, 'newer', 'x')"

it('of a newer Lende is refused, and nobody holds it after that', async () => {
  await asked(newer)
  await made.close()
  await expect(openEmbedded(folder)).rejects.toThrow('newer Lende (step 9999)')
  const postgres = await EmbeddedPostgres.start(folder)
  // Long enough for who would take hold of it again.
  await wait(300)
  expect(await asked("select pid from pg_locks where locktype = 'advisory'")).toEqual([])
  await asked('delete from public.lende_step where number = 9999')
  await postgres.stop()
  made = await openEmbedded(folder)
  expect(made.done).toEqual([])
})

it('that is let go of while it is taken again is not held', async () => {
  // In a database of its own: the hold of this one stands in another.
  const held = "select pid from pg_stat_activity where application_name = 'held'"
  for (let turn = 0; turn < 12; turn++) {
    const only = await OnlyOne.take({ ...made.asKeeper, application_name: 'held' }, folder)
    await asked(`select pg_terminate_backend(pid) from (${held}) them`)
    await wait(turn)
    await only.letGo()
    await wait(100)
    expect(await asked(held), `let go of after ${turn} ms`).toEqual([])
  }
})

const mayNotLook = ['--bounding-set', '-sys_ptrace', '--inh-caps', '-sys_ptrace', process.execPath]
const canTry =
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0

// Only root can take from itself what a container takes from root.
it.runIf(canTry)(
  'is served by a root that may not look at the processes of others, as in many a container',
  async () => {
    const own = emptyFolder()
    const opening = `import { openEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded-database.ts'))}
    const opened = await openEmbedded(${JSON.stringify(own)})
    await opened.close()`
    const ran = spawnSync('setpriv', [...mayNotLook, '--input-type=module', '-e', opening], { timeout: 30_000 })
    expect([ran.status, ran.signal, String(ran.stderr)]).toEqual([0, null, ''])
    rmSync(own, { recursive: true, force: true })
  },
)

it('that another took hold of is not stopped by who lost it', async () => {
  const as = { ...made.asKeeper, database: 'postgres' }
  const rival = new Client(as)
  await rival.connect()
  const [{ key } = { key: null }] = await asked("select objid as key from pg_locks where locktype = 'advisory'")
  const taken = rival.query('select pg_advisory_lock($1::oid::bigint)', [key])
  await asked("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted")
  await taken
  // So long one that holds it is waited for.
  await wait(5_500)
  await made.close()
  expect((await rival.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await rival.end()
  made = await openEmbedded(folder)
})
