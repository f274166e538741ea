// Patients through their doors: written down, found again, changed by one at a time, merged and apart again.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { get, jan, open, openStage, register, type Stage, send } from '../../test/stage.ts'
import type { Present } from '../http/present.ts'

let stage: Stage
let desk: Present
let clinician: Present

beforeAll(async () => {
  stage = await openStage()
  desk = stage.here.people.desk
  clinician = stage.here.people.physiotherapist
})
afterAll(() => stage.close())

const read = async (patient: string, who = desk) => (await get(stage.app, `/api/patients/${patient}`, { who })).json()

const change = (patient: string, version: string | null, body: object) =>
  send(stage.app, ['PATCH', `/api/patients/${patient}`], body, {
    who: desk,
    headers: version === null ? {} : { 'if-match': version },
  })

const find = async (body: object, who = desk) =>
  (await send(stage.app, ['POST', '/api/patients/find'], body, { who })).json()

async function found(body: object, who = desk): Promise<string[]> {
  const { items } = await find(body, who)
  return items.map(({ patient }: { patient: string }) => patient)
}

const merge = (id: string, into: string) =>
  send(stage.app, ['POST', `/api/patients/${id}/merge`], { into }, { who: clinician })
const unmerge = (id: string) => send(stage.app, ['POST', `/api/patients/${id}/unmerge`], {}, { who: clinician })

it('what is registered is what is read', async () => {
  const answer = await send(stage.app, ['POST', '/api/patients'], { ...jan, ownNumber: 'R-1' }, { who: desk })
  const { patient } = answer.json()
  expect([answer.statusCode, answer.headers.location, answer.headers.etag]).toEqual([
    201,
    `/api/patients/${patient}`,
    '"1"',
  ])
  expect(await read(patient)).toEqual({
    ...jan,
    patient,
    ownNumber: 'R-1',
    isSynthetic: false,
    version: 1,
    mergedInto: null,
    duplicates: [],
  })
})

it('nobody is born tomorrow, and no number is given twice', async () => {
  const sent = async (more: object) =>
    (await send(stage.app, ['POST', '/api/patients'], { ...jan, ...more }, { who: desk })).json()
  expect((await sent({ birthDate: '2026-03-02' })).errors).toEqual([{ pointer: '/birthDate', kind: 'in-the-future' }])
  const patient = await register(stage.app, desk, { ownNumber: 'T-1' })
  expect((await sent({ ownNumber: 'T-1' })).type).toBe('urn:lende:problem:own-number-taken')
  expect((await change(patient, '"1"', { ownNumber: 'T-1' })).statusCode).toBe(200)
  const other = await register(stage.app, stage.elsewhere.people.desk, { ownNumber: 'T-1' })
  expect(other).not.toBe('undefined')
})

it('two who take one number at once: one has it', async () => {
  const both = await Promise.all(
    [1, 2].map(() => send(stage.app, ['POST', '/api/patients'], { ...jan, ownNumber: 'T-2' }, { who: desk })),
  )
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
})

it('a change needs the version that was read: missing is 428, stale is 412', async () => {
  const patient = await register(stage.app, desk)
  const { headers } = await get(stage.app, `/api/patients/${patient}`, { who: desk })
  expect((await change(patient, null, { givenName: 'Piet' })).statusCode).toBe(428)
  for (const wrong of ['"2"', '*', 'W/"1"', '1', '"1", "2"'])
    expect.soft((await change(patient, wrong, { givenName: 'Piet' })).statusCode, wrong).toBe(412)
  const changed = await change(patient, String(headers.etag), { givenName: 'Piet', ownNumber: null })
  expect([changed.statusCode, changed.headers.etag, changed.json()]).toEqual([200, '"2"', { patient, version: 2 }])
  expect((await change(patient, '"1"', { givenName: 'Joris' })).statusCode).toBe(412)
  expect(await read(patient)).toMatchObject({ ...jan, givenName: 'Piet', version: 2 })
})

it('of ten who change the same version at once, one does', async () => {
  const patient = await register(stage.app, desk)
  const all = await Promise.all(Array.from({ length: 10 }, (_, at) => change(patient, '"1"', { givenName: `J${at}` })))
  expect(all.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  expect(all.filter(({ statusCode }) => statusCode === 412)).toHaveLength(9)
  expect(await read(patient)).toMatchObject({ version: 2 })
})

it('a name is found by how it begins, however it is spaced, marked or written', async () => {
  const patient = await register(stage.app, desk, { familyName: "Van den D'Hôndt-Størm", givenName: 'Zoë' })
  const names = [
    'van den',
    'VANDEN D',
    'vandendhondt',
    'Van Den D’Hondt Storm',
    "van den d'hôndt-størm zoe",
    'Van den Dhondtstorm Z',
  ]
  for (const name of names) expect.soft(await found({ name }), name).toEqual([patient])
  for (const name of ['hondt', 'van den dx', 'van_x', '%dx']) expect.soft(await found({ name }), name).toEqual([])
})

it('is found by birth date, by own number, and by what goes together', async () => {
  const patient = await register(stage.app, desk, { familyName: 'Uniek', birthDate: '1901-02-03', ownNumber: 'U-1' })
  expect(await found({ birthDate: '1901-02-03' })).toEqual([patient])
  expect(await found({ ownNumber: 'U-1' })).toEqual([patient])
  expect(await found({ name: 'uniek', birthDate: '1901-02-03' })).toEqual([patient])
  expect(await found({ name: 'uniek', birthDate: '1901-02-04' })).toEqual([])
  expect(await found({ ownNumber: 'U-1' }, stage.elsewhere.people.desk)).toEqual([])
})

it('nobody leafs through all patients', async () => {
  expect((await find({})).errors).toEqual([{ pointer: '', kind: 'nothing-sought' }])
  expect((await find({ limit: 50 })).errors).toEqual([{ pointer: '', kind: 'nothing-sought' }])
  expect((await find({ name: '---' })).errors).toEqual([{ pointer: '/name', kind: 'no-letters' }])
  expect((await find({ name: 'a', limit: 51 })).errors).toEqual([{ pointer: '/limit', kind: 'too-large' }])
})

it('page after page shows each once, in order, though somebody is registered meanwhile', async () => {
  const letters = ['c', 'a', 'b', 'e', 'd', 'c', 'a']
  const all: string[] = []
  for (const letter of letters) all.push(await register(stage.app, desk, { familyName: `Paging ${letter}` }))
  const seen: string[] = []
  let next: string | null = null
  do {
    const page = await find({ name: 'paging', limit: 2, ...(next === null ? {} : { after: next }) })
    seen.push(...page.items.map(({ patient }: { patient: string }) => patient))
    next = page.next
    await register(stage.app, desk, { familyName: 'Paging 0' })
  } while (next !== null)
  expect(seen.toSorted()).toEqual(all.toSorted())
  const order = seen.map((patient) => letters[all.indexOf(patient)])
  expect(order).toEqual(letters.toSorted())
  const elsewhere = stage.elsewhere.people.desk
  expect(await found({ name: 'paging', after: seen[0] ?? '' }, elsewhere)).toEqual([])
})

it('a duplicate leads to the patient it is, shows its episodes there, and is undone without a trace of doubt', async () => {
  const [patient, duplicate] = [
    await register(stage.app, desk),
    await register(stage.app, desk, { familyName: 'Dubbel' }),
  ]
  const own = await open(stage.app, clinician, patient)
  const other = await open(stage.app, clinician, duplicate)
  const episodes = async () => {
    const { items } = (await get(stage.app, `/api/patients/${patient}/episodes`, { who: clinician })).json()
    return items.map(({ episode }: { episode: string }) => episode).toSorted()
  }
  expect((await merge(duplicate, patient)).json()).toEqual({ patient: duplicate, version: 2 })
  expect(await read(duplicate)).toMatchObject({ mergedInto: patient })
  expect(await read(patient)).toMatchObject({ mergedInto: null, duplicates: [duplicate] })
  expect(await found({ name: 'dubbel' })).toEqual([])
  expect(await episodes()).toEqual([own, other].toSorted())
  expect((await change(duplicate, '"2"', { givenName: 'X' })).json().type).toBe('urn:lende:problem:patient-merged')
  expect(await open(stage.app, clinician, duplicate)).toBe('undefined')
  expect((await unmerge(duplicate)).json()).toEqual({ patient: duplicate, version: 3 })
  expect(await read(duplicate)).toMatchObject({ mergedInto: null, familyName: 'Dubbel' })
  expect(await found({ name: 'dubbel' })).toEqual([duplicate])
  expect(await episodes()).toEqual([own])
})

it('merges never go round, twice, or past a practice', async () => {
  const [a, b, c] = [await register(stage.app, desk), await register(stage.app, desk), await register(stage.app, desk)]
  const foreign = await register(stage.app, stage.elsewhere.people.desk)
  expect((await merge(a, a)).json().errors).toEqual([{ pointer: '/into', kind: 'same-patient' }])
  expect((await merge(a, foreign)).json().errors).toEqual([{ pointer: '/into', kind: 'not-found' }])
  expect((await unmerge(a)).json().type).toBe('urn:lende:problem:not-merged')
  expect((await merge(a, b)).statusCode).toBe(200)
  expect((await merge(b, a)).json().type).toBe('urn:lende:problem:patient-merged')
  expect((await merge(a, c)).json().type).toBe('urn:lende:problem:patient-merged')
  expect((await merge(b, c)).statusCode).toBe(200)
  const episode = await open(stage.app, clinician, c)
  await unmerge(b)
  expect((await get(stage.app, `/api/episodes/${episode}`, { who: clinician })).statusCode).toBe(200)
})

it('two who merge each into the other at once: one does', async () => {
  const [a, b] = [await register(stage.app, desk), await register(stage.app, desk)]
  const both = await Promise.all([merge(a, b), merge(b, a)])
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
})
