// `npm run kills -- [number]`: kill -9 on the server, the database, one of its workers, or all at once, in the middle of
// concurrent writes; then counts what was acknowledged and is not there. Ends with 1 when anything was lost or broken.

import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openEmbedded } from '../src/database/embedded-database.ts'
import { isAlive, postmasterOf } from '../src/embedded-postgres/postmaster.ts'
import { emptyFolder } from '../test/practice.ts'
import { soundness } from './soundness.ts'
import { preparedUnder, until, Writer } from './writing.ts'

const kills = Number(process.argv[2] ?? 200)
const shortest = 40
const longest = 900
const kinds = ['server', 'database', 'worker', 'both'] as const
type Kind = (typeof kinds)[number]

const data = emptyFolder()
const ids = await preparedUnder(data)
const acknowledged = new Set<string>()
const killed: Record<Kind, number> = { server: 0, database: 0, worker: 0, both: 0 }
const back: number[] = []
let writing = new Writer(data, ids, acknowledged)

for (let round = 0; round < kills; round++) {
  await nextAcknowledged()
  await wait(shortest + Math.random() * (longest - shortest))
  const kind = kinds[Math.floor(Math.random() * kinds.length)] as Kind
  const at = performance.now()
  await kill(kind)
  killed[kind]++
  await nextAcknowledged()
  back.push(performance.now() - at)
  if ((round + 1) % 20 === 0) console.log(`${round + 1} kills, ${acknowledged.size} acknowledged`)
}
await writing.kill()
strike(postmasterOf(join(data, 'database'))?.pid)

const opened = await openEmbedded(data)
const found = await soundness(opened, ids, acknowledged)
await opened.close()
rmSync(data, { recursive: true, force: true })
back.sort((a, b) => a - b)
const at = (part: number): number => Math.round(back[Math.floor(back.length * part)] ?? Number.NaN)
console.log(
  JSON.stringify(
    { killed, acknowledged: acknowledged.size, ...found, backAfterMs: { median: at(0.5), slowest: at(0.999) } },
    null,
    2,
  ),
)
process.exitCode = found.lost > 0 || found.broken.length > 0 || !found.ledger.ok ? 1 : 0

function nextAcknowledged(): Promise<void> {
  const before = acknowledged.size
  return until(() => acknowledged.size > before)
}

async function kill(kind: Kind): Promise<void> {
  const database = postmasterOf(join(data, 'database'))?.pid
  if (kind === 'database' || kind === 'both') strike(database)
  if (kind === 'worker') strike(workerOf(database))
  if (kind !== 'server' && kind !== 'both') return
  await writing.kill()
  writing = new Writer(data, ids, acknowledged)
}

function strike(pid: number | undefined): void {
  if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGKILL')
}

/** Any process of the database that serves one connection. */
function workerOf(parent: number | undefined): number | undefined {
  const workers = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const said = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      const above = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      return above === parent && said.includes('lende_server') ? [Number(name)] : []
    } catch {
      return []
    }
  })
  return workers[Math.floor(Math.random() * workers.length)]
}
