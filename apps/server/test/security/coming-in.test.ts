// Who tries to come in without being somebody: what they learn, how long they can keep others out, and what a cookie is.

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt, stepAt } from '../../src/people/totp.ts'
import { Authenticator } from '../authenticator.ts'
import { signedIn, Tab } from '../tab.ts'
import { type Desk, openDesk } from './desk.ts'

const password = 'zes paarse olifanten dansen'
let desk: Desk
let app: FastifyInstance
let lead: Tab
beforeAll(async () => {
  desk = await openDesk()
  ;({ app, lead } = desk)
})
afterAll(() => desk?.close())

async function invite(email = `person-${crypto.randomUUID()}@example.org`, by = lead) {
  const answer = await by.post('/api/invitations', { name: 'Els Maes', email, language: 'nl', roles: ['desk'] })
  return { email, answer, ...(answer.json() as { invitation: string; token: string }) }
}

/** Somebody new, with an authenticator app and a passkey. */
async function newcomer() {
  const browser = new Tab(app)
  const { email, token } = await invite()
  await browser.post('/api/invitation/accept', { token, name: 'Els Maes', password })
  const { secret } = (await browser.post('/api/second-factor/app/offer')).json() as { secret: string }
  // This step now and the next one later are both good, even when the clock moves on between.
  const step = stepAt(Date.now())
  await browser.post('/api/second-factor/app/confirm', { code: codeAt(step, secret) })
  const phone = new Authenticator('http://localhost')
  const { options } = (await browser.post('/api/passkeys/offer')).json()
  const answer = phone.register(options as PublicKeyCredentialCreationOptionsJSON)
  await browser.post('/api/passkeys', { name: 'Phone', answer })
  return { browser, email, secret, phone, token, step }
}

/** All that whoever asked can tell one answer from another by. */
function toldBy({ statusCode, headers, body }: LightMyRequestResponse) {
  const { 'x-request-id': _, date: __, ...rest } = headers
  return { statusCode, headers: rest, body: body.replace(/urn:uuid:[0-9a-f-]{36}/, '') }
}

const withPasskey = async (phone: Authenticator, browser = new Tab(app)) => {
  const { options } = (await browser.post('/api/sign-in/passkey/ask')).json()
  const answer = phone.answer(options as PublicKeyCredentialRequestOptionsJSON)
  return browser.post('/api/sign-in/passkey', { answer })
}

const withPassword = (email: string, tried = password, browser = new Tab(app)) =>
  browser.post('/api/sign-in/password', { email, password: tried })

async function lock(email: string): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await withPassword(email, 'a wrong password')
}

describe('a lock', () => {
  it('keeps nobody out who comes with a passkey, or is in already', async () => {
    const { browser, email, phone } = await newcomer()
    await lock(email)
    expect((await withPassword(email)).statusCode).toBe(429)
    expect((await browser.get('/api/session')).json()).toMatchObject({ secondFactor: 'done' })
    expect((await withPasskey(phone)).json()).toMatchObject({ secondFactor: 'done' })
  })

  it('of who tries from elsewhere keeps nobody out of the browser they came in with before, be it by an invitation', async () => {
    const { browser, email } = await newcomer()
    await browser.post('/api/sign-out')
    await lock(email)
    expect((await withPassword(email)).statusCode).toBe(429)
    expect((await withPassword(email, 'a wrong password', browser)).statusCode).toBe(401)
    expect((await withPassword(email, password, browser)).statusCode).toBe(200)
  })

  it('holds for that browser too, after as many tries from there, and for nobody else who comes in there', async () => {
    const [one, other] = [await newcomer(), await newcomer()]
    const shared = new Tab(app)
    for (const { email } of [one, other]) {
      await withPassword(email, password, shared)
      await shared.post('/api/sign-out')
    }
    for (let turn = 0; turn < 10; turn++) await withPassword(one.email, 'a wrong password', shared)
    expect((await withPassword(one.email, password, shared)).statusCode).toBe(429)
    await lock(other.email)
    expect((await withPassword(other.email, password, shared)).statusCode).toBe(200)
    // Nor did what went wrong there use up the tries of everywhere else.
    expect((await withPassword(one.email)).statusCode).toBe(200)
  })

  it('is not passed with the mark of another’s browser, nor with one that somebody made', async () => {
    const [one, other] = [await newcomer(), await newcomer()]
    await withPassword(other.email, password, other.browser)
    await other.browser.post('/api/sign-out')
    await lock(one.email)
    expect((await withPassword(one.email, password, other.browser)).statusCode).toBe(429)
    const made = new Tab(app)
    made.cookie = other.browser.cookie.replace(/[.][\w-]{43}$/, `.${'A'.repeat(43)}`)
    expect(made.cookie).toMatch(/=[\w-]{16}[.]A{43}$/)
    expect((await withPassword(one.email, password, made)).statusCode).toBe(429)
  })

  it('does not keep who is in from showing their password again', async () => {
    const { browser, email, secret, step } = await newcomer()
    await lock(email)
    const shown = await browser.post('/api/session/prove-again', { password, code: codeAt(step + 1, secret) })
    expect(shown.statusCode).toBe(200)
  })

  it('does not last longer for what is tried while it holds', async () => {
    const { email } = await newcomer()
    await lock(email)
    const waits = async () => Number((await withPassword(email, 'a wrong password')).headers['retry-after'])
    const first = await waits()
    for (let turn = 0; turn < 5; turn++) expect(await waits()).toBeLessThanOrEqual(first)
  })

  it('of the second factor is not lifted by signing in with the password again', async () => {
    const { email, secret, step } = await newcomer()
    const wrong = codeAt(step + 1_000, secret)
    for (let turn = 0; turn < 5; turn++) {
      const browser = new Tab(app)
      await withPassword(email, password, browser)
      expect((await browser.post('/api/second-factor/app', { code: wrong })).statusCode).toBe(401)
    }
    const browser = new Tab(app)
    expect((await withPassword(email, password, browser)).json()).toMatchObject({ secondFactor: 'due' })
    expect((await browser.post('/api/second-factor/app', { code: codeAt(step + 1, secret) })).statusCode).toBe(429)
    expect((await browser.post('/api/second-factor/recovery-code', { code: 'abcd-efgh-jkmn' })).statusCode).toBe(429)
  })
})

describe('who asks', () => {
  it('is told one thing of an invitation that never was, was withdrawn, used, or ran out', async () => {
    const used = (await newcomer()).token
    const withdrawn = await invite()
    await lead.post(`/api/invitations/${withdrawn.invitation}/withdraw`)
    const old = await invite()
    await desk.keeper.query(
      "update lende.invitation set expires_at = now() - interval '1 second' where invitation_id = $1",
      [old.invitation],
    )
    const never = 'A'.repeat(43)
    const accepting = { name: 'Els Maes', password }
    for (const url of ['/api/invitation/look', '/api/invitation/accept']) {
      const more = url.endsWith('accept') ? accepting : {}
      const ask = async (token: string) => toldBy(await new Tab(app).post(url, { token, ...more }))
      const first = await ask(never)
      expect(first.statusCode).toBeGreaterThanOrEqual(400)
      for (const token of [used, withdrawn.token, old.token]) expect.soft(await ask(token), url).toEqual(first)
    }
  })

  it('is told one thing of a passkey that nobody has, and of one that answers wrong', async () => {
    const { phone } = await newcomer()
    const ask = async (id: string | null) => {
      const browser = new Tab(app)
      const { options } = (await browser.post('/api/sign-in/passkey/ask')).json()
      const right = phone.answer(options as PublicKeyCredentialRequestOptionsJSON)
      const response = { ...right.response, signature: right.response.signature.replace(/.{6}$/, 'AAAAAA') }
      const answer = id === null ? { ...right, response } : { ...right, id, rawId: id }
      return toldBy(await browser.post('/api/sign-in/passkey', { answer }))
    }
    const wrong = await ask(null)
    expect(wrong.statusCode).toBe(401)
    expect(await ask('A'.repeat(43))).toEqual(wrong)
  })

  it('and is a lead is told one thing of an e-mail that somebody has elsewhere, and of one that nobody has', async () => {
    const { email } = await newcomer()
    const there = await signedIn(app, desk.stage.signIn, desk.stage.elsewhere.people.lead.person)
    const [known, unknown] = [await invite(email, there), await invite(undefined, there)]
    const shape = ({ answer }: typeof known) => {
      const { statusCode, headers, body } = toldBy(answer)
      return { statusCode, headers, body: body.replace(/"[\w-]{36,}"/g, '') }
    }
    expect(shape(known)).toEqual(shape(unknown))
  })

  it('for the first practice where there is one is told that there is nothing', async () => {
    const [first, nowhere] = [await new Tab(app).get('/api/first-run'), await new Tab(app).get('/api/nowhere')]
    expect(toldBy(first)).toEqual(toldBy(nowhere))
  })
})

describe('a cookie', () => {
  it('of a session is set by coming in alone, and always as closed', async () => {
    const { browser, email, secret, phone, step } = await newcomer()
    await withPassword(email, password, browser)
    await browser.post('/api/second-factor/app', { code: codeAt(step + 1, secret) })
    await withPasskey(phone, browser)
    const came = browser.set.length
    expect(came).toBeGreaterThanOrEqual(6)
    for (const url of ['/api/session', '/api/sessions', '/api/members', '/healthz', '/api/nowhere'])
      await browser.get(url)
    await browser.post('/api/sessions/end-others')
    expect(browser.set).toHaveLength(came)
    await browser.post('/api/sign-out')
    const given = browser.set.filter((cookie) => !/^[^=]+=;/.test(cookie))
    for (const cookie of given) {
      const [value = '', ...attributes] = cookie.split('; ')
      expect.soft(attributes, value).toEqual(expect.arrayContaining(['HttpOnly', 'Path=/', 'SameSite=Strict']))
      expect.soft(cookie.toLowerCase(), value).not.toContain('domain=')
      expect.soft(value.length, value).toBeLessThan(4096)
    }
    // Each session another one; and signing out gives none, but takes away what there was. What is left opens nothing.
    expect(given).toHaveLength(came)
    const sessions = given.map((cookie) => cookie.replace(/;.*/, '')).filter((one) => one.includes('session_token='))
    expect(sessions).toHaveLength(6)
    expect(new Set(sessions).size).toBe(6)
    expect(browser.cookie).toMatch(/^lende[.]known_browser=[\w.-]+$/)
    expect((await browser.get('/api/session')).statusCode).toBe(401)
  })

  it('is in no body: no page can hand it on', async () => {
    const { browser, email } = await newcomer()
    const entered = await withPassword(email, password, browser)
    const value = decodeURIComponent(browser.cookie.replace(/^[^=]+=/, ''))
    const { body } = await browser.get('/api/session')
    expect(value).toMatch(/^[A-Za-z0-9]{32}\./)
    expect(entered.body + body).not.toContain(value.slice(0, 32))
  })

  it('that is another person’s, put before or after one’s own, makes nobody somebody else', async () => {
    const [one, other] = [await newcomer(), await newcomer()]
    const cookie = `${one.browser.cookie}; ${other.browser.cookie}`
    const answer = await app.inject({ url: '/api/session', headers: { cookie } })
    const forged = await app.inject({
      url: '/api/session',
      headers: { cookie: one.browser.cookie.replace(/=.{8}/, '=AAAAAAAA') },
    })
    expect([one.email, other.email]).toContain(answer.json().email)
    expect(forged.statusCode).toBe(401)
  })
})
