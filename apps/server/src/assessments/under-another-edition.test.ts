// A new edition tells for whom it changes something, and for nobody else.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadContent, patientAnswers } from '@lende/guideline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atWork } from '../../test/at-work.ts'
import type { TestDatabase } from '../../test/practice.ts'
import { makeEpisode, makePractice, openTestDatabase } from '../../test/practice.ts'
import type { Acting } from '../database/practice-database.ts'
import { builtEdition } from '../editions/built-edition.ts'
import type { Edition, EditionSource } from '../editions/edition.ts'
import { makeReady } from '../editions/edition.ts'
import { KeptEditions } from '../editions/kept-editions.ts'
import { isRefusal } from '../http/problem.ts'
import { Assessments } from './assessments.ts'
import { underEditionOfNow } from './under-another-edition.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const { content } = loadContent(join(root, 'content'))

let opened: TestDatabase
let now: Edition

beforeAll(async () => {
  opened = await openTestDatabase()
  now = await builtEdition(root)
})
afterAll(() => opened?.end())

/** A practice with one patient whose only answers these are; returns who acts and what was advised. */
async function practiceWith(answers: Record<string, unknown>) {
  const acting = await makePractice(opened.database)
  const episode = await makeEpisode(opened.database, acting)
  const given = await atWork(opened.database, acting, (at) =>
    new Assessments(new KeptEditions(now)).record(at, {
      episode,
      on: '2026-11-22',
      role: 'general-practitioner',
      source: 'clinician',
      written: { answers },
    }),
  )
  if (isRefusal(given)) throw new Error(given.refused)
  return { acting, episode, ...given }
}

/** A patient to whom something is recommended, and one such thing. */
async function adviceGiven() {
  const counted = new Set(now.guideline.facts.filter(({ derived }) => derived !== undefined).map(({ id }) => id))
  const answers = Object.entries(patientAnswers(content, 'kce-low') ?? {})
  const given = await practiceWith(Object.fromEntries(answers.filter(([fact]) => !counted.has(fact))))
  const gone = given.advice.recommendations.find(({ held }) => !held)?.id
  if (gone === undefined) throw new Error('nothing was recommended')
  return { ...given, gone }
}

const next = ({ guideline, instruments }: EditionSource, change: Partial<EditionSource['guideline']>) =>
  makeReady({ guideline: { ...guideline, edition: '2999.1+next', ...change }, instruments })

const changed = async (editions: KeptEditions, acting: Acting) => {
  const { items } = await atWork(opened.database, acting, (at) =>
    underEditionOfNow(at, editions, { after: undefined, limit: 50 }),
  )
  return items
}

describe('a new edition', () => {
  it('that only has another name changes nothing for anybody', async () => {
    const { acting } = await practiceWith({ fever: 'yes' })
    const editions = new KeptEditions(await next(now, {}))
    expect(await changed(editions, acting)).toEqual([])
  })

  it('that no longer recommends something names whose advice that was', async () => {
    const { acting, episode, assessment, gone } = await adviceGiven()
    const recommendations = now.guideline.recommendations.filter(({ id }) => id !== gone)
    const editions = new KeptEditions(await next(now, { recommendations }))
    expect(await changed(editions, acting)).toMatchObject([
      { episode, assessment, edition: now.guideline.edition, changes: { urgency: null, added: [], gone: [gone] } },
    ])
  })

  it('that turns a recommendation round names it', async () => {
    const { acting, gone } = await adviceGiven()
    const recommendations = now.guideline.recommendations.map((one) =>
      one.id === gone ? { ...one, direction: 'do-not' as const } : one,
    )
    const editions = new KeptEditions(await next(now, { recommendations }))
    expect(await changed(editions, acting)).toMatchObject([{ changes: { added: [], gone: [], changed: [gone] } }])
  })

  it('that sends somebody elsewhere names the danger', async () => {
    const { acting } = await practiceWith({ 'saddle-numbness': 'new' })
    const dangers = now.guideline.dangers.map((one) =>
      one.id === 'cauda-equina' ? { ...one, destination: { ...one.destination, emergency: 'physician-today' } } : one,
    )
    const editions = new KeptEditions(await next(now, { dangers }))
    expect(await changed(editions, acting)).toMatchObject([
      { changes: { urgency: null, dangers: [{ id: 'cauda-equina' }] } },
    ])
  })

  it('that knows nothing of an answer says that it cannot tell, instead of leaving it out', async () => {
    const { acting } = await practiceWith({ fever: 'yes' })
    const facts = now.guideline.facts.map((fact) => (fact.id === 'fever' ? { ...fact, id: 'fever-measured' } : fact))
    const rules = now.guideline.rules.map((rule) =>
      JSON.parse(JSON.stringify(rule).replaceAll('"fever"', '"fever-measured"')),
    )
    const editions = new KeptEditions(await next(now, { facts, rules }))
    expect(await changed(editions, acting)).toMatchObject([{ changes: null }])
  })

  it('says nothing of an episode that is closed', async () => {
    const { acting, episode, gone } = await adviceGiven()
    const editions = new KeptEditions(
      await next(now, { recommendations: now.guideline.recommendations.filter(({ id }) => id !== gone) }),
    )
    await opened.database.within(acting, (work) =>
      work
        .updateTable('lende.episode')
        .set({ closed_on: '2026-11-22', closed_because: 'recovered' })
        .where('episode_id', '=', episode)
        .execute(),
    )
    expect(await changed(editions, acting)).toEqual([])
  })
})

describe('what is corrected or entered after a later contact', () => {
  const editions = () => new KeptEditions(now)
  async function recordIn(
    acting: Acting,
    { answers, ...where }: { episode: string; on: string; answers: Record<string, unknown> },
    of?: string,
  ): Promise<string> {
    const asked = { ...where, role: 'general-practitioner', source: 'clinician' as const, written: { answers } }
    const given = await atWork(opened.database, acting, (at) =>
      new Assessments(editions()).record(at, asked, of === undefined ? undefined : { of, because: 'typed wrong' }),
    )
    if (isRefusal(given)) throw new Error(given.refused)
    return given.assessment
  }
  async function twoContacts() {
    const acting = await makePractice(opened.database)
    const episode = await makeEpisode(opened.database, acting)
    const first = await recordIn(acting, { episode, on: '2026-11-10', answers: { 'saddle-numbness': 'no' } })
    const latest = await recordIn(acting, { episode, on: '2026-11-12', answers: {} })
    return { acting, episode, first, latest }
  }
  const emergency = { urgency: { before: 'none', after: 'emergency' } }

  it('makes the latest advice another: it is named, with what it would be now', async () => {
    const { acting, episode, first, latest } = await twoContacts()
    expect(await changed(editions(), acting)).toEqual([])
    await recordIn(acting, { episode, on: '2026-11-10', answers: { 'saddle-numbness': 'new' } }, first)
    expect(await changed(editions(), acting)).toMatchObject([
      { episode, assessment: latest, isOverOther: true, changes: emergency },
    ])
  })

  it('also where it is entered for a day before', async () => {
    const { acting, episode, latest } = await twoContacts()
    await recordIn(acting, { episode, on: '2026-11-11', answers: { 'saddle-numbness': 'new' } })
    expect(await changed(editions(), acting)).toMatchObject([
      { assessment: latest, isOverOther: true, changes: emergency },
    ])
  })

  it('is named no more once there is a contact over what stands now', async () => {
    const { acting, episode } = await twoContacts()
    await recordIn(acting, { episode, on: '2026-11-11', answers: { 'saddle-numbness': 'new' } })
    await recordIn(acting, { episode, on: '2026-11-13', answers: {} })
    expect(await changed(editions(), acting)).toEqual([])
  })

  it('also the onset, where the latest advice is for another phase of the pain', async () => {
    const { acting, episode, latest } = await twoContacts()
    await opened.database.within(acting, (work) =>
      work
        .updateTable('lende.episode')
        .set({ onset_from: '2026-05-01', onset_to: '2026-05-01' })
        .where('episode_id', '=', episode)
        .execute(),
    )
    const [one] = await changed(editions(), acting)
    expect(one).toMatchObject({ episode, assessment: latest, isOverOther: false, hasOtherOnset: true })
    await recordIn(acting, { episode, on: '2026-11-13', answers: {} })
    expect(await changed(editions(), acting)).toEqual([])
  })

  it('is asked of one episode alone, and only of one of the own practice', async () => {
    const { acting, episode, first } = await twoContacts()
    await recordIn(acting, { episode, on: '2026-11-10', answers: { 'saddle-numbness': 'new' } }, first)
    const other = await makeEpisode(opened.database, acting)
    const elsewhere = await makePractice(opened.database)
    const ask = async (of: Acting, only: string) =>
      (
        await atWork(opened.database, of, (at) =>
          underEditionOfNow(at, editions(), { episode: only, after: undefined, limit: 50 }),
        )
      ).items.map((one) => one.episode)
    expect(await ask(acting, episode)).toEqual([episode])
    expect(await ask(acting, other)).toEqual([])
    expect(await ask(elsewhere, episode)).toEqual([])
  })
})
