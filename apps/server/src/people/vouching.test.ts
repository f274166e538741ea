// Who lost a password or every second factor comes in again, because a lead vouches; and no lead alone takes an account over.

import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whileHeld } from '../../test/at-once.ts'
import { openStage, type Stage } from '../../test/stage.ts'
import { kindOf, signedIn, Tab } from '../../test/tab.ts'
import { readLedger } from '../ledger/read-ledger.ts'
import { codeAt, stepAt } from './totp.ts'

const password = 'zes paarse olifanten dansen'
const another = 'acht stille walvissen zingen'
let stage: Stage
let app: FastifyInstance
let lead: Tab
let second: Tab

beforeAll(async () => {
  stage = await openStage()
  app = stage.appWith({ whoIs: (headers) => stage.signIn.present(headers), trustedProxies: ['127.0.0.1'] })
  lead = await signedIn(app, stage.signIn, stage.here.people.lead.person)
  second = (await newcomer(['lead'])).tab
})
afterAll(async () => {
  await app?.close()
  await stage?.close()
})

async function setUpApp(tab: Tab, step = stepAt(Date.now()) - 1): Promise<string> {
  const { secret } = (await tab.post('/api/second-factor/app/offer')).json()
  const confirmed = await tab.post('/api/second-factor/app/confirm', { code: codeAt(step, secret) })
  expect(confirmed.json().secondFactor).toBe('done')
  return String(secret)
}

/** A colleague who works here, with a password and an authenticator app. */
async function newcomer(roles = ['physiotherapist']) {
  const tab = new Tab(app)
  const email = `${randomUUID()}@example.org`
  const invited = await lead.post('/api/invitations', { name: 'Els Maes', email, language: 'nl', roles })
  await tab.post('/api/invitation/accept', { token: invited.json().token, name: 'Els Maes', password })
  const secret = await setUpApp(tab)
  const { items } = (await lead.get('/api/members')).json()
  const { person } = items.find((member: { email: string }) => member.email === email)
  return { tab, email, secret, person: String(person) }
}

const reset = (by: Tab, person: string) => by.post(`/api/members/${person}/reset-second-factor`)
const link = (by: Tab, person: string) => by.post(`/api/members/${person}/new-password-link`)
const choose = (token: string, chosen = another) =>
  new Tab(app).post('/api/password/with-link', { token, password: chosen })

async function comeIn(email: string, given = password) {
  const tab = new Tab(app)
  const entered = await tab.post('/api/sign-in/password', { email, password: given })
  return { tab, entered }
}

describe('who lost every second factor', () => {
  it('is signed out everywhere, and sets up another after the password', async () => {
    const { tab, email, person, secret } = await newcomer()
    expect((await reset(lead, person)).json()).toEqual({ done: true })
    expect((await tab.get('/api/session')).statusCode).toBe(401)
    const { tab: again, entered } = await comeIn(email)
    expect(entered.json().secondFactor).toBe('to-set-up')
    expect((await again.get('/api/cared-for')).statusCode).toBe(401)
    const old = await again.post('/api/second-factor/app', { code: codeAt(stepAt(Date.now()), secret) })
    expect(kindOf(old)).toBe('sign-in-refused')
    await setUpApp(again)
    expect((await again.get('/api/cared-for')).statusCode).toBe(200)
  })

  it('needs the password all the same', async () => {
    const { email, person } = await newcomer()
    await reset(lead, person)
    expect(kindOf((await comeIn(email, another)).entered)).toBe('sign-in-refused')
  })
})

describe('who forgot the password', () => {
  it('chooses another with a link, once, and still shows the second factor', async () => {
    const { tab, email, person, secret } = await newcomer()
    const { token } = (await link(lead, person)).json()
    expect((await choose(token, 'Wachtwoord2026')).json().errors).toEqual([
      { pointer: '/password', kind: 'too-common' },
    ])
    expect((await choose(token)).json()).toEqual({ done: true })
    expect(kindOf(await choose(token))).toBe('sign-in-refused')
    expect((await tab.get('/api/session')).statusCode).toBe(401)
    expect(kindOf((await comeIn(email)).entered)).toBe('sign-in-refused')
    const { tab: again, entered } = await comeIn(email, another)
    expect(entered.json().secondFactor).toBe('due')
    const shown = await again.post('/api/second-factor/app', { code: codeAt(stepAt(Date.now()), secret) })
    expect(shown.json().secondFactor).toBe('done')
  })

  it('has one link that is good: the last, and for a day', async () => {
    const { person } = await newcomer()
    const [first, last] = [(await link(lead, person)).json().token, (await link(lead, person)).json().token]
    expect(kindOf(await choose(first))).toBe('sign-in-refused')
    await stage.database.within({ practice: stage.here.practice, person: null }, (work) =>
      sql`update lende.vouching set expires_at = now() - interval '1 second' where person_id = ${person}`.execute(work),
    )
    expect(kindOf(await choose(last))).toBe('sign-in-refused')
  })

  it('of two at once with one link, one is first', async () => {
    const { person } = await newcomer()
    const { token } = (await link(lead, person)).json()
    const both = await Promise.all([choose(token), choose(token)])
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 401])
  })

  it('has no use of it after leaving', async () => {
    const { person } = await newcomer()
    const { token } = (await link(lead, person)).json()
    await lead.post(`/api/members/${person}/end`)
    expect(kindOf(await choose(token))).toBe('sign-in-refused')
  })
})

describe('one lead alone', () => {
  it('who reset a second factor gives no link to a password; another lead does', async () => {
    const { email, person } = await newcomer()
    await reset(lead, person)
    expect(kindOf(await link(lead, person))).toBe('another-lead-needed')
    const { token } = (await link(second, person)).json()
    await choose(token)
    const { tab, entered } = await comeIn(email, another)
    expect(entered.json().secondFactor).toBe('to-set-up')
    await setUpApp(tab)
    // Who came in with both needs nobody's word any more.
    expect((await link(lead, person)).statusCode).toBe(201)
  })

  it('who gave a link that was used does not reset the second factor, whatever other links came after', async () => {
    const { email, person, secret } = await newcomer()
    await choose((await link(lead, person)).json().token)
    expect(kindOf(await reset(lead, person))).toBe('another-lead-needed')
    await link(second, person)
    await link(lead, person)
    expect(kindOf(await reset(lead, person))).toBe('another-lead-needed')
    const { tab } = await comeIn(email, another)
    await tab.post('/api/second-factor/app', { code: codeAt(stepAt(Date.now()), secret) })
    expect((await reset(lead, person)).statusCode).toBe(200)
  })

  it('who gave a link that nobody used makes it void by resetting', async () => {
    const { person } = await newcomer()
    const { token } = (await link(lead, person)).json()
    expect((await reset(lead, person)).statusCode).toBe(200)
    expect(kindOf(await choose(token))).toBe('sign-in-refused')
  })

  it('does not get past both by doing them at once', async () => {
    for (const turn of [1, 2, 3, 4]) {
      const { person } = await newcomer()
      const { token } = (await link(lead, person)).json()
      const both = [() => choose(token), () => reset(lead, person)]
      const came = await whileHeld(
        stage,
        { practice: stage.here.practice, person: null },
        (work) => sql`select from lende.practice where practice_id = lende.practice() for no key update`.execute(work),
        turn % 2 === 0 ? both : both.toReversed(),
      )
      const done = came.filter(({ statusCode }) => statusCode === 200)
      const refused = came.map(kindOf).filter((kind) => kind === 'sign-in-refused' || kind === 'another-lead-needed')
      expect([turn, done.length, refused.length]).toEqual([turn, 1, 1])
    }
  })

  it('is not let off by a passkey, which says nothing of who knows the password', async () => {
    const { person } = await newcomer()
    await choose((await link(lead, person)).json().token)
    await stage.signIn.sessions.enter(person, 'passkey', new Headers())
    expect(kindOf(await reset(lead, person))).toBe('another-lead-needed')
  })
})

it('nobody vouches for themselves, for who works elsewhere too, or for who works elsewhere only', async () => {
  const { people } = stage.here
  const { person } = await newcomer()
  const { practice } = stage.elsewhere
  for (const vouch of [reset, link]) {
    expect(kindOf(await vouch(lead, people.lead.person))).toBe('oneself')
    expect(kindOf(await vouch(lead, stage.elsewhere.people.desk.person))).toBe('not-found')
    expect(kindOf(await vouch(await signedIn(app, stage.signIn, people.desk.person), person))).toBe('role-may-not')
  }
  const { token } = (await link(lead, person)).json()
  await stage.database.within({ practice, person: null }, (work) =>
    work.insertInto('lende.membership').values({ practice_id: practice, person_id: person, role: 'desk' }).execute(),
  )
  for (const vouch of [reset, link]) expect(kindOf(await vouch(lead, person))).toBe('works-elsewhere')
  expect(kindOf(await choose(token))).toBe('sign-in-refused')
})

it('the ledger has who vouched for whom, when a password was chosen, and no token', async () => {
  const { person } = await newcomer()
  const { token } = (await link(lead, person)).json()
  await choose(token)
  await reset(second, person)
  const told = await stage.database.within({ practice: stage.here.practice, person: null }, async (work) => {
    const all = []
    for await (const entry of readLedger(work)) if (entry.aboutId === person) all.push(entry)
    return all
  })
  const of = stage.here.people.lead.person
  expect(told.slice(-3)).toMatchObject([
    { did: 'link-to-new-password', person: of, role: 'lead' },
    { did: 'choose-new-password', person },
    { did: 'reset-second-factor', role: 'lead' },
  ])
  expect(JSON.stringify(told)).not.toContain(token)
})
