// What somebody made or held in a role ends with it: nobody comes in on the word of who is a lead no longer, and nobody cares in a
// role that they had.

import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asLead, Browser, goodPassword, openPeople, type People, type Person } from '../../test/people.ts'
import { get, open, openStage, register, type Stage, send } from '../../test/stage.ts'
import { knownSteps, migrate } from '../database/migrate.ts'
import { owner } from '../database/roles.ts'
import type { Present, Role } from './present.ts'

describe('of a lead', () => {
  let people: People
  let lead: Person
  let leaving: Person
  beforeAll(async () => {
    people = await openPeople()
    lead = await people.makePerson()
  })
  afterAll(() => people?.end())

  const anotherLead = async (): Promise<Person> => {
    leaving = await people.makePerson({ practice: lead.practice })
    return leaving
  }
  const invite = async (by: Person, email = `${randomUUID()}@example.org`) => {
    const invited = await people.signIn.invitations.invite(asLead(by), {
      name: 'Bo Claes',
      email,
      language: 'fr',
      roles: ['lead'],
    })
    if (invited.kind !== 'invited') throw new RangeError(invited.kind)
    return { email, token: invited.token }
  }
  const accept = (token: string) =>
    people.signIn.invitations.accept({ token, name: 'Bo Claes', password: goodPassword }, new Browser().from)
  const listed = async () => (await people.signIn.invitations.list(asLead(lead))).map(({ email }) => email)
  /** As it is when the lead ends at the very moment in which they invite. */
  const endOnly = () =>
    people.query("update lende.membership set ended_at = now() where person_id = $1 and role = 'lead'", [
      leaving.person,
    ])

  it.each([
    ['works here no longer', async () => people.signIn.memberships.end(asLead(lead), leaving.person)],
    ['has another role', async () => people.signIn.memberships.changeRoles(asLead(lead), leaving.person, ['desk'])],
    ['ended meanwhile', endOnly],
  ])('who %s no invitation lets anybody in, and none is listed', async (_, end) => {
    const { token, email } = await invite(await anotherLead())
    const kept = await invite(lead)
    expect(await listed()).toEqual(expect.arrayContaining([email, kept.email]))
    await end()
    expect(await people.signIn.invitations.look(token)).toBe(null)
    expect(await accept(token)).toEqual({ kind: 'refused' })
    expect(await listed()).not.toContain(email)
    expect(await accept(kept.token)).toMatchObject({ kind: 'entered' })
  })

  it('who ended while somebody accepts: nobody comes in after that', async () => {
    const { token } = await invite(await anotherLead())
    const open = await people.signIn.invitations.look(token)
    await endOnly()
    const { signIn } = people
    // Looked at before the end, taken up after it.
    const look = signIn.invitations.look.bind(signIn.invitations)
    signIn.invitations.look = async () => open
    expect(await accept(token)).toEqual({ kind: 'refused' })
    signIn.invitations.look = look
  })

  it('who is one again later, what was made before stays void', async () => {
    const { token } = await invite(await anotherLead())
    const change = (roles: readonly Role[]) =>
      people.signIn.memberships.changeRoles(asLead(lead), leaving.person, roles)
    await change(['desk', 'lead'])
    await endOnly()
    expect(await change(['desk', 'lead'])).toEqual({ kind: 'changed' })
    expect(await accept(token)).toEqual({ kind: 'refused' })
    expect(await accept((await invite(leaving)).token)).toMatchObject({ kind: 'entered' })
  })

  it('who leaves, the names of whom they invited are kept no longer, nor a link', async () => {
    const colleague = await people.makePerson({ practice: lead.practice, roles: ['desk'] })
    const { email } = await invite(await anotherLead())
    await people.practices.within(asLead(leaving), (work) =>
      people.signIn.vouching.newPasswordLinkIn(work, asLead(leaving), colleague.person),
    )
    const links = () =>
      people.query('select 1 from lende.vouching where lead_id = $1 and token_hash is not null', [leaving.person])
    expect(await links()).toHaveLength(1)
    await people.signIn.memberships.end(asLead(lead), leaving.person)
    expect(await people.query('select 1 from lende.invitation where email = $1', [email])).toEqual([])
    expect(await links()).toEqual([])
  })

  it.each([
    ['works here no longer', async () => people.signIn.memberships.end(asLead(lead), leaving.person)],
    ['ended meanwhile', endOnly],
  ])('who %s no link to a new password opens anything', async (_, end) => {
    const colleague = await people.makePerson({ practice: lead.practice, roles: ['desk'] })
    const present = asLead(await anotherLead())
    const made = await people.practices.within(present, (work) =>
      people.signIn.vouching.newPasswordLinkIn(work, present, colleague.person),
    )
    if (made.kind !== 'link') throw new RangeError(made.kind)
    await end()
    const chosen = { token: made.token, password: 'acht stille walvissen zingen' }
    expect(await people.signIn.vouching.choosePassword(chosen, new Browser().from)).toEqual({ kind: 'refused' })
    const again = { email: colleague.email, password: goodPassword }
    expect(await people.signIn.withPassword(again, new Browser().from)).toMatchObject({ kind: 'entered' })
  })
})

describe('of who cares', () => {
  let stage: Stage
  let who: Present
  let physician: Present
  beforeAll(async () => {
    stage = await openStage()
    who = stage.here.people.physiotherapist
    physician = stage.here.people['occupational-physician']
  })
  afterAll(() => stage.close())

  const rolesOf = ({ person }: Present, roles: readonly Role[]) =>
    send(stage.app, ['POST', `/api/members/${person}/roles`], { roles }, { who: stage.here.people.lead })
  const seat = (episode: string, { person, role }: Present) =>
    send(stage.app, ['POST', `/api/episodes/${episode}/care-team`], { person, role }, { who })
  const cared = async (as: Present): Promise<string[]> => {
    const { items } = (await get(stage.app, '/api/cared-for', { who: as })).json()
    return items.map((one: { episode: string }) => one.episode)
  }

  it('the seat ends with the role: who has it again does not read the same episode at once', async () => {
    const gp = stage.here.people['general-practitioner']
    const [episode, other] = [
      await open(stage.app, who, await register(stage.app, who)),
      await open(stage.app, who, await register(stage.app, who)),
    ]
    for (const one of [episode, other]) await seat(one, physician)
    await seat(episode, gp)
    await rolesOf(physician, ['desk'])
    expect((await rolesOf(physician, ['occupational-physician'])).statusCode).toBe(200)
    expect(await cared(physician)).toEqual([])
    expect((await get(stage.app, `/api/episodes/${episode}/work`, { who: physician })).statusCode).toBe(404)
    const { careTeam } = (await get(stage.app, `/api/episodes/${episode}`, { who })).json()
    expect(careTeam.map(({ person }: { person: string }) => person)).toEqual([who.person, gp.person])
    expect((await seat(episode, physician)).statusCode).toBe(200)
    expect(await cared(physician)).toEqual([episode])
  })

  it('the end of each seat stands in the ledger, and a seat in a role that is kept stays', async () => {
    const clinician = stage.here.people['other-clinician']
    const episode = await open(stage.app, who, await register(stage.app, who))
    await seat(episode, clinician)
    await rolesOf(clinician, ['other-clinician', 'auditor'])
    expect(await cared(clinician)).toEqual([episode])
    await send(stage.app, ['POST', `/api/members/${clinician.person}/end`], {}, { who: stage.here.people.lead })
    const { items } = (await get(stage.app, '/api/ledger', { who: stage.here.people.lead })).json()
    const { person } = stage.here.people.lead
    const detail = JSON.stringify({ as: 'other-clinician', person: clinician.person })
    expect(items).toContainEqual(
      expect.objectContaining({ did: 'end-in-care-team', aboutId: episode, person, role: 'lead', detail }),
    )
  })

  it('whoever is seated while the role ends has no seat after', async () => {
    const gp = stage.here.people['general-practitioner']
    for (let round = 0; round < 5; round++) {
      const episode = await open(stage.app, who, await register(stage.app, who))
      await Promise.all([seat(episode, gp), rolesOf(gp, ['desk'])])
      await rolesOf(gp, ['general-practitioner'])
      expect(await cared(gp)).toEqual([])
    }
  })

  it('what ended before this step of the database is put right by it, and told to the ledger', async () => {
    const as = await emptyDatabase()
    const steps = knownSteps()
    await migrate(
      as,
      steps.filter(({ number }) => number < 14),
    )
    const [practice, gone, here, patient, episode] = Array.from({ length: 5 }, () => randomUUID())
    await asked(
      { ...stage.embedded.asKeeper, database: as.database },
      `insert into lende.practice (practice_id, name, country, language) values ('${practice}', 'P', 'be', 'nl');
      insert into lende.person (person_id, name, email, language) values ('${gone}', 'G', 'g@example.org', 'nl'),
        ('${here}', 'H', 'h@example.org', 'nl');
      insert into lende.membership (practice_id, person_id, role, ended_at) values
        ('${practice}', '${gone}', 'lead', now()), ('${practice}', '${gone}', 'physiotherapist', now()),
        ('${practice}', '${here}', 'lead', null), ('${practice}', '${here}', 'physiotherapist', null);
      insert into lende.invitation (practice_id, token_hash, name, email, language, roles, made_by, expires_at)
        select '${practice}', coalesce(by, 'first'), 'N', 'n@example.org', 'nl', '{desk}', by::uuid, now() + interval '1 day'
        from unnest(array['${gone}', '${here}', null]) by;
      insert into lende.vouching (practice_id, person_id, what, lead_id, token_hash, expires_at) values
        ('${practice}', '${here}', 'password', '${gone}', 'link', now() + interval '1 day');
      insert into lende.patient (practice_id, patient_id, given_name, family_name, birth_date, language, sought)
        values ('${practice}', '${patient}', 'A', 'B', '1980-01-01', 'nl', 'b a');
      insert into lende.episode (practice_id, episode_id, patient_id, onset_from, onset_to)
        values ('${practice}', '${episode}', '${patient}', '2026-01-01', '2026-01-01');
      insert into lende.care_team (practice_id, episode_id, person_id, role) values
        ('${practice}', '${episode}', '${gone}', 'physiotherapist'), ('${practice}', '${episode}', '${here}', 'physiotherapist')`,
    )
    await migrate(as, steps)
    const left = (statement: string) => asked({ ...stage.embedded.asKeeper, database: as.database }, statement)
    expect(await left('select made_by from lende.invitation order by made_by')).toEqual([
      { made_by: here },
      { made_by: null },
    ])
    expect(await left('select token_hash from lende.vouching')).toEqual([{ token_hash: null }])
    expect(await left('select person_id from lende.care_team where ended_at is null')).toEqual([{ person_id: here }])
    expect(await left('select did, about_id, person_id, detail from lende.ledger_entry')).toEqual([
      {
        did: 'end-in-care-team',
        about_id: episode,
        person_id: null,
        detail: JSON.stringify({ as: 'physiotherapist', person: gone }),
      },
    ])
  })

  async function emptyDatabase() {
    const database = `roles_${randomUUID().slice(0, 8)}`
    await asked(stage.embedded.asKeeper, `create database ${database} owner ${owner}`)
    return { ...stage.embedded.asOwner, database }
  }

  async function asked(as: Stage['embedded']['asOwner'], statement: string) {
    const client = new Client(as)
    await client.connect()
    try {
      return (await client.query(statement)).rows
    } finally {
      await client.end()
    }
  }
})
