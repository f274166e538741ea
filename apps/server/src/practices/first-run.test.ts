// The first run: whoever started the server makes the practice, and nobody after them.

import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/practice.ts'
import { type AppParts, makeApp } from '../http/app.ts'
import { SignIn } from '../people/sign-in.ts'
import { FirstRun } from './first-run.ts'
import { makeFirst } from './repository.ts'

const secret = 'a secret for tests that is long enough'
const token = 'A'.repeat(43)
const first = {
  practiceName: 'De Wervel',
  country: 'be',
  language: 'nl',
  name: 'An Peeters',
  email: 'An@Example.org',
  password: 'zes paarse olifanten dansen',
}

let opened: TestDatabase
beforeEach(async () => {
  opened = await openTestDatabase()
})
afterEach(() => opened.end())

/** A server process; how many there may be. */
function server(more: Partial<AppParts> = {}) {
  const { database } = opened
  const configuration = { secret, baseUrl: 'http://localhost' }
  const signIn = new SignIn({ pool: database.pool, practices: database, configuration })
  const firstRun = new FirstRun({ practices: database, sessions: signIn.sessions, secret })
  const app = makeApp({ database, signIn, firstRun, ...more })
  const ask = (payload: object | null, from: { remoteAddress?: string; headers?: Record<string, string> } = {}) =>
    app.inject({
      method: payload === null ? 'GET' : 'POST',
      url: '/api/first-run',
      remoteAddress: from.remoteAddress ?? '127.0.0.1',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...from.headers },
      ...(payload === null ? {} : { payload }),
    })
  return { app, firstRun, ask }
}

it('makes a practice and its lead, who is signed in and sets up a second factor next; then it is over', async () => {
  const { app, ask } = server()
  expect((await ask(null)).json()).toEqual({ needsToken: false })
  const made = await ask(first)
  expect([made.statusCode, made.json()]).toEqual([201, { secondFactor: 'to-set-up', recoveryCodes: [] }])
  const cookie = String(made.headers['set-cookie']).replace(/;.*/, '')
  const session = await app.inject({ url: '/api/session', headers: { cookie } })
  expect(session.json()).toMatchObject({ name: 'An Peeters', email: 'an@example.org', secondFactor: 'to-set-up' })
  const nowhere = await app.inject('/api/nowhere')
  for (const answer of [await ask(null), await ask(first), await server().ask({ ...first, token })])
    expect([answer.statusCode, answer.json().type]).toEqual([404, nowhere.json().type])
})

it('makes one practice when many ask at once, of whichever server', async () => {
  const servers = [server(), server()]
  const all = Array.from({ length: 6 }, (_, turn) =>
    (servers[turn % 2] ?? server()).ask({ ...first, email: `an-${turn}@example.org` }),
  )
  const statuses = (await Promise.all(all)).map(({ statusCode }) => statusCode)
  expect(statuses.toSorted()).toEqual([201, 404, 404, 404, 404, 404])
})

it('waits for another that is not done yet', async () => {
  const acting = { practice: randomUUID(), person: randomUUID() }
  const { asked } = await opened.database.within(acting, async (work) => {
    const { password: hash, ...given } = { ...first, email: 'els@example.org' }
    await makeFirst(work, { ...given, country: 'nl', language: 'nl', ...acting, hash })
    const asked = server().ask(first)
    // Long enough to come as far as it can.
    await wait(1_000)
    return { asked }
  })
  expect((await asked).statusCode).toBe(404)
})

it('opens from elsewhere with the token that the server told only, the same for all its processes', async () => {
  const { ask } = server()
  const { firstRun } = server()
  const kinds: string[] = []
  const fromElsewhere = [
    { remoteAddress: '10.0.0.9' },
    { headers: { 'x-forwarded-for': '127.0.0.1' } },
    // A page that gave its own name to this machine.
    { headers: { host: 'evil.example' } },
  ]
  for (const from of fromElsewhere)
    for (const given of [{}, { token }]) {
      expect((await ask(null, from)).json()).toEqual({ needsToken: true })
      kinds.push((await ask({ ...first, ...given }, from)).json().type)
    }
  expect(new Set(kinds)).toEqual(new Set(['urn:lende:problem:first-run-closed']))
  const made = await ask({ ...first, token: firstRun.token }, { remoteAddress: '10.0.0.9' })
  expect(made.statusCode).toBe(201)
})

it('asks for a good password, and is not over when it was not', async () => {
  const { ask } = server()
  const weak = await ask({ ...first, password: 'De Wervel 2026!' })
  expect([weak.statusCode, weak.json().errors]).toEqual([400, [{ pointer: '/password', kind: 'too-common' }]])
  expect((await ask(null)).statusCode).toBe(200)
})

it('stands first in the ledger of the practice', async () => {
  const { app, ask } = server()
  const cookie = String((await ask(first)).headers['set-cookie']).replace(/;.*/, '')
  const { person } = (await app.inject({ url: '/api/session', headers: { cookie } })).json()
  const workplaces = await opened.database.pool.query('select practice_id as id from lende.workplaces($1)', [person])
  const practice = String(workplaces.rows[0]?.id)
  const entries = await opened.database.within({ practice, person: null }, (work) =>
    work.selectFrom('lende.ledger_entry').select(['did', 'person_id', 'role']).execute(),
  )
  expect(entries).toEqual([{ did: 'make-practice', person_id: person, role: 'lead' }])
})
