// A passkey lets its person in on its own: right key, right place, unlocked, and to one challenge once.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Authenticator } from '../../test/authenticator.ts'
import {
  at,
  Browser,
  baseUrl,
  goodPassword,
  openPeople,
  type People,
  type Person,
  setUpTotp,
} from '../../test/people.ts'

let people: People
beforeAll(async () => {
  people = await openPeople()
})
afterAll(() => people?.end())

const offer = async (browser: Browser) => {
  const options = await people.signIn.passkeys.offer(await at(people.signIn, browser))
  if (options === null) throw new RangeError('no passkey can be made')
  return options
}

const ask = async () => {
  const asked = await people.signIn.passkeys.ask(new Browser().from)
  if (asked.kind !== 'asked') throw new RangeError(asked.kind)
  return asked.options
}

async function register(browser: Browser, authenticator: Authenticator, name = 'Phone') {
  const answer = authenticator.register(await offer(browser))
  const signed = await at(people.signIn, browser)
  return browser.take(await people.signIn.passkeys.register(signed, { name, answer }, browser.headers))
}

async function withPasskey(): Promise<Person & { readonly authenticator: Authenticator }> {
  const person = await people.makePerson()
  const authenticator = new Authenticator(baseUrl)
  expect(await register(person.browser, authenticator)).toMatchObject({ kind: 'entered' })
  return { ...person, authenticator }
}

async function signIn(authenticator: Authenticator, browser = new Browser()) {
  const answer = authenticator.answer(await ask())
  return browser.take(await people.signIn.passkeys.signIn(answer, browser.from))
}

describe('a passkey', () => {
  it('is the second factor of who registers it, with recovery codes', async () => {
    const { browser, person } = await people.makePerson()
    const before = browser.headers
    const registered = await register(browser, new Authenticator(baseUrl))
    expect(registered).toMatchObject({ kind: 'entered', secondFactor: 'done', person })
    expect(registered.kind === 'entered' && registered.recoveryCodes).toHaveLength(10)
    expect(await people.signIn.whoIs(before)).toBe(null)
    expect(await people.signIn.present(browser.headers)).toMatchObject({ person, role: 'lead' })
    expect(await people.signIn.passkeys.list(person)).toEqual([
      { credential: expect.any(String), name: 'Phone', since: expect.any(Date), used: null },
    ])
  })

  it('lets its person in without a password, with both factors shown', async () => {
    const { authenticator, person } = await withPasskey()
    const browser = new Browser()
    expect(await signIn(authenticator, browser)).toMatchObject({ kind: 'entered', person, secondFactor: 'done' })
    expect(await people.signIn.present(browser.headers)).toMatchObject({ person })
  })

  it('makes a second factor due after a password', async () => {
    const { email } = await withPasskey()
    const answer = await people.signIn.withPassword({ email, password: goodPassword }, new Browser().from)
    expect(answer).toMatchObject({ kind: 'entered', secondFactor: 'due' })
  })

  it('cannot be registered by who knows the password alone', async () => {
    const { email } = await withPasskey()
    const browser = new Browser()
    browser.take(await people.signIn.withPassword({ email, password: goodPassword }, browser.from))
    expect(await people.signIn.passkeys.offer(await at(people.signIn, browser))).toBe(null)
    const asked = await offer((await people.makePerson()).browser)
    const answer = new Authenticator(baseUrl).register(asked)
    const signed = await at(people.signIn, browser)
    expect(await people.signIn.passkeys.register(signed, { name: 'Phone', answer }, browser.headers)).toEqual({
      kind: 'refused',
    })
  })

  it('answers a challenge once, also when two answers come at once', async () => {
    const { authenticator } = await withPasskey()
    const answer = authenticator.answer(await ask())
    const answers = await Promise.all([1, 2, 3].map(() => people.signIn.passkeys.signIn(answer, new Browser().from)))
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['entered', 'refused', 'refused'])
    expect(await people.signIn.passkeys.signIn(answer, new Browser().from)).toEqual({ kind: 'refused' })
  })

  it('answers only a challenge of ours, for five minutes, and for what it was made for', async () => {
    const { authenticator, browser } = await withPasskey()
    const asked = await ask()
    const own = authenticator.answer({ ...asked, challenge: Buffer.from('made up').toString('base64url') })
    expect(await people.signIn.passkeys.signIn(own, new Browser().from)).toEqual({ kind: 'refused' })
    const toRegister = await offer(browser)
    const other = authenticator.answer({ ...asked, challenge: toRegister.challenge })
    expect(await people.signIn.passkeys.signIn(other, new Browser().from)).toEqual({ kind: 'refused' })
    const answer = authenticator.answer(asked)
    await people.query("update lende.passkey_challenge set expires_at = expires_at - interval '301 seconds'")
    expect(await people.signIn.passkeys.signIn(answer, new Browser().from)).toEqual({ kind: 'refused' })
    expect(await signIn(authenticator)).toMatchObject({ kind: 'entered' })
  })

  it('is registered by whom it was offered to', async () => {
    const [one, other] = [await people.makePerson(), await people.makePerson()]
    const answer = new Authenticator(baseUrl).register(await offer(one.browser))
    const signed = await at(people.signIn, other.browser)
    const given = { name: 'Phone', answer }
    expect(await people.signIn.passkeys.register(signed, given, other.browser.headers)).toEqual({ kind: 'refused' })
  })

  it('of another site, one that nobody unlocked, or another key is refused', async () => {
    const { authenticator } = await withPasskey()
    authenticator.origin = 'https://lende.example.com'
    expect(await signIn(authenticator)).toEqual({ kind: 'refused' })
    authenticator.origin = baseUrl
    authenticator.isUnlocked = false
    expect(await signIn(authenticator)).toEqual({ kind: 'refused' })
    authenticator.isUnlocked = true
    const { id } = authenticator.answer(await ask())
    const forged = new Authenticator(baseUrl).answer(await ask())
    expect(await people.signIn.passkeys.signIn({ ...forged, id, rawId: id }, new Browser().from)).toEqual({
      kind: 'refused',
    })
    expect(await signIn(new Authenticator(baseUrl))).toEqual({ kind: 'refused' })
    expect(await signIn(authenticator)).toMatchObject({ kind: 'entered' })
  })

  it('whose counter goes back is a copy, and refused', async () => {
    const { authenticator } = await withPasskey()
    authenticator.counter = 7
    expect(await signIn(authenticator)).toMatchObject({ kind: 'entered' })
    expect(await signIn(authenticator)).toEqual({ kind: 'refused' })
    authenticator.counter = 8
    expect(await signIn(authenticator)).toMatchObject({ kind: 'entered' })
  })

  it('can be tried a hundred times from one address', async () => {
    const { authenticator } = await withPasskey()
    const { from } = new Browser()
    const answer = authenticator.answer(await ask())
    for (let turn = 0; turn < 100; turn++)
      expect(await people.signIn.passkeys.ask(from)).toMatchObject({ kind: 'asked' })
    expect(await people.signIn.passkeys.ask(from)).toMatchObject({ kind: 'too-many' })
    expect(await people.signIn.passkeys.signIn(answer, from)).toMatchObject({ kind: 'too-many' })
    expect(await people.signIn.passkeys.signIn(answer, new Browser().from)).toMatchObject({ kind: 'entered' })
  })

  it('no longer lets in a person who ended', async () => {
    const { authenticator, person } = await withPasskey()
    await people.query('update lende.person set ended_at = now() where person_id = $1', [person])
    expect(await signIn(authenticator)).toEqual({ kind: 'refused' })
  })

  it('is removed by its person, unless nothing else would be left', async () => {
    const { authenticator, browser, person } = await withPasskey()
    const stranger = await withPasskey()
    const { passkeys } = people.signIn
    const [{ credential } = { credential: '' }] = await passkeys.list(person)
    expect(await passkeys.remove(await at(people.signIn, browser), credential)).toBe(false)
    await setUpTotp(people, browser)
    expect(await passkeys.remove(await at(people.signIn, stranger.browser), credential)).toBe(false)
    expect(await passkeys.remove(await at(people.signIn, browser), credential)).toBe(true)
    expect(await signIn(authenticator)).toEqual({ kind: 'refused' })
  })
})
