// Who comes to a practice, who says so, and who leaves it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  asLead,
  at,
  Browser,
  goodPassword,
  openPeople,
  type People,
  type Person,
  setUpTotp,
} from '../../test/people.ts'
import type { Role } from './present.ts'

let people: People
let lead: Person
beforeAll(async () => {
  people = await openPeople()
  lead = await people.makePerson()
})
afterAll(() => people?.end())

const bo = { name: 'Bo Claes', language: 'fr' } as const
let count = 0
const newEmail = (): string => `bo-${++count}@example.org`

async function invite(email = newEmail(), by = lead, roles: readonly Role[] = ['physiotherapist']): Promise<string> {
  const invited = await people.signIn.invitations.invite(asLead(by), { ...bo, email, roles })
  if (invited.kind !== 'invited') throw new RangeError(invited.kind)
  return invited.token
}

const accept = async (token: string, password = goodPassword, browser = new Browser()) =>
  browser.take(await people.signIn.invitations.accept({ token, name: 'Bo Claes', password }, browser.from))

const ledgerOf = (practice: string) =>
  people.query('select did, person_id, detail from lende.ledger_entry where practice_id = $1 order by number', [
    practice,
  ])

describe('an invitation', () => {
  it('makes a person with its roles, who signs in with the password they chose', async () => {
    const email = newEmail()
    const token = await invite(`  ${email.toUpperCase()} `, lead, ['physiotherapist', 'auditor'])
    expect(await people.signIn.invitations.look(token)).toMatchObject({
      practice: lead.practice,
      practiceName: 'De Wervel',
      name: 'Bo Claes',
      email,
    })
    const browser = new Browser()
    expect(await accept(token, goodPassword, browser)).toMatchObject({ kind: 'entered', secondFactor: 'to-set-up' })
    const { person } = await at(people.signIn, browser)
    expect(await people.signIn.memberships.list(asLead(lead))).toContainEqual({
      person,
      name: 'Bo Claes',
      email,
      roles: ['auditor', 'physiotherapist'],
    })
    const answer = await people.signIn.withPassword({ email, password: goodPassword }, new Browser().from)
    expect(answer).toMatchObject({ kind: 'entered', person })
  })

  it('is accepted once, also by two at once, and makes one person', async () => {
    const email = newEmail()
    const token = await invite(email)
    const answers = await Promise.all([accept(token), accept(token), accept(token)])
    expect(answers.filter(({ kind }) => kind === 'entered')).toHaveLength(1)
    expect(await accept(token)).toEqual({ kind: 'refused' })
    expect(await people.signIn.invitations.look(token)).toBe(null)
    expect(await people.query('select 1 as one from lende.person where email = $1', [email])).toEqual([{ one: 1 }])
  })

  it('is good for three days', async () => {
    const token = await invite()
    const age = (hours: number) =>
      people.query(
        'update lende.invitation set expires_at = made_at + make_interval(hours => 72 - $1) where accepted_at is null',
        [hours],
      )
    await age(71)
    expect(await people.signIn.invitations.look(token)).not.toBe(null)
    await age(73)
    expect(await people.signIn.invitations.look(token)).toBe(null)
    expect(await accept(token)).toEqual({ kind: 'refused' })
  })

  it('can be tried a hundred times from one address', async () => {
    const token = await invite()
    const browser = new Browser()
    for (let turn = 0; turn < 100; turn++)
      expect(await accept('no such token', goodPassword, browser)).toEqual({ kind: 'refused' })
    expect(await accept(token, goodPassword, browser)).toMatchObject({ kind: 'too-many' })
    expect(await accept(token)).toMatchObject({ kind: 'entered' })
  })

  it('is kept as a hash of its token', async () => {
    const token = await invite()
    expect(JSON.stringify(await people.query('select * from lende.invitation'))).not.toContain(token)
  })

  it('asks for a good password, and is still good after a weak one', async () => {
    const token = await invite()
    expect(await accept(token, 'short')).toEqual({ kind: 'weak-password', why: 'too-short' })
    expect(await accept(token, 'Bo Claes 2026')).toEqual({ kind: 'weak-password', why: 'too-common' })
    expect(await accept(token, 'De Wervel 2026')).toEqual({ kind: 'weak-password', why: 'too-common' })
    expect(await accept(token)).toMatchObject({ kind: 'entered' })
  })

  it('is refused under any other token', async () => {
    await invite()
    expect(await accept('')).toEqual({ kind: 'refused' })
    expect(await accept('A'.repeat(43))).toEqual({ kind: 'refused' })
  })

  it('comes from a lead alone, who sees and withdraws it, and from no other practice', async () => {
    const stranger = await people.makePerson()
    const roles: readonly Role[] = ['desk', 'general-practitioner', 'auditor']
    for (const role of roles) {
      const present = { ...asLead(lead), role }
      const invitee = { ...bo, email: newEmail(), roles: ['lead'] } as const
      expect(await people.signIn.invitations.invite(present, invitee)).toEqual({ kind: 'not-allowed' })
    }
    const email = newEmail()
    const token = await invite(email)
    const open = await people.signIn.invitations.list(asLead(lead))
    const { invitation } = open.find((one) => one.email === email) ?? { invitation: '' }
    expect(await people.signIn.invitations.list(asLead(stranger))).toEqual([])
    expect(await people.signIn.invitations.withdraw(asLead(stranger), invitation)).toBe(false)
    expect(await people.signIn.invitations.withdraw({ ...asLead(lead), role: 'desk' }, invitation)).toBe(false)
    expect(await people.signIn.invitations.withdraw(asLead(lead), invitation)).toBe(true)
    expect(await accept(token)).toEqual({ kind: 'refused' })
  })

  it('to somebody who works elsewhere is taken up by signing in, by them alone', async () => {
    const [elsewhere, somebody] = [await people.makePerson(), await people.makePerson()]
    const token = await invite(elsewhere.email)
    expect(await accept(token, 'acht groene nijlpaarden zingen')).toEqual({ kind: 'sign-in-first' })
    const { invitations } = people.signIn
    expect(await invitations.join(await at(people.signIn, elsewhere.browser), token)).toBe(false)
    await setUpTotp(people, elsewhere.browser)
    await setUpTotp(people, somebody.browser)
    expect(await invitations.join(await at(people.signIn, somebody.browser), token)).toBe(false)
    const signed = await at(people.signIn, elsewhere.browser)
    const joined = await Promise.all([1, 2, 3].map(() => invitations.join(signed, token)))
    expect(joined.toSorted()).toEqual([false, false, true])
    expect(await people.signIn.sessions.workplaces(elsewhere.person)).toHaveLength(2)
  })

  it('stands in the ledger, and so does its acceptance; no name does', async () => {
    const own = await people.makePerson()
    const token = await invite(newEmail(), own)
    const browser = new Browser()
    await accept(token, goodPassword, browser)
    const { person } = await at(people.signIn, browser)
    expect(await ledgerOf(own.practice)).toEqual([
      { did: 'invite-person', person_id: null, detail: '{"roles":"lead"}' },
      { did: 'accept-invitation', person_id: own.person, detail: '{"roles":"lead"}' },
      { did: 'invite-person', person_id: own.person, detail: '{"roles":"physiotherapist"}' },
      { did: 'accept-invitation', person_id: person, detail: '{"roles":"physiotherapist"}' },
    ])
  })
})

describe('a membership', () => {
  it('gets other roles from a lead, and is written down', async () => {
    const colleague = await people.makePerson({ practice: lead.practice, roles: ['desk'] })
    const { memberships } = people.signIn
    const change = (roles: readonly Role[]) => memberships.changeRoles(asLead(lead), colleague.person, roles)
    expect(await change(['physiotherapist', 'auditor'])).toEqual({ kind: 'changed' })
    expect((await people.signIn.sessions.workplaces(colleague.person)).map(({ role }) => role)).toEqual([
      'auditor',
      'physiotherapist',
    ])
    expect(await change(['desk'])).toEqual({ kind: 'changed' })
    expect((await people.signIn.sessions.workplaces(colleague.person)).map(({ role }) => role)).toEqual(['desk'])
    expect(await change([])).toEqual({ kind: 'no-role' })
    expect((await ledgerOf(lead.practice)).at(-1)).toEqual({
      did: 'change-roles',
      person_id: lead.person,
      detail: '{"roles":"desk"}',
    })
  })

  it('ends, and with the last one every session', async () => {
    const colleague = await people.makePerson({ practice: lead.practice, roles: ['desk'] })
    expect(await people.signIn.memberships.end(asLead(lead), colleague.person)).toEqual({ kind: 'changed' })
    expect(await people.signIn.whoIs(colleague.browser.headers)).toBe(null)
    expect(await people.signIn.memberships.end(asLead(lead), colleague.person)).toEqual({ kind: 'unknown-person' })
    const listed = await people.signIn.memberships.list(asLead(lead))
    expect(listed.map(({ person }) => person)).not.toContain(colleague.person)
  })

  it('is changed by a lead of that practice alone', async () => {
    const colleague = await people.makePerson({ practice: lead.practice, roles: ['desk'] })
    const stranger = await people.makePerson()
    const { memberships } = people.signIn
    expect(await memberships.end(asLead(stranger), colleague.person)).toEqual({ kind: 'unknown-person' })
    const own = { ...asLead(colleague), role: 'desk' as const }
    expect(await memberships.changeRoles(own, colleague.person, ['lead'])).toEqual({ kind: 'not-allowed' })
    expect(await memberships.end(own, lead.person)).toEqual({ kind: 'not-allowed' })
    expect(await people.signIn.sessions.workplaces(colleague.person)).toHaveLength(1)
  })

  it('of the last lead does not end, also not when two leads end each other at once', async () => {
    const one = await people.makePerson()
    const { memberships } = people.signIn
    expect(await memberships.end(asLead(one), one.person)).toEqual({ kind: 'last-lead' })
    expect(await memberships.changeRoles(asLead(one), one.person, ['desk'])).toEqual({ kind: 'last-lead' })
    const others = await Promise.all(Array.from({ length: 7 }, () => people.makePerson({ practice: one.practice })))
    const leads = [one, ...others]
    // Each ends the next, all at once: however they come, whoever was ended before ends nobody, and somebody is left.
    const came = await Promise.all(
      leads.map((by, place) => memberships.end(asLead(by), leads[(place + 1) % leads.length]?.person ?? '')),
    )
    const ended = came.filter(({ kind }) => kind === 'changed')
    expect(ended.length).toBeGreaterThan(0)
    expect(came.filter(({ kind }) => kind === 'not-allowed')).toHaveLength(leads.length - ended.length)
    const left = await memberships.list(asLead(one))
    expect(left.map(({ roles }) => roles)).toEqual(Array.from({ length: leads.length - ended.length }, () => ['lead']))
    expect(left.length).toBeGreaterThan(0)
  })
})
