// Episodes through their doors: opened, corrected, closed with a reason, reopened, and cared for.

import { afterAll, beforeAll, expect, it } from 'vitest'
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
  expect(await read(again)).toEqual({
    episode: again,
    patient,
    onsetFrom: '2026-01-01',
    onsetTo: '2026-01-10',
    recurrenceOf: first,
    closedOn: null,
    closedBecause: null,
    version: 1,
    careTeam: [],
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

it('a care team is joined, left and joined again, by who works here in that role', async () => {
  const episode = await open(stage.app, who, patient)
  const team = async () => (await read(episode)).careTeam.map(({ role }: { role: string }) => role)
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
    },
  ])
  for (const url of [`/api/patients/${of}`, `/api/episodes/${episode}`, `/api/patients/${of}/episodes`])
    expect((await get(stage.app, url, { who: physician })).statusCode).toBe(403)
  await seat(episode, 'care-team/end', 'occupational-physician')
  expect(await cares()).toEqual([])
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
