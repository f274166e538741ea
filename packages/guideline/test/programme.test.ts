// The content of the programme: that it fits the guideline, and that a slip of the pen in it is found.

import { describe, expect, it } from 'vitest'
import { programme } from '../src/aids/programme.ts'
import { shippedContent } from './shipped.ts'

const { aids, guideline, texts } = shippedContent
const written = aids.programme
if (written === undefined) throw new ReferenceError('there is no programme')
const content = written

const problemsWith = (change: Partial<typeof content>): readonly string[] =>
  programme.problems({ ...content, ...change }, guideline, [])

const ways = (id: string, change: Partial<(typeof content)['ways'][number]>): Pick<typeof content, 'ways'> => ({
  ways: content.ways.map((one) => (one.way === id ? { ...one, ...change } : one)),
})

describe('the programme', () => {
  it('has no problem as it is written', () => {
    expect(programme.problems(content, guideline, [])).toStrictEqual([])
  })

  it('has a text under every key, and no key twice', () => {
    const keys = programme.texts(content).map(([key]) => key)
    expect(keys.filter((key) => !texts.has(key))).toStrictEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('calls every number its own choice: no source names one', () => {
    const norms = [content.items, content['trial-days'], content.start, content.goal, content.lower, content.units]
    for (const { source } of [...norms, content.every, content.sessions, content.weeks])
      expect(source.reading).toBe('own-choice')
  })

  it('begins below what was managed, and lowers', () => {
    expect(content.start.share).toBeLessThan(1)
    expect(content.lower.share).toBeLessThan(1)
  })
})

describe('a slip of the pen is found', () => {
  it.each(['time-contingent', 'free'])('%s for radicular pain', (way) => {
    const said = [`programme: ${way}: can be chosen with radicular pain`]
    expect(problemsWith(ways(way, { classes: [] }))).toEqual(said)
    expect(problemsWith(ways(way, { classes: [{ classification: 'radicular-pain', in: ['suspected'] }] }))).toEqual(
      said,
    )
  })

  it('a recommendation, class or classification that does not exist', () => {
    expect(problemsWith(ways('free', { with: ['kce-2017-keep-mooving'] }))).toEqual([
      'programme: there is no recommendation kce-2017-keep-mooving',
    ])
    const classes = [{ classification: 'radicular-pain', in: ['maybe'] }]
    expect(problemsWith(ways('free', { classes }))).toEqual(['programme: there is no class maybe in radicular-pain'])
    const unknown = [...(content.ways.at(-1)?.classes ?? []), { classification: 'shoulder-pain', in: ['yes'] }]
    expect(problemsWith(ways('free', { classes: unknown }))).toEqual([
      'programme: there is no classification shoulder-pain',
    ])
  })

  it('a proposed number that cannot be chosen, and more sessions than days', () => {
    expect(problemsWith({ every: { ...content.every, first: 4 } })).toEqual([
      'programme: proposes 4, which cannot be chosen',
    ])
    expect(problemsWith({ sessions: { ...content.sessions, of: [5, 8] } })).toEqual([
      'programme: has more sessions than a week has days',
    ])
    expect(problemsWith({ items: { ...content.items, least: 5 } })).toEqual([
      'programme: asks for more items than there may be',
    ])
  })

  it('a log that may lead to no proposal', () => {
    expect(problemsWith({ proposals: content.proposals.slice(0, -1) })).toEqual([
      'programme: the last proposal has to fit always',
    ])
  })

  it('a name that stands twice, a statement or a source that is not there', () => {
    const [first] = content.activities
    expect(problemsWith({ activities: [...content.activities, ...(first ? [first] : [])] })).toEqual([
      `programme: ${first?.activity} stands there twice`,
    ])
    const cites = { ...content.start, source: { ...content.start.source, statement: ['KNGF-9.9'] } }
    expect(problemsWith({ start: cites })).toEqual(['programme: cites kngf-2013 KNGF-9.9, which is not in the sources'])
    const from = { ...content.start, source: { ...content.start.source, from: ['nowhere'] } }
    expect(problemsWith({ start: from })).toEqual(['programme: is from nowhere, which is no source'])
    expect(problemsWith({ sources: [...content.sources, { ...content.sources[0], source: 'idle' } as never] })).toEqual(
      ['programme: nothing is from the source idle'],
    )
  })
})
