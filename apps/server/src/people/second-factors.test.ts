// A code counts once, whoever is first; so does a recovery code; and without one of them nobody is in.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  at,
  Browser,
  goodPassword,
  openPeople,
  type People,
  type Person,
  setUpTotp,
  testSecret,
} from '../../test/people.ts'
import { Keys } from './keys.ts'
import { codeAt, stepAt } from './totp.ts'

let people: People
beforeAll(async () => {
  people = await openPeople()
})
afterAll(() => people?.end())

/** A person with an authenticator app, at a new browser, who gave the password only. */
async function halfWay() {
  const person = await people.makePerson()
  const app = await setUpTotp(people, person.browser)
  return { ...person, ...app, browser: await withPassword(person) }
}

async function withPassword({ email }: Pick<Person, 'email'>): Promise<Browser> {
  const browser = new Browser()
  browser.take(await people.signIn.withPassword({ email, password: goodPassword }, browser.from))
  return browser
}

const codeNow = (secret: string): string => codeAt(stepAt(people.clock.now), secret)

const showCode = async (browser: Browser, code: string, signIn = people.signIn) =>
  browser.take(await signIn.secondFactors.showTotp(await at(signIn, browser), code, browser.headers))

const showRecoveryCode = async (browser: Browser, code: string) => {
  const signed = await at(people.signIn, browser)
  return browser.take(await people.signIn.secondFactors.showRecoveryCode(signed, code, browser.headers))
}

describe('an authenticator app', () => {
  it('is due once it is set up, and its code lets in, with another session', async () => {
    const { browser, secret, person } = await halfWay()
    expect(await at(people.signIn, browser)).toMatchObject({ person, secondFactor: 'due' })
    expect(await people.signIn.present(browser.headers)).toBe(null)
    const before = browser.headers
    expect(await showCode(browser, codeNow(secret))).toMatchObject({ kind: 'entered', secondFactor: 'done' })
    expect(await at(people.signIn, browser)).toMatchObject({ secondFactor: 'done' })
    expect(await people.signIn.present(browser.headers)).toMatchObject({ person, role: 'lead' })
    expect(await people.signIn.whoIs(before)).toBe(null)
  })

  it('counts only once a code of it was confirmed', async () => {
    const { browser } = await people.makePerson()
    const { secondFactors } = people.signIn
    const offered = await secondFactors.offerTotp(await at(people.signIn, browser))
    const wrong = codeAt(stepAt(people.clock.now) + 10, offered?.secret ?? '')
    expect(await secondFactors.confirmTotp(await at(people.signIn, browser), wrong, browser.headers)).toEqual({
      kind: 'refused',
    })
    expect(await at(people.signIn, browser)).toMatchObject({ secondFactor: 'to-set-up' })
    expect(await showCode(browser, codeNow(offered?.secret ?? ''))).toEqual({ kind: 'refused' })
  })

  it('takes a code once: not again, not an earlier one, not at another server', async () => {
    const { secret, email, browser } = await halfWay()
    const code = codeNow(secret)
    const earlier = codeAt(stepAt(people.clock.now) - 1, secret)
    expect(await showCode(browser, code)).toMatchObject({ kind: 'entered' })
    const again = await withPassword({ email })
    expect(await showCode(again, code)).toEqual({ kind: 'refused' })
    expect(await showCode(again, earlier)).toEqual({ kind: 'refused' })
    expect(await showCode(again, code, people.another())).toEqual({ kind: 'refused' })
    people.clock.now += 30_000
    expect(await showCode(again, codeNow(secret))).toMatchObject({ kind: 'entered' })
  })

  it('takes a code once, also the one that it was confirmed with', async () => {
    const person = await people.makePerson()
    const { secret } = await setUpTotp(people, person.browser)
    const confirmedWith = codeAt(stepAt(people.clock.now) - 1, secret)
    expect(await showCode(await withPassword(person), confirmedWith)).toEqual({ kind: 'refused' })
  })

  it('lets one in, of any number that show the same code at once', async () => {
    const { secret, email } = await halfWay()
    const browsers = await Promise.all(Array.from({ length: 4 }, () => withPassword({ email })))
    const code = codeNow(secret)
    const answers = await Promise.all(browsers.map((browser) => showCode(browser, code)))
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['entered', 'refused', 'refused', 'refused'])
  })

  it('is of its person alone', async () => {
    const [one, other] = [await halfWay(), await halfWay()]
    expect(await showCode(one.browser, codeNow(other.secret))).toEqual({ kind: 'refused' })
  })

  it('locks after five wrong codes, however many come at once, also for the right one', async () => {
    const { browser, secret } = await halfWay()
    const wrong = codeAt(stepAt(people.clock.now) + 10, secret)
    const signed = await at(people.signIn, browser)
    const { secondFactors } = people.signIn
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => secondFactors.showTotp(signed, wrong, browser.headers)),
    )
    expect(answers.filter(({ kind }) => kind === 'refused')).toHaveLength(5)
    expect(await showCode(browser, codeNow(secret))).toMatchObject({ kind: 'too-many' })
  })

  it('cannot be put in its place by who knows the password alone', async () => {
    const { browser, secret } = await halfWay()
    const signed = await at(people.signIn, browser)
    expect(await people.signIn.secondFactors.offerTotp(signed)).toBe(null)
    expect(await people.signIn.secondFactors.confirmTotp(signed, codeNow(secret), browser.headers)).toEqual({
      kind: 'refused',
    })
    expect(await people.signIn.secondFactors.renewRecoveryCodes(signed)).toBe(null)
    expect(
      await people.signIn.changePassword(
        signed,
        { present: goodPassword, next: 'acht groene nijlpaarden' },
        browser.headers,
      ),
    ).toEqual({ kind: 'refused' })
  })

  it('can be put in its place by who showed it; the earlier one no longer counts', async () => {
    const person = await people.makePerson()
    const earlier = await setUpTotp(people, person.browser)
    const later = await setUpTotp(people, person.browser)
    expect(later.recoveryCodes).toEqual([])
    const browser = await withPassword(person)
    expect(await showCode(browser, codeNow(earlier.secret))).toEqual({ kind: 'refused' })
    expect(await showCode(browser, codeNow(later.secret))).toMatchObject({ kind: 'entered' })
  })

  it('is kept sealed: another secret of the server does not open it', async () => {
    const { secret, person } = await halfWay()
    const [row] = await people.query('select secret, offered from lende.totp where person_id = $1', [person])
    expect(row).toEqual({ secret: expect.any(String), offered: null })
    expect(JSON.stringify(row)).not.toContain(secret)
  })
})

it('a code that is shown again by who is in already proves nothing anew: a first factor goes before it', async () => {
  const { browser, secret, recoveryCodes } = await halfWay()
  await showCode(browser, codeNow(secret))
  people.clock.now += 30_000
  expect(await showCode(browser, codeNow(secret))).toEqual({ kind: 'refused' })
  expect(await showRecoveryCode(browser, recoveryCodes[0] ?? '')).toEqual({ kind: 'refused' })
})

describe('recovery codes', () => {
  it('are ten, each another, and let in once each', async () => {
    const { browser, recoveryCodes, email, person } = await halfWay()
    expect(new Set(recoveryCodes).size).toBe(10)
    for (const code of recoveryCodes) expect(code).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/)
    const [code = ''] = recoveryCodes
    expect(await showRecoveryCode(browser, code)).toMatchObject({ kind: 'entered', secondFactor: 'done' })
    expect(await people.signIn.present(browser.headers)).toMatchObject({ person })
    expect(await showRecoveryCode(await withPassword({ email }), code)).toEqual({ kind: 'refused' })
    expect(await people.signIn.secondFactors.recoveryCodesLeft(person)).toBe(9)
  })

  it('let one in, of any number that show the same one at once', async () => {
    const { email, recoveryCodes } = await halfWay()
    const browsers = await Promise.all(Array.from({ length: 4 }, () => withPassword({ email })))
    const answers = await Promise.all(browsers.map((browser) => showRecoveryCode(browser, recoveryCodes[3] ?? '')))
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['entered', 'refused', 'refused', 'refused'])
  })

  it('may be typed in capitals and without dashes', async () => {
    const { browser, recoveryCodes } = await halfWay()
    const typed = recoveryCodes[0]?.toUpperCase().replaceAll('-', ' ') ?? ''
    expect(await showRecoveryCode(browser, typed)).toMatchObject({ kind: 'entered' })
  })

  it('are of their person alone, and lock like codes of an app', async () => {
    const [one, other] = [await halfWay(), await halfWay()]
    for (const code of other.recoveryCodes.slice(0, 5))
      expect(await showRecoveryCode(one.browser, code)).toEqual({ kind: 'refused' })
    expect(await showRecoveryCode(one.browser, one.recoveryCodes[0] ?? '')).toMatchObject({ kind: 'too-many' })
  })

  it('that an earlier Lende made still let in, once', async () => {
    const { browser, email, person } = await halfWay()
    const hash = new Keys({ secret: testSecret }).hash('recovery-code', `${person}\nabcdefghjkmn`)
    await people.query('insert into lende.recovery_code (person_id, hash) values ($1, $2)', [person, hash])
    expect(await showRecoveryCode(browser, 'abcd-efgh-jkmn')).toMatchObject({ kind: 'entered' })
    expect(await showRecoveryCode(await withPassword({ email }), 'abcd-efgh-jkmn')).toEqual({ kind: 'refused' })
  })

  it('are replaced all together', async () => {
    const person = await people.makePerson()
    const { recoveryCodes } = await setUpTotp(people, person.browser)
    const renewed = await people.signIn.secondFactors.renewRecoveryCodes(await at(people.signIn, person.browser))
    expect(renewed).toHaveLength(10)
    const browser = await withPassword(person)
    expect(await showRecoveryCode(browser, recoveryCodes[0] ?? '')).toEqual({ kind: 'refused' })
    expect(await showRecoveryCode(browser, renewed?.[0] ?? '')).toMatchObject({ kind: 'entered' })
  })

  it('are kept as argon2id, each with a salt of its own', async () => {
    const { recoveryCodes, person } = await halfWay()
    const rows = await people.query('select hash from lende.recovery_code where person_id = $1', [person])
    const kept = JSON.stringify(rows)
    const salts = rows.map(
      ({ hash }) => /^[\w-]{8}:\$argon2id\$v=19\$m=19456,t=2,p=1\$([^$]+)\$/.exec(String(hash))?.[1],
    )
    expect([new Set(salts).size, salts.includes(undefined)]).toEqual([10, false])
    for (const code of recoveryCodes) {
      expect(kept).not.toContain(code)
      expect(kept).not.toContain(code.replaceAll('-', ''))
    }
  })
})
