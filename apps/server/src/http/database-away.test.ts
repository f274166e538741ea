// While the database is away the server lives, says so, and works again when it is back.

import { closeSync, cpSync, openSync, readdirSync, realpathSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCopy } from '../../test/practice.ts'
import { get, openStage, register, type Stage } from '../../test/stage.ts'
import type { EmbeddedDatabase } from '../database/embedded-database.ts'
import { EmbeddedPostgres } from '../embedded-postgres/embedded-postgres.ts'

let stage: Stage
let embedded: EmbeddedDatabase

beforeAll(async () => {
  stage = await openStage({}, async (folder) => {
    embedded = await openCopy(folder)
    return embedded
  })
})
afterAll(() => stage.close())

it('tells that it cannot work, that it may be asked again, and nothing of why', async () => {
  const { app, here } = stage
  const who = here.people.desk
  const patient = await register(app, who)
  const read = () => get(app, `/api/patients/${patient}`, { who })
  await embedded.postgres.stop()
  expect((await get(app, '/healthz', { who: null })).statusCode).toBe(200)
  expect((await get(app, '/readyz', { who: null })).statusCode).toBe(503)
  const away = await read()
  expect([away.statusCode, away.headers['retry-after'], away.json().type]).toEqual([
    503,
    '1',
    'urn:lende:problem:database-away',
  ])
  const again = await EmbeddedPostgres.start(embedded.folders.data)
  expect((await get(app, '/readyz', { who: null })).statusCode).toBe(200)
  expect((await read()).statusCode).toBe(200)
  await again.stop()
})

it('waits for a program of the database that is still open for writing somewhere', async () => {
  await embedded.postgres.stop()
  const { data } = embedded.folders
  const programs = join(data, readdirSync(data).find((name) => name.startsWith('postgresql-')) ?? '')
  // Those of its own: others are starting theirs.
  const shared = realpathSync(programs)
  unlinkSync(programs)
  cpSync(shared, programs, { recursive: true, verbatimSymlinks: true })
  const open = openSync(join(programs, 'bin', 'postgres'), 'r+')
  let isOpen = true
  setTimeout(() => {
    isOpen = false
    closeSync(open)
  }, 300)
  const again = await EmbeddedPostgres.start(data)
  expect(isOpen).toBe(false)
  expect((await get(stage.app, '/readyz', { who: null })).statusCode).toBe(200)
  await again.stop()
})
