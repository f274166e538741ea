// Episodes through their doors: opened, corrected, closed with a reason, reopened, and cared for.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { record } from '../../test/record-doors.ts'
import { get, open, openStage, register, type Stage, send } from '../../test/stage.ts'
import type { Present, Role } from '../http/present.ts'

let stage: Stage
let who: Present
let patient: string

beforeAll(async () => {
  stage = await openStage()
  who = stage.here.people['general-practitioner']
  patient = await register(stage.app, who, { givenName: 'Els', familyName: 'Wouters' })
})
afterAll(() => stage.close())

const read = async (episode: string) => (await get(stage.app, `/api/episodes/${episode}`, { who })).json()

const opened = async (body: object, of = patient) =>
  (await send(stage.app, ['POST', `/api/patients/${of}/episodes`], body, { who })).json()

const change = async (episode: string, version: number, what: string, body: object) =>
  send(
    stage.app,
    what === '' ? ['PATCH', `/api/episodes/${episode}`] : ['POST', `/api/episodes/${episode}/${what}`],
    body,
    {
      who,
      headers: { 'if-match': `"${version}"` },
    },
  )

const seat = (episode: string, what: string, role: Role, person = stage.here.people[role].person) =>
  send(stage.app, ['POST', `/api/episodes/${episode}/${what}`], { person, role }, { who })

it('an episode began between two days, and may be a recurrence', async () => {
  const first = await open(stage.app, who, patient, { onsetFrom: '2024-01-01', onsetTo: '2024-01-31' })
  const again = await open(stage.app, who, patient, { recurrenceOf: first })
  expect(await read(again)).toMatchObject({
    episode: again,
    patient,
    onsetFrom: '2026-01-01',
    onsetTo: '2026-01-10',
    recurrenceOf: first,
    closedOn: null,
    closedBecause: null,
    version: 1,
  })
})

it('an episode neither ends before it begins, nor begins tomorrow, nor recurs of somebody else', async () => {
  const days = { onsetFrom: '2026-01-02', onsetTo: '2026-01-02' }
  const other = await open(stage.app, who, await register(stage.app, who))
  const wrong = async (more: object) => (await opened({ ...days, ...more })).errors
  expect(await wrong({ onsetTo: '2026-01-01' })).toEqual([{ pointer: '/onsetTo', kind: 'before-onset-from' }])
  expect(await wrong({ onsetTo: '2026-03-02' })).toEqual([{ pointer: '/onsetTo', kind: 'in-the-future' }])
  expect(await wrong({ recurrenceOf: other })).toEqual([
    { pointer: '/recurrenceOf', kind: 'not-another-episode-of-this-patient' },
  ])
  const self = await open(stage.app, who, patient)
  expect((await change(self, 1, '', { recurrenceOf: self })).statusCode).toBe(400)
})

it('nothing of a patient is from before they were born, whichever of the days is put right', async () => {
  const own = await register(stage.app, who, { birthDate: '2000-01-01' })
  const errors = async (asked: Promise<{ json: () => { errors?: object[] } }>) => (await asked).json().errors
  const sent = (url: string, body: object) => send(stage.app, ['POST', url], body, { who })
  const born = (birthDate: string, version: number) =>
    send(stage.app, ['PATCH', `/api/patients/${own}`], { birthDate }, { who, headers: { 'if-match': `"${version}"` } })
  const said = (on: string) => sent(`/api/patients/${own}/consents`, { purpose: 'research', decision: 'given', on })
  const days = (onsetFrom: string) => ({ onsetFrom, onsetTo: '2026-01-10' })
  const unborn = [{ pointer: '/onsetFrom', kind: 'before-birth' }]
  expect(await errors(sent(`/api/patients/${own}/episodes`, days('1999-12-31')))).toEqual(unborn)
  const episode = await open(stage.app, who, own, days('2001-01-01'))
  expect(await errors(change(episode, 1, '', days('1999-12-31')))).toEqual(unborn)
  expect(await errors(said('1999-12-31'))).toEqual([{ pointer: '/on', kind: 'before-birth' }])
  const late = [{ pointer: '/birthDate', kind: 'after-what-is-recorded' }]
  expect(await errors(born('2001-01-02', 1))).toEqual(late)
  await said('2000-06-01')
  expect(await errors(born('2000-06-02', 1))).toEqual(late)
  expect((await born('2000-06-01', 1)).statusCode).toBe(200)
  const duplicate = await register(stage.app, who, { birthDate: '1990-01-01' })
  const of = await open(stage.app, who, duplicate, days('2002-01-01'))
  await sent(`/api/patients/${duplicate}/merge`, { into: own })
  expect(await errors(change(of, 1, '', days('2000-01-01')))).toEqual(unborn)
})

it('is closed with a reason, once, and reopened', async () => {
  const episode = await open(stage.app, who, patient)
  const close = (version: number, on = '2026-02-01') =>
    change(episode, version, 'close', { on, because: 'goals-reached' })
  expect((await change(episode, 1, 'reopen', {})).json().type).toBe('urn:lende:problem:not-closed')
  expect((await close(1, '2025-12-31')).json().errors).toEqual([{ pointer: '/on', kind: 'before-onset' }])
  expect((await close(1, '2026-03-02')).json().errors).toEqual([{ pointer: '/on', kind: 'in-the-future' }])
  expect((await close(1)).headers.etag).toBe('"2"')
  expect(await read(episode)).toMatchObject({ closedOn: '2026-02-01', closedBecause: 'goals-reached', version: 2 })
  expect((await close(1)).statusCode).toBe(412)
  expect((await close(2)).json().type).toBe('urn:lende:problem:already-closed')
  expect((await change(episode, 2, '', { onsetFrom: '2026-02-02', onsetTo: '2026-02-03' })).json().errors).toEqual([
    { pointer: '/onsetFrom', kind: 'after-it-closed' },
  ])
  expect((await change(episode, 2, 'reopen', {})).statusCode).toBe(200)
  expect(await read(episode)).toMatchObject({ closedOn: null, closedBecause: null, version: 3 })
})

describe('an episode and its contacts', () => {
  const wrong = async (done: ReturnType<typeof change>) => (await done).json().errors
  const close = (episode: string, version: number, on: string) =>
    change(episode, version, 'close', { on, because: 'recovered' })

  it('it is not over before the last contact', async () => {
    const episode = await open(stage.app, who, patient)
    for (const on of ['2026-02-10', '2026-01-20']) await record(stage.app, who, episode, { fever: 'no' }, on)
    expect(await wrong(close(episode, 1, '2026-02-09'))).toEqual([{ pointer: '/on', kind: 'before-last-contact' }])
    expect((await close(episode, 1, '2026-02-10')).statusCode).toBe(200)
  })

  it('a contact whose day was corrected counts on the day that stands', async () => {
    const episode = await open(stage.app, who, patient)
    const first = await record(stage.app, who, episode, { fever: 'no' }, '2026-02-10')
    const correction = { on: '2026-01-10', written: { answers: { fever: 'no' } }, because: 'Verkeerde dag' }
    await send(stage.app, ['POST', `/api/assessments/${first}/correct`], correction, { who })
    expect((await change(episode, 1, '', { onsetFrom: '2026-01-10' })).statusCode).toBe(200)
    expect((await close(episode, 2, '2026-01-11')).statusCode).toBe(200)
  })

  it('nobody was seen for pain that was still to begin', async () => {
    const episode = await open(stage.app, who, patient, { onsetFrom: '2026-01-01', onsetTo: '2026-01-01' })
    const contact = await record(stage.app, who, episode, { fever: 'no' }, '2026-01-20')
    await record(stage.app, who, episode, { fever: 'no' }, '2026-02-10')
    const onset = { onsetFrom: '2026-01-21', onsetTo: '2026-01-22' }
    expect(await wrong(change(episode, 1, '', onset))).toEqual([{ pointer: '/onsetFrom', kind: 'after-first-contact' }])
    // It may have begun on that very day, and until when it may have is not known better.
    expect((await change(episode, 1, '', { onsetFrom: '2026-01-20', onsetTo: '2026-02-20' })).statusCode).toBe(200)
    const correction = { on: '2026-01-20', written: { answers: { fever: 'yes' } }, because: 'Toch koorts' }
    const corrected = await send(stage.app, ['POST', `/api/assessments/${contact}/correct`], correction, { who })
    expect(corrected.statusCode, corrected.body).toBe(201)
  })
})

describe('a recurrence', () => {
  const wrong = [{ pointer: '/recurrenceOf', kind: 'not-an-earlier-episode' }]
  const of = (from: string, to = from) => ({ onsetFrom: from, onsetTo: to })
  const begun = (from: string, to = from) => open(stage.app, who, patient, of(from, to))
  const recurs = async (episode: string, recurrenceOf: string, version = 1) =>
    (await change(episode, version, '', { recurrenceOf })).json().errors

  it('is of an episode that began before it, as far as the days tell', async () => {
    const [earlier, later, sometime] = [
      await begun('2024-03-01'),
      await begun('2025-03-01'),
      await begun('2024-01-01', '2024-12-31'),
    ]
    expect(await recurs(earlier, later)).toEqual(wrong)
    expect((await opened({ ...of('2024-03-01'), recurrenceOf: earlier })).errors).toEqual(wrong)
    expect(await recurs(later, earlier)).toBe(undefined)
    expect(await recurs(sometime, earlier)).toBe(undefined)
    expect(await recurs(earlier, sometime)).toEqual(wrong)
  })

  it('never goes round, whatever is changed, and by two at once', async () => {
    const [one, two, three] = [await begun('2021-01-01'), await begun('2022-01-01'), await begun('2023-01-01')]
    await recurs(three, two)
    await recurs(two, one)
    await change(one, 1, '', of('2024-01-01'))
    expect(await recurs(one, three, 2)).toEqual(wrong)
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await begun('2022-01-01', '2022-03-01'), await begun('2021-12-01', '2022-04-01')]
      const both = await Promise.all([recurs(a, b), recurs(b, a)])
      expect(both.filter((errors) => errors === undefined)).toHaveLength(1)
    }
  })

  it('is looked at only when it is told: an episode apart from its duplicate recurs of none, and is corrected all the same', async () => {
    const duplicate = await register(stage.app, who)
    const earlier = await open(stage.app, who, duplicate, of('2024-01-01'))
    const survivor = await register(stage.app, who)
    await send(stage.app, ['POST', `/api/patients/${duplicate}/merge`], { into: survivor }, { who })
    const episode = await open(stage.app, who, survivor, { recurrenceOf: earlier })
    await send(stage.app, ['POST', `/api/patients/${duplicate}/unmerge`], {}, { who })
    expect((await change(episode, 2, '', { onsetTo: '2026-01-05' })).statusCode).toBe(200)
    expect(await read(episode)).toMatchObject({ onsetTo: '2026-01-05', recurrenceOf: null })
    expect((await change(episode, 3, '', { recurrenceOf: earlier })).json().errors).toEqual([
      { pointer: '/recurrenceOf', kind: 'not-another-episode-of-this-patient' },
    ])
  })
})

it('a change without the version that was read is 428, with an old one 412', async () => {
  const episode = await open(stage.app, who, patient)
  const bare = await send(stage.app, ['PATCH', `/api/episodes/${episode}`], { onsetTo: '2026-01-12' }, { who })
  expect(bare.statusCode).toBe(428)
  expect((await change(episode, 1, '', { onsetTo: '2026-01-12' })).json()).toEqual({ episode, version: 2 })
  expect((await change(episode, 1, '', { onsetTo: '2026-01-13' })).statusCode).toBe(412)
  expect(await read(episode)).toMatchObject({ onsetFrom: '2026-01-01', onsetTo: '2026-01-12' })
})

it('the episodes of a patient are paged, newest first', async () => {
  const of = await register(stage.app, who)
  const all: string[] = []
  for (const onsetFrom of ['2020-01-01', '2022-01-01', '2022-01-01', '2021-01-01'])
    all.push(await open(stage.app, who, of, { onsetFrom, onsetTo: onsetFrom }))
  const seen: { episode: string; onsetFrom: string }[] = []
  for (let url = `/api/patients/${of}/episodes?limit=1`; url !== ''; ) {
    const { items, next } = (await get(stage.app, url, { who })).json()
    expect(items).toHaveLength(1)
    seen.push(...items)
    url = next === null ? '' : `/api/patients/${of}/episodes?limit=1&after=${next}`
  }
  expect(seen.map(({ onsetFrom }) => onsetFrom)).toEqual(['2022-01-01', '2022-01-01', '2021-01-01', '2020-01-01'])
  expect(seen.map(({ episode }) => episode).toSorted()).toEqual(all.toSorted())
})

it('a page begins where the one before it ended, in the same list and as it stood, or is refused', async () => {
  const of = await register(stage.app, who)
  const all: string[] = []
  for (const onsetFrom of ['2022-01-01', '2021-01-01', '2020-01-01'])
    all.push(await open(stage.app, who, of, { onsetFrom, onsetTo: onsetFrom }))
  const page = (after: string, patientOf = of) =>
    get(stage.app, `/api/patients/${patientOf}/episodes?limit=1&after=${after}`, { who })
  const { next } = (await get(stage.app, `/api/patients/${of}/episodes?limit=1`, { who })).json()
  expect((await page(next)).json().items).toMatchObject([{ episode: all[1] }])
  const foreign = (await page(next, patient)).json()
  expect([foreign.status, foreign.errors]).toEqual([400, [{ pointer: '/after', kind: 'not-of-this-list' }]])
  for (const malformed of [all[0] ?? '', `${next}x`, 'abc', ''])
    expect.soft((await page(malformed)).statusCode, malformed).toBe(400)
  await change(all[0] ?? '', 1, '', { onsetFrom: '2019-01-01', onsetTo: '2019-01-01' })
  expect((await page(next)).json()).toMatchObject({ status: 409, type: 'urn:lende:problem:conflict' })
  const contacts = [all[1] ?? '', all[2] ?? '']
  const [own, other] = [
    await record(stage.app, who, contacts[0] ?? ''),
    await record(stage.app, who, contacts[1] ?? ''),
  ]
  const after = async (assessment: string) =>
    (await get(stage.app, `/api/episodes/${contacts[0]}/assessments?after=${assessment}`, { who })).statusCode
  expect([await after(own), await after(other), await after(of)]).toEqual([200, 400, 400])
})

it('a care team is joined, left and joined again, by who works here in that role', async () => {
  const episode = await open(stage.app, who, patient)
  const team = async () => (await read(episode)).careTeam.map(({ role }: { role: string }) => role)
  await seat(episode, 'care-team/end', who.role)
  expect((await seat(episode, 'care-team', 'physiotherapist')).statusCode).toBe(200)
  expect((await seat(episode, 'care-team', 'physiotherapist')).statusCode).toBe(200)
  expect(await team()).toEqual(['physiotherapist'])
  expect((await seat(episode, 'care-team/end', 'physiotherapist')).json()).toEqual({ careTeam: [] })
  expect((await seat(episode, 'care-team/end', 'physiotherapist')).statusCode).toBe(404)
  expect((await seat(episode, 'care-team', 'physiotherapist')).json().careTeam).toHaveLength(1)
  const foreign = stage.elsewhere.people['other-clinician'].person
  for (const person of [foreign, stage.here.people.desk.person])
    expect((await seat(episode, 'care-team', 'other-clinician', person)).json().errors).toEqual([
      { pointer: '/person', kind: 'not-here-in-this-role' },
    ])
})

it('who opens an episode, or has a contact in it, is in its care team; who corrects a contact is not', async () => {
  const { physiotherapist, 'general-practitioner': gp } = stage.here.people
  const team = async (of: string) => (await read(of)).careTeam.map(({ person }: { person: string }) => person)
  const episode = await open(stage.app, physiotherapist, patient)
  expect(await team(episode)).toEqual([physiotherapist.person])
  const first = await record(stage.app, gp, episode)
  expect(await team(episode)).toEqual([physiotherapist.person, gp.person])
  for (const { person, role } of [physiotherapist, gp]) await seat(episode, 'care-team/end', role, person)
  const correction = { on: '2026-02-01', written: { answers: { fever: 'no' } }, because: 'mistyped' }
  await send(stage.app, ['POST', `/api/assessments/${first}/correct`], correction, { who: gp })
  expect(await team(episode)).toEqual([])
  await record(stage.app, physiotherapist, episode)
  expect(await team(episode)).toEqual([physiotherapist.person])
})

it('an occupational physician sees of whom, while in the care team, and nothing clinical', async () => {
  const of = await register(stage.app, who, { givenName: 'Tom', familyName: 'Maes', birthDate: '1985-06-07' })
  const episode = await open(stage.app, who, of)
  const physician = stage.here.people['occupational-physician']
  const cares = async () => (await get(stage.app, '/api/cared-for', { who: physician })).json().items
  expect(await cares()).toEqual([])
  await seat(episode, 'care-team', 'occupational-physician')
  expect(await cares()).toEqual([
    {
      episode,
      givenName: 'Tom',
      familyName: 'Maes',
      birthDate: '1985-06-07',
      isSynthetic: false,
      role: 'occupational-physician',
      isClosed: false,
      lastContact: null,
      hasNewAnswer: false,
    },
  ])
  for (const url of [`/api/patients/${of}`, `/api/episodes/${episode}`, `/api/patients/${of}/episodes`])
    expect((await get(stage.app, url, { who: physician })).statusCode).toBe(403)
  await seat(episode, 'care-team/end', 'occupational-physician')
  expect(await cares()).toEqual([])
})

it('who cares sees how urgent the last contact was, and that a colleague answered since; an occupational physician does not', async () => {
  const { physiotherapist, 'occupational-physician': physician } = stage.here.people
  const episode = await open(stage.app, physiotherapist, await register(stage.app, who))
  await seat(episode, 'care-team', 'occupational-physician')
  const line = async (of: Present) => {
    const { items } = (await get(stage.app, '/api/cared-for?limit=50', { who: of })).json()
    return items.find((one: { episode: string }) => one.episode === episode)
  }
  expect(await line(physiotherapist)).toMatchObject({ lastContact: null, hasNewAnswer: false })
  const first = await record(stage.app, physiotherapist, episode, { 'saddle-numbness': 'new' }, '2026-02-01')
  await record(stage.app, physiotherapist, episode, { fever: 'no' }, '2026-01-20')
  expect((await line(physiotherapist)).lastContact).toMatchObject({ on: '2026-02-01', urgency: 'emergency' })
  const asked = { toName: 'Dr. Claes', question: 'Is beeldvorming nodig?' }
  const { referral } = (
    await send(stage.app, ['POST', `/api/episodes/${episode}/referrals`], asked, { who: physiotherapist })
  ).json()
  expect(await line(physiotherapist)).toMatchObject({ hasNewAnswer: false })
  await send(stage.app, ['POST', `/api/referrals/${referral}/answer`], { answer: 'Ja.' }, { who: physiotherapist })
  expect(await line(physiotherapist)).toMatchObject({ hasNewAnswer: true })
  expect(await line(physician)).toMatchObject({ lastContact: null, hasNewAnswer: false })
  const correction = { on: '2026-02-01', written: { answers: { 'saddle-numbness': 'no' } }, because: 'mistyped' }
  await send(stage.app, ['POST', `/api/assessments/${first}/correct`], correction, { who: physiotherapist })
  expect(await line(physiotherapist)).toMatchObject({
    lastContact: { urgency: 'none', isSettled: false },
    hasNewAnswer: false,
  })
})

it('a patient who took back the consent to share is listed to an occupational physician no longer, to others still', async () => {
  const of = await register(stage.app, who, { givenName: 'An', familyName: 'Claes' })
  const episode = await open(stage.app, who, of)
  const roles = ['physiotherapist', 'occupational-physician'] as const
  for (const role of roles) await seat(episode, 'care-team', role)
  const isListed = async () => {
    const seen = roles.map(async (role) => {
      const { items } = (await get(stage.app, '/api/cared-for', { who: stage.here.people[role] })).json()
      return items.some((one: { episode: string }) => one.episode === episode)
    })
    return Promise.all(seen)
  }
  const said = (decision: string, purpose = 'share-with-occupational-physician') =>
    send(stage.app, ['POST', `/api/patients/${of}/consents`], { purpose, decision, on: '2026-02-01' }, { who })
  await said('withdrawn', 'research')
  expect(await isListed()).toEqual([true, true])
  await said('withdrawn')
  expect(await isListed()).toEqual([true, false])
  await said('given')
  expect(await isListed()).toEqual([true, true])
})
