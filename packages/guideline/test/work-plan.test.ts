// The content of the way back to work: every slip in it is found, and what it may never say is not in it.

import { describe, expect, it } from 'vitest'
import type { WorkPlanContent } from '../src/aids/work-plan.ts'
import { workPlan } from '../src/aids/work-plan.ts'
import { shippedContent } from './shipped.ts'

const { aids, guideline, texts, wordings } = shippedContent
const written = aids['work-plan']
if (written === undefined) throw new ReferenceError('there is no work plan')
const content: WorkPlanContent = written
const { absence, ladder, readers, barriers, kinds, tasks, steps } = content

const problemsWith = (change: Partial<WorkPlanContent>): readonly string[] =>
  workPlan.problems({ ...content, ...change }, guideline, [])

const firstOf = <One>([one]: readonly One[]): One => {
  if (one === undefined) throw new ReferenceError('there is none')
  return one
}
const markOf = (id: string) => firstOf(absence.marks.filter(({ mark }) => mark === id))
const withMark = (id: string, change: Partial<ReturnType<typeof markOf>>): Partial<WorkPlanContent> => ({
  absence: { ...absence, marks: absence.marks.map((one) => (one.mark === id ? { ...one, ...change } : one)) },
})
const forReader = (facts: readonly string[]): Partial<WorkPlanContent> => ({
  readers: readers.map((one) => (one.reader === 'employer' ? { ...one, facts: [...facts] } : one)),
})

describe('what is shipped', () => {
  it('has no slip, and a text for every name', () => {
    expect(problemsWith({})).toStrictEqual([])
    const keys = workPlan.texts(content).map(([key]) => key)
    expect(keys.filter((key) => !texts.has(key))).toStrictEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('counts who has no job as much as who has one', () => {
    expect(kinds.map(({ kind }) => kind)).toStrictEqual(['paid', 'care', 'study', 'volunteering'])
    expect(ladder.rungs.every(({ text, unpaid }) => text !== '' && unpaid !== '')).toBe(true)
  })

  it('says of each step of a country that it was not checked', () => {
    const legal = absence.marks.filter(({ countries }) => countries !== undefined)
    expect(legal.length).toBeGreaterThan(0)
    expect(legal.filter(({ source }) => source.attested !== 'to-verify')).toStrictEqual([])
  })

  it('gives an employer no answer and no barrier', () => {
    expect(readers.find(({ reader }) => reader === 'employer')?.facts).toStrictEqual([])
    expect(barriers.filter((one) => one['may-go-to'].includes('employer'))).toStrictEqual([])
  })

  // A sheet lies on a desk: whoever passes reads of hours and tasks, not of a complaint.
  it('names neither back nor pain on the sheet, in any language', () => {
    const onSheet = /^work-plan\.(kind|line|barrier|actor|task)\./
    const complaint = /\b(rug|pijn|klacht\w*|dos|douleur\w*|rücken|schmerz\w*|back pain|pain|spine)\b/i
    for (const [language, wording] of Object.entries(wordings)) {
      const named = Object.entries(wording).filter(([key, text]) => onSheet.test(key) && complaint.test(text))
      expect([language, named]).toStrictEqual([language, []])
    }
  })
})

describe('refused is', () => {
  it.each<[slip: string, change: Partial<WorkPlanContent>, problem: string]>([
    [
      'a mark twice',
      { absence: { ...absence, marks: [...absence.marks, markOf('prepare')] } },
      'prepare stands there twice',
    ],
    [
      'a mark on another day than its rule',
      withMark('agreements', { 'from-day': 28 }),
      'agreements: its recommendations hold from day 29, not 28',
    ],
    [
      'a recommendation that is not there',
      { tasks: { ...tasks, with: ['kce-2017-luck'] } },
      'tasks: there is no recommendation kce-2017-luck',
    ],
    [
      'a plan on advice that never waits for a danger',
      { kinds: kinds.map((one) => ({ ...one, with: ['kngf-2013-p2-ask-work-agreements'] })) },
      'paid: can be offered while a danger is open',
    ],
    [
      'a rung that is no answer',
      { ladder: { ...ladder, rungs: ladder.rungs.map((one) => ({ ...one, is: 'retired' })) } },
      'work-status is never retired',
    ],
    ['a danger sign for others', forReader(['fever']), 'employer: fever is not about function and work'],
    ['a mood for others', forReader(['low-mood']), 'employer: low-mood is not about function and work'],
    ['a medicine for others', forReader(['takes-opioid']), 'employer: takes-opioid is not about function and work'],
    [
      'a judgement for others',
      forReader(['course-decided']),
      'employer: course-decided is not about function and work',
    ],
    ['an action nobody advises', { actions: ['luck'] }, 'no recommendation is about luck'],
    ['more weeks than there may be', { steps: { ...steps, weeks: 13 } }, 'starts with more than 12 weeks'],
    [
      'a source that is not there',
      { steps: { ...steps, source: { ...steps.source, statement: ['KNGF-99'] } } },
      'cites kngf-2013 KNGF-99, which is not in the sources',
    ],
    ['an own choice without a reason', withMark('prepare', { because: undefined }), 'prepare: an own choice says why'],
  ])('%s', (_, change, problem) => {
    expect(problemsWith(change)).toContain(`work-plan: ${problem}`)
  })
})
