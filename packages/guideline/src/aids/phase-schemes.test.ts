// Other schemes of phases: every day in one stage, every source named, and what the content has is so.

import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { shippedContent } from '../../test/shipped.ts'
import { phaseSchemes } from './phase-schemes.ts'

type Schemes = z.infer<typeof phaseSchemes.shape>
type Stage = Schemes['schemes'][number]['stages'][number]

const { guideline, aids } = shippedContent

const withStages = (...stages: readonly Stage[]): Schemes => ({
  sources: [{ source: 'book', title: 'Book', place: 'p. 1', says: 'Says so.', attested: 'read-elsewhere' }],
  schemes: [
    { scheme: 'one', name: 'One', note: 'Note.', from: ['book'], reading: 'literal', stages: stages.map((it) => it) },
  ],
})
const acute: Stage = { stage: 'acute', name: 'acute', from: 0, to: 42 }
const chronic: Stage = { stage: 'chronic', name: 'chronic', from: 42 }

const problems = (schemes: Schemes) => phaseSchemes.problems(schemes, guideline, [])

describe('a scheme of phases', () => {
  it('is sound when each stage begins where the one before ended', () => {
    expect(problems(withStages(acute, chronic))).toStrictEqual([])
  })

  it('may name no stages, where a guideline gave that up', () => {
    expect(problems(withStages())).toStrictEqual([])
  })

  it.each([
    ['a late start', [{ ...acute, from: 1 }, chronic], 'one: acute has to begin on day 0'],
    ['a gap', [acute, { ...chronic, from: 43 }], 'one: chronic has to begin on day 42'],
    ['an overlap', [acute, { ...chronic, from: 41 }], 'one: chronic has to begin on day 42'],
    [
      'an end in the middle',
      [{ stage: 'acute', name: 'acute', from: 0 }, chronic],
      'one: only the last stage has no end',
    ],
    ['an end of all', [acute, { ...chronic, to: 84 }], 'one: the last stage has no end'],
    [
      'a stage without a day',
      [
        { ...acute, to: 0 },
        { ...chronic, from: 0 },
      ],
      'one: acute has to end after it begins',
    ],
    ['a name twice', [acute, { ...chronic, stage: 'acute' }], 'the phase scheme one has acute twice'],
  ] as const)('has no %s', (_, stages, problem) => {
    expect(problems(withStages(...stages))).toStrictEqual([problem])
  })

  it('names sources that are there, and each source is of a scheme', () => {
    const schemes = withStages(acute, chronic)
    expect(problems({ ...schemes, schemes: schemes.schemes.map((one) => ({ ...one, from: ['film'] })) })).toStrictEqual(
      ['no phase scheme is from the source book', 'the phase scheme one is from film, which is no source'],
    )
    expect(
      phaseSchemes.shape.safeParse({ ...schemes, schemes: schemes.schemes.map((one) => ({ ...one, from: [] })) })
        .success,
    ).toBe(false)
  })

  it('has a text for its name, its note, its stages and what its sources say', () => {
    expect(phaseSchemes.texts(withStages(acute, chronic))).toStrictEqual([
      ['phase-scheme-source.book.says', 'Says so.'],
      ['phase-scheme.one.name', 'One'],
      ['phase-scheme.one.note', 'Note.'],
      ['phase-scheme.one.stage.acute', 'acute'],
      ['phase-scheme.one.stage.chronic', 'chronic'],
    ])
  })
})

describe('the schemes of the content', () => {
  const schemes = aids['phase-schemes']?.schemes ?? []
  const daysOf = (scheme: string) =>
    schemes.find((one) => one.scheme === scheme)?.stages.map(({ from, to }) => [from, to])

  it('are those of KNGF manual therapy, ameli and NHG 2017, which has dropped them', () => {
    expect(schemes.map(({ scheme }) => scheme)).toStrictEqual(['kngf-manual-therapy', 'ameli', 'nhg-2017'])
    expect(daysOf('kngf-manual-therapy')).toStrictEqual([
      [0, 42],
      [42, 84],
      [84, undefined],
    ])
    expect(daysOf('ameli')).toStrictEqual([
      [0, 28],
      [28, 84],
      [84, undefined],
    ])
    expect(daysOf('nhg-2017')).toStrictEqual([])
  })

  it('are not the phases of the guideline: no rule reads them', () => {
    expect(JSON.stringify(guideline)).not.toMatch(/phase-scheme/)
  })
})
