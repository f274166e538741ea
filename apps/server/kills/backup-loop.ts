// `npm run kills:backup -- [number]`: a backup is killed at any moment while others write. There is a whole one in its place, or
// none, and the next throws away what was half made; the last that was taken is put back and looked at. Ends with 1 when one is
// half, when a draft is left, or anything is lost.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { digestOf } from '../src/backup/copied-file.ts'
import { noteOf } from '../src/backup/note.ts'
import { restore } from '../src/backup/restore.ts'
import { openEmbedded } from '../src/database/embedded-database.ts'
import { emptyFolder } from '../test/practice.ts'
import { soundness } from './soundness.ts'
import { preparedUnder, until, Writer } from './writing.ts'

const rounds = Number(process.argv[2] ?? 20)
const longest = 5_000
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
  if (!isWhole(into)) half++
}
const before = new Set(acknowledged)
const last = spawn(process.execPath, [script, data, join(place, 'last')], { stdio: 'inherit' })
await once(last, 'close')
await writing.kill()
// One that was killed before it wrote anything leaves an empty folder.
const drafts = readdirSync(place).filter(
  (name) => name.startsWith('.') && readdirSync(join(place, name)).length > 0,
).length
const restored = await restore(join(place, 'last'), again)
const found = await soundness(restored.opened, ids, before)
await restored.opened.close()
const served = await openEmbedded(data)
const live = await soundness(served, ids, acknowledged)
await served.close()
for (const folder of [data, place, again]) rmSync(folder, { recursive: true, force: true })
console.log(
  JSON.stringify(
    { rounds, taken, half, drafts, acknowledged: acknowledged.size, inBackup: found, inDatabase: live },
    null,
    2,
  ),
)
const isGood = [found, live].every(
  (one) => one.lost === 0 && one.apart === 0 && one.broken.length === 0 && one.ledger.ok,
)
process.exitCode = half === 0 && drafts === 0 && isGood ? 0 : 1

/** Is every file of a copy there, as it is listed? */
function isWhole(copy: string): boolean {
  try {
    for (const { name, bytes, sha256 } of noteOf(copy).listed?.files ?? []) {
      const found = digestOf(join(copy, name))
      if (found.bytes !== bytes || found.sha256 !== sha256) return false
    }
    return noteOf(copy).listed !== undefined
  } catch {
    return false
  }
}
