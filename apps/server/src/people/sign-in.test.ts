// Who may come in with a password, what a session is, and when it ends.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  asLead,
  at,
  Browser,
  baseUrl,
  goodPassword,
  openPeople,
  type People,
  type Person,
  setUpTotp,
} from '../../test/people.ts'
import type { Entered } from './present.ts'

let people: People
beforeAll(async () => {
  people = await openPeople()
})
afterAll(() => people?.end())

const signInAs = async (email: string, browser = new Browser(), password = goodPassword) => {
  const answer = browser.take(await people.signIn.withPassword({ email, password }, browser.from))
  return { browser, answer }
}

const entered = async (email: string, browser = new Browser()): Promise<Entered> => {
  const { answer } = await signInAs(email, browser)
  if (answer.kind !== 'entered') throw new RangeError(answer.kind)
  return answer
}

describe('a password', () => {
  it('lets its person in, however the e-mail is written, and nobody else', async () => {
    const { email, person } = await people.makePerson()
    const { answer } = await signInAs(` ${email.toUpperCase()} `)
    expect(answer).toMatchObject({ kind: 'entered', person })
    expect((await signInAs(email, undefined, `${goodPassword}!`)).answer).toEqual({ kind: 'refused' })
    expect((await signInAs(email, undefined, '')).answer).toEqual({ kind: 'refused' })
    expect((await signInAs(email, undefined, 'a'.repeat(5_000))).answer).toEqual({ kind: 'refused' })
  })

  it('no longer lets in a person who ended', async () => {
    const { email, person, browser } = await people.makePerson()
    await people.query('update lende.person set ended_at = now() where person_id = $1', [person])
    expect((await signInAs(email)).answer).toEqual({ kind: 'refused' })
    expect(await people.signIn.whoIs(browser.headers)).toBe(null)
  })

  it('that is wrong is answered as an e-mail that nobody has, and takes as long', async () => {
    const { email } = await people.makePerson()
    const known: number[] = []
    const unknown: number[] = []
    const timed = async (times: number[], tried: string): Promise<unknown> => {
      const since = performance.now()
      const { answer } = await signInAs(tried, undefined, 'a wrong password')
      times.push(performance.now() - since)
      return answer
    }
    for (let turn = 0; turn < 9; turn++) {
      expect(await timed(known, email)).toEqual(await timed(unknown, `nobody-${turn}@example.org`))
    }
    const [one, other] = [middle(known), middle(unknown)]
    expect(Math.min(one, other) / Math.max(one, other)).toBeGreaterThan(0.5)
  })

  it('locks its account after ten failures, for every server, also for the right one; a lock ends by itself', async () => {
    const { email } = await people.makePerson()
    for (let turn = 0; turn < 10; turn++)
      expect((await signInAs(email, undefined, 'a wrong password')).answer).toEqual({ kind: 'refused' })
    expect((await signInAs(email)).answer).toMatchObject({ kind: 'too-many' })
    const elsewhere = await people.another().withPassword({ email, password: goodPassword }, new Browser().from)
    expect(elsewhere).toMatchObject({ kind: 'too-many', retryAfterSeconds: expect.closeTo(15 * 60, -2) })
    await people.query("update lende.attempt set until = now() - interval '1 second'")
    expect((await signInAs(email)).answer).toMatchObject({ kind: 'entered' })
  })

  it('that nobody has locks just the same', async () => {
    const email = 'nobody-at-all@example.org'
    for (let turn = 0; turn < 10; turn++) await signInAs(email)
    expect((await signInAs(email)).answer).toMatchObject({ kind: 'too-many' })
  })

  it('is looked at ten times at most, however many try at once', async () => {
    const { email } = await people.makePerson()
    const answers = await Promise.all(
      Array.from({ length: 30 }, async () => (await signInAs(email, undefined, 'a wrong password')).answer.kind),
    )
    expect(answers.filter((kind) => kind === 'refused')).toHaveLength(10)
    expect(answers.filter((kind) => kind === 'too-many')).toHaveLength(20)
  })

  it('starts its count anew when it was right', async () => {
    const { email } = await people.makePerson()
    for (let turn = 0; turn < 9; turn++) await signInAs(email, undefined, 'a wrong password')
    await entered(email)
    for (let turn = 0; turn < 9; turn++) await signInAs(email, undefined, 'a wrong password')
    expect((await signInAs(email)).answer).toMatchObject({ kind: 'entered' })
  })

  it('can be tried a hundred times from one address, on whatever account', async () => {
    const { from } = new Browser()
    const { email } = await people.makePerson()
    for (let turn = 0; turn < 100; turn++) {
      const tried = { email: `nobody-${turn % 50}@example.com`, password: 'a wrong password' }
      expect(await people.signIn.withPassword(tried, from)).toEqual({ kind: 'refused' })
    }
    const answer = await people.signIn.withPassword({ email, password: goodPassword }, from)
    expect(answer).toMatchObject({ kind: 'too-many' })
    expect((await signInAs(email)).answer).toMatchObject({ kind: 'entered' })
  })

  it('is changed by who knows it; the person stays here, and is signed out everywhere else', async () => {
    const { email, browser } = await people.makePerson()
    await setUpTotp(people, browser)
    const elsewhere = new Browser()
    await entered(email, elsewhere)
    const change = async (present: string, next: string) =>
      browser.take(
        await people.signIn.changePassword(await at(people.signIn, browser), { present, next }, browser.headers),
      )
    const next = 'acht groene nijlpaarden zingen'
    expect(await change('a wrong password', next)).toEqual({ kind: 'refused' })
    for (const weak of ['De Wervel 2026!', email.toUpperCase()])
      expect(await change(goodPassword, weak)).toEqual({ kind: 'weak-password', why: 'too-common' })
    expect(await change(goodPassword, next)).toMatchObject({ kind: 'changed' })
    expect(await people.signIn.whoIs(elsewhere.headers)).toBe(null)
    expect(await people.signIn.whoIs(browser.headers)).not.toBe(null)
    expect((await signInAs(email)).answer).toEqual({ kind: 'refused' })
    expect((await signInAs(email, undefined, next)).answer).toMatchObject({ kind: 'entered' })
  })

  it('is nowhere in the database, nor is the e-mail of who failed', async () => {
    const { email } = await people.makePerson()
    await signInAs(email, undefined, 'a wrong password')
    const kept = await people.query('select * from lende.account, lende.attempt, lende.session')
    const text = JSON.stringify(kept)
    expect(text).not.toContain(goodPassword)
    expect(text).not.toContain(email)
  })
})

describe('a session', () => {
  it('is kept in a cookie that no script reads, no other site sends, and no subdomain sets', async () => {
    const { email } = await people.makePerson()
    const { cookies } = await entered(email)
    expect(cookies).toEqual([
      expect.stringMatching(/^__Host-lende\.session_token=/),
      expect.stringMatching(/^__Host-lende\.known_browser=/),
    ])
    const [session, known] = cookies.map((cookie) => cookie.split('; ').slice(1).toSorted())
    expect(session).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict', 'Secure'])
    expect(known).toEqual(['HttpOnly', 'Max-Age=15552000', 'Path=/', 'SameSite=Strict', 'Secure'])
  })

  it('goes without the prefix where there is no TLS, which is on this machine only', async () => {
    const { email } = await people.makePerson()
    const plain = people.another({ baseUrl: 'http://127.0.0.1:8080' })
    const answer = await plain.withPassword({ email, password: goodPassword }, new Browser().from)
    expect(answer).toMatchObject({
      cookies: [
        expect.stringMatching(/^lende\.session_token=.*HttpOnly; SameSite=Strict$/),
        expect.stringMatching(/^lende\.known_browser=.*HttpOnly; SameSite=Strict$/),
      ],
    })
  })

  it('is another one after each sign-in, and what the browser held before is worth nothing', async () => {
    const { email, browser } = await people.makePerson()
    const before = browser.headers
    await entered(email, browser)
    expect(await people.signIn.whoIs(before)).toBe(null)
    expect(await people.signIn.whoIs(browser.headers)).not.toBe(null)
  })

  it('cannot be made up: a token without the signature of the server is nobody', async () => {
    const { email } = await people.makePerson()
    await entered(email)
    const [row] = await people.query('select token from lende.session order by created_at desc limit 1')
    const cookie = (value: string) => new Headers({ cookie: `__Host-lende.session_token=${value}` })
    expect(await people.signIn.whoIs(cookie(String(row?.['token'])))).toBe(null)
    expect(await people.signIn.whoIs(cookie(`${row?.['token']}.${'A'.repeat(43)}=`))).toBe(null)
    const stranger = people.another({ secret: 'another secret, long enough as well' })
    const browser = new Browser()
    await entered(email, browser)
    expect(await stranger.whoIs(browser.headers)).toBe(null)
  })

  it('ends half an hour after it was last used', async () => {
    const { browser, person } = await people.makePerson()
    const idle = (minutes: number) =>
      people.query('update lende.session set seen_at = now() - make_interval(mins => $2) where person_id = $1', [
        person,
        minutes,
      ])
    await idle(29)
    expect(await people.signIn.whoIs(browser.headers)).not.toBe(null)
    const [row] = await people.query(
      "select seen_at > now() - interval '1 minute' as fresh from lende.session where person_id = $1",
      [person],
    )
    expect(row).toEqual({ fresh: true })
    await idle(31)
    expect(await people.signIn.whoIs(browser.headers)).toBe(null)
  })

  it('ends twelve hours after it began, however much it is used', async () => {
    const { browser, person } = await people.makePerson()
    const [row] = await people.query(
      'select extract(epoch from expires_at - created_at)::int as seconds from lende.session where person_id = $1',
      [person],
    )
    expect(row?.['seconds']).toBeCloseTo(12 * 3600, -1)
    await people.query("update lende.session set expires_at = now() - interval '1 second' where person_id = $1", [
      person,
    ])
    expect(await people.signIn.whoIs(browser.headers)).toBe(null)
  })

  it('is listed for its person, and ended: this one, one other, or all others', async () => {
    const { email, browser, person } = await people.makePerson()
    const others = [new Browser(), new Browser(), new Browser()] as const
    for (const other of others) await entered(email, other)
    const { sessions } = people.signIn
    const here = await at(people.signIn, browser)
    const [first, second, third] = others
    expect(await sessions.list(person)).toHaveLength(4)
    expect((await sessions.list(person))[0]).toEqual({
      session: expect.any(String),
      browser: 'Browser of a test',
      since: expect.any(Date),
      seen: expect.any(Date),
    })
    const ended = await at(people.signIn, first)
    expect(await sessions.end(here, ended.session)).toBe(true)
    expect(await people.signIn.whoIs(first.headers)).toBe(null)
    expect(await people.signIn.whoIs(second.headers)).not.toBe(null)
    expect(await sessions.endOthers(here)).toBe(2)
    expect(await people.signIn.whoIs(third.headers)).toBe(null)
    expect(await people.signIn.whoIs(browser.headers)).not.toBe(null)
    const before = browser.headers
    browser.take({ cookies: await sessions.leave(browser.headers) })
    expect(browser.headers.get('cookie')).toMatch(/^__Host-lende\.known_browser=[\w.-]+$/)
    expect(await people.signIn.whoIs(before)).toBe(null)
  })

  it('of somebody else cannot be ended', async () => {
    const [one, other] = [await people.makePerson(), await people.makePerson()]
    const here = await at(people.signIn, one.browser)
    const { session } = await at(people.signIn, other.browser)
    expect(await people.signIn.sessions.end(here, session)).toBe(false)
    expect(await people.signIn.sessions.end(here, 'no session at all')).toBe(false)
    expect(await people.signIn.whoIs(other.browser.headers)).not.toBe(null)
  })

  it('is forgotten once nobody can use it; one that holds is not', async () => {
    const [one, other] = [await people.makePerson(), await people.makePerson()]
    await people.query("update lende.session set seen_at = now() - interval '31 minutes' where person_id = $1", [
      one.person,
    ])
    await people.signIn.sessions.forgetExpired()
    const left = await people.query('select person_id from lende.session where person_id = any($1)', [
      [one.person, other.person],
    ])
    expect(left).toEqual([{ person_id: other.person }])
  })
})

describe('who is there', () => {
  const chosen = (person: Person) => people.signIn.present(person.browser.headers)

  it('is nobody while the second factor is missing', async () => {
    const person = await people.makePerson()
    expect(await at(people.signIn, person.browser)).toMatchObject({ person: person.person, secondFactor: 'to-set-up' })
    expect(await chosen(person)).toBe(null)
  })

  it('works at the one practice there is, in the one role', async () => {
    const person = await people.makePerson({ roles: ['desk'] })
    await setUpTotp(people, person.browser)
    const { session } = await at(people.signIn, person.browser)
    const { practice, person: id } = person
    expect(await chosen(person)).toEqual({ practice, country: 'be', person: id, role: 'desk', session })
  })

  it('says first as what, with several roles; and only as what it is', async () => {
    const person = await people.makePerson({ roles: ['desk', 'physiotherapist'] })
    await setUpTotp(people, person.browser)
    expect(await chosen(person)).toBe(null)
    const here = await at(people.signIn, person.browser)
    const { practice } = person
    expect(await people.signIn.sessions.workAt(here, { practice, role: 'lead' })).toBe(false)
    const elsewhere = await people.makePractice()
    expect(await people.signIn.sessions.workAt(here, { practice: elsewhere, role: 'desk' })).toBe(false)
    expect(await chosen(person)).toBe(null)
    expect(await people.signIn.sessions.workAt(here, { practice, role: 'physiotherapist' })).toBe(true)
    expect(await chosen(person)).toMatchObject({ practice, role: 'physiotherapist' })
    expect(await people.signIn.sessions.workplaces(person.person)).toEqual([
      { practice, name: 'De Wervel', role: 'desk', country: 'be' },
      { practice, name: 'De Wervel', role: 'physiotherapist', country: 'be' },
    ])
  })

  it('is nobody there from the moment that the membership ends', async () => {
    const person = await people.makePerson({ roles: ['desk', 'auditor'] })
    const { practice, browser } = person
    await setUpTotp(people, browser)
    await people.signIn.sessions.workAt(await at(people.signIn, browser), { practice, role: 'desk' })
    await people.query("update lende.membership set ended_at = now() where person_id = $1 and role = 'desk'", [
      person.person,
    ])
    expect(await chosen(person)).toBe(null)
  })
})

describe('the server', () => {
  it('opens none of the other routes of better-auth', async () => {
    const paths = [
      'sign-up/email',
      'sign-in/email',
      'sign-in/social',
      'get-session',
      'update-user',
      'list-sessions',
      'ok',
    ]
    for (const path of paths)
      for (const method of ['GET', 'POST']) {
        const { status } = await people.signIn.handler(new Request(`${baseUrl}/api/auth/${path}`, { method }))
        expect(status).toBe(404)
      }
  })

  it('cannot list persons, workplaces or invitations from outside a practice', async () => {
    const lead = await people.makePerson()
    const invitee = { name: 'Bo', email: 'bo@example.org', language: 'nl', roles: ['desk'] } as const
    await people.signIn.invitations.invite(asLead(lead), invitee)
    for (const table of ['person', 'membership', 'practice', 'invitation']) {
      expect(await people.query(`select 1 as one from lende.${table} limit 1`)).toEqual([{ one: 1 }])
      expect(await people.queryAsServer(`select * from lende.${table}`)).toEqual([])
    }
  })

  it('refuses a secret that is too short', () => {
    expect(() => people.another({ secret: 'short' })).toThrow('32 characters')
  })
})

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN
