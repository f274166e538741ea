// What two do with one patient at once: each waits for the other, and what is done last rests on what was done first.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { whileHeld } from '../../test/at-once.ts'
import { allDoors } from '../../test/record-doors.ts'
import { get, open, openStage, register, type Stage, send } from '../../test/stage.ts'
import type { Work } from '../database/practice-database.ts'
import type { Present } from '../http/present.ts'
import { recordConsent } from '../rights/service.ts'
import { unmergePatient } from './service.ts'

let stage: Stage
let who: Present
let lead: Present

beforeAll(async () => {
  stage = await openStage({ table: allDoors })
  who = stage.here.people.physiotherapist
  lead = stage.here.people.lead
})
afterAll(() => stage.close())

const post = (url: string, body: object, as = who) => send(stage.app, ['POST', url], body, { who: as })
const read = async (patient: string) => (await get(stage.app, `/api/patients/${patient}`, { who })).json()
const recurring = (recurrenceOf: string) => ({ onsetFrom: '2026-02-01', onsetTo: '2026-02-01', recurrenceOf })
const readEpisode = async (episode: string) => (await get(stage.app, `/api/episodes/${episode}`, { who })).json()

async function merged() {
  const [patient, duplicate] = [await register(stage.app, who), await register(stage.app, who)]
  await post(`/api/patients/${duplicate}/merge`, { into: patient })
  return { patient, duplicate }
}

/** Does the one, and before it is kept asks for the other. */
async function whileWaiting<Answer>(
  first: (work: Work) => Promise<unknown>,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const [answer] = await whileHeld(stage, { practice: who.practice, person: who.person }, first, [ask])
  return answer as Answer
}

const at = (work: Work) => ({ work, present: who, today: '2026-03-01' })

it('who turns out to be another patient just before an erasure is not erased', async () => {
  const { patient, duplicate } = await merged()
  const erase = () => post(`/api/patients/${patient}/erase`, { reason: 'asked-by-patient' }, lead)
  const erased = await whileWaiting((work) => unmergePatient(at(work), duplicate), erase)
  expect(erased.json()).toMatchObject({ erased: 1 })
  expect((await read(patient)).type).toBe('urn:lende:problem:erased')
  expect(await read(duplicate)).toMatchObject({ familyName: 'Peeters', mergedInto: null })
})

it('what is withdrawn while two become apart again is closed for both', async () => {
  const { patient, duplicate } = await merged()
  const purpose = 'research' as const
  await post(`/api/patients/${patient}/consents`, { purpose, decision: 'given', on: '2026-02-01' })
  const apart = await whileWaiting(
    (work) => recordConsent(at(work), patient, { purpose, decision: 'withdrawn', on: '2026-03-01' }),
    () => post(`/api/patients/${duplicate}/unmerge`, {}),
  )
  expect(apart.statusCode).toBe(200)
  const { items } = (await get(stage.app, `/api/patients/${duplicate}/consents`, { who })).json()
  expect(items).toMatchObject([{ purpose, decision: 'withdrawn' }])
})

it('what was taken for a recurrence of an episode of another patient is none once they are two again', async () => {
  const [patient, duplicate] = [await register(stage.app, who), await register(stage.app, who)]
  const earlier = await open(stage.app, who, duplicate)
  const own = await open(stage.app, who, patient)
  await post(`/api/patients/${duplicate}/merge`, { into: patient })
  const later = await open(stage.app, who, patient, recurring(earlier))
  const again = await open(stage.app, who, patient, recurring(own))
  await post(`/api/patients/${duplicate}/unmerge`, {})
  expect(await readEpisode(later)).toMatchObject({ recurrenceOf: null, version: 2 })
  expect(await readEpisode(again)).toMatchObject({ recurrenceOf: own, version: 1 })
  const told = await stage.database.within({ practice: who.practice, person: null }, (work) =>
    work.selectFrom('lende.ledger_entry').where('about_id', '=', later).select(['did', 'person_id']).execute(),
  )
  expect(told).toContainEqual({ did: 'change-episode', person_id: who.person })
})
