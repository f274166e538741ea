// Referrals through their doors: sent, seen, answered or withdrawn, by whom it is theirs to do, and never backward.

import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allDoors, answer, keepLetter, question, refer } from '../../test/record-doors.ts'
import { get, open, openStage, register, type Stage, send } from '../../test/stage.ts'
import type { Present, Role } from '../http/present.ts'
import { memberRoutes } from '../people/member-routes.ts'

let stage: Stage
let who: Present
let gp: Present
let physician: Present
let episode: string

beforeAll(async () => {
  stage = await openStage({ table: [...allDoors, ...memberRoutes] })
  const { people } = stage.here
  who = people.physiotherapist
  gp = people['general-practitioner']
  physician = people['occupational-physician']
  episode = await open(stage.app, who, await register(stage.app, who))
})
afterAll(() => stage.close())

const ask = (body: object, as = who, of = episode) =>
  send(stage.app, ['POST', `/api/episodes/${of}/referrals`], { question, ...body }, { who: as })
const act = (referral: string, what: 'seen' | 'answer' | 'withdraw', as: Present, body: object = {}) =>
  send(stage.app, ['POST', `/api/referrals/${referral}/${what}`], body, { who: as })
const toGp = () => ({ to: { person: gp.person, role: 'general-practitioner' }, toName: null })
const kindOf = (done: { json: () => { type: string } }) => done.json().type.replace('urn:lende:problem:', '')

interface Item {
  readonly referral: string
  readonly seenAt: string | null
}
const box = async (which: 'in' | 'out', as: Present): Promise<Item[]> =>
  (await get(stage.app, `/api/referrals?box=${which}`, { who: as })).json().items
const one = async (referral: string, which: 'in' | 'out' = 'out', as = who) =>
  (await box(which, as)).find((item) => item.referral === referral)

describe('the loop closes', () => {
  it('with a colleague: sent, seen, answered, and both see how it stands', async () => {
    const document = await keepLetter(stage.app, who, episode)
    const referral = await refer(stage.app, who, episode, { ...toGp(), document, question: 'Koorts\nsinds maandag?' })
    const sent = {
      referral,
      episode,
      patient: { givenName: 'Jan', familyName: 'Peeters', birthDate: '1970-05-01' },
      from: who.person,
      fromName: 'physiotherapist',
      fromRole: 'physiotherapist',
      to: gp.person,
      toName: 'general-practitioner',
      toRole: 'general-practitioner',
      question: 'Koorts\nsinds maandag?',
      ask: null,
      document,
      sentAt: expect.stringMatching(/Z$/),
      seenAt: null,
      answeredAt: null,
      answer: null,
      answerDocument: null,
      withdrawnAt: null,
      isClosedToAddressee: false,
      hasSenderLeft: false,
      hasAddresseeLeft: false,
    }
    expect(await one(referral, 'in', gp)).toEqual(sent)
    expect((await act(referral, 'seen', gp)).json()).toEqual({ referral })
    const { seenAt } = (await one(referral)) ?? {}
    expect(seenAt).toMatch(/Z$/)
    await act(referral, 'seen', gp)
    expect((await one(referral))?.seenAt).toBe(seenAt)
    const back = await keepLetter(stage.app, gp, episode)
    expect((await act(referral, 'answer', gp, { answer: 'Griep.', document: back })).statusCode).toBe(200)
    const answered = {
      ...sent,
      seenAt,
      answeredAt: expect.stringMatching(/Z$/),
      answer: 'Griep.',
      answerDocument: back,
    }
    expect(await one(referral)).toEqual(answered)
    const { items } = (await get(stage.app, `/api/episodes/${episode}/referrals`, { who })).json()
    expect(items).toContainEqual(answered)
  })

  it('with somebody outside the practice, by who sent it; what is answered was seen', async () => {
    const referral = await refer(stage.app, who, episode)
    for (const what of ['seen', 'answer'] as const)
      expect(kindOf(await act(referral, what, gp, what === 'answer' ? { answer: 'Ja.' } : {}))).toBe('not-yours')
    expect((await act(referral, 'answer', who, { answer: 'Belde terug.' })).statusCode).toBe(200)
    expect(await one(referral)).toMatchObject({ to: null, toRole: null, toName: 'Dr. Claes', answer: 'Belde terug.' })
    expect((await one(referral))?.seenAt).not.toBe(null)
  })

  it('with an occupational physician, who is asked and asks nobody', async () => {
    const to = { person: physician.person, role: 'occupational-physician' }
    const referral = await refer(stage.app, who, episode, { to, toName: null })
    expect(await one(referral, 'in', physician)).toMatchObject({ referral, question })
    expect(await box('out', physician)).toEqual([])
    expect((await ask(toGp(), physician)).statusCode).toBe(403)
    await act(referral, 'seen', physician)
    expect((await answer(stage.app, physician, referral, 'Kan halve dagen.')).statusCode).toBe(200)
    expect(await one(referral)).toMatchObject({ answer: 'Kan halve dagen.' })
  })
})

describe('it goes forward only', () => {
  it('answered once, and not withdrawn then', async () => {
    const referral = await refer(stage.app, who, episode, toGp())
    await answer(stage.app, gp, referral, 'Ja.')
    expect(kindOf(await answer(stage.app, gp, referral, 'Nee.'))).toBe('already-answered')
    expect(kindOf(await act(referral, 'withdraw', who))).toBe('already-answered')
    expect(await one(referral)).toMatchObject({ answer: 'Ja.', withdrawnAt: null })
  })

  it('withdrawn by who sent it, and then neither seen nor answered', async () => {
    const referral = await refer(stage.app, who, episode, toGp())
    expect(kindOf(await act(referral, 'withdraw', gp))).toBe('not-yours')
    expect((await act(referral, 'withdraw', who)).statusCode).toBe(200)
    for (const [what, as] of [
      ['seen', gp],
      ['answer', gp],
      ['withdraw', who],
    ] as const)
      expect(kindOf(await act(referral, what, as, what === 'answer' ? { answer: 'Ja.' } : {}))).toBe('withdrawn')
    expect((await one(referral, 'in', gp)) as object).toMatchObject({ withdrawnAt: expect.stringMatching(/Z$/) })
  })

  it('withdrawn before an occupational physician saw it, and they never know of whom it was; after it, that it is over', async () => {
    const to = { person: physician.person, role: 'occupational-physician' }
    const asked = () => refer(stage.app, who, episode, { to, toName: null })
    const [unseen, seen, open] = [await asked(), await asked(), await asked()]
    await act(seen, 'seen', physician)
    for (const referral of [unseen, seen]) await act(referral, 'withdraw', who)
    expect(await one(unseen, 'in', physician)).toBe(undefined)
    expect(await one(seen, 'in', physician)).toMatchObject({ withdrawnAt: expect.stringMatching(/Z$/) })
    const { referrals } = (await get(stage.app, `/api/episodes/${episode}/work`, { who: physician })).json()
    const told = referrals.map(({ referral }: Item) => referral)
    expect([told.includes(open), told.includes(seen), told.includes(unseen)]).toEqual([true, true, false])
    expect(await one(unseen)).toMatchObject({ referral: unseen, withdrawnAt: expect.stringMatching(/Z$/) })
  })

  it('answered by one of two at once', async () => {
    const referral = await refer(stage.app, who, episode, toGp())
    const both = await Promise.all(['Ja.', 'Nee.'].map((said) => answer(stage.app, gp, referral, said)))
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  })

  it('for the server and the owner of the tables too', async () => {
    const referral = await refer(stage.app, who, episode, toGp())
    await act(referral, 'seen', gp)
    const client = new Client(stage.embedded.asOwner)
    await client.connect()
    await client.query(`select set_config('lende.practice', $1, false)`, [who.practice])
    for (const change of [
      `update lende.referral set question = 'x' where referral_id = $1`,
      `update lende.referral set to_person = from_person where referral_id = $1`,
      `update lende.referral set seen_at = null where referral_id = $1`,
    ])
      await expect(client.query(change, [referral]), change).rejects.toThrow(/is not changed/)
    for (const change of ['delete from lende.referral', 'truncate lende.referral'])
      await expect(client.query(change), change).rejects.toThrow(/is not changed/)
    await client.query(`update lende.referral set withdrawn_at = now() where referral_id = $1`, [referral])
    const back = client.query(`update lende.referral set withdrawn_at = null where referral_id = $1`, [referral])
    await expect(back).rejects.toThrow(/is not changed/)
    await client.end()
  })
})

describe('what is refused', () => {
  it('is told by place: nobody or two to ask, oneself, who does not work here so, a document of another episode', async () => {
    const other = await open(stage.app, who, await register(stage.app, who))
    const document = await keepLetter(stage.app, who, other)
    const wrongs = [
      [{}, '/to', 'addressee-needed'],
      [{ ...toGp(), toName: 'Dr. Claes' }, '/toName', 'one-addressee'],
      [{ to: { person: who.person, role: 'physiotherapist' } }, '/to', 'oneself'],
      [{ to: { person: gp.person, role: 'physiotherapist' } }, '/to', 'not-here-in-this-role'],
      [
        { to: { person: stage.elsewhere.people.physiotherapist.person, role: 'physiotherapist' } },
        '/to',
        'not-here-in-this-role',
      ],
      [{ toName: 'Dr. Claes', document }, '/document', 'not-of-this-episode'],
    ] as const
    for (const [body, pointer, kind] of wrongs)
      expect.soft((await ask(body)).json().errors, kind).toEqual([{ pointer, kind }])
    for (const question of ['', ' \n ', 'a\u0000b', 'x'.repeat(2001)])
      expect.soft((await ask({ toName: 'X', question })).statusCode, question.slice(0, 5)).toBe(400)
  })

  it('to an occupational physician: words of one’s own, a document that is not on work', async () => {
    const to = { person: physician.person, role: 'occupational-physician' }
    const document = await keepLetter(stage.app, who, episode)
    const clinical = 'Hij heeft koorts en is bang om te bewegen. Wat vindt u?'
    for (const own of [clinical, `${question} ${clinical}`, question.toLowerCase(), ` ${question}`])
      expect
        .soft((await ask({ to, question: own })).json().errors, own)
        .toEqual([{ pointer: '/question', kind: 'not-on-work' }])
    expect((await ask({ to, document })).json().errors).toEqual([{ pointer: '/document', kind: 'not-for-this-reader' }])
    const inFrench = 'Quelles tâches sont possibles maintenant, et lesquelles ne le sont pas\u00a0?'
    const { referral } = (await ask({ to, question: inFrench })).json()
    expect((await ask({ ...toGp(), question: clinical })).statusCode).toBe(201)
    // Which of the questions it is says the list too, for who reads another language.
    const { referrals } = (await get(stage.app, `/api/episodes/${episode}/work`, { who: physician })).json()
    for (const told of [await one(referral), await one(referral, 'in', physician), referrals[0]])
      expect(told).toMatchObject({ referral, question: inFrench, ask: 'tasks' })
  })

  it('to an occupational physician: anything once the patient took consent back, and what was asked is not listed', async () => {
    const patient = await register(stage.app, who)
    const own = await open(stage.app, who, patient)
    const to = { person: physician.person, role: 'occupational-physician' }
    const referral = await refer(stage.app, who, own, { to, toName: null })
    const said = (decision: string) =>
      send(
        stage.app,
        ['POST', `/api/patients/${patient}/consents`],
        { purpose: 'share-with-occupational-physician', decision, on: '2026-02-01' },
        { who },
      )
    for (const no of ['refused', 'withdrawn']) {
      await said(no)
      expect(kindOf(await ask({ to }, who, own)), no).toBe('consent-withdrawn')
    }
    expect(await one(referral, 'in', physician)).toBe(undefined)
    for (const done of [act(referral, 'seen', physician), answer(stage.app, physician, referral, 'Ja.')])
      expect(kindOf(await done)).toBe('consent-withdrawn')
    expect(await one(referral)).toMatchObject({ referral, answeredAt: null, isClosedToAddressee: true })
    await said('given')
    for (const it of [await one(referral), await one(referral, 'in', physician)])
      expect(it).toMatchObject({ referral, isClosedToAddressee: false })
    expect((await ask({ to }, who, own)).statusCode).toBe(201)
  })
})

it('another practice finds none of it, and nobody there is listed what is asked here', async () => {
  const referral = await refer(stage.app, who, episode, toGp())
  const there = stage.elsewhere.people['general-practitioner']
  for (const what of ['seen', 'withdraw'] as const) expect((await act(referral, what, there)).statusCode).toBe(404)
  expect((await get(stage.app, `/api/episodes/${episode}/referrals`, { who: there })).statusCode).toBe(404)
  // The same person, who works for another practice now.
  const app = stage.appWith({ table: allDoors, whoIs: async () => ({ ...gp, practice: there.practice }) })
  expect((await get(app, '/api/referrals?box=in', { who: gp })).json().items).toEqual([])
})

it('somebody else who cares reads them with the episode, and has them in no box', async () => {
  const referral = await refer(stage.app, who, episode, toGp())
  const other = stage.here.people['other-clinician']
  expect([await box('in', other), await box('out', other)]).toEqual([[], []])
  const { items } = (await get(stage.app, `/api/episodes/${episode}/referrals`, { who: other })).json()
  expect(items.map((item: Item) => item.referral)).toContain(referral)
})

it('they come page by page, newest first', async () => {
  const own = await open(stage.app, who, await register(stage.app, who))
  const sent = [await refer(stage.app, who, own), await refer(stage.app, who, own), await refer(stage.app, who, own)]
  const seen: string[] = []
  for (let url = `/api/episodes/${own}/referrals?limit=2`; url !== ''; ) {
    const { items, next } = (await get(stage.app, url, { who })).json()
    seen.push(...items.map((item: Item) => item.referral))
    url = next === null ? '' : `/api/episodes/${own}/referrals?limit=2&after=${next}`
  }
  expect(seen).toEqual(sent.toReversed())
})

it('the ledger has who did what with it, and not a word of it', async () => {
  const referral = await refer(stage.app, who, episode, { ...toGp(), question: 'Zeldzame vraag' })
  await act(referral, 'seen', gp)
  await answer(stage.app, gp, referral, 'Zeldzaam antwoord')
  const entries = await stage.database.within({ practice: who.practice, person: null }, (work) =>
    work
      .selectFrom('lende.ledger_entry')
      .where('about_id', '=', referral)
      .select(['did', 'person_id', 'role', 'detail'])
      .orderBy('number')
      .execute(),
  )
  expect(entries.map(({ did, person_id }) => [did, person_id])).toEqual([
    ['send-referral', who.person],
    ['see-referral', gp.person],
    ['answer-referral', gp.person],
  ])
  expect(JSON.stringify(entries)).not.toContain('Zeldza')
})

it('the ledger has who read the words of each in a list of their own: once as asked, once as answered', async () => {
  const referral = await refer(stage.app, who, episode, toGp())
  const reads = async () => {
    const entries = await stage.database.within({ practice: who.practice, person: null }, (work) =>
      work
        .selectFrom('lende.ledger_entry')
        .where('about_id', '=', referral)
        .where('did', '=', 'list-own-referrals')
        .select(['person_id', 'detail'])
        .orderBy('number')
        .execute(),
    )
    return entries.map(({ person_id, detail }) => [person_id, JSON.parse(detail).isAnswered])
  }
  const read = async (...boxes: readonly (readonly ['in' | 'out', Present])[]) => {
    for (const one of boxes) await box(...one)
  }
  await read(['in', gp], ['in', gp], ['out', who], ['in', physician])
  expect(await reads()).toEqual([
    [gp.person, false],
    [who.person, false],
  ])
  await answer(stage.app, gp, referral, 'Ja.')
  await read(['out', who], ['out', who])
  expect(await reads()).toEqual([
    [gp.person, false],
    [who.person, false],
    [who.person, true],
  ])
})

it('what stands on the next page was not read yet', async () => {
  const own = await open(stage.app, who, await register(stage.app, who))
  const [first, second] = [await refer(stage.app, who, own), await refer(stage.app, who, own)]
  await get(stage.app, '/api/referrals?box=out&limit=1', { who })
  const told = await stage.database.within({ practice: who.practice, person: null }, (work) =>
    work
      .selectFrom('lende.ledger_entry')
      .where('about_id', 'in', [first, second])
      .where('did', '=', 'list-own-referrals')
      .select('about_id')
      .execute(),
  )
  expect(told).toEqual([{ about_id: second }])
})

describe('of who left', () => {
  const other = () => stage.here.people['other-clinician']
  const desk = () => stage.here.people.desk
  const rolesOf = async ({ person }: Present, roles: readonly Role[]) => {
    const done = await send(
      stage.app,
      ['POST', `/api/members/${person}/roles`],
      { roles },
      { who: stage.here.people.lead },
    )
    expect(done.statusCode, done.body).toBe(200)
  }
  const inEpisode = async (referral: string) => {
    const { items } = (await get(stage.app, `/api/episodes/${episode}/referrals`, { who: gp })).json()
    return items.find((item: Item) => item.referral === referral)
  }

  it('any clinician withdraws what they sent, and writes down what somebody outside answered', async () => {
    const [toColleague, outside] = [
      await refer(stage.app, other(), episode, toGp()),
      await refer(stage.app, other(), episode),
    ]
    expect(kindOf(await act(toColleague, 'withdraw', who))).toBe('not-yours')
    expect(kindOf(await answer(stage.app, who, outside, 'Belde.'))).toBe('not-yours')
    await rolesOf(other(), ['desk'])
    expect(await inEpisode(outside)).toMatchObject({ hasSenderLeft: true, hasAddresseeLeft: false })
    expect(kindOf(await answer(stage.app, who, toColleague, 'Ja.'))).toBe('not-yours')
    expect((await act(toColleague, 'withdraw', physician)).statusCode).toBe(403)
    expect((await act(outside, 'seen', physician)).statusCode).toBe(404)
    expect((await act(toColleague, 'withdraw', who)).statusCode).toBe(200)
    expect((await act(outside, 'seen', gp)).statusCode).toBe(200)
    expect((await answer(stage.app, who, outside, 'Belde terug.')).statusCode).toBe(200)
    expect(await inEpisode(outside)).toMatchObject({ answer: 'Belde terug.' })
    await rolesOf(other(), ['physiotherapist', 'desk'])
    const back = await refer(stage.app, { ...other(), role: 'physiotherapist' }, episode)
    expect(await inEpisode(back)).toMatchObject({ hasSenderLeft: false })
    expect(kindOf(await act(back, 'withdraw', who))).toBe('not-yours')
    await rolesOf(other(), ['other-clinician'])
  })

  it('it tells when who is asked works here no longer in that role', async () => {
    const to = { person: other().person, role: 'other-clinician' }
    const referral = await refer(stage.app, who, episode, { to, toName: null })
    expect(await one(referral)).toMatchObject({ hasAddresseeLeft: false })
    for (const roles of [['physiotherapist'], ['desk']] as const) {
      await rolesOf(other(), roles)
      expect(await one(referral)).toMatchObject({ hasAddresseeLeft: true, hasSenderLeft: false })
    }
    await rolesOf(other(), ['other-clinician'])
    expect(await one(referral)).toMatchObject({ hasAddresseeLeft: false })
    expect((await ask({ to: { person: desk().person, role: 'physiotherapist' } })).statusCode).toBe(400)
  })
})
