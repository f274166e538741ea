// The secret of the server is changed: whoever signed in with the one before comes in again with the app, the codes and the
// links they have, while that one is told; what is left of it afterwards opens nothing, and says so.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { asLead, at, Browser, goodPassword, openPeople, type People, setUpTotp, testSecret } from '../../test/people.ts'
import type { SignIn } from './sign-in.ts'
import { codeAt, stepAt } from './totp.ts'

const next = 'the secret that takes the place of that'

let people: People
/** Where both are told, and where only the new one is. */
let both: SignIn
let after: SignIn
beforeAll(async () => {
  people = await openPeople()
  both = people.another({ secret: next, earlier: testSecret })
  after = people.another({ secret: next })
})
afterAll(() => people?.end())

async function withApp() {
  const person = await people.makePerson()
  return { ...person, ...(await setUpTotp(people, person.browser)) }
}

async function withPassword(signIn: SignIn, email: string): Promise<Browser> {
  const browser = new Browser()
  browser.take(await signIn.withPassword({ email, password: goodPassword }, browser.from))
  return browser
}

async function showCode(signIn: SignIn, { email, secret }: { readonly email: string; readonly secret: string }) {
  people.clock.now += 30_000
  const browser = await withPassword(signIn, email)
  const code = codeAt(stepAt(people.clock.now), secret)
  return (await signIn.secondFactors.showTotp(await at(signIn, browser), code, browser.headers)).kind
}

async function showRecoveryCode(signIn: SignIn, email: string, code: string) {
  const browser = await withPassword(signIn, email)
  return (await signIn.secondFactors.showRecoveryCode(await at(signIn, browser), code, browser.headers)).kind
}

it('sessions of before have ended', async () => {
  const { browser } = await withApp()
  expect(await people.signIn.whoIs(browser.headers)).not.toBe(null)
  expect(await both.whoIs(browser.headers)).toBe(null)
})

it('an app is sealed anew while the earlier secret is told, and stays good without it', async () => {
  const person = await withApp()
  expect(await showCode(after, person)).toBe('refused')
  expect(await after.secondFactors.sealAnew()).toMatchObject({ anew: 0, lost: expect.any(Number) })
  expect(await showCode(both, person)).toBe('entered')
  const { anew, lost } = await both.secondFactors.sealAnew()
  expect([anew > 0, lost]).toEqual([true, 0])
  expect(await both.secondFactors.sealAnew()).toEqual({ anew: 0, lost: 0 })
  expect(await showCode(after, person)).toBe('entered')
  expect(await after.secondFactors.sealAnew()).toEqual({ anew: 0, lost: 0 })
})

it('a recovery code of before lets in once while the earlier secret is told, and is not counted without it', async () => {
  const { email, person, recoveryCodes } = await withApp()
  const [first = '', second = ''] = recoveryCodes
  expect(await showRecoveryCode(after, email, first)).toBe('refused')
  expect(await showRecoveryCode(both, email, first)).toBe('entered')
  expect(await showRecoveryCode(both, email, first)).toBe('refused')
  expect(await both.secondFactors.recoveryCodesLeft(person)).toBe(9)
  expect(await after.secondFactors.recoveryCodesLeft(person)).toBe(0)
  const browser = await withPassword(both, email)
  const signed = await at(both, browser)
  browser.take(await both.secondFactors.showRecoveryCode(signed, second, browser.headers))
  const [renewed = ''] = (await both.secondFactors.renewRecoveryCodes(await at(both, browser))) ?? []
  expect(await after.secondFactors.recoveryCodesLeft(person)).toBe(10)
  expect(await showRecoveryCode(after, email, renewed)).toBe('entered')
})

it('an invitation of before can be accepted while the earlier secret is told, once', async () => {
  const practice = await people.makePractice()
  const invitee = { name: 'Els Maes', email: 'els@example.org', language: 'nl' } as const
  const invited = await people.signIn.invitations.inviteFirst(practice, invitee)
  const token = invited.kind === 'invited' ? invited.token : ''
  expect(await after.invitations.look(token)).toBe(null)
  expect(await both.invitations.look(token)).toMatchObject({ email: 'els@example.org' })
  const accept = () => both.invitations.accept({ token, name: 'Els Maes', password: goodPassword }, new Browser().from)
  expect((await accept()).kind).toBe('entered')
  expect((await accept()).kind).toBe('refused')
})

it('a link to a new password of before can be used while the earlier secret is told, once', async () => {
  const lead = await people.makePerson()
  const person = await people.makePerson({ practice: lead.practice, roles: ['physiotherapist'] })
  const present = asLead(lead)
  const made = await people.practices.within(present, (work) =>
    people.signIn.vouching.newPasswordLinkIn(work, present, person.person),
  )
  const token = made.kind === 'link' ? made.token : ''
  const choose = (signIn: SignIn) =>
    signIn.vouching.choosePassword({ token, password: 'acht stille walvissen zingen' }, new Browser().from)
  expect((await choose(after)).kind).toBe('refused')
  expect((await choose(both)).kind).toBe('chosen')
  expect((await choose(both)).kind).toBe('refused')
})
