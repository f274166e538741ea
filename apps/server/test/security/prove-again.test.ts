// Whoever is in for longer than ten minutes shows both factors once more before changing how they sign in, or where they
// are signed in. Who sits down at a desk that somebody left cannot make the account their own.

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTable } from '../../src/http/open-table.ts'
import { codeAt, stepAt } from '../../src/people/totp.ts'
import { Authenticator } from '../authenticator.ts'
import { kindOf, Tab } from '../tab.ts'
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

/** Somebody with an authenticator app, who came in eleven minutes ago. */
async function inForLong(roles = ['desk']) {
  const tab = new Tab(app)
  const email = `${crypto.randomUUID()}@example.org`
  const invited = await lead.post('/api/invitations', { name: 'Els Maes', email, language: 'nl', roles })
  await tab.post('/api/invitation/accept', { token: invited.json().token, name: 'Els Maes', password })
  const { secret } = (await tab.post('/api/second-factor/app/offer')).json() as { secret: string }
  const step = stepAt(Date.now())
  const confirmed = await tab.post('/api/second-factor/app/confirm', { code: codeAt(step - 1, secret) })
  const { person } = (await tab.get('/api/session')).json() as { person: string }
  await pass(person)
  const codes = confirmed.json().recoveryCodes as readonly string[]
  return { tab, email, person, codes, code: codeAt(step, secret), later: codeAt(step + 1, secret) }
}

const pass = (person: string) =>
  desk.keeper.query("update lende.session set created_at = created_at - interval '11 minutes' where person_id = $1", [
    person,
  ])

const prove = (tab: Tab, body: object) => tab.post('/api/session/prove-again', body)

const changes = [
  '/api/second-factor/app/offer',
  '/api/second-factor/app/confirm',
  '/api/second-factor/recovery-codes',
  '/api/passkeys/offer',
  '/api/passkeys',
  '/api/passkeys/remove',
  '/api/sessions/end',
  '/api/sessions/end-others',
]

it('every door that changes a factor, or ends a session, asks for both factors anew; no other does', async () => {
  expect(
    openTable
      .filter(({ asksAgain }) => asksAgain)
      .map(({ url }) => url)
      .toSorted(),
  ).toEqual(changes.toSorted())
  const { tab } = await inForLong()
  for (const url of changes) {
    const answer = await tab.post(url)
    expect.soft([answer.statusCode, kindOf(answer)], url).toEqual([403, 'prove-again'])
  }
  for (const url of ['/api/session', '/api/sessions', '/api/second-factor', '/api/sign-in'])
    expect.soft((await tab.get(url)).statusCode, url).toBe(200)
})

describe('both factors shown again', () => {
  it('open them, for ten minutes; the same work goes on under another token', async () => {
    const { tab, person, code } = await inForLong(['desk', 'physiotherapist'])
    const { practice } = desk.stage.here
    await tab.post('/api/session/workplace', { practice, role: 'physiotherapist' })
    const before = tab.cookie
    expect((await prove(tab, { password, code })).statusCode).toBe(200)
    expect(tab.cookie).not.toBe(before)
    expect((await tab.get('/api/session')).json().at).toMatchObject({ practice, role: 'physiotherapist' })
    expect((await tab.post('/api/second-factor/recovery-codes')).json().recoveryCodes).toHaveLength(10)
    const thief = new Tab(app)
    thief.cookie = before
    expect((await thief.get('/api/session')).statusCode).toBe(401)
    await pass(person)
    expect(kindOf(await tab.post('/api/second-factor/recovery-codes'))).toBe('prove-again')
  })

  it('are both: neither a code without the password, nor the password with a wrong code, nor a code used before', async () => {
    const { tab, code, later } = await inForLong()
    for (const given of [{ code }, { password: 'a wrong password', code }, { password, code: '000000' }]) {
      expect.soft(kindOf(await prove(tab, given)), JSON.stringify(given)).toBe('sign-in-refused')
    }
    expect(kindOf(await tab.post('/api/second-factor/app', { code }))).toBe('sign-in-refused')
    expect((await prove(tab, { password, code })).statusCode).toBe(200)
    expect(kindOf(await prove(tab, { password, code }))).toBe('sign-in-refused')
    expect((await prove(tab, { password, code: later })).statusCode).toBe(200)
  })

  it('may be a recovery code, and count among the tries of their kind', async () => {
    const { tab, codes, code, email } = await inForLong()
    expect((await prove(tab, { password, code: codes[0] ?? '' })).statusCode).toBe(200)
    for (let turn = 0; turn < 5; turn++) await prove(tab, { password, code: '000000' })
    expect(kindOf(await prove(tab, { password, code }))).toBe('too-many')
    const half = new Tab(app)
    await half.post('/api/sign-in/password', { email, password })
    expect(kindOf(await half.post('/api/second-factor/app', { code }))).toBe('too-many')
  })

  it('are a passkey alone', async () => {
    const { tab, person, code } = await inForLong()
    await prove(tab, { password, code })
    const phone = new Authenticator('http://localhost')
    const { options } = (await tab.post('/api/passkeys/offer')).json()
    const made = phone.register(options as PublicKeyCredentialCreationOptionsJSON)
    await tab.post('/api/passkeys', { name: 'Phone', answer: made })
    await pass(person)
    expect(kindOf(await tab.post('/api/sessions/end-others'))).toBe('prove-again')
    const asked = (await tab.post('/api/sign-in/passkey/ask')).json().options
    await tab.post('/api/sign-in/passkey', { answer: phone.answer(asked as PublicKeyCredentialRequestOptionsJSON) })
    expect((await tab.post('/api/sessions/end-others')).statusCode).toBe(200)
  })

  it('are the code alone where a provider vouches for the first', async () => {
    const { tab, person, code } = await inForLong()
    await desk.keeper.query('delete from lende.account where person_id = $1', [person])
    expect((await tab.get('/api/second-factor')).json()).toMatchObject({ hasPassword: false, hasApp: true })
    expect((await prove(tab, { code })).statusCode).toBe(200)
  })
})

it('a password that was changed proves nothing of the second factor: the session is another, and as old as it was', async () => {
  const { tab, person, code } = await inForLong()
  const before = tab.cookie
  const next = 'acht groene nijlpaarden zingen'
  expect((await tab.post('/api/password', { present: password, next })).statusCode).toBe(200)
  expect(tab.cookie).not.toBe(before)
  const thief = new Tab(app)
  thief.cookie = before
  expect((await thief.get('/api/session')).statusCode).toBe(401)
  expect((await tab.get('/api/session')).json()).toMatchObject({ person, secondFactor: 'done', at: { role: 'desk' } })
  expect(kindOf(await tab.post('/api/second-factor/recovery-codes'))).toBe('prove-again')
  expect((await prove(tab, { password: next, code })).statusCode).toBe(200)
})
