// Patients through their doors: written down, found again, changed by one at a time, merged and apart again.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

it('a number is the same however its letters and the spaces around it were typed', async () => {
  const patient = await register(stage.app, desk, { ownNumber: 'Zoe\u0308-1 ' })
  expect(await read(patient)).toMatchObject({ ownNumber: 'Zo\u00eb-1' })
  for (const ownNumber of ['Zo\u00eb-1', 'Zoe\u0308-1', 'Zo\u00eb-1\u00a0']) {
    const taken = await send(stage.app, ['POST', '/api/patients'], { ...jan, ownNumber }, { who: desk })
    expect.soft(taken.json().type, ownNumber).toBe('urn:lende:problem:own-number-taken')
    expect.soft(await found({ ownNumber }), ownNumber).toEqual([patient])
  }
  const other = await register(stage.app, desk)
  expect((await change(other, '"1"', { ownNumber: 'Zoe\u0308-1' })).json().type).toBe(
    'urn:lende:problem:own-number-taken',
  )
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
  for (const stale of ['"2"', 'W/"1"', '"01"', '"2", "3"', '"2,1"', '"10"'])
    expect.soft((await change(patient, stale, { givenName: 'Piet' })).statusCode, stale).toBe(412)
  for (const malformed of ['1', '', ',', '"1 "', '"1" "2"', '"1', '*, "1"', 'w/"1"'])
    expect.soft((await change(patient, malformed, { givenName: 'Piet' })).statusCode, malformed).toBe(400)
  const changed = await change(patient, String(headers.etag), { givenName: 'Piet', ownNumber: null })
  expect([changed.statusCode, changed.headers.etag, changed.json()]).toEqual([200, '"2"', { patient, version: 2 }])
  expect((await change(patient, '"1"', { givenName: 'Joris' })).statusCode).toBe(412)
  expect(await read(patient)).toMatchObject({ ...jan, givenName: 'Piet', version: 2 })
})

it('a change of whatever stands there, or of one of several versions, is done', async () => {
  const patient = await register(stage.app, desk)
  const done = async (ifMatch: string) => (await change(patient, ifMatch, { givenName: 'Piet' })).headers.etag
  expect([await done('*'), await done('"1", "2"'), await done(' ,"9,9" , W/"3",\t"3",')]).toEqual(['"2"', '"3"', '"4"'])
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
  for (const name of ['ondt', 'van den dx', 'van_x', '%dx']) expect.soft(await found({ name }), name).toEqual([])
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

it('is found from any word of the name on, in any order of given and family name, once', async () => {
  const of = (familyName: string, givenName: string) => register(stage.app, desk, { familyName, givenName })
  const berghe = await of('Van den Zwaanberghe', 'Jean-Zwaan')
  const names = ['zwaanb', 'ZWAANBERGHE', 'den zwaan', 'Vandenzwaan', 'van den zwaanberghe jean', 'jean-zwaan van den']
  for (const name of [...names, 'Zwaan', 'Zwaanberghe Jean', 'zwaan vanden'])
    expect.soft(await found({ name }), name).toEqual([berghe])
  for (const name of ['waanberghe', 'Jean Zwaanberghe', 'zwaanberghe van'])
    expect.soft(await found({ name }), name).toEqual([])
  const marked = await of('Ødegård-Weiß', "Zoë D'Hondteken")
  for (const name of ['odegard', 'WEISS', 'zoe d’hondteken', 'Hondteken'])
    expect.soft(await found({ name }), name).toEqual([marked])
  expect(await found({ name: 'вейс' })).toEqual([])
  const whole = await of('Вейсова', 'Анна')
  expect(await found({ name: 'вейс' })).toEqual([whole])
  await change(berghe, '"1"', { familyName: 'Kraanvogel' })
  for (const [name, ids] of Object.entries({
    zwaanb: [],
    'den zwaan': [],
    kraanvogel: [berghe],
    'zwaan kraan': [berghe],
  }))
    expect.soft(await found({ name, birthDate: jan.birthDate }), name).toEqual(ids)
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
  const { next: end } = await find({ name: 'paging', limit: 2 })
  expect(await found({ name: 'paging', after: end }, elsewhere)).toEqual([])
})

describe('the page after', () => {
  const families = (name: string) => ['A', 'B', 'C', 'D'].map((letter) => `${name} ${letter}`)
  const registered = async (name: string) => {
    const ids: string[] = []
    for (const familyName of families(name)) ids.push(await register(stage.app, desk, { familyName }))
    return ids
  }
  const firstTwo = (name: string) => find({ name, limit: 2 })
  const erase = (patient: string) => {
    const lead = stage.here.people.lead
    return send(stage.app, ['POST', `/api/patients/${patient}/erase`], { reason: 'asked-by-patient' }, { who: lead })
  }

  it('shows nobody again when the last of the page before was erased', async () => {
    const [, b, c, d] = await registered('Gewist')
    const { next } = await firstTwo('gewist')
    expect((await erase(b ?? '')).statusCode).toBe(200)
    expect(await found({ name: 'gewist', limit: 2, after: next })).toEqual([c, d])
  })

  it('misses nobody when the last of the page before was renamed', async () => {
    const [, b, c, d] = await registered('Hernoemd')
    const { next } = await firstTwo('hernoemd')
    await change(b ?? '', '"1"', { familyName: 'Zo heet niemand' })
    expect(await found({ name: 'hernoemd', limit: 2, after: next })).toEqual([c, d])
  })

  it('misses nobody when the last of the page before turned out to be another', async () => {
    const [a, b, c, d] = await registered('Samen')
    const { next } = await firstTwo('samen')
    await merge(b ?? '', a ?? '')
    expect(await found({ name: 'samen', limit: 2, after: next })).toEqual([c, d])
  })

  it('begins where this server said that a page ended, and nowhere else', async () => {
    await registered('Elders')
    const { next } = await firstTwo('elders')
    const made = (told: unknown) => Buffer.from(JSON.stringify(told)).toString('base64url')
    const id = randomUUID()
    const wrongs = [id, next.slice(0, -4), made(null), made({ sought: 1, id }), made({ sought: '\u0000', id })]
    for (const after of [...wrongs, made({ sought: 'a', id: '1' }), made({ sought: 'a', id, more: 1 })])
      expect
        .soft((await find({ name: 'elders', after })).errors, after)
        .toEqual([{ pointer: '/after', kind: 'wrong-format' }])
  })
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
  expect(await found({ name: 'dubbel' })).toEqual([patient])
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

describe('a patient who had a duplicate', () => {
  /** Registered twice, the second time under another name, day and number; and then known to be one. */
  const somebody = async (name: string) => {
    const patient = await register(stage.app, desk, { familyName: name, ownNumber: `${name}-1` })
    const other = { familyName: `Meisjes${name}`, birthDate: '1931-07-09', ownNumber: `${name}-77` }
    const duplicate = await register(stage.app, desk, other)
    await merge(duplicate, patient)
    return { patient, duplicate }
  }
  const numberOf = async (patient: string) => (await read(patient)).ownNumber

  it('is found by the name, the number and the birth date of either', async () => {
    const { patient } = await somebody('Kerkhof')
    for (const by of [{ name: 'kerkh' }, { name: 'meisjesk' }, { ownNumber: 'Kerkhof-1' }, { ownNumber: 'Kerkhof-77' }])
      expect.soft(await found(by), JSON.stringify(by)).toEqual([patient])
    expect(await found({ name: 'meisjesk', birthDate: '1931-07-09' })).toEqual([patient])
    const [item] = (await find({ ownNumber: 'Kerkhof-77' })).items
    expect(item).toMatchObject({ familyName: 'Kerkhof', ownNumber: 'Kerkhof-1', mergedInto: null })
    expect(await found({ ownNumber: 'Kerkhof-77' }, stage.elsewhere.people.desk)).toEqual([])
  })

  it('is found through a duplicate of a duplicate', async () => {
    const { patient } = await somebody('Ketting')
    const last = await register(stage.app, desk, { familyName: 'Slot' })
    await merge(patient, last)
    expect(await found({ name: 'meisjesketting' })).toEqual([last])
    await unmerge(patient)
    expect(await found({ name: 'meisjesketting' })).toEqual([patient])
  })

  it('is shown once, however many of their names fit, page after page', async () => {
    const ids: string[] = []
    for (const letter of ['C', 'A', 'D', 'B', 'E', 'F'])
      ids.push(await register(stage.app, desk, { familyName: `Eenmaal ${letter}` }))
    const [c = '', a = '', d = '', b = '', e = '', f = ''] = ids
    for (const [one, into] of [
      [a, d],
      [c, d],
      [f, e],
    ] as const)
      await merge(one, into)
    const seen: string[] = []
    for (let after: object = {}; ; ) {
      const { items, next } = await find({ name: 'eenmaal', limit: 1, ...after })
      seen.push(...items.map(({ patient }: { patient: string }) => patient))
      if (next === null) break
      after = { after: next }
    }
    expect(seen).toEqual([d, b, e])
  })

  it('is not found once erased, by nothing that was known of either', async () => {
    const { patient } = await somebody('Vergeten')
    const lead = stage.here.people.lead
    await send(stage.app, ['POST', `/api/patients/${patient}/erase`], { reason: 'asked-by-patient' }, { who: lead })
    for (const by of [{ name: 'meisjesvergeten' }, { ownNumber: 'Vergeten-77' }]) expect(await found(by)).toEqual([])
  })

  it('may have the number of the duplicate, which others may not', async () => {
    const { patient, duplicate } = await somebody('Nummer')
    const other = await register(stage.app, desk)
    const taken = await change(other, '"1"', { ownNumber: 'Nummer-77' })
    expect([taken.statusCode, taken.json()]).toEqual([
      409,
      expect.objectContaining({
        type: 'urn:lende:problem:own-number-taken',
        errors: [{ pointer: '/ownNumber', kind: 'taken' }],
      }),
    ])
    expect((await change(patient, '"1"', { ownNumber: 'Nummer-77' })).json()).toEqual({ patient, version: 2 })
    expect([await numberOf(patient), await numberOf(duplicate)]).toEqual(['Nummer-77', null])
    expect(await found({ ownNumber: 'Nummer-77' })).toEqual([patient])
    const told = await stage.database.within({ practice: desk.practice, person: null }, (work) =>
      work
        .selectFrom('lende.ledger_entry')
        .where('did', '=', 'change-patient')
        .where('about_id', '=', duplicate)
        .select('person_id')
        .execute(),
    )
    expect(told).toEqual([{ person_id: desk.person }])
  })

  it('and turns out to be two after all: a number that did not move is where it was', async () => {
    const { patient, duplicate } = await somebody('Blijft')
    await unmerge(duplicate)
    expect([await numberOf(patient), await numberOf(duplicate)]).toEqual(['Blijft-1', 'Blijft-77'])
    expect((await change(patient, '"1"', { ownNumber: 'Blijft-77' })).json().type).toBe(
      'urn:lende:problem:own-number-taken',
    )
    expect(await found({ ownNumber: 'Blijft-77' })).toEqual([duplicate])
  })

  it('and turns out to be two after all: a number that moved stays until somebody moves it, and is never of both', async () => {
    const { patient, duplicate } = await somebody('Verhuist')
    await change(patient, '"1"', { ownNumber: 'Verhuist-77' })
    const { version } = (await unmerge(duplicate)).json()
    expect([await numberOf(patient), await numberOf(duplicate)]).toEqual(['Verhuist-77', null])
    const back = (of: string, at: number, ownNumber: string) => change(of, `"${at}"`, { ownNumber })
    expect((await back(duplicate, version, 'Verhuist-77')).statusCode).toBe(409)
    expect((await back(patient, 2, 'Verhuist-1')).statusCode).toBe(200)
    expect((await back(duplicate, version, 'Verhuist-77')).statusCode).toBe(200)
  })

  it('takes the number of a duplicate, or is two again, when both happen at once: nobody loses a number to a stranger', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const { patient, duplicate } = await somebody(`Tegelijk${turn}`)
      const number = `Tegelijk${turn}-77`
      const [taken] = await Promise.all([change(patient, '"1"', { ownNumber: number }), unmerge(duplicate)])
      const holder = taken.statusCode === 200 ? patient : duplicate
      expect([taken.statusCode === 200 || taken.statusCode === 409, await found({ ownNumber: number })]).toEqual([
        true,
        [holder],
      ])
    }
  })
})
