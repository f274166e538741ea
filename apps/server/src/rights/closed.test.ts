// What a patient said last of sharing with an occupational physician holds: by the day on which it was said, and in doubt closed.

import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { allDoors } from '../../test/record-doors.ts'
import { get, open, openStage, register, type Stage, send } from '../../test/stage.ts'
import type { Present } from '../http/present.ts'

type Decision = 'given' | 'refused' | 'withdrawn'

let stage: Stage
let who: Present
let physician: Present
let patient: string
let episode: string

beforeAll(async () => {
  stage = await openStage({ table: allDoors })
  who = stage.here.people.physiotherapist
  physician = stage.here.people['occupational-physician']
})
afterAll(() => stage.close())
beforeEach(async () => {
  patient = await register(stage.app, who)
  episode = await caredFor(patient)
})

const post = (url: string, body: object) => send(stage.app, ['POST', url], body, { who })
const read = async (url: string, as = who) => (await get(stage.app, url, { who: as })).json()

/** An episode in whose care team the occupational physician is. */
async function caredFor(of: string): Promise<string> {
  const made = await open(stage.app, who, of)
  await post(`/api/episodes/${made}/care-team`, { person: physician.person, role: 'occupational-physician' })
  return made
}

const purpose = 'share-with-occupational-physician'
const said = async (decision: Decision, on: string, of = patient): Promise<void> => {
  expect((await post(`/api/patients/${of}/consents`, { purpose, decision, on })).statusCode).toBe(201)
}
const isOpen = async (of = episode): Promise<boolean> => {
  const listed = (await read('/api/cared-for', physician)).items.map((one: { episode: string }) => one.episode)
  const { statusCode } = await get(stage.app, `/api/episodes/${of}/work`, { who: physician })
  expect(statusCode).toBe(listed.includes(of) ? 200 : 409)
  return listed.includes(of)
}
const lastListed = async (of = patient): Promise<unknown> =>
  (await read(`/api/patients/${of}/consents`)).items.at(-1).decision

describe('what was said last holds', () => {
  it('a consent that is written down late opens nothing that was closed on a later day', async () => {
    await said('withdrawn', '2026-02-10')
    await said('given', '2026-02-01')
    expect(await isOpen()).toBe(false)
    expect(await lastListed()).toBe('withdrawn')
    await said('given', '2026-02-11')
    expect(await isOpen()).toBe(true)
  })

  it('nor does one that was taken back earlier close what was opened since', async () => {
    await said('given', '2026-02-10')
    await said('withdrawn', '2026-02-01')
    expect([await isOpen(), await lastListed()]).toEqual([true, 'given'])
  })

  it('of one day what was written down last, whichever it is', async () => {
    for (const decision of ['withdrawn', 'given', 'withdrawn'] as const) {
      await said(decision, '2026-02-10')
      expect([await isOpen(), await lastListed()]).toEqual([decision === 'given', decision])
    }
  })

  it('that it was refused, though it was never given, closes until it is given', async () => {
    await said('refused', '2026-02-10')
    expect([await isOpen(), await lastListed()]).toEqual([false, 'refused'])
    await said('given', '2026-02-11')
    expect([await isOpen(), await lastListed()]).toEqual([true, 'given'])
  })

  it.each([
    [['given', 'withdrawn']],
    [['withdrawn', 'given']],
  ])('of one moment that it was taken back: %j', async (decisions) => {
    await stage.database.within(who, async (work) => {
      for (const decision of decisions)
        await sql`insert into lende.consent (practice_id, consent_id, patient_id, purpose, decision, said_on, person_id, recorded_at)
          values (lende.practice(), gen_random_uuid(), ${patient}, ${purpose}, ${decision}, '2026-02-10', lende.person(), now())`.execute(
          work,
        )
    })
    expect([await isOpen(), await lastListed()]).toEqual([false, 'withdrawn'])
  })
})

describe('two who were taken for one patient', () => {
  const merge = (one: string, into: string) => post(`/api/patients/${one}/merge`, { into })
  const unmerge = (one: string) => post(`/api/patients/${one}/unmerge`, {})
  const another = async () => {
    const other = await register(stage.app, who)
    return { patient: other, episode: await caredFor(other) }
  }

  it('what was taken back meanwhile is closed for both when they are two again', async () => {
    const duplicate = await another()
    await merge(duplicate.patient, patient)
    await said('withdrawn', '2026-02-10')
    expect([await isOpen(), await isOpen(duplicate.episode)]).toEqual([false, false])
    // Whatever else is changed of them meanwhile.
    await stage.database.within(who, (work) =>
      sql`update lende.patient set changed_at = now() where patient_id = ${duplicate.patient}`.execute(work),
    )
    expect((await unmerge(duplicate.patient)).statusCode).toBe(200)
    expect([await isOpen(), await isOpen(duplicate.episode)]).toEqual([false, false])
    const { items } = await read(`/api/patients/${duplicate.patient}/consents`)
    expect(items).toMatchObject([{ purpose, decision: 'withdrawn', on: '2026-02-10', person: who.person }])
    const { items: entries } = await read('/api/ledger', stage.here.people.lead)
    expect(entries).toContainEqual(expect.objectContaining({ did: 'record-consent', aboutId: duplicate.patient }))
    await said('given', '2026-02-11', duplicate.patient)
    expect([await isOpen(), await isOpen(duplicate.episode)]).toEqual([false, true])
  })

  it('what was refused meanwhile is refused for both when they are two again', async () => {
    const duplicate = await another()
    await merge(duplicate.patient, patient)
    await said('refused', '2026-02-10')
    await unmerge(duplicate.patient)
    expect([await isOpen(), await isOpen(duplicate.episode)]).toEqual([false, false])
    expect(await lastListed(duplicate.patient)).toBe('refused')
  })

  it('what one took back before that stays theirs alone, and what was given meanwhile opens nothing for the other', async () => {
    const duplicate = await another()
    await said('withdrawn', '2026-02-10')
    await said('withdrawn', '2026-02-01', duplicate.patient)
    const third = await another()
    for (const one of [duplicate, third]) await merge(one.patient, patient)
    await said('given', '2026-02-11')
    for (const one of [duplicate, third]) await unmerge(one.patient)
    const opened = [await isOpen(), await isOpen(duplicate.episode), await isOpen(third.episode)]
    expect(opened).toEqual([true, false, true])
  })

  it('through a third that both turned out to be: from when all three were one', async () => {
    const [middle, top] = [await another(), await another()]
    await merge(patient, middle.patient)
    await said('withdrawn', '2026-02-10', top.patient)
    await merge(middle.patient, top.patient)
    await unmerge(patient)
    expect(await isOpen()).toBe(true)
    await unmerge(middle.patient)
    await merge(patient, middle.patient)
    await merge(middle.patient, top.patient)
    await said('withdrawn', '2026-02-12', top.patient)
    await unmerge(patient)
    expect(await isOpen()).toBe(false)
    expect((await read(`/api/patients/${patient}/consents`)).items).toMatchObject([{ on: '2026-02-12' }])
  })
})
