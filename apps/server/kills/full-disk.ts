// `npm run kills:full-disk` (Linux, as root): the disk runs full in the middle of writes, and is given room again. Nothing that
// was acknowledged may be missing, and writing has to go on by itself. Ends with 1 when it does not.

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openEmbedded } from '../src/database/embedded-database.ts'
import { emptyFolder } from '../test/practice.ts'
import { soundness } from './soundness.ts'
import { preparedUnder, until, Writer } from './writing.ts'

/** Of the small disk, in MB; what is left once the filler is there. */
const size = 420
const room = 24

const disk = emptyFolder()
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m,mode=755`, 'tmpfs', disk], { encoding: 'utf8' })
if (mounted.status !== 0) throw new Error(`a disk of its own could not be made: ${mounted.stderr}`)
try {
  await tryIt()
} finally {
  spawnSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
}

async function tryIt(): Promise<void> {
  const data = join(disk, 'practice')
  mkdirSync(data, { mode: 0o755 })
  const ids = await preparedUnder(data)
  const writing = new Writer(data, ids)
  const { acknowledged } = writing
  await until(() => acknowledged.size > 100)
  const filler = join(disk, 'filler')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - room * 1024 * 1024)))
  // Full once nothing is acknowledged for a while.
  await untilStill(acknowledged)
  const atFull = acknowledged.size
  await wait(3_000)
  const { isAlive } = writing
  const since = performance.now()
  rmSync(filler)
  await until(() => acknowledged.size > atFull + 20)
  const back = Math.round(performance.now() - since)
  await writing.kill()
  const opened = await openEmbedded(data)
  const found = await soundness(opened, ids, acknowledged)
  await opened.close()
  console.log(
    JSON.stringify({ atFull, acknowledged: acknowledged.size, isAlive, ...found, backAfterMs: back }, null, 2),
  )
  process.exitCode =
    isAlive && found.lost === 0 && found.broken.length === 0 && found.ledger.ok && found.apart === 0 ? 0 : 1
}

async function untilStill(acknowledged: ReadonlySet<string>): Promise<void> {
  let before = -1
  while (acknowledged.size !== before) {
    before = acknowledged.size
    await wait(2_000)
  }
}
