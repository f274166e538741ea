// What a server takes on a practice of a given size: how it starts, how its doors answer, what it holds.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atMost, count, type Figure, megabytes, ms, type Part } from '../figures.ts'
import { filledElsewhere } from './fill-process.ts'
import { assessmentsOfEpisode, type Filled } from './filled.ts'
import type { Asked, Load, Measured } from './load.ts'
import { measuredElsewhere } from './load-process.ts'
import { type Started, startServer } from './server-process.ts'

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'lende-bench-server-'))
  // The account of PostgreSQL has to be let through.
  chmodSync(folder, 0o755)
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const benchFirstRun = (): Promise<Part> =>
  inFolder(async (folder) => {
    const server = await startServer(folder)
    await server.end()
    return { title: 'No practice yet', figures: [startFigure('start, on an empty folder', server, 10)] }
  })

const startFigure = (what: string, { took }: Started, seconds: number): Figure => ({
  what,
  measured: ms(took),
  bar: atMost(seconds, 's', took / 1_000),
})

export const benchPractice = (size: number, asking: number): Promise<Part> =>
  inFolder(async (folder) => {
    const since = performance.now()
    console.error(`filling ${count(size)} patients`)
    const filled = await filledElsewhere(folder, size)
    const seconds = (performance.now() - since) / 1_000
    const nothing = await emptyDoor(folder, filled, asking)
    const server = await startServer(folder)
    try {
      return {
        title: `${count(size)} patients, ${count(size * assessmentsOfEpisode)} assessments`,
        figures: [
          { what: 'database', measured: `${megabytes(filled.bytes)}, filled in ${count(seconds)} s` },
          startFigure('start, on the database as it is', server, 3),
          ...(await doors(server, filled, asking)),
          ...(await advice(server, { filled, nothing }, asking)),
        ],
      }
    } finally {
      await server.end()
    }
  })

/** What is looked at all day. */
async function doors(server: Started, filled: Filled, asking: number): Promise<Figure[]> {
  const { names, episodes, assessments, patients: size } = filled
  const find = (body: object): Asked => ({ method: 'POST', path: '/api/patients/find', body })
  const get = (path: string): Asked => ({ method: 'GET', path })
  const numbers = Array.from({ length: 2_000 }, () => Math.floor(Math.random() * size))
  const turns: Readonly<Record<string, Load['turns']>> = {
    'find patients by a word of their name': names.map((name) => [find({ name })]),
    'find a patient by own number': numbers.map((number) => [find({ ownNumber: `P-${number}` })]),
    'timeline of an episode: assessments and documents': episodes.map((episode) => [
      get(`/api/episodes/${episode}/assessments`),
      get(`/api/episodes/${episode}/documents`),
    ]),
    'open an assessment': assessments.map((assessment) => [get(`/api/assessments/${assessment}`)]),
  }
  const figures: Figure[] = []
  for (const [what, some] of Object.entries(turns)) {
    console.error(what)
    const load = { port: server.port, cookies: filled.cookies, turns: some, milliseconds: asking }
    const full = await measuredElsewhere(load)
    const half = await measuredElsewhere({ ...load, pace: full.perSecond / 2 })
    figures.push(
      { what, measured: shown(full) },
      { what: 'the same at half that pace', measured: shown(half), bar: atMost(50, 'ms', half.worst) },
    )
  }
  return figures
}

/** The door of advice with nothing behind it. */
async function emptyDoor(folder: string, filled: Filled, asking: number): Promise<Measured> {
  console.error('a door with nothing behind it')
  const server = await startServer(folder, ['bench/server/empty-door.ts'])
  try {
    return await measuredElsewhere(advising(server, filled, asking))
  } finally {
    await server.end()
  }
}

const advising = ({ port }: Started, { cookies, toAdvise }: Filled, milliseconds: number): Load => ({
  port,
  cookies,
  turns: toAdvise.map((body) => [{ method: 'POST', path: '/api/advise', body }]),
  milliseconds,
})

/** Advice at half the pace of the same door with nothing behind it. */
async function advice(
  server: Started,
  { filled, nothing }: { readonly filled: Filled; readonly nothing: Measured },
  asking: number,
): Promise<Figure[]> {
  console.error('advice')
  const load = advising(server, filled, asking)
  const full = await measuredElsewhere(load)
  const ofNothing = await measuredElsewhere({ ...load, pace: nothing.perSecond / 2 })
  const ofItself = await measuredElsewhere({ ...load, pace: full.perSecond / 2 })
  const resident = server.resident()
  return [
    { what: 'the door of advice with nothing behind it', measured: shown(nothing) },
    { what: '/api/advise, as fast as it answers', measured: shown(full) },
    {
      what: `/api/advise at half the pace of nothing, ${count(nothing.perSecond / 2)} a second`,
      measured: shown(ofNothing),
      bar: atMost(20, 'ms', ofNothing.worst),
    },
    { what: `/api/advise at half its own pace, ${count(full.perSecond / 2)} a second`, measured: shown(ofItself) },
    {
      what: 'memory of the server, the most it held through all of this',
      measured: megabytes(resident),
      bar: atMost(250, 'MB', resident / 1e6),
    },
  ]
}

const shown = ({ turns, perSecond, median, worst, stolen }: Measured): string =>
  `p50 ${ms(median)}, p99 ${ms(worst)}; ${count(perSecond)} a second, ${count(turns)} in all; ${(100 * stolen).toFixed(1)} % stolen`
