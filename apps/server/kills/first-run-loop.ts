// `npm run kills:first-run -- [number]`: kill -9 at any moment of the very first start: copying programs, making the database,
// roles, tables. The next start has to go on by itself. Ends with 1 when one does not.

import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { openEmbedded } from '../src/database/embedded-database.ts'
import { knownSteps } from '../src/database/migrate.ts'
import { isAlive, postmasterOf } from '../src/embedded-postgres/postmaster.ts'
import { emptyFolder } from '../test/practice.ts'

const rounds = Number(process.argv[2] ?? 40)
const longest = 2_500
const script = fileURLToPath(new URL('start-once.ts', import.meta.url))
const stages: Record<string, number> = {}
let failed = 0

for (let round = 0; round < rounds; round++) {
  const data = emptyFolder()
  // Twice: what half a start left may be killed half way, too.
  await killedAt(data, Math.random() * longest)
  const stage = stageOf(data)
  stages[stage] = (stages[stage] ?? 0) + 1
  await killedAt(data, Math.random() * longest)
  try {
    const embedded = await openEmbedded(data)
    const client = new Client(embedded.asOwner)
    await client.connect()
    const { rowCount } = await client.query('select from public.lende_step')
    await client.end()
    await embedded.close()
    if (rowCount !== knownSteps().length) throw new Error(`${rowCount} steps`)
  } catch (failure) {
    failed++
    console.error(`round ${round}, killed at ${stage}: ${failure}`)
  }
  rmSync(data, { recursive: true, force: true, maxRetries: 5 })
}
console.log(JSON.stringify({ rounds, failed, killedAt: stages }, null, 2))
process.exitCode = failed > 0 ? 1 : 0

async function killedAt(data: string, after: number): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [script, data], { stdio: 'ignore' })
  const ended = once(child, 'close')
  await Promise.race([wait(after), ended])
  child.kill('SIGKILL')
  await ended
  // Half of the time the database is killed with it.
  const database = postmasterOf(join(data, 'database'))?.pid
  if (database !== undefined && isAlive(database) && Math.random() < 0.5) process.kill(database, 'SIGKILL')
}

function stageOf(data: string): string {
  if (postmasterOf(join(data, 'database')) !== null) return 'database serving'
  if (existsSync(join(data, 'database'))) return 'database made'
  return existsSync(join(data, 'database-passwords.json')) ? 'database being made' : 'before'
}
