// What a patient may ask: consents, a copy of everything, to be forgotten; and how long a record is kept.

import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allDoors, answer, keepLetter, record, refer } from '../../test/record-doors.ts'
import { get, open, openStage, register, type Stage, send } from '../../test/stage.ts'
import type { Present } from '../http/present.ts'
import { readLedger } from '../ledger/read-ledger.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'

let stage: Stage
let who: Present
let lead: Present

beforeAll(async () => {
  stage = await openStage({ table: allDoors })
  who = stage.here.people.physiotherapist
  lead = stage.here.people.lead
})
afterAll(() => stage.close())

const post = (url: string, body: object, as = who, headers = {}) =>
  send(stage.app, ['POST', url], body, { who: as, headers })
const read = (url: string, as = who) => get(stage.app, url, { who: as })
const erase = (patient: string, as = lead) => post(`/api/patients/${patient}/erase`, { reason: 'asked-by-patient' }, as)
const consent = (patient: string, decision: string, on = '2026-02-01') =>
  post(`/api/patients/${patient}/consents`, { purpose: 'research', decision, on })

/** Somebody of whom the record has everything that it can have, and who was registered twice. */
async function known() {
  const patient = await register(stage.app, who, { familyName: 'Zonderling', ownNumber: `N-${Math.random()}` })
  const duplicate = await register(stage.app, who, { familyName: 'Zonderlingh' })
  const [episode, other] = [await open(stage.app, who, patient), await open(stage.app, who, duplicate)]
  const first = await record(stage.app, who, episode, { fever: 'yes' })
  const correction = { on: '2026-02-01', written: { answers: { fever: 'no' } }, because: 'Zonderling zei neen' }
  const { assessment } = (await post(`/api/assessments/${first}/correct`, correction)).json()
  const inOther = await record(stage.app, who, other)
  const document = await keepLetter(stage.app, who, episode)
  const referral = await refer(stage.app, who, episode, { question: 'Heeft Zonderling koorts?' })
  await answer(stage.app, who, referral, 'Zonderling heeft geen koorts.')
  await consent(patient, 'given')
  await consent(duplicate, 'withdrawn')
  await post(`/api/patients/${duplicate}/merge`, { into: patient })
  return { patient, duplicate, episode, other, assessments: [first, assessment, inOther], document, referral }
}

/** The tables in which something still tells who it was, or what they had. */
async function telling(ids: readonly string[]): Promise<string[]> {
  const keeper = new Client(stage.embedded.asKeeper)
  await keeper.connect()
  const { rows: tables } = await keeper.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relnamespace = 'lende'::regnamespace and relkind = 'r'`,
  )
  const words = /zonderling|1970-05-01|2026-01-01|"fever|Koorts|Claes|letter|"withdrawn"|"given"/i
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await keeper.query<{ text: string }>(`select row_to_json(one)::text as text from ${name} one`)
    const theirs = rows.map(({ text }) => text).filter((text) => ids.some((id) => text.includes(id)))
    if (theirs.some((text) => words.test(text))) found.push(name)
  }
  await keeper.end()
  return found
}

describe('a consent', () => {
  it('is given and taken back, and both stay', async () => {
    const patient = await register(stage.app, who)
    expect((await consent(patient, 'given', '2026-01-05')).statusCode).toBe(201)
    await consent(patient, 'withdrawn')
    expect((await consent(patient, 'given', '2026-03-02')).json().errors).toEqual([
      { pointer: '/on', kind: 'in-the-future' },
    ])
    const { items } = (await read(`/api/patients/${patient}/consents`)).json()
    expect(items).toMatchObject([
      { purpose: 'research', decision: 'given', on: '2026-01-05', person: who.person, name: 'physiotherapist' },
      { purpose: 'research', decision: 'withdrawn', on: '2026-02-01' },
    ])
  })

  it('is changed by nobody, the owner of the tables neither', async () => {
    const client = new Client(stage.embedded.asOwner)
    await client.connect()
    for (const change of [
      'update lende.consent set said_on = said_on',
      'delete from lende.consent',
      'truncate lende.consent',
    ])
      await expect(client.query(change), change).rejects.toThrow(/is not changed/)
    await client.end()
  })
})

describe('the copy of a patient', () => {
  it('has everything, of who was merged into them too, and who saw it', async () => {
    const { patient, duplicate, episode, other, assessments, document, referral } = await known()
    const all = (await read(`/api/patients/${patient}/export`)).json()
    const ids = (part: string, id: string): unknown[] => all[part].map((row: Record<string, unknown>) => row[id])
    expect(ids('patients', 'patient_id').toSorted()).toEqual([patient, duplicate].toSorted())
    expect(ids('episodes', 'episode_id').toSorted()).toEqual([episode, other].toSorted())
    expect(ids('assessments', 'assessment_id').toSorted()).toEqual(assessments.toSorted())
    expect(ids('documents', 'document_id')).toEqual([document])
    expect(ids('referrals', 'referral_id')).toEqual([referral])
    expect(ids('consents', 'decision')).toEqual(['given', 'withdrawn'])
    expect(ids('people', 'person')).toEqual([who.person])
    expect(ids('ledger', 'did')).toEqual(
      expect.arrayContaining([
        'register-patient',
        'record-assessment',
        'send-document',
        'answer-referral',
        'merge-patient',
      ]),
    )
    expect(all.assessments[0]).toMatchObject({ answers: { answers: { fever: 'yes' } }, advice: { on: '2026-02-01' } })
    expect(all.documents[0].content.parts[0].lines[0].text).toBe('Koorts sinds maandag.')
  })

  it('names who wrote down a consent, and did nothing else', async () => {
    const patient = await register(stage.app, who)
    const { desk } = stage.here.people
    const said = { purpose: 'research', decision: 'given', on: '2026-02-01' }
    await post(`/api/patients/${patient}/consents`, said, desk)
    expect((await read(`/api/patients/${patient}/export`)).json().people).toEqual([
      { person: desk.person, name: 'desk' },
    ])
  })

  it('of two who were taken for one tells each, when they are two again, who saw them', async () => {
    const { patient, duplicate } = await known()
    const { auditor } = stage.here.people
    for (const part of ['export', 'consents', 'episodes']) await read(`/api/patients/${patient}/${part}`, auditor)
    await post(`/api/patients/${duplicate}/unmerge`, {})
    for (const one of [patient, duplicate]) {
      const { ledger } = (await read(`/api/patients/${one}/export`)).json()
      const seen = ledger.filter(({ person }: { person: string }) => person === auditor.person)
      expect(seen.map(({ did }: { did: string }) => did)).toEqual(['export-patient', 'list-consents', 'list-episodes'])
    }
    const { items } = (await read('/api/ledger', lead)).json()
    const told = (did: string, detail: object) =>
      expect(items).toContainEqual(
        expect.objectContaining({ did, aboutId: duplicate, detail: JSON.stringify(detail), role: 'physiotherapist' }),
      )
    told('merge-patient', { into: patient })
    told('unmerge-patient', { from: patient })
  })

  it('has nothing of anybody else', async () => {
    const { patient } = await known()
    const other = await known()
    const text = (await read(`/api/patients/${patient}/export`)).body
    for (const id of [other.patient, other.episode, other.document, other.referral, ...other.assessments])
      expect(text).not.toContain(id)
  })
})

describe('erasing a patient', () => {
  it('leaves ids alone: no word of who it was or what they had, in any table', async () => {
    const { patient, duplicate, episode, other, assessments, document, referral } = await known()
    const ids = [patient, duplicate, episode, other, document, referral, ...assessments]
    const before = await telling(ids)
    for (const table of ['patient', 'episode', 'assessment', 'document', 'referral', 'consent'])
      expect(before).toContain(`lende.${table}`)
    expect((await erase(patient)).json()).toEqual({ erased: 2 })
    expect(await telling(ids)).toEqual([])
  })

  it('is told at every door to it', async () => {
    const { patient, duplicate, episode, assessments, document, referral } = await known()
    await erase(patient)
    const doors = [
      ...[patient, duplicate].flatMap((id) => [
        `/patients/${id}`,
        `/patients/${id}/export`,
        `/patients/${id}/consents`,
      ]),
      ...assessments.map((id) => `/assessments/${id}`),
      `/episodes/${episode}/assessments`,
      `/episodes/${episode}/documents`,
      `/documents/${document}`,
      `/episodes/${episode}/referrals`,
    ]
    for (const door of doors) expect.soft((await read(`/api${door}`)).statusCode, door).toBe(410)
    expect((await post(`/api/assessments/${assessments[0]}/replay`, {})).statusCode).toBe(410)
    const again = { on: '2026-02-01', written: {} }
    expect((await post(`/api/episodes/${episode}/assessments`, again)).statusCode).toBe(410)
    expect((await post(`/api/assessments/${assessments[1]}/correct`, { ...again, because: 'x' })).statusCode).toBe(410)
    expect((await post(`/api/referrals/${referral}/seen`, {})).statusCode).toBe(410)
    expect((await post(`/api/episodes/${episode}/referrals`, { toName: 'X', question: 'y' })).statusCode).toBe(410)
    const { items } = (await read('/api/referrals?box=out')).json()
    expect(items.map((one: { referral: string }) => one.referral)).not.toContain(referral)
    expect((await consent(patient, 'given')).statusCode).toBe(410)
    expect((await erase(patient)).statusCode).toBe(410)
  })

  it('stands in the ledger with its reason, and the ledger holds', async () => {
    const { patient, duplicate } = await known()
    await erase(patient)
    const entries = await stage.database.within({ practice: who.practice, person: null }, async (work) => {
      const all = []
      for await (const entry of readLedger(work)) all.push(entry)
      return all
    })
    expect(await verifyLedger(entries)).toMatchObject({ ok: true, entries: entries.length })
    const detail = '{"reason":"asked-by-patient"}'
    for (const aboutId of [patient, duplicate])
      expect(entries).toContainEqual(
        expect.objectContaining({ did: 'erase-patient', aboutId, person: lead.person, role: 'lead', detail }),
      )
  })

  it('touches nobody else, here or elsewhere', async () => {
    const [one, other] = [await known(), await known()]
    const before = (await read(`/api/patients/${other.patient}/export`)).json()
    await erase(one.patient)
    const after = (await read(`/api/patients/${other.patient}/export`)).json()
    expect({ ...after, ledger: [] }).toEqual({ ...before, ledger: [] })
    expect((await erase(other.patient, stage.elsewhere.people.lead)).statusCode).toBe(404)
  })

  it('is done to the patient that somebody turned out to be, for a reason from the list', async () => {
    const { patient, duplicate } = await known()
    expect((await erase(duplicate)).json().type).toBe('urn:lende:problem:patient-merged')
    expect((await post(`/api/patients/${patient}/erase`, { reason: 'Jan vroeg het' }, lead)).statusCode).toBe(400)
    expect((await read(`/api/patients/${patient}`)).statusCode).toBe(200)
  })

  it('is refused by the database itself to who is no lead, and opens nothing for what comes after', async () => {
    const { patient } = await known()
    const { practice } = who
    const asNoLead = stage.database.within(who, (work) =>
      sql`select lende.erase_patient(${patient}::uuid, 'asked-by-patient')`.execute(work),
    )
    await expect(asNoLead).rejects.toThrow(/only a lead/)
    const after = stage.database.within(lead, async (work) => {
      await sql`select lende.erase_patient(${patient}::uuid, 'asked-by-patient')`.execute(work)
      await sql`update lende.assessment set answers = '{}' where practice_id = ${practice}`.execute(work)
    })
    await expect(after).rejects.toThrow(/permission denied/)
    const written = stage.database.within(lead, (work) =>
      sql`insert into lende.erasure (practice_id, patient_id, reason, person_id)
        values (${practice}, ${patient}, 'asked-by-patient', ${lead.person})`.execute(work),
    )
    await expect(written).rejects.toThrow(/permission denied/)
    expect((await read(`/api/patients/${patient}`)).statusCode).toBe(200)
  })

  it('lets the owner of the tables blank nobody else in the same moment', async () => {
    const [{ patient }, other] = [await known(), await known()]
    const client = new Client(stage.embedded.asOwner)
    await client.connect()
    await client.query('begin')
    await client.query(`select set_config('lende.practice', $1, true), set_config('lende.person', $2, true)`, [
      lead.practice,
      lead.person,
    ])
    await client.query(`select lende.erase_patient($1, 'asked-by-patient')`, [patient])
    const blanked = client.query(`update lende.assessment set answers = '{}' where episode_id = $1`, [other.episode])
    await expect(blanked).rejects.toThrow(/is not changed/)
    await client.query('rollback')
    await client.end()
  })

  it('while somebody records: either it is refused, or erased too', async () => {
    for (let round = 0; round < 5; round++) {
      const { patient, episode } = await known()
      const writes = [1, 2, 3].map(() => record(stage.app, who, episode))
      const [erased] = await Promise.all([erase(patient), ...writes])
      expect(erased.statusCode).toBe(200)
      const left = await stage.database.within(who, (work) =>
        work
          .selectFrom('lende.assessment')
          .where('episode_id', '=', episode)
          .where(sql<boolean>`answers::text <> '{}'`)
          .select('assessment_id')
          .execute(),
      )
      expect(left).toEqual([])
    }
  })
})

describe('how long a record is kept', () => {
  const closed = async (onset: string, on: string, patient: string) => {
    const episode = await open(stage.app, who, patient, { onsetFrom: onset, onsetTo: onset })
    await post(`/api/episodes/${episode}/close`, { on, because: 'recovered' }, who, { 'if-match': '"1"' })
    return patient
  }
  const past = async () => {
    const seen: { patient: string; lastClosedOn: string }[] = []
    for (let after = ''; ; ) {
      const { items, next } = (await read(`/api/retention?limit=1${after}`, lead)).json()
      seen.push(...items)
      if (next === null) return seen
      after = `&after=${next}`
    }
  }

  it('is not decided for a practice: until it chose, nobody is past it', async () => {
    await closed('1950-01-01', '1950-02-01', await register(stage.app, who))
    expect((await read('/api/retention', lead)).json()).toEqual({ years: null, items: [], next: null })
  })

  it('names whose last episode closed that long ago, and not who has one open or closed later, as a duplicate either', async () => {
    const [long, exactly, reopened, merged, none] = [
      await closed('1990-01-01', '1990-02-01', await register(stage.app, who)),
      await closed('1996-01-01', '1996-03-01', await register(stage.app, who)),
      await closed('1990-01-01', '1990-02-01', await register(stage.app, who)),
      await closed('1990-01-01', '1990-02-01', await register(stage.app, who)),
      await register(stage.app, who),
    ]
    await open(stage.app, who, reopened)
    const duplicate = await closed('2020-01-01', '2020-02-01', await register(stage.app, who))
    await post(`/api/patients/${duplicate}/merge`, { into: merged })
    const erased = await closed('1990-01-01', '1990-02-01', await register(stage.app, who))
    await erase(erased)
    expect((await post('/api/retention', { years: 30 }, lead)).statusCode).toBe(200)
    const found = await past()
    expect(found).toContainEqual({ patient: long, lastClosedOn: '1990-02-01' })
    const patients = found.map(({ patient }) => patient)
    for (const not of [exactly, reopened, merged, none, duplicate, erased]) expect(patients).not.toContain(not)
    expect((await read('/api/retention', stage.elsewhere.people.lead)).json()).toMatchObject({ years: null })
  })

  it('counts from the last that was found, sent, asked or answered, and never while an answer is waited for', async () => {
    const of = async (act: (episode: string) => Promise<unknown>) => {
      const patient = await register(stage.app, who)
      const episode = await open(stage.app, who, patient, { onsetFrom: '1980-01-01', onsetTo: '1980-01-01' })
      await post(`/api/episodes/${episode}/close`, { on: '1980-02-01', because: 'recovered' }, who, {
        'if-match': '"1"',
      })
      await act(episode)
      return patient
    }
    /** What was kept so many years ago: a test cannot wait for it. */
    const age = (table: string, years: number, episode: string) =>
      keeper((client) =>
        client.query(
          `update lende.${table} set sent_at = sent_at - make_interval(years => $1)
            ${table === 'referral' ? ', answered_at = answered_at - make_interval(years => $1)' : ''} where episode_id = $2`,
          [years, episode],
        ),
      )
    const held = (on: string) => async (episode: string) => {
      await keeper((client) =>
        client.query(`update lende.episode set closed_on = null, closed_because = null where episode_id = $1`, [
          episode,
        ]),
      )
      expect(await record(stage.app, who, episode, { fever: 'no' }, on)).not.toBe('undefined')
      await keeper((client) =>
        client.query(
          `update lende.episode set closed_on = '1980-02-01', closed_because = 'recovered' where episode_id = $1`,
          [episode],
        ),
      )
    }
    const asked = async (episode: string) => refer(stage.app, who, episode)
    const answered = async (episode: string) => answer(stage.app, who, await asked(episode), 'Ja.')
    const sentLetter = async (episode: string) => keepLetter(stage.app, who, episode)
    const later = [
      await of(held('2000-01-01')),
      await of(sentLetter),
      await of(async (episode) => {
        await asked(episode)
        await age('referral', 40, episode)
      }),
      await of(answered),
    ]
    const past = [
      await of(held('1990-01-01')),
      await of(async (episode) => {
        await sentLetter(episode)
        await age('document', 40, episode)
      }),
      await of(async (episode) => {
        await answered(episode)
        await age('referral', 40, episode)
      }),
    ]
    await post('/api/retention', { years: 30 }, lead)
    const found = await pastNow()
    for (const patient of past) expect(found).toContain(patient)
    for (const patient of later) expect(found).not.toContain(patient)
  })

  const pastNow = async () => (await past()).map(({ patient }) => patient)

  /** Past every guard, as nobody is. */
  async function keeper(act: (client: Client) => Promise<unknown>): Promise<void> {
    const client = new Client(stage.embedded.asKeeper)
    await client.connect()
    await client.query('set session_replication_role = replica')
    await act(client)
    await client.end()
  }
})
