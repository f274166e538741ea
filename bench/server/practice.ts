// What a server takes on a practice of a given size: how it starts, how its doors answer, what it holds.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count, type Figure, megabytes, ms, type Part } from '../figures.ts'
import { assessmentsOfEpisode, type Filled, fill } from './fill.ts'
import { type Asked, asFastAsAnswered, atPace, type Load, type Measured } from './load.ts'
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
    return { title: 'No practice yet', figures: [{ what: 'start, on an empty folder', measured: ms(server.took) }] }
  })

export const benchPractice = (size: number, asking: number): Promise<Part> =>
  inFolder(async (folder) => {
    const since = performance.now()
    console.error(`filling ${count(size)} patients`)
    const filled = await fill(folder, size)
    const seconds = (performance.now() - since) / 1_000
    const server = await startServer(folder)
    try {
      return {
        title: `${count(size)} patients, ${count(size * assessmentsOfEpisode)} assessments`,
        figures: [
          { what: 'database', measured: `${megabytes(filled.bytes)}, filled in ${count(seconds)} s` },
          { what: 'start, on the database as it is', measured: ms(server.took) },
          ...(await doors(server, filled, asking)),
          ...(await advice(server, filled, asking)),
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
  const turns: Readonly<Record<string, () => readonly Asked[]>> = {
    'find patients by how their name begins': () => [find({ name: one(names) })],
    'find a patient by own number': () => [find({ ownNumber: `P-${Math.floor(Math.random() * size)}` })],
    'timeline of an episode: assessments and documents': () => {
      const episode = one(episodes)
      return [get(`/api/episodes/${episode}/assessments`), get(`/api/episodes/${episode}/documents`)]
    },
    'open an assessment': () => [get(`/api/assessments/${one(assessments)}`)],
  }
  const figures: Figure[] = []
  for (const [what, turn] of Object.entries(turns)) {
    console.error(what)
    figures.push({ what, measured: shown(await asFastAsAnswered(loadOn(server, filled, turn), asking)) })
  }
  return figures
}

/** Advice at half the pace of a door that does nothing, and at half of what advice itself comes to. */
async function advice(server: Started, filled: Filled, asking: number): Promise<Figure[]> {
  const nothing = loadOn(server, filled, () => [{ method: 'GET', path: '/healthz' }])
  const advise = loadOn(server, filled, () => [{ method: 'POST', path: '/api/advise', body: one(filled.toAdvise) }])
  console.error('advice')
  const empty = await asFastAsAnswered(nothing, asking)
  const full = await asFastAsAnswered(advise, asking)
  let resident = 0
  const looking = setInterval(() => {
    resident = Math.max(resident, server.resident())
  }, 100)
  const asEmpty = await atPace(advise, empty.perSecond / 2, asking)
  clearInterval(looking)
  const asItself = await atPace(advise, full.perSecond / 2, asking)
  const half = (of: Measured): string => `${count(of.perSecond / 2)} a second`
  return [
    { what: 'a door that does nothing (/healthz)', measured: shown(empty) },
    { what: '/api/advise, as fast as it answers', measured: shown(full) },
    { what: `/api/advise at half the pace of nothing, ${half(empty)}`, measured: shown(asEmpty) },
    { what: 'memory of the server under that, resident', measured: megabytes(resident) },
    { what: `/api/advise at half its own pace, ${half(full)}`, measured: shown(asItself) },
  ]
}

const loadOn = ({ port }: Started, { cookie }: Filled, turn: Load['turn']): Load => ({ port, cookie, turn })

const one = <Item>(of: readonly Item[]): Item => of[Math.floor(Math.random() * of.length)] as Item

const shown = ({ turns, perSecond, median, worst }: Measured): string =>
  `p50 ${ms(median)}, p99 ${ms(worst)}; ${count(perSecond)} a second, ${count(turns)} in all`
