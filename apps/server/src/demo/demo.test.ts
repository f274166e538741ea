// A demo is made through the doors, read back through them, kept apart from every record, and the same on the same day.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfiguration } from '../configuration/configuration.ts'
import type { Role } from '../people/present.ts'
import { type Serving, serve } from '../serve.ts'
import { madeUpPractice } from './courses.ts'
import { Days } from './days.ts'
import { Demo, forDemo } from './demo.ts'
import { mark } from './mark.ts'
import { writtenOf } from './written.ts'

const silent = { write: () => undefined }
const madeUp = madeUpPractice()
let home: string
let serving: Serving
let demo: Demo

const configured = (name: string) => {
  const read = readConfiguration({ LENDE_DATA_DIR: join(home, name), PORT: '0' })
  if (!read.ok) throw new RangeError('these variables will do')
  return read.value
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lende-demo-'))
  chmodSync(home, 0o755)
  demo = new Demo(configured('demo'))
  serving = await serve(configured('demo'), silent, { demo })
}, 120_000)
afterAll(async () => {
  await serving?.close()
  rmSync(home, { recursive: true, force: true })
})

/** Comes in by the link of a role, as a browser on this machine; asks as they may. */
async function as(role: Role) {
  const path = demo.links.find(([one]) => one === role)?.[1] ?? ''
  const came = await serving.app.inject({ url: path, headers: { host: 'localhost' } })
  expect([came.statusCode, came.headers.location]).toEqual([302, '/#/practice'])
  const cookie = String(came.headers['set-cookie']).replace(/;.*/, '')
  return async (url: string) => (await serving.app.inject({ url, headers: { cookie } })).json()
}

interface Cared {
  readonly episode: string
  readonly familyName: string
}
interface Assessed {
  readonly on: string
  readonly urgency: string
  readonly correctedBy: string | null
}

async function courseOf(family: string) {
  const ask = await as('physiotherapist')
  const { items } = (await ask('/api/cared-for?limit=50')) as { items: readonly Cared[] }
  const { episode = '' } = items.findLast(({ familyName }) => familyName === family) ?? {}
  const assessments = (await ask(`/api/episodes/${episode}/assessments`)).items as readonly Assessed[]
  return { ask, episode, assessments: assessments.toReversed() }
}

describe('what is read back', () => {
  it('somebody in every role, and everybody else made up too', async () => {
    const ask = await as('lead')
    const { items } = await ask('/api/members')
    expect(items).toHaveLength(7)
    expect(items.flatMap(({ roles }: { roles: string[] }) => roles)).toHaveLength(7)
    const found = await (await as('desk'))('/api/session')
    expect(found.at).toMatchObject({ name: 'Demo', role: 'desk' })
  })

  it('made-up patients, one of them registered twice', async () => {
    const { ask, episode } = await courseOf('Smets')
    const { patient } = await ask(`/api/episodes/${episode}`)
    expect(await ask(`/api/patients/${patient}`)).toMatchObject({ isSynthetic: true, duplicates: [expect.any(String)] })
  })

  it('an emergency, a foot that drops, somebody outside the scope: each with the advice that the rules give', async () => {
    expect((await courseOf('Michiels')).assessments.map(({ urgency }) => urgency)).toEqual(['none', 'emergency'])
    expect((await courseOf('Mertens')).assessments.map(({ urgency }) => urgency)).toEqual(['none', 'same-day'])
    expect((await courseOf('Aerts')).assessments.map(({ urgency }) => urgency)).toEqual(['within-days'])
  })

  it('a correction, a second episode, letters and referrals that were answered', async () => {
    const { assessments } = await courseOf('Baert')
    expect(assessments.filter(({ correctedBy }) => correctedBy !== null)).toHaveLength(1)
    const again = await courseOf('Vermeulen')
    expect((await again.ask(`/api/episodes/${again.episode}`)).recurrenceOf).toEqual(expect.any(String))
    const { ask, episode } = await courseOf('Peeters')
    const kinds = (await ask(`/api/episodes/${episode}/documents`)).items.map(({ kind }: { kind: string }) => kind)
    expect(kinds.toSorted()).toEqual(['employer-sheet', 'letter-occupational-physician'])
    const [referral] = (await ask(`/api/episodes/${episode}/referrals`)).items
    expect(referral).toMatchObject({ toRole: 'occupational-physician', answer: expect.stringContaining('halve dagen') })
  })

  it('a ledger that tells of all of it', async () => {
    expect((await (await as('auditor'))('/api/ledger/head')).number).toBeGreaterThan(200)
  })
})

describe('it is kept apart', () => {
  it('its links work at the machine itself only', async () => {
    const path = demo.links[0]?.[1] ?? ''
    for (const from of [{ remoteAddress: '10.0.0.9' }, { headers: { host: 'elsewhere.example' } }])
      expect((await serving.app.inject({ url: path, ...from })).statusCode).toBe(404)
    expect((await serving.app.inject(`/demo/${'x'.repeat(43)}`)).statusCode).toBe(404)
  })

  it('it is for this machine and its own database, in a folder of its own', () => {
    const plain = configured('practice')
    expect(forDemo(plain, false).dataFolder).toBe(join(home, 'practice-demo'))
    expect(forDemo(plain, true).dataFolder).toBe(join(home, 'practice'))
    expect(() => forDemo({ ...plain, databaseUrl: 'postgresql://db' }, false)).toThrow('DATABASE_URL')
    expect(() => forDemo({ ...plain, host: '0.0.0.0' }, false)).toThrow('HOST')
    expect(() => forDemo({ ...plain, publicUrl: 'https://lende.example' }, false)).toThrow('LENDE_PUBLIC_URL')
  })

  it('opens again as it was, and never as a practice; nor a practice as a demo', async () => {
    const before = demo.links.length
    await serving.close()
    await expect(serve(configured('demo'), silent)).rejects.toThrow('holds a demo')
    demo = new Demo(configured('demo'))
    serving = await serve(configured('demo'), silent, { demo })
    expect(demo.links).toHaveLength(before)
    expect((await courseOf('Michiels')).assessments).toHaveLength(2)

    const own = await serve(configured('practice'), silent)
    const lead = {
      practiceName: 'De Wervel',
      country: 'be',
      language: 'nl',
      name: 'An',
      email: 'an@example.org',
    } as const
    const begun = await own.firstRun.begin({ ...lead, password: 'zes paarse olifanten dansen' }, new Headers())
    expect(begun.kind).toBe('entered')
    await own.close()
    const wrong = () => serve(configured('practice'), silent, { demo: new Demo(configured('practice')) })
    await expect(wrong()).rejects.toThrow('holds a practice')
    mark(join(home, 'practice'), { made: '2026-11-22', isWhole: false })
    await expect(wrong()).rejects.toThrow('half made')
  }, 60_000)
})

describe('how it is made', () => {
  it('the same on the same day, and nobody is seen at the weekend', () => {
    for (const today of ['2026-11-22', '2026-11-27', '2028-02-29']) {
      const days = new Days(today, 2)
      const seen = Array.from({ length: 40 }, (_, ago) => days.atWork(ago - 39))
      expect(seen.toSorted()).toEqual(seen)
      expect(seen.filter((on) => [0, 6].includes(new Date(on).getUTCDay()))).toEqual([])
      expect(seen.every((on) => on <= today)).toBe(true)
    }
    const [course] = madeUp.courses
    const [contact] = course?.contacts ?? []
    if (course === undefined || contact === undefined) throw new RangeError('there is a course')
    const written = () =>
      writtenOf(contact, { madeUp, course, born: '1988-04-01', days: new Days('2026-11-22', 1), chance: () => 0.5 })
    expect(written()).toEqual(written())
    expect(written()).toMatchObject({ answers: { age: 38, 'nrs-pain': 7 } })
  })

  it('nothing is left out by a comma that was not meant', () => {
    const empty = (value: unknown, at: string): string[] => {
      if (value === null) return at.endsWith('.to') ? [] : [at]
      return typeof value === 'object' ? Object.entries(value).flatMap(([key, one]) => empty(one, `${at}.${key}`)) : []
    }
    expect(empty(madeUp, '')).toEqual([])
  })
})
