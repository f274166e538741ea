// `npm run kills:several -- [number]`: three servers on one PostgreSQL, and people who record assessments over HTTP and ask
// again with the same key when no answer comes. Kills -9 a server or the database, or restarts the database, in the middle
// of it. What was answered with 201 has to be there, once for each key. Ends with 1 when it is not.

import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Connections } from '../src/database/embedded-database.ts'
import { openEmbedded } from '../src/database/embedded-database.ts'
import { PracticeDatabase } from '../src/database/practice-database.ts'
import { isAlive, postmasterOf } from '../src/embedded-postgres/postmaster.ts'
import { SignIn } from '../src/people/sign-in.ts'
import { emptyFolder } from '../test/practice.ts'
import { ServerProcess } from './server-process.ts'
import { soundness } from './soundness.ts'
import { practiceIn, until, type Written } from './writing.ts'

const kills = Number(process.argv[2] ?? 60)
const shortest = 150
const longest = 1_500
const secret = 'a secret for kills that is long enough'
const atOnce = 8
/** So many that none of them asks faster than a session may. */
const sessions = 100
const kinds = ['server', 'database', 'restart'] as const
type Kind = (typeof kinds)[number]

const data = emptyFolder()
const embedded = await openEmbedded(data)
const written = await practiceIn(embedded)
const cookies = await signedIn(embedded, written)
const servers = await Promise.all([0, 1, 2].map((place) => ServerProcess.begin(place, embedded, secret)))
const acknowledged = new Map<string, string>()
const killed: Record<Kind, number> = { server: 0, database: 0, restart: 0 }
const back: number[] = []
let answeredElsewhere = 0
let isOver = false
const recording = Array.from({ length: atOnce }, recordForEver)

for (let round = 0; round < kills; round++) {
  await nextAcknowledged()
  await wait(shortest + Math.random() * (longest - shortest))
  const kind = kinds[Math.floor(Math.random() * kinds.length)] as Kind
  const at = performance.now()
  await strike(kind)
  killed[kind]++
  await nextAcknowledged()
  back.push(performance.now() - at)
  if ((round + 1) % 20 === 0) console.log(`${round + 1} kills, ${acknowledged.size} acknowledged`)
}
isOver = true
await Promise.all(recording)
await Promise.all(servers.map((one) => one.end()))
const assessments = new Set(acknowledged.values())
const found = await soundness(embedded, written, assessments)
await embedded.close()
rmSync(data, { recursive: true, force: true })
back.sort((a, b) => a - b)
const at = (part: number): number => Math.round(back[Math.floor(back.length * part)] ?? Number.NaN)
console.log(
  JSON.stringify(
    {
      killed,
      acknowledged: acknowledged.size,
      twice: acknowledged.size - assessments.size,
      answeredElsewhere,
      ...found,
      backAfterMs: { median: at(0.5), slowest: at(0.999) },
    },
    null,
    2,
  ),
)
// Everybody asked until there was an answer: nothing is there without one.
const isSound = found.lost === 0 && found.unannounced === 0 && found.apart === 0 && found.broken.length === 0
process.exitCode = isSound && found.ledger.ok && acknowledged.size === assessments.size ? 0 : 1

/** Somebody who records one assessment after the other, each with a key of its own, and asks whichever server answers. */
async function recordForEver(): Promise<void> {
  while (!isOver) {
    const key = randomUUID()
    acknowledged.set(key, await recordedUnder(key))
  }
}

async function recordedUnder(key: string): Promise<string> {
  const [, , episode] = written
  const headers = {
    cookie: cookies[Math.floor(Math.random() * sessions)] ?? '',
    'content-type': 'application/json',
    'idempotency-key': key,
    'sec-fetch-site': 'same-origin',
  }
  const body = JSON.stringify({ on: '2026-11-22', written: { answers: { fever: 'no', 'nrs-pain': 4 } } })
  for (let tries = 0; ; tries++) {
    const server = servers[Math.floor(Math.random() * servers.length)]
    const answer = await fetch(`${server?.address}/api/episodes/${episode}/assessments`, {
      method: 'POST',
      headers,
      body,
    })
      .then(async (one) => ({ status: one.status, read: (await one.json()) as { readonly assessment?: string } }))
      .catch(() => null)
    if (answer?.status === 201 && answer.read.assessment !== undefined) {
      if (tries > 0) answeredElsewhere++
      return answer.read.assessment
    }
    // Under way elsewhere, or the database is away: both are told, and asked again.
    const isPassing = answer === null || [409, 500, 503].includes(answer.status)
    if (!isPassing) throw new Error(`${answer.status} ${JSON.stringify(answer.read)}`)
    await wait(20)
  }
}

function nextAcknowledged(): Promise<void> {
  const before = acknowledged.size
  return until(() => acknowledged.size > before)
}

async function strike(kind: Kind): Promise<void> {
  const database = postmasterOf(join(data, 'database'))?.pid
  if (kind === 'server') return servers[Math.floor(Math.random() * servers.length)]?.killAndBegin()
  if (database !== undefined && isAlive(database)) process.kill(database, kind === 'restart' ? 'SIGINT' : 'SIGKILL')
}

async function signedIn({ asServer }: Connections, [, person]: Written): Promise<readonly string[]> {
  const database = await PracticeDatabase.connect(asServer)
  const signIn = new SignIn({
    pool: database.pool,
    practices: database,
    configuration: { secret, baseUrl: 'http://localhost' },
  })
  const made: string[] = []
  while (made.length < sessions) {
    const entered = await signIn.sessions.enter(person, 'totp', new Headers())
    if (entered.kind !== 'entered') throw new Error(entered.kind)
    made.push((entered.cookies[0] ?? '').replace(/;.*/, ''))
  }
  await database.close()
  return made
}
