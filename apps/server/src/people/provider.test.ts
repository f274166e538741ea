// A provider of OpenID Connect says who somebody is; it lets nobody in whom a lead did not invite.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, Browser, baseUrl, openPeople, type People, setUpTotp } from '../../test/people.ts'
import { client, type Provider, startProvider } from '../../test/provider.ts'
import type { SignIn } from './sign-in.ts'

let people: People
let provider: Provider
let signIn: SignIn
beforeAll(async () => {
  people = await openPeople()
  provider = await startProvider()
  signIn = people.another({ oidc: { issuer: provider.issuer, ...client } })
})
afterAll(async () => {
  await provider?.end()
  await people?.end()
})

const go = async (browser: Browser): Promise<string> => {
  const sent = browser.take(await signIn.withProvider(browser.from))
  if (sent.kind !== 'go') throw new RangeError(sent.kind)
  return sent.to
}

/** The browser comes back; returns where it is sent on to. */
async function comeBack(browser: Browser, address: string): Promise<string> {
  const answer = await signIn.handler(new Request(address, { headers: browser.headers }))
  browser.take({ cookies: answer.headers.getSetCookie() })
  return answer.headers.get('location') ?? ''
}

async function signInAs(claims: Readonly<Record<string, unknown>>, browser = new Browser()) {
  const to = await comeBack(browser, provider.signIn(await go(browser), claims))
  return { browser, to }
}

const isIn = async (browser: Browser): Promise<boolean> => (await signIn.whoIs(browser.headers)) !== null

describe('a provider', () => {
  it('is gone to with a state, a nonce and a challenge, from a cookie that comes back with the browser', async () => {
    const browser = new Browser()
    const sent = await signIn.withProvider(browser.from)
    const { searchParams } = new URL(sent.kind === 'go' ? sent.to : '')
    expect(searchParams.get('redirect_uri')).toBe(`${baseUrl}/api/auth/callback/oidc`)
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length).toBeGreaterThan(30)
    const cookies = sent.kind === 'go' ? sent.cookies : []
    expect(cookies).toEqual([expect.stringMatching(/^__Host-lende\..*; HttpOnly; Secure; SameSite=Lax$/)])
  })

  it('lets in who has that e-mail here, once they show their second factor too', async () => {
    const { email, person, browser: desk } = await people.makePerson()
    await setUpTotp(people, desk)
    const { browser, to } = await signInAs({ sub: 'one', email: email.toUpperCase(), email_verified: true })
    expect(new URL(to, baseUrl).pathname).toBe('/')
    expect(await at(signIn, browser)).toMatchObject({ person, secondFactor: 'due' })
    expect(await signIn.present(browser.headers)).toBe(null)
  })

  it('knows them again by its own number, whatever e-mail it says then', async () => {
    const { email, person } = await people.makePerson()
    await signInAs({ sub: 'two', email, email_verified: true })
    const { browser } = await signInAs({ sub: 'two', email: 'changed@example.com', email_verified: false })
    expect(await at(signIn, browser)).toMatchObject({ person })
  })

  it('does not let in on an e-mail that it did not verify, or that nobody has here', async () => {
    const { email } = await people.makePerson()
    const persons = await people.query('select count(*) from lende.person')
    for (const claims of [
      { sub: 'three', email, email_verified: false },
      { sub: 'three', email },
      { sub: 'three', email: 'nobody@example.com', email_verified: true },
    ]) {
      const { browser, to } = await signInAs(claims)
      expect(new URL(to, baseUrl).pathname).toBe('/sign-in')
      expect(await isIn(browser)).toBe(false)
    }
    expect(await people.query('select count(*) from lende.person')).toEqual(persons)
  })

  it.each([
    ['for another client', { aud: 'somebody else' }],
    ['by another issuer', { iss: 'https://example.com' }],
    ['too long ago', { exp: 1 }],
    ['for another attempt', { nonce: 'another' }],
  ])('is not believed when it signed %s', async (_, wrong) => {
    const { email } = await people.makePerson()
    const { browser } = await signInAs({ sub: email, email, email_verified: true, ...wrong })
    expect(await isIn(browser)).toBe(false)
    expect(await isIn((await signInAs({ sub: email, email, email_verified: true })).browser)).toBe(true)
  })

  it('is not gone to, nor come back from, when it tells of itself under another name than the configured one', async () => {
    const other = await startProvider(provider.issuer)
    const asConfigured = people.another({ oidc: { issuer: other.issuer, ...client } })
    expect(await asConfigured.withProvider(new Browser().from)).toEqual({ kind: 'refused' })
    const { email } = await people.makePerson()
    const browser = new Browser()
    // Begun where all was well; come back to a server that reads another name.
    const back = other.signIn(await go(browser), { sub: email, email, email_verified: true })
    const answer = await asConfigured.handler(new Request(back, { headers: browser.headers }))
    expect(answer.headers.getSetCookie().join()).not.toContain('session_token=')
    const nearly = people.another({ oidc: { issuer: `${provider.issuer}/`, ...client } })
    expect(await nearly.withProvider(new Browser().from)).toEqual({ kind: 'refused' })
    await other.end()
  })

  it('sends back once, to the browser that went', async () => {
    const { email } = await people.makePerson()
    const claims = { sub: email, email, email_verified: true }
    const [browser, stranger] = [new Browser(), new Browser()]
    const back = provider.signIn(await go(browser), claims)
    await comeBack(stranger, back)
    expect(await isIn(stranger)).toBe(false)
    const own = new Browser()
    const again = provider.signIn(await go(own), claims)
    const replayed = own.headers
    await comeBack(own, again)
    expect(await isIn(own)).toBe(true)
    const answer = await signIn.handler(new Request(again, { headers: replayed }))
    expect(answer.headers.getSetCookie().join()).not.toContain('session_token=')
  })

  it('leaves none of its tokens here', async () => {
    const { email } = await people.makePerson()
    await signInAs({ sub: email, email, email_verified: true })
    const [kept] = await people.query("select * from lende.account where provider_id = 'oidc' and account_id = $1", [
      email,
    ])
    expect(kept).toMatchObject({ access_token: null, refresh_token: null, id_token: null, scope: null })
  })

  it('that nobody configured is not gone to', async () => {
    const { from } = new Browser()
    expect(await people.signIn.withProvider(from)).toEqual({ kind: 'refused' })
  })
})
