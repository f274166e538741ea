// What was recorded stays as it was, and comes to the same advice whenever it is worked out again.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Advice } from '@lende/engine'
import { CASE_DAY, loadContent, patientAnswers } from '@lende/guideline'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atWork } from '../../test/at-work.ts'
import type { TestDatabase } from '../../test/practice.ts'
import { makeEpisode, makePractice, openTestDatabase } from '../../test/practice.ts'
import type { Acting } from '../database/practice-database.ts'
import { builtEdition } from '../editions/built-edition.ts'
import { makeReady } from '../editions/edition.ts'
import { KeptEditions } from '../editions/kept-editions.ts'
import { isRefusal, type Refusal } from '../http/problem.ts'
import type { At } from '../patients/service.ts'
import type { Correction, NewAssessment } from './assessment.ts'
import type { Recorded } from './assessments.ts'
import { Assessments } from './assessments.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

let opened: TestDatabase
let acting: Acting
let at: <Result>(work: (at: At) => Promise<Result>, as?: Acting) => Promise<Result>
let assessments: Assessments
let episode: string

beforeAll(async () => {
  opened = await openTestDatabase()
  const made = await makePractice(opened.database)
  acting = made
  at = (work, as = acting) => atWork(opened.database, as, work)
  assessments = new Assessments(new KeptEditions(await builtEdition(root)))
  episode = await makeEpisode(opened.database, acting)
})
afterAll(() => opened?.end())

const asked = (answers: Record<string, unknown>, on = '2026-11-22', of = episode): NewAssessment => ({
  episode: of,
  on,
  role: 'general-practitioner',
  source: 'clinician',
  written: { answers },
})

const record = (asking: NewAssessment, correction?: Correction): Promise<Recorded | Refusal> =>
  at((now) => assessments.record(now, asking, correction))
const replay = (assessment: string, of = assessments) => at((now) => of.replay(now, assessment))

async function recorded(asking: NewAssessment): Promise<Recorded> {
  const given = await record(asking)
  if (isRefusal(given)) throw new Error(JSON.stringify(given))
  return given
}

const urgencyOf = ({ urgency }: Advice): string => urgency.level

describe('an assessment', () => {
  it('is recorded with the advice that follows from it', async () => {
    const { advice } = await recorded(
      asked({ 'bladder-disturbance': 'new' }, '2026-11-22', await makeEpisode(opened.database, acting)),
    )
    expect(urgencyOf(advice)).toBe('emergency')
  })

  it('stands over those before it: what was found then and is not asked again holds', async () => {
    const own = await makeEpisode(opened.database, acting)
    await recorded(asked({ fever: 'yes' }, '2026-11-10', own))
    const { advice } = await recorded(asked({ 'work-status': 'working' }, '2026-11-20', own))
    expect(advice.on).toBe('2026-11-20')
    expect(JSON.stringify(advice.newSigns ?? [])).not.toContain('fever')
  })

  it('that waited for another comes after it, whichever began first', async () => {
    const own = await makeEpisode(opened.database, acting)
    const last = await at(async (now) => {
      await now.work.selectFrom('lende.practice').select('name').execute()
      await recorded(asked({ 'saddle-numbness': 'no' }, '2026-11-22', own))
      return assessments.record(now, asked({ 'saddle-numbness': 'new' }, '2026-11-22', own))
    })
    expect(isRefusal(last) ? last : urgencyOf(last.advice)).toBe('emergency')
    const next = await recorded(asked({}, '2026-11-23', own))
    expect(urgencyOf(next.advice)).toBe('emergency')
  })

  it('with an answer that cannot be read is not recorded, and the place is told, not the answer', async () => {
    const refused = await record(asked({ fever: 'perhaps-secret' }))
    expect(refused).toMatchObject({ refused: 'invalid-input' })
    expect(JSON.stringify(refused)).toContain('fever')
    expect(JSON.stringify(refused)).not.toContain('perhaps-secret')
  })

  it('of a day before the pain began is refused at its day, as is a correction to such a day', async () => {
    const own = await makeEpisode(opened.database, acting, '2026-11-10')
    const refused = { refused: 'invalid-input', errors: [{ pointer: '/on', kind: 'before-onset' }] }
    expect(await record(asked({}, '2026-11-09', own))).toEqual(refused)
    const { assessment } = await recorded(asked({}, '2026-11-10', own))
    const correction = { of: assessment, because: 'another day' }
    expect(await record(asked({}, '2026-11-09', own), correction)).toEqual(refused)
  })

  it('of a closed episode is corrected to no day after it was closed', async () => {
    const own = await makeEpisode(opened.database, acting, '2026-11-10')
    const { assessment } = await recorded(asked({}, '2026-11-12', own))
    await opened.database.within(acting, (work) =>
      work
        .updateTable('lende.episode')
        .set({ closed_on: '2026-11-15', closed_because: 'recovered' })
        .where('episode_id', '=', own)
        .execute(),
    )
    const correction = { of: assessment, because: 'another day' }
    const refused = { refused: 'invalid-input', errors: [{ pointer: '/on', kind: 'after-closing' }] }
    expect(await record(asked({}, '2026-11-16', own), correction)).toEqual(refused)
    expect(await record(asked({}, '2026-11-15', own), correction)).toMatchObject({ assessment: expect.any(String) })
  })

  it('of an episode that is not there, or of another practice, is not recorded', async () => {
    const other = await makePractice(opened.database)
    const theirs = await makeEpisode(opened.database, other)
    for (const of of [v7(), theirs]) expect(await record(asked({}, '2026-11-22', of))).toEqual({ refused: 'not-found' })
  })
})

describe('a correction', () => {
  it('takes the place of what it corrects, once; both stay', async () => {
    const own = await makeEpisode(opened.database, acting)
    const first = await recorded(asked({ fever: 'yes' }, '2026-11-22', own))
    const correction = { of: first.assessment, because: 'typed in the wrong row' }
    const second = await record(asked({ fever: 'no' }, '2026-11-22', own), correction)
    expect(second).toMatchObject({ assessment: expect.any(String) })
    expect(await record(asked({}, '2026-11-22', own), correction)).toEqual({ refused: 'conflict' })
    expect(await replay(first.assessment)).toMatchObject({ isSame: true })
    // What follows stands over the correction alone, as where nothing was ever wrong.
    const never = await makeEpisode(opened.database, acting)
    await recorded(asked({ fever: 'no' }, '2026-11-22', never))
    const [third, other] = await Promise.all(
      [own, never].map((of) => recorded(asked({ 'work-status': 'working' }, '2026-11-23', of))),
    )
    expect(third?.advice).toEqual(other?.advice)
  })

  it('of two at once, one is recorded', async () => {
    const own = await makeEpisode(opened.database, acting)
    const first = await recorded(asked({ fever: 'yes' }, '2026-11-22', own))
    const correct = () => record(asked({}, '2026-11-22', own), { of: first.assessment, because: 'both' })
    const both = await Promise.all([correct(), correct()])
    expect(both.map(isRefusal).toSorted()).toEqual([false, true])
  })
})

describe('of one day', () => {
  const day = '2026-11-10'
  /** In the morning one says there is nothing, in the afternoon another finds it, and then the morning is put right. */
  async function twoAndACorrection() {
    const own = await makeEpisode(opened.database, acting)
    const morning = await recorded(asked({ 'saddle-numbness': 'no' }, day, own))
    const afternoon = await recorded(asked({ 'saddle-numbness': 'new' }, day, own))
    const correction = { of: morning.assessment, because: 'one answer was forgotten' }
    const corrected = await record(asked({ 'saddle-numbness': 'no', 'bowel-disturbance': 'no' }, day, own), correction)
    if (isRefusal(corrected)) throw new Error(corrected.refused)
    return { own, morning, afternoon, corrected }
  }

  it('what was found in the afternoon stands, whatever is put right in the morning of that day', async () => {
    const { own, afternoon } = await twoAndACorrection()
    expect(urgencyOf(afternoon.advice)).toBe('emergency')
    const { advice } = await recorded(asked({}, '2026-11-11', own))
    expect(urgencyOf(advice)).toBe('emergency')
  })

  it('a correction of a correction still stands where the first one stood', async () => {
    const { own, corrected } = await twoAndACorrection()
    const again = { of: corrected.assessment, because: 'and another' }
    await record(asked({ 'saddle-numbness': 'no', fever: 'no' }, day, own), again)
    expect(urgencyOf((await recorded(asked({}, '2026-11-11', own))).advice)).toBe('emergency')
  })

  it('a correction is advised on over what came before it, and each comes to the same advice again', async () => {
    const { morning, afternoon, corrected } = await twoAndACorrection()
    expect(urgencyOf(corrected.advice)).not.toBe('emergency')
    for (const { assessment } of [morning, afternoon, corrected])
      expect(await replay(assessment)).toMatchObject({ isSame: true })
  })
})

describe('under an edition that has no question for what was answered', () => {
  const renamed = async () => {
    const { guideline, instruments } = await builtEdition(root)
    const facts = guideline.facts.map((fact) => (fact.id === 'fever' ? { ...fact, id: 'fever-measured' } : fact))
    const rules = guideline.rules.map((rule) =>
      JSON.parse(JSON.stringify(rule).replaceAll('"fever"', '"fever-measured"')),
    )
    return makeReady({ guideline: { ...guideline, edition: '2999.1+renamed', facts, rules }, instruments })
  }

  it('the next contact is recorded, that answer is unknown and not no, and all else stands', async () => {
    const own = await makeEpisode(opened.database, acting)
    await recorded(asked({ fever: 'yes', malaise: 'yes' }, '2026-11-20', own))
    const later = new Assessments(new KeptEditions(await renamed()))
    const given = await at((now) => later.record(now, asked({}, '2026-11-22', own)))
    if (isRefusal(given)) throw new Error(JSON.stringify(given))
    expect(given.advice.edition).toBe('2999.1+renamed')
    expect(given.advice.unknown.map(({ fact }) => fact)).toContain('fever-measured')
    expect(JSON.stringify(given.advice)).toContain('"malaise"')
    expect(await replay(given.assessment, later)).toMatchObject({ isSame: true })
  })

  it('an answer of today that it has no question for is still refused', async () => {
    const later = new Assessments(new KeptEditions(await renamed()))
    const own = await makeEpisode(opened.database, acting)
    expect(await at((now) => later.record(now, asked({ fever: 'yes' }, '2026-11-22', own)))).toMatchObject({
      refused: 'invalid-input',
    })
  })
})

describe('worked out again', () => {
  const { content } = loadContent(join(root, 'content'))
  const names = content.patients.flatMap(({ value }) => value.patients.map(({ patient }) => patient))

  const daysBefore = (day: string, count: number): string =>
    new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10)

  it('every worked patient of the content comes to the very advice that was given', async () => {
    expect(names.length).toBeGreaterThan(10)
    const { guideline } = await builtEdition(root)
    const counted = new Set(guideline.facts.filter(({ derived }) => derived !== undefined).map(({ id }) => id))
    for (const name of names) {
      // The content counts days; the record knows when the pain began, and what else is counted from what was answered.
      const given = Object.entries(patientAnswers(content, name) ?? {})
      const { 'days-since-onset': days = 10 } = Object.fromEntries(given)
      const own = await makeEpisode(opened.database, acting, daysBefore(CASE_DAY, Number(days)))
      const answers = Object.fromEntries(given.filter(([fact]) => !counted.has(fact)))
      const { assessment } = await recorded(asked(answers, CASE_DAY, own))
      const replayed = await replay(assessment)
      expect(replayed, name).toMatchObject({ isSame: true })
    }
  })

  it('an edition that this program no longer brings is read from the record, and advises as it did', async () => {
    const { assessment } = await recorded(asked({ fever: 'yes', malaise: 'yes' }))
    // Another program: it brings another edition, and knows of this one only what the record holds.
    const newer = await makeReady({
      guideline: { ...(await builtEdition(root)).guideline, edition: '2999.1+another' },
      instruments: (await builtEdition(root)).instruments,
    })
    const later = new Assessments(new KeptEditions(newer))
    expect(await replay(assessment, later)).toMatchObject({ isSame: true })
  })

  it('by another practice there is nothing', async () => {
    const { assessment } = await recorded(asked({}))
    const theirs = await makePractice(opened.database)
    expect(await at((now) => assessments.replay(now, assessment), theirs)).toEqual({ refused: 'not-found' })
  })
})
