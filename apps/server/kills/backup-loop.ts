// `npm run kills:backup -- [number]`: a backup is killed at any moment while others write. There is a whole one in its place, or
// none; the last that was taken is put back and looked at. Ends with 1 when one is half, or anything is lost.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { noteFile } from '../src/backup/backup.ts'
import { restore } from '../src/backup/restore.ts'
import { openEmbedded } from '../src/database/embedded-database.ts'
import { emptyFolder } from '../test/practice.ts'
import { soundness } from './soundness.ts'
import { preparedUnder, until, Writer } from './writing.ts'

const rounds = Number(process.argv[2] ?? 20)
const longest = 1_500
const script = fileURLToPath(new URL('backup-once.ts', import.meta.url))

const [data, place, again] = [emptyFolder(), emptyFolder(), emptyFolder()]
const ids = await preparedUnder(data)
const writing = new Writer(data, ids)
const { acknowledged } = writing
await until(() => acknowledged.size >= 50)

let half = 0
let taken = 0
for (let round = 0; round < rounds; round++) {
  const into = join(place, String(round))
  const child = spawn(process.execPath, [script, data, into], { stdio: 'ignore' })
  const ended = once(child, 'close')
  await Promise.race([wait(Math.random() * longest), ended])
  child.kill('SIGKILL')
  await ended
  if (!existsSync(into)) continue
  taken++
  if (!existsSync(join(into, noteFile))) half++
}
const before = new Set(acknowledged)
const last = spawn(process.execPath, [script, data, join(place, 'last')], { stdio: 'inherit' })
await once(last, 'close')
await writing.kill()
const restored = await restore(join(place, 'last'), again)
const found = await soundness(restored.opened, ids, before)
await restored.opened.close()
const served = await openEmbedded(data)
const live = await soundness(served, ids, acknowledged)
await served.close()
for (const folder of [data, place, again]) rmSync(folder, { recursive: true, force: true })
console.log(
  JSON.stringify({ rounds, taken, half, acknowledged: acknowledged.size, inBackup: found, inDatabase: live }, null, 2),
)
const isGood = [found, live].every(
  (one) => one.lost === 0 && one.apart === 0 && one.broken.length === 0 && one.ledger.ok,
)
process.exitCode = half === 0 && isGood ? 0 : 1
