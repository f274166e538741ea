// What an occupational physician sees of an episode: where they are asked, as long as they are, and never more than the content says.

import type { Fact } from '@lende/engine'
import { optionsOf } from '@lende/engine'
import { countries, languages } from '@lende/wording'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allDoors, answer, keepLetter, letter, question, record, refer, workLetter } from '../../test/record-doors.ts'
import { get, open, openStage, register, type Stage, send } from '../../test/stage.ts'
import type { MadeUp } from '../demo/courses.ts'
import { letterOf } from '../demo/letter.ts'
import type { Edition } from '../editions/edition.ts'
import { editionsOfProgram } from '../editions/editions-of-program.ts'
import type { Present } from '../http/present.ts'
import { NothingShown, type Shown, shownIn, shownOfProgram } from './shown.ts'
import { toldOfWork } from './told-of-work.ts'

let stage: Stage
let who: Present
let physician: Present
let edition: Edition
let shown: Shown

beforeAll(async () => {
  stage = await openStage({ table: allDoors })
  who = stage.here.people.physiotherapist
  physician = stage.here.people['occupational-physician']
  edition = (await editionsOfProgram()).current
  shown = await shownOfProgram()
})
afterAll(() => stage.close())

const seat = () => ({ person: physician.person, role: 'occupational-physician' })
const post = (url: string, body: object) => send(stage.app, ['POST', url], body, { who })
const work = (episode: string, as = physician) => get(stage.app, `/api/episodes/${episode}/work`, { who: as })
const kindOf = (done: { json: () => { type: string } }) => done.json().type.replace('urn:lende:problem:', '')

async function somebody() {
  const patient = await register(stage.app, who)
  return { patient, episode: await open(stage.app, who, patient) }
}
async function inCare() {
  const one = await somebody()
  await post(`/api/episodes/${one.episode}/care-team`, seat())
  return one
}
const keepIn = (episode: string, content: object) => post(`/api/episodes/${episode}/documents`, { content })
/** Those that a closed document can hold whatever was found. */
const closed: Readonly<Record<string, object>> = {
  'letter-occupational-physician': workLetter,
  'employer-sheet': {
    ...workLetter,
    kind: 'employer-sheet',
    title: 'Afspraken over het werk',
    head: [{ label: 'Naam', value: 'Jan Peeters' }],
    parts: [{ part: 'end', lines: [{ kind: 'text', text: 'x', from: ['authored:documents.says.no-certificate'] }] }],
  },
}
const keep = async (episode: string, kind: string): Promise<string> =>
  (await keepIn(episode, closed[kind] ?? { ...letter, kind })).json().document

const absent = {
  'work-status': 'absent',
  'absence-first-day': '2026-01-20',
  'heavy-work-hinders': 'yes',
  'work-conflict-hinders': 'does-not-know',
}

describe('who is asked', () => {
  it('sees of whom, since when, and what was said of work on which day, newest first', async () => {
    const { episode } = await inCare()
    await record(stage.app, who, episode, { ...absent, fever: 'yes', 'low-mood': 'present' }, '2026-02-01')
    await record(stage.app, who, episode, { fever: 'no' }, '2026-02-10')
    await record(stage.app, who, episode, { 'work-status': 'working' }, '2026-02-20')
    expect((await work(episode)).json()).toEqual({
      givenName: 'Jan',
      familyName: 'Peeters',
      birthDate: '1970-05-01',
      onsetFrom: '2026-01-01',
      onsetTo: '2026-01-10',
      assessments: [
        { on: '2026-02-20', facts: [{ fact: 'work-status', value: 'working' }] },
        {
          on: '2026-02-01',
          facts: [
            { fact: 'work-status', value: 'absent' },
            { fact: 'absence-first-day', value: '2026-01-20' },
            { fact: 'days-absent', value: 13 },
            { fact: 'heavy-work-hinders', value: 'yes' },
            { fact: 'work-conflict-hinders', value: 'does-not-know' },
          ],
        },
      ],
      documents: [],
      referrals: [],
    })
  })

  it('does not see what was corrected', async () => {
    const { episode } = await inCare()
    const wrong = await record(stage.app, who, episode, absent)
    const correction = { on: '2026-02-01', written: { answers: { 'work-status': 'working' } }, because: 'vergist' }
    await post(`/api/assessments/${wrong}/correct`, correction)
    const { assessments } = (await work(episode)).json()
    expect(assessments).toEqual([{ on: '2026-02-01', facts: [{ fact: 'work-status', value: 'working' }] }])
  })

  it('sees it while what they are asked is open, and what they are asked themselves only', async () => {
    const { episode } = await somebody()
    expect(kindOf(await work(episode))).toBe('not-found')
    await refer(stage.app, who, episode, { question: 'Aan iemand anders' })
    expect(kindOf(await work(episode))).toBe('not-found')
    const referral = await refer(stage.app, who, episode, { to: seat(), toName: null })
    const { referrals } = (await work(episode)).json()
    expect(referrals).toMatchObject([{ referral, question }])
    await answer(stage.app, physician, referral, 'Ja.')
    expect(kindOf(await work(episode))).toBe('not-found')
  })

  it('sees it while in the care team', async () => {
    const { episode } = await inCare()
    expect((await work(episode)).statusCode).toBe(200)
    await post(`/api/episodes/${episode}/care-team/end`, seat())
    expect(kindOf(await work(episode))).toBe('not-found')
  })

  it('sees nothing once the patient took back the consent, until it is given again', async () => {
    const { patient, episode } = await inCare()
    const document = await keep(episode, 'letter-occupational-physician')
    const said = (decision: string) =>
      post(`/api/patients/${patient}/consents`, {
        purpose: 'share-with-occupational-physician',
        decision,
        on: '2026-02-01',
      })
    await said('withdrawn')
    expect(kindOf(await work(episode))).toBe('consent-withdrawn')
    expect(kindOf(await get(stage.app, `/api/documents/${document}`, { who: physician }))).toBe('consent-withdrawn')
    await said('given')
    expect((await work(episode)).statusCode).toBe(200)
  })

  it('is closed out by a consent that a duplicate of the patient took back', async () => {
    const { patient, episode } = await inCare()
    const other = await register(stage.app, who)
    await post(`/api/patients/${patient}/merge`, { into: other })
    const purpose = 'share-with-occupational-physician'
    await post(`/api/patients/${other}/consents`, { purpose, decision: 'withdrawn', on: '2026-02-01' })
    expect(kindOf(await work(episode))).toBe('consent-withdrawn')
  })

  it('in another practice finds nothing, in the same person neither', async () => {
    const { episode } = await inCare()
    expect((await work(episode, stage.elsewhere.people['occupational-physician'])).statusCode).toBe(404)
    const app = stage.appWith({
      table: allDoors,
      whoIs: async () => ({ ...physician, practice: stage.elsewhere.practice }),
    })
    expect((await get(app, `/api/episodes/${episode}/work`, { who: physician })).statusCode).toBe(404)
  })

  it('is told to the ledger', async () => {
    const { episode } = await inCare()
    await work(episode)
    const entries = await stage.database.within({ practice: who.practice, person: null }, (tables) =>
      tables
        .selectFrom('lende.ledger_entry')
        .where('about_id', '=', episode)
        .where('did', '=', 'read-work')
        .select(['person_id', 'role'])
        .execute(),
    )
    expect(entries).toEqual([{ person_id: physician.person, role: 'occupational-physician' }])
  })
})

describe('a document', () => {
  const openIt = (document: string, as = physician) => get(stage.app, `/api/documents/${document}`, { who: as })

  it('opens when it is of a kind made for who reads work only; others are not there', async () => {
    const { episode } = await inCare()
    const [theirs, sheet] = [
      await keep(episode, 'letter-occupational-physician'),
      await keep(episode, 'employer-sheet'),
    ]
    const others = [await keepLetter(stage.app, who, episode), await keep(episode, 'letter-general-practitioner')]
    const { documents } = (await work(episode)).json()
    expect(documents.map(({ document }: { document: string }) => document)).toEqual([sheet, theirs])
    for (const document of [theirs, sheet]) expect((await openIt(document)).statusCode).toBe(200)
    for (const document of others) {
      expect((await openIt(document)).statusCode).toBe(404)
      expect((await openIt(document, who)).statusCode).toBe(200)
    }
  })

  it('of such a kind is not kept when a line tells more, or nobody knows what it rests on', async () => {
    const { episode } = await inCare()
    const [part] = workLetter.parts
    const withLine = (from: readonly string[]) => ({
      ...workLetter,
      parts: [part, { part: 'can', lines: [...(part?.lines ?? []), { kind: 'item', text: 'Koorts.', from }] }],
    })
    const more = [
      'fact:fever',
      'danger:infection',
      'class:kce-risk',
      'recommendation:kce-2017-reassure',
      'agreed:wants',
    ]
    for (const from of [...more.map((one) => [one]), ['fact:work-status', 'fact:fever'], []])
      expect
        .soft((await keepIn(episode, withLine(from))).json().errors, from.join())
        .toEqual([{ pointer: '/content/parts/1/lines/1', kind: 'not-on-work' }])
    const filledIn = withLine(['authored:documents.letter-occupational-physician.blank.limits'])
    expect((await keepIn(episode, filledIn)).statusCode).toBe(201)
    expect((await keepIn(episode, { ...withLine([]), kind: 'letter-specialist' })).statusCode).toBe(201)
  })

  it('of such a kind is not kept when anything around its lines is not what the content puts there', async () => {
    const { episode } = await inCare()
    const [work] = workLetter.parts
    const { foot } = workLetter
    const wrongs: readonly (readonly [string, object])[] = [
      ['/title', { title: 'Hernia' }],
      ['/to', { to: 'de arbeidsarts, want er is een hernia' }],
      ['/head/1/label', { head: [...workLetter.head, { label: 'Diagnosis', value: 'depression' }] }],
      ['/parts/1/part', { parts: [work, { part: 'cauda-equina', lines: [] }] }],
      ['/parts/0/heading', { parts: [{ ...work, heading: 'Cauda equina excluded by MRI' }] }],
      ['/parts/1/heading', { parts: [work, { part: 'end', heading: 'Wat op het werk in de weg staat', lines: [] }] }],
      ['/foot/edition', { foot: { ...foot, edition: 'Editie 2026.1, depressie' } }],
      ['/foot/on', { foot: { ...foot, on: 'sinds de hernia' } }],
      ['/foot/sources', { foot: { ...foot, sources: ['Depressie: richtlijn'] } }],
      ['/foot/superseded', { foot: { ...foot, superseded: ['Hernia'] } }],
      ['/foot/disclaimer', { foot: { ...foot, disclaimer: 'Er is een hernia.' } }],
    ]
    for (const [pointer, wrong] of wrongs) {
      const { errors } = (await keepIn(episode, { ...workLetter, ...wrong })).json()
      expect.soft(errors, pointer).toEqual([{ pointer: `/content${pointer}`, kind: 'not-on-work' }])
      const open = { ...workLetter, ...wrong, kind: 'letter-specialist' }
      expect.soft((await keepIn(episode, open)).statusCode, pointer).toBe(201)
    }
    const filledIn = { parts: [{ ...work, heading: 'Werk' }], head: [{ label: 'Geboortedatum', value: '1 mei 1970' }] }
    expect((await keepIn(episode, { ...workLetter, ...filledIn })).statusCode).toBe(201)
    expect((await keepIn(episode, { ...workLetter, language: 'fr' })).json().errors).toMatchObject([
      { pointer: '/content/title' },
    ])
  })

  it('of such a kind is kept as the product makes it, in every language and country', async () => {
    const { episode } = await inCare()
    const work = { kind: 'paid', unit: 'hours', rung: 'partial', usual: 38, now: 0, goal: 'weer voltijds' }
    const barriers = [{ barrier: 'heavy-tasks', who: 'werkgever', what: 'een tilhulp' }]
    const weeks = [{ from: '2026-02-09', amount: 12, tasks: 'licht werk' }]
    const consent = { 'occupational-physician': 'yes', employer: 'yes' }
    const agreed = { work: { ...work, from: '2026-02-02', weeks, barriers, consent } }
    const answers = { ...absent, fever: 'yes', 'work-agreements': 'stalled' }
    const told = {
      on: '2026-02-01',
      role: 'general-practitioner',
      onset: { from: '2026-01-01', to: '2026-01-10' },
      assessments: [{ on: '2026-02-01', answers, agreed }],
      patient: { name: 'Jan Peeters', born: '1970-05-01' },
      from: 'Dr. Claes',
      to: 'Dr. Maes',
    }
    for (const kind of shown.kinds)
      for (const language of languages)
        for (const country of countries) {
          const practice = { practice: { country, language } } as MadeUp
          const made = letterOf({ ...told, kind }, edition, practice)
          expect
            .soft(
              made.parts.map(({ part }) => part),
              `${kind} ${language}`,
            )
            .toContain('plan')
          const { statusCode, body } = await keepIn(episode, made)
          expect.soft(statusCode, `${kind} ${language} ${country} ${body}`).toBe(201)
        }
  })

  it('that came along opens after the answer too, and not once it was withdrawn; nothing else of that episode does', async () => {
    const { episode } = await somebody()
    const [document, other] = [
      await keep(episode, 'letter-occupational-physician'),
      await keep(episode, 'employer-sheet'),
    ]
    expect((await openIt(document)).statusCode).toBe(404)
    const first = await refer(stage.app, who, episode, { to: seat(), toName: null, document })
    expect([(await openIt(document)).statusCode, (await openIt(other)).statusCode]).toEqual([200, 200])
    await answer(stage.app, physician, first, 'Ja.')
    expect([(await openIt(document)).statusCode, (await openIt(other)).statusCode]).toEqual([200, 404])
    const { episode: own } = await somebody()
    const sent = await keep(own, 'letter-occupational-physician')
    const taken = await refer(stage.app, who, own, { to: seat(), toName: null, document: sent })
    await post(`/api/referrals/${taken}/withdraw`, {})
    expect((await openIt(sent)).statusCode).toBe(404)
  })
})

/** Every way in which a fact can be answered, its words among them where it has any. */
function answersTo({ domain }: Fact): fc.Arbitrary<unknown> {
  switch (domain.kind) {
    case 'yes-no':
    case 'choice':
      return fc.constantFrom(...optionsOf(domain), 'declined', 'does-not-know')
    case 'decision':
      return fc.constantFrom(...optionsOf(domain)).map((value) => ({ value, reason: 'words of my own' }))
    case 'number':
      return fc.constantFrom(domain.min, domain.max, { from: domain.min, to: domain.max }, 'declined')
    case 'date':
      return fc.constantFrom('2026-01-02', '2026-01-20', { from: '2026-01-02', to: '2026-01-20' })
  }
}

describe('what is shown', () => {
  const asked = () => edition.guideline.facts.filter(({ derived }) => derived === undefined)

  it('is never more than the list of the content, whatever was answered to any fact of the guideline', () => {
    const assessments = fc.record(Object.fromEntries(asked().map((fact) => [fact.id, answersTo(fact)])), {
      requiredKeys: [],
    })
    const seen = new Set<string>()
    fc.assert(
      fc.property(assessments, (answers) => {
        const told = toldOfWork(edition, { on: '2026-02-01', written: { answers } }, shown.facts)
        for (const { fact } of told) seen.add(fact)
        expect(shown.facts).toEqual(expect.arrayContaining(told.map(({ fact }) => fact)))
        expect(JSON.stringify(told)).not.toContain('words of my own')
      }),
      { numRuns: 300 },
    )
    expect([...seen].toSorted()).toEqual([...shown.facts].toSorted())
    expect(asked().length).toBeGreaterThan(100)
  })

  it('is the same to the letter whatever the answer to any other fact', () => {
    const told = (answers: object) =>
      toldOfWork(edition, { on: '2026-02-01', written: { answers: { ...absent, ...answers } } }, shown.facts)
    const before = told({})
    const others = asked().filter(({ id }) => !shown.facts.includes(id))
    const one = fc.constantFrom(...others).chain((fact) => answersTo(fact).map((value) => ({ [fact.id]: value })))
    fc.assert(
      fc.property(one, (answers) => {
        expect(told(answers)).toEqual(before)
      }),
      { numRuns: 1000 },
    )
  })

  it('holds no danger, decision, class, medicine or mood: only answers about work', () => {
    const aboutWork = edition.guideline.interview.filter(({ group }) => group === 'work').flatMap(({ facts }) => facts)
    for (const id of shown.facts) {
      const fact = edition.guideline.facts.find((each) => each.id === id)
      const { derived } = fact ?? {}
      expect(aboutWork, id).toContain(derived !== undefined && 'of' in derived ? derived.of : id)
      expect([fact?.danger, fact?.domain.kind === 'decision'], id).toEqual([undefined, false])
    }
  })

  it('comes through the door so, whatever chance recorded', async () => {
    const { episode } = await inCare()
    const choice = fc.record(
      Object.fromEntries(
        asked()
          .filter(({ domain }) => domain.kind === 'yes-no' || domain.kind === 'choice')
          .map((fact) => [fact.id, answersTo(fact)]),
      ),
      { requiredKeys: [] },
    )
    for (const answers of fc.sample(choice, 8)) await record(stage.app, who, episode, answers)
    const { assessments } = (await work(episode)).json()
    const told = assessments.flatMap(({ facts }: { facts: { fact: string }[] }) => facts.map(({ fact }) => fact))
    expect(told.length).toBeGreaterThan(0)
    expect(shown.facts).toEqual(expect.arrayContaining([...new Set(told)]))
  })

  it('is nothing at all where the content says nothing', () => {
    expect(() => shownIn({}, { nl: {}, fr: {}, de: {}, en: {} })).toThrow(NothingShown)
  })
})
