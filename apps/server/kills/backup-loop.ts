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
import { PracticeDatabase } from '../src/database/practice-database.ts'
import { emptyFolder, makeEpisode, makePractice } from '../test/practice.ts'
import { soundness } from './soundness.ts'

const rounds = Number(process.argv[2] ?? 20)
const longest = 1_500
const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const [data, place, again] = [emptyFolder(), emptyFolder(), emptyFolder()]
const ids = await prepared()
const acknowledged = new Set<string>()
const writing = spawn(process.execPath, [script('writer.ts'), data, ...ids], { stdio: ['ignore', 'pipe', 'inherit'] })
writing.stdout.on('data', (piece: Buffer) => {
  for (const line of `${piece}`.split('\n')) if (line.length === 36) acknowledged.add(line)
})
while (acknowledged.size < 50) await wait(10)

let half = 0
let taken = 0
for (let round = 0; round < rounds; round++) {
  const into = join(place, String(round))
  const child = spawn(process.execPath, [script('backup-once.ts'), data, into], { stdio: 'ignore' })
  const ended = once(child, 'close')
  await Promise.race([wait(Math.random() * longest), ended])
  child.kill('SIGKILL')
  await ended
  if (!existsSync(into)) continue
  taken++
  if (!existsSync(join(into, noteFile))) half++
}
const before = new Set(acknowledged)
const last = spawn(process.execPath, [script('backup-once.ts'), data, join(place, 'last')], { stdio: 'inherit' })
await once(last, 'close')
const stopped = once(writing, 'close')
writing.kill('SIGKILL')
await stopped
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

async function prepared(): Promise<readonly [practice: string, person: string, episode: string]> {
  const embedded = await openEmbedded(data)
  const database = await PracticeDatabase.connect(embedded.asServer)
  const acting = await makePractice(database)
  const episode = await makeEpisode(database, acting)
  await database.close()
  await embedded.close()
  return [acting.practice, acting.person ?? '', episode]
}
