// Signing in as a browser does it: over HTTP, with what the server answers and nothing else.

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Authenticator } from '../../test/authenticator.ts'
import { openStage, type Stage } from '../../test/stage.ts'
import { kindOf, signedIn, Tab } from '../../test/tab.ts'
import { codeAt, stepAt } from './totp.ts'

const password = 'zes paarse olifanten dansen'
const lines: string[] = []
let stage: Stage
let lead: Tab
let app: FastifyInstance
beforeAll(async () => {
  // Who signs in here is who is there.
  stage = await openStage()
  app = stage.appWith({
    whoIs: (headers) => stage.signIn.present(headers),
    log: { write: (line) => lines.push(line) },
    trustedProxies: ['127.0.0.1'],
  })
  lead = await signedIn(app, stage.signIn, stage.here.people.lead.person)
})
afterAll(async () => {
  await app?.close()
  await stage?.close()
})

async function invite(roles = ['desk'], email = `person-${crypto.randomUUID()}@example.org`) {
  const answer = await lead.post('/api/invitations', { name: 'Els Maes', email, language: 'nl', roles })
  return { email, ...(answer.json() as { invitation: string; token: string }) }
}

/** Somebody new, who has set up an authenticator app. */
async function newcomer(roles = ['desk']) {
  const tab = new Tab(app)
  const { email, token } = await invite(roles)
  await tab.post('/api/invitation/accept', { token, name: 'Els Maes', password })
  const { secret } = (await tab.post('/api/second-factor/app/offer')).json()
  const step = stepAt(Date.now())
  const confirmed = await tab.post('/api/second-factor/app/confirm', { code: codeAt(step - 1, secret) })
  return { tab, email, secret: String(secret), codes: confirmed.json().recoveryCodes as string[], step }
}

it('from an invitation to a record: accept, set up a second factor, sign out, sign in with both', async () => {
  const tab = new Tab(app)
  const { email, token } = await invite()
  const looked = await tab.post('/api/invitation/look', { token })
  expect(looked.json()).toEqual({ practiceName: 'Rug en Co', name: 'Els Maes', email })
  const accepted = await tab.post('/api/invitation/accept', { token, name: 'Els Maes', password })
  expect([accepted.statusCode, accepted.json()]).toEqual([201, { secondFactor: 'to-set-up', recoveryCodes: [] }])
  expect((await tab.post('/api/patients/find', { name: 'Jan' })).statusCode).toBe(401)

  const { secret, address } = (await tab.post('/api/second-factor/app/offer')).json()
  expect(address).toContain(`secret=${secret}`)
  const step = stepAt(Date.now())
  const confirmed = await tab.post('/api/second-factor/app/confirm', { code: codeAt(step - 1, secret) })
  expect(confirmed.json().secondFactor).toBe('done')
  expect(confirmed.json().recoveryCodes).toHaveLength(10)
  expect((await tab.post('/api/patients/find', { name: 'Jan' })).statusCode).toBe(200)

  await tab.post('/api/sign-out')
  expect((await tab.get('/api/session')).statusCode).toBe(401)
  expect((await tab.post('/api/sign-in/password', { email, password })).json().secondFactor).toBe('due')
  expect((await tab.get('/api/session')).json()).toMatchObject({ secondFactor: 'due', at: null, workplaces: [] })
  expect((await tab.post('/api/patients/find', { name: 'Jan' })).statusCode).toBe(401)
  expect(kindOf(await tab.get('/api/sessions'))).toBe('second-factor-needed')
  expect(kindOf(await tab.post('/api/second-factor/app', { code: codeAt(step - 1, secret) }))).toBe('sign-in-refused')
  expect((await tab.post('/api/second-factor/app', { code: codeAt(step, secret) })).json().secondFactor).toBe('done')
  const { practice } = stage.here
  expect((await tab.get('/api/session')).json()).toMatchObject({
    email,
    at: { practice, name: 'Rug en Co', role: 'desk' },
  })
  expect((await tab.post('/api/patients/find', { name: 'Jan' })).statusCode).toBe(200)
  expect(kindOf(await tab.post('/api/invitation/look', { token }))).toBe('not-found')
})

it('a recovery code is a second factor, once', async () => {
  const { tab, email, codes } = await newcomer()
  const show = async () => {
    await tab.post('/api/sign-in/password', { email, password })
    return (await tab.post('/api/second-factor/recovery-code', { code: codes[0] ?? '' })).statusCode
  }
  expect([await show(), await show()]).toEqual([200, 401])
})

it('a passkey signs in by itself', async () => {
  const { tab } = await newcomer()
  const phone = new Authenticator('http://localhost')
  const offered = (await tab.post('/api/passkeys/offer')).json().options as PublicKeyCredentialCreationOptionsJSON
  const kept = await tab.post('/api/passkeys', { name: 'Phone', answer: phone.register(offered) })
  expect(kept.statusCode).toBe(201)
  const [passkey] = (await tab.get('/api/second-factor')).json().passkeys
  expect(passkey).toMatchObject({ name: 'Phone', used: null })
  const other = new Tab(app)
  const { options } = (await other.post('/api/sign-in/passkey/ask')).json()
  const answer = phone.answer(options as PublicKeyCredentialRequestOptionsJSON)
  expect((await other.post('/api/sign-in/passkey', { answer })).json()).toMatchObject({ secondFactor: 'done' })
  expect((await other.get('/api/session')).json()).toMatchObject({ secondFactor: 'done' })
  expect((await new Tab(app).post('/api/sign-in/passkey', { answer })).statusCode).toBe(401)
  expect((await tab.post('/api/passkeys/remove', { credential: passkey.credential })).statusCode).toBe(200)
})

describe('a cookie', () => {
  it('that was stolen is worth nothing after signing out', async () => {
    const { tab } = await newcomer()
    const thief = new Tab(app)
    thief.cookie = tab.cookie
    expect((await thief.get('/api/session')).statusCode).toBe(200)
    await tab.post('/api/sign-out')
    expect((await thief.get('/api/session')).statusCode).toBe(401)
  })

  it('that was put there before is another one after each factor', async () => {
    const { tab, email, secret, step } = await newcomer()
    const planted = tab.cookie
    await tab.post('/api/sign-in/password', { email, password })
    const first = tab.cookie
    await tab.post('/api/second-factor/app', { code: codeAt(step, secret) })
    expect(new Set([planted, first, tab.cookie]).size).toBe(3)
    for (const cookie of [planted, first]) {
      const thief = new Tab(app)
      thief.cookie = cookie
      expect((await thief.get('/api/session')).statusCode).toBe(401)
    }
    expect((await tab.get('/api/session')).statusCode).toBe(200)
  })

  it('signs nobody in from another site', async () => {
    const { email } = await newcomer()
    const tab = new Tab(app)
    const evil = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    expect(kindOf(await tab.post('/api/sign-in/password', { email, password }, evil))).toBe('other-site')
    expect(tab.cookie).toBe('')
  })
})

describe('who tries', () => {
  it('is answered the same for a wrong password, an e-mail that nobody has, and who has no password', async () => {
    const { email } = await newcomer()
    const noPassword = `${stage.here.people.desk.person}@example.org`
    const tried = await Promise.all(
      [email, 'nobody@example.org', noPassword].map((one) =>
        new Tab(app).post('/api/sign-in/password', { email: one, password: 'a wrong password' }),
      ),
    )
    const told = tried.map(({ statusCode, headers, json }) => {
      const { instance: _, ...problem } = json()
      const { 'x-request-id': __, date: ___, ...rest } = headers
      return { statusCode, problem, rest }
    })
    expect(told[0]).toMatchObject({ statusCode: 401, problem: { type: 'urn:lende:problem:sign-in-refused' } })
    expect(told[1]).toEqual(told[0])
    expect(told[2]).toEqual(told[0])
  })

  it('waits after ten failures on an account, from wherever they came', async () => {
    const { email } = await newcomer()
    for (let turn = 0; turn < 10; turn++)
      await new Tab(app).post('/api/sign-in/password', { email, password: 'a wrong password' })
    const locked = await new Tab(app).post('/api/sign-in/password', { email, password })
    expect([locked.statusCode, kindOf(locked)]).toEqual([429, 'too-many'])
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800)
  })

  it('waits after a hundred tries from an address, as the trusted proxy tells it; others go on', async () => {
    const tab = new Tab(app)
    const ask = async (by: Tab) => (await by.post('/api/sign-in/passkey/ask')).statusCode
    for (let turn = 0; turn < 100; turn++) expect(await ask(tab)).toBe(200)
    expect([await ask(tab), await ask(new Tab(app))]).toEqual([429, 200])
  })

  it('does not get away by naming an address of their own, nor with all those of one network', async () => {
    const direct = stage.appWith({})
    const ask = async (remoteAddress: string, named: string) => {
      const headers = { 'sec-fetch-site': 'none', 'content-type': 'application/json', 'x-forwarded-for': named }
      const asked = { method: 'POST', url: '/api/sign-in/passkey/ask', payload: {}, headers, remoteAddress } as const
      return (await direct.inject(asked)).statusCode
    }
    for (let turn = 0; turn < 100; turn++) {
      expect(await ask('192.0.2.1', `192.0.2.${turn}`)).toBe(200)
      expect(await ask(`2001:db8:1:1::${turn}`, '192.0.2.1')).toBe(200)
    }
    expect(await ask('192.0.2.1', '192.0.2.200')).toBe(429)
    expect(await ask('2001:db8:1:1:ffff::1', '192.0.2.200')).toBe(429)
    expect(await ask('2001:db8:1:2::1', '192.0.2.200')).toBe(200)
    await direct.close()
  })
})

it('sessions are listed and ended by their own person only', async () => {
  const { tab, email, secret, step } = await newcomer()
  const other = new Tab(app)
  await other.post('/api/sign-in/password', { email, password })
  await other.post('/api/second-factor/app', { code: codeAt(step, secret) })
  const { items } = (await tab.get('/api/sessions')).json()
  expect(items.map(({ isThis }: { isThis: boolean }) => isThis).toSorted()).toEqual([false, true])
  const session = items.find(({ isThis }: { isThis: boolean }) => !isThis).session
  expect((await (await newcomer()).tab.post('/api/sessions/end', { session })).statusCode).toBe(404)
  expect((await other.get('/api/session')).statusCode).toBe(200)
  expect((await tab.post('/api/sessions/end', { session })).json()).toEqual({ ended: 1 })
  expect((await other.get('/api/session')).statusCode).toBe(401)
  expect((await tab.post('/api/sessions/end-others')).json()).toEqual({ ended: 0 })
})

it('a password is changed by who knows it', async () => {
  const { tab, email } = await newcomer()
  const next = 'acht groene nijlpaarden zingen'
  expect(kindOf(await tab.post('/api/password', { present: 'a wrong one', next }))).toBe('sign-in-refused')
  const weak = await tab.post('/api/password', { present: password, next: 'password1234' })
  expect(weak.json().errors).toEqual([{ pointer: '/next', kind: 'too-common' }])
  expect((await tab.post('/api/password', { present: password, next })).statusCode).toBe(200)
  expect((await new Tab(app).post('/api/sign-in/password', { email, password })).statusCode).toBe(401)
  expect((await new Tab(app).post('/api/sign-in/password', { email, password: next })).statusCode).toBe(200)
})

describe('a lead', () => {
  it('sees who works here, gives roles and takes them, and stays the last lead', async () => {
    const { tab, email } = await newcomer()
    const { items } = (await lead.get('/api/members')).json()
    const { person } = items.find((one: { email: string }) => one.email === email)
    await lead.post(`/api/members/${person}/roles`, { roles: ['desk', 'physiotherapist'] })
    const { at, workplaces } = (await tab.get('/api/session')).json()
    expect([at, workplaces.length]).toEqual([null, 2])
    const chosen = { practice: stage.here.practice, role: 'physiotherapist' }
    expect((await tab.post('/api/session/workplace', { ...chosen, role: 'lead' })).statusCode).toBe(404)
    expect((await tab.post('/api/session/workplace', chosen)).statusCode).toBe(200)
    expect((await tab.get('/api/session')).json().at).toMatchObject(chosen)
    expect((await lead.post(`/api/members/${person}/end`)).statusCode).toBe(200)
    expect((await tab.get('/api/session')).statusCode).toBe(401)
    const own = stage.here.people.lead.person
    expect(kindOf(await lead.post(`/api/members/${own}/end`))).toBe('last-lead')
  })

  it('who gives a second role to somebody at work takes nothing from them: they go on in the first', async () => {
    const { tab, email } = await newcomer()
    const find = () => tab.post('/api/patients/find', { name: 'Jan' })
    expect((await find()).statusCode).toBe(200)
    const { items } = (await lead.get('/api/members')).json()
    const { person } = items.find((one: { email: string }) => one.email === email)
    await lead.post(`/api/members/${person}/roles`, { roles: ['desk', 'physiotherapist'] })
    expect((await find()).statusCode).toBe(200)
    expect((await tab.get('/api/session')).json().at.role).toBe('desk')
    await lead.post(`/api/members/${person}/roles`, { roles: ['physiotherapist', 'auditor'] })
    const refused = await find()
    expect([refused.statusCode, kindOf(refused)]).toEqual([403, 'workplace-needed'])
    const chosen = { practice: stage.here.practice, role: 'auditor' }
    expect((await tab.post('/api/session/workplace', chosen)).statusCode).toBe(200)
    expect((await find()).statusCode).toBe(200)
  })

  it('of another practice reaches nobody here', async () => {
    const stranger = await signedIn(app, stage.signIn, stage.elsewhere.people.lead.person)
    const { invitation, token, email } = await invite()
    const { person } = stage.here.people.physiotherapist
    expect((await stranger.post(`/api/members/${person}/end`)).statusCode).toBe(404)
    expect((await stranger.post(`/api/invitations/${invitation}/withdraw`)).statusCode).toBe(404)
    const seen = [await stranger.get('/api/members'), await stranger.get('/api/invitations')]
    for (const { body } of seen) for (const never of [person, email]) expect(body).not.toContain(never)
    expect((await new Tab(app).post('/api/invitation/look', { token })).statusCode).toBe(200)
    expect((await lead.get('/api/members')).body).toContain(person)
  })

  it('withdraws an invitation; a second one to the same e-mail takes the place of the first', async () => {
    const first = await invite()
    const second = await invite(['desk'], first.email)
    const look = async (token: string) => (await new Tab(app).post('/api/invitation/look', { token })).statusCode
    expect([await look(first.token), await look(second.token)]).toEqual([404, 200])
    expect((await lead.post(`/api/invitations/${second.invitation}/withdraw`)).statusCode).toBe(200)
    expect(await look(second.token)).toBe(404)
  })

  it('invites who works elsewhere: they sign in first, and join', async () => {
    const { tab, email } = await newcomer()
    const there = await signedIn(app, stage.signIn, stage.elsewhere.people.lead.person)
    const asked = { name: 'Els Maes', email, language: 'nl', roles: ['auditor'] }
    const { token } = (await there.post('/api/invitations', asked)).json()
    const accepted = await new Tab(app).post('/api/invitation/accept', { token, name: 'Els Maes', password })
    expect(kindOf(accepted)).toBe('sign-in-first')
    expect((await (await newcomer()).tab.post('/api/invitation/join', { token })).statusCode).toBe(404)
    expect((await tab.post('/api/invitation/join', { token })).statusCode).toBe(200)
    expect((await tab.get('/api/session')).json().workplaces).toHaveLength(2)
  })
})

it('nothing of it is in the log, and no token is kept for a key', async () => {
  const { email, secret, codes } = await newcomer()
  const { token } = await invite()
  const text = lines.join('')
  for (const never of [email, password, secret, token, ...codes, 'session_token']) expect(text).not.toContain(never)
  const kept = await stage.database.within({ practice: stage.here.practice, person: null }, (work) =>
    sql`select answered from lende.idempotency`.execute(work),
  )
  expect(JSON.stringify(kept.rows)).toContain('done')
  expect(JSON.stringify(kept.rows)).not.toContain(token)
})
